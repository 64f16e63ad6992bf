#include "platform/desktopbrowser.h"

#include "platform/childenvironment.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

class TestDesktopBrowser : public QObject
{
    Q_OBJECT

private:
    /// A program that writes its arguments, one a line, into NAME.log and its environment into NAME.env.
    void makeProgram(const QString &name)
    {
        QFile file(m_folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(
            "#!/bin/sh\n/usr/bin/env > \"$0.env\"\nfor a in \"$@\"; do echo \"$a\"; done > \"$0.tmp\"\n"
            "/bin/mv \"$0.tmp\" \"$0.log\"\n");
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    QByteArray log(const QString &name, const QString &suffix = QStringLiteral(".log")) const
    {
        QFile file(m_folder.filePath(name + suffix));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    QProcessEnvironment environment(const QString &browser, const QString &display) const
    {
        QProcessEnvironment made;
        made.insert(QStringLiteral("PATH"), m_folder.path());
        if (!browser.isEmpty())
            made.insert(QStringLiteral("BROWSER"), browser);
        if (!display.isEmpty())
            made.insert(QStringLiteral("DISPLAY"), display);
        return made;
    }

    QTemporaryDir m_folder;

private Q_SLOTS:
    void cleanup()
    {
        for (const QString &name : QDir(m_folder.path()).entryList(QDir::Files))
            QFile::remove(m_folder.filePath(name));
    }

    void startsTheBrowser_data()
    {
        QTest::addColumn<QString>("variable");
        QTest::addColumn<QString>("display");
        QTest::addColumn<QString>("started");
        QTest::addColumn<QByteArray>("arguments");
        const QByteArray link = "https://acme.example.com/app?a=1&b=%20;$(id)\n";
        QTest::newRow("named") << QStringLiteral("brow") << QString() << QStringLiteral("brow") << link;
        QTest::newRow("with arguments") << QStringLiteral("brow --new-window %s") << QString()
                                        << QStringLiteral("brow") << QByteArray("--new-window\n" + link);
        QTest::newRow("second of the list")
            << QStringLiteral("gone:brow") << QString() << QStringLiteral("brow") << link;
        QTest::newRow("desktop's") << QString() << QStringLiteral(":0") << QStringLiteral("xdg-open") << link;
        QTest::newRow("distribution's")
            << QString() << QStringLiteral(":0") << QStringLiteral("x-www-browser") << link;
        QTest::newRow("named one gone")
            << QStringLiteral("gone") << QStringLiteral(":0") << QStringLiteral("xdg-open") << link;
    }
    void startsTheBrowser()
    {
        QFETCH(QString, variable);
        QFETCH(QString, display);
        QFETCH(QString, started);
        QFETCH(QByteArray, arguments);
        makeProgram(QStringLiteral("brow"));
        if (started == QLatin1String("xdg-open"))
            makeProgram(started);
        makeProgram(QStringLiteral("x-www-browser"));
        DesktopBrowser browser(environment(variable, display));
        QVERIFY(
            browser.open(QUrl(QStringLiteral("https://acme.example.com/app?a=1&b=%20;$(id)"))).has_value());
        QTRY_COMPARE(log(started), arguments);
    }

    void saysThatThereIsNone_data()
    {
        QTest::addColumn<QString>("variable");
        QTest::addColumn<QString>("display");
        QTest::newRow("nothing at all") << QString() << QString();
        QTest::newRow("no opener") << QString() << QStringLiteral(":0");
        QTest::newRow("named one gone") << QStringLiteral("gone %s") << QString();
        QTest::newRow("blank") << QStringLiteral(" : :") << QString();
    }
    void saysThatThereIsNone()
    {
        QFETCH(QString, variable);
        QFETCH(QString, display);
        DesktopBrowser browser(environment(variable, display));
        const Result<> result = browser.open(QUrl(QStringLiteral("https://acme.example.com/a?b=1")));
        QVERIFY(!result.has_value());
        QCOMPARE(result.error().kind, Error::Kind::BrowserUnavailable);
        QCOMPARE(result.error().subject, QStringLiteral("https://acme.example.com/a?b=1"));
    }

    void doesNotAskATextBrowserWithoutADisplay()
    {
        makeProgram(QStringLiteral("xdg-open"));
        DesktopBrowser browser(environment(QString(), QString()));
        QVERIFY(!browser.open(QUrl(QStringLiteral("https://acme.example.com/"))).has_value());
    }

    void opensWebAddressesOnly_data()
    {
        QTest::addColumn<QUrl>("url");
        QTest::newRow("file") << QUrl(QStringLiteral("file:///etc/passwd"));
        QTest::newRow("script") << QUrl(QStringLiteral("javascript:alert(1)"));
        QTest::newRow("option") << QUrl(QStringLiteral("--help"));
        QTest::newRow("no host") << QUrl(QStringLiteral("https:"));
        QTest::newRow("empty") << QUrl();
    }
    void opensWebAddressesOnly()
    {
        QFETCH(QUrl, url);
        makeProgram(QStringLiteral("brow"));
        DesktopBrowser browser(environment(QStringLiteral("brow"), QStringLiteral(":0")));
        const Result<> result = browser.open(url);
        QVERIFY(!result.has_value());
        QCOMPARE(result.error().kind, Error::Kind::BrowserUnavailable);
        QVERIFY(log(QStringLiteral("brow")).isNull());
    }

    void handsNoSecretsToChildren()
    {
        qputenv("AWS_SECRET_ACCESS_KEY", "verysecret");
        qputenv("AWS_SESSION_TOKEN", "verysecret");
        qputenv("DUPLO_TOKEN", "verysecret");
        const QProcessEnvironment child = childEnvironment();
        QVERIFY(!child.toStringList().join(QLatin1Char('\n')).contains(QLatin1String("verysecret")));
        QVERIFY(child.contains(QStringLiteral("PATH")));
        for (const char *name : {"AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN", "DUPLO_TOKEN"})
            qunsetenv(name);
    }

    void chromiumProfiles_data()
    {
        QTest::addColumn<QByteArray>("state");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("folder"); ///< empty: there is none
        const QByteArray good = "{\"profile\":{\"info_cache\":{\"Default\":{\"name\":\"Me\"},"
                                "\"Profile 3\":{\"name\":\"Work; $(id)\"},\"../x\":{\"name\":\"Evil\"}}}}";
        QTest::newRow("by its name") << good << QStringLiteral("Work; $(id)") << QByteArray("Profile 3");
        QTest::newRow("any case") << good << QStringLiteral("me") << QByteArray("Default");
        QTest::newRow("no such") << good << QStringLiteral("Other") << QByteArray();
        QTest::newRow("outside") << good << QStringLiteral("Evil") << QByteArray();
        QTest::newRow("no JSON") << QByteArray("<html>") << QStringLiteral("Me") << QByteArray();
        QTest::newRow("another form")
            << QByteArray(R"({"profile":[1]})") << QStringLiteral("Me") << QByteArray();
    }
    void chromiumProfiles()
    {
        QFETCH(QByteArray, state);
        QFETCH(QString, name);
        QFETCH(QByteArray, folder);
        QTemporaryDir home;
        QVERIFY(QDir(home.path()).mkpath(QStringLiteral("chromium")));
        QFile file(home.filePath(QStringLiteral("chromium/Local State")));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(state) == state.size());
        file.close();
        makeProgram(QStringLiteral("chromium"));
        QProcessEnvironment world = environment({}, {});
        world.insert(QStringLiteral("XDG_CONFIG_HOME"), home.path());
        DesktopBrowser browser(world);
        const QUrl link(QStringLiteral("http://127.0.0.1:4711/abc"));
        const auto opened = browser.openIn(link, {BrowserChoice::Kind::ChromiumProfile, name, {}, {}});
        QCOMPARE(opened.has_value(), !folder.isEmpty());
        if (!opened) {
            QCOMPARE(opened.error().kind, Error::Kind::NotFound);
            QCOMPARE(opened.error().noun, Error::Noun::BrowserProfile);
            return;
        }
        QTRY_COMPARE(log(QStringLiteral("chromium")),
            QByteArray("--profile-directory=" + folder
                + "\n--no-first-run\n--no-default-browser-check\nhttp://127.0.0.1:4711/abc\n"));
    }

    void firefoxContainer_data()
    {
        QTest::addColumn<QByteArray>("addOns");
        QTest::addColumn<QString>("colour");
        QTest::addColumn<QByteArray>("start");
        QTest::addColumn<QByteArray>("end");
        QTest::newRow("usual") << QByteArray() << QStringLiteral("#ff0000")
                               << QByteArray("ext+container:name=")
                               << QByteArray("&color=red&icon=briefcase\n");
        QTest::newRow("Granted's alone")
            << QByteArray("{b5e0e8de-ebfe-4306-9528-bcc18241a490}") << QStringLiteral("#0000ff")
            << QByteArray("ext+granted-containers:name=") << QByteArray("&icon=briefcase\n");
        QTest::newRow("no colour") << QByteArray() << QString() << QByteArray("ext+container:name=")
                                   << QByteArray("&icon=briefcase\n");
    }
    void firefoxContainer()
    {
        QFETCH(QByteArray, addOns);
        QFETCH(QString, colour);
        QFETCH(QByteArray, start);
        QFETCH(QByteArray, end);
        QTemporaryDir home;
        QVERIFY(QDir(home.path()).mkpath(QStringLiteral(".mozilla/firefox/x.default")));
        QFile file(home.filePath(QStringLiteral(".mozilla/firefox/x.default/extensions.json")));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(addOns) == addOns.size());
        file.close();
        makeProgram(QStringLiteral("firefox"));
        QProcessEnvironment world = environment({}, {});
        world.insert(QStringLiteral("HOME"), home.path());
        DesktopBrowser browser(world);
        const BrowserChoice choice{
            BrowserChoice::Kind::FirefoxContainer, QStringLiteral("dev & prod=1"), colour, {}};
        QVERIFY(browser.openIn(QUrl(QStringLiteral("http://127.0.0.1:4711/abc")), choice).has_value());
        QTRY_VERIFY(!log(QStringLiteral("firefox")).isEmpty());
        const QByteArray arguments = log(QStringLiteral("firefox"));
        QVERIFY2(arguments.startsWith(QByteArray("--new-tab\n" + start
                     + "dev%20%26%20prod%3D1&url=http%3A%2F%2F127.0.0.1%3A4711%2Fabc&color=")),
            arguments.constData());
        QVERIFY2(arguments.endsWith(end), arguments.constData());
    }

    void aCommandOfOnesOwn_data()
    {
        QTest::addColumn<QStringList>("command");
        QTest::addColumn<QByteArray>("arguments"); ///< empty: it does not start
        QTest::newRow("placed") << QStringList{QStringLiteral("mine"), QStringLiteral("--at=%u"),
            QStringLiteral("$(id)")}
                                << QByteArray("--at=http://127.0.0.1:4711/abc\n$(id)\n");
        QTest::newRow("at the end") << QStringList{QStringLiteral("mine"), QStringLiteral("-x")}
                                    << QByteArray("-x\nhttp://127.0.0.1:4711/abc\n");
        QTest::newRow("missing") << QStringList{QStringLiteral("nobody-has-this")} << QByteArray();
        QTest::newRow("nothing") << QStringList() << QByteArray();
    }
    void aCommandOfOnesOwn()
    {
        QFETCH(QStringList, command);
        QFETCH(QByteArray, arguments);
        makeProgram(QStringLiteral("mine"));
        DesktopBrowser browser(environment({}, {}));
        const auto opened = browser.openIn(QUrl(QStringLiteral("http://127.0.0.1:4711/abc")),
            {BrowserChoice::Kind::Command, {}, {}, command});
        QCOMPARE(opened.has_value(), !arguments.isEmpty());
        if (opened)
            QTRY_COMPARE(log(QStringLiteral("mine")), arguments);
        else
            QCOMPARE(opened.error().kind,
                command.isEmpty() ? Error::Kind::BrowserUnavailable : Error::Kind::ViewerUnavailable);
        if (!opened && !command.isEmpty())
            QCOMPARE(opened.error().subject, command.first());
    }

    void noFirefox()
    {
        DesktopBrowser browser(environment({}, {}));
        const auto opened = browser.openIn(QUrl(QStringLiteral("http://127.0.0.1:4711/abc")),
            {BrowserChoice::Kind::FirefoxContainer, QStringLiteral("dev01"), {}, {}});
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, Error::Kind::ViewerUnavailable);
        QCOMPARE(opened.error().subject, QStringLiteral("Firefox"));
    }
};

QTEST_GUILESS_MAIN(TestDesktopBrowser)
#include "tst_desktopbrowser.moc"
