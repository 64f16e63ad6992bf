#include "commandworld.h"
#include "support/rawclient.h"

#include <QtTest>

using Kind = Error::Kind;

/// console --print, --copy and --open, and where consoles open.
class TestConsoleCommand : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<CommandWorld> m_world;
    const QByteArray m_url = "https://signin.aws.amazon.com/federation?Action=login&Destination="
                             "https%3A%2F%2Fconsole.aws.amazon.com%2F&SigninToken=sEcReT1";

private Q_SLOTS:
    void init()
    {
        m_world = std::make_unique<CommandWorld>();
        m_world->choose(m_world->admin(), ConsentLevel::Always);
        m_world->signInWithToken();
    }

    void prints()
    {
        const Ran ran = m_world->run(QStringLiteral("console --tenant dev01 --print"));
        QCOMPARE(ran.code, 0);
        QCOMPARE(ran.out, QByteArray(m_url + '\n'));
        QVERIFY(ran.err.isEmpty());
        m_world->run(QStringLiteral("console --tenant dev01 --print"));
        QCOMPARE(m_world->calls(), 2); // a URL is good once
    }

    void printsAServicesPage_data()
    {
        QTest::addColumn<QString>("flags");
        QTest::addColumn<QByteArray>("destination");
        QTest::newRow("the session's region")
            << QStringLiteral("--path dynamodbv2/home")
            << QByteArray(
                   "https%3A%2F%2Fus-west-2.console.aws.amazon.com%2Fdynamodbv2%2Fhome%3Fregion%3Dus-west-2");
        QTest::newRow("another region")
            << QStringLiteral("--path=s3/home --region eu-central-1")
            << QByteArray(
                   "https%3A%2F%2Feu-central-1.console.aws.amazon.com%2Fs3%2Fhome%3Fregion%3Deu-central-1");
        QTest::newRow("a region alone") << QStringLiteral("--region eu-central-1")
                                        << QByteArray("https%3A%2F%2Feu-central-1.console.aws.amazon.com%"
                                                      "2Fconsole%2Fhome%3Fregion%3Deu-central-1");
    }
    void printsAServicesPage()
    {
        QFETCH(QString, flags);
        QFETCH(QByteArray, destination);
        const Ran ran = m_world->run(QStringLiteral("console --tenant dev01 --print ") + flags);
        QCOMPARE(ran.code, 0);
        QVERIFY2(ran.out.contains(QByteArray("Destination=" + destination + "&")), ran.out.constData());
    }

    void leadsToAService_data()
    {
        QTest::addColumn<QString>("flags");
        QTest::addColumn<QByteArray>("expected"); ///< in what is printed, or in the sentence
        QTest::addColumn<int>("code");
        QTest::newRow("alias") << QStringLiteral("--service ddb --region eu-central-1")
                               << QByteArray("eu-central-1.console.aws.amazon.com%2Fdynamodbv2") << 0;
        QTest::newRow("any case") << QStringLiteral("--service S3") << QByteArray("aws.amazon.com%2Fs3") << 0;
        QTest::newRow("misspelled") << QStringLiteral("--service lambdda") << QByteArray("lambda") << 2;
        QTest::newRow("unknown") << QStringLiteral("--service hologramxyz") << QByteArray("no service") << 2;
        QTest::newRow("with a path") << QStringLiteral("--service s3 --path x") << QByteArray("Only one")
                                     << 2;
        QTest::newRow("bad place") << QStringLiteral("--place moon") << QByteArray("--place takes") << 2;
        QTest::newRow("a command of the caller's")
            << QStringLiteral("--place command:touch") << QByteArray("Settings > Consoles") << 2;
        QTest::newRow("no command was chosen")
            << QStringLiteral("--place command") << QByteArray("Settings > Consoles") << 2;
        QTest::newRow("two places") << QStringLiteral("--place browser --window") << QByteArray("Only one")
                                    << 2;
    }
    void leadsToAService()
    {
        QFETCH(QString, flags);
        QFETCH(QByteArray, expected);
        QFETCH(int, code);
        const QString print = code == 0 ? QStringLiteral(" --print ") : QStringLiteral(" ");
        const Ran ran = m_world->run(QStringLiteral("console --tenant dev01") + print + flags);
        QCOMPARE(ran.code, code);
        const QByteArray said = ran.out + ran.err;
        QVERIFY2(said.contains(expected), said.constData());
        QVERIFY(code == 0 || ran.hasOneSentence());
    }

    void opensInANamedPlace()
    {
        QCOMPARE(m_world->run(QStringLiteral("console --tenant dev01 --place chromium:Work")).code, 0);
        QCOMPARE(m_world->browser.choices.size(), 1);
        QCOMPARE(m_world->browser.choices.first().name, QStringLiteral("Work"));
    }

    void opensWithTheCommandThatWasChosen_data()
    {
        QTest::addColumn<int>("where");
        QTest::newRow("for the tenant") << 0;
        QTest::newRow("for the portal") << 1;
        QTest::newRow("in general") << 2;
    }
    void opensWithTheCommandThatWasChosen()
    {
        QFETCH(int, where);
        const ConsolePlace command{ConsolePlace::Kind::Command, QStringLiteral("surf -a %u")};
        TargetChoices choices;
        choices.consolePlace = command;
        if (where == 2)
            m_world->preferences.setConsolePlace(command);
        else
            m_world->settings.setChoices(
                where == 0 ? m_world->dev01() : AccessTarget{m_world->acme, AccessLevel::Tenant, {}},
                choices);
        const Ran ran = m_world->run(QStringLiteral("console --tenant dev01 --place command"));
        QCOMPARE(ran.code, 0);
        QCOMPARE(m_world->browser.choices.first().command,
            QStringList({QStringLiteral("surf"), QStringLiteral("-a"), QStringLiteral("%u")}));
    }

    void containersAndBrowsers_data()
    {
        QTest::addColumn<QString>("flags");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("name"); ///< of the browser's profile or container
        QTest::newRow("profile") << QStringLiteral("--browser Work") << 0 << QStringLiteral("Work");
        QTest::newRow("container") << QStringLiteral("--container Blue") << 0 << QStringLiteral("Blue");
        QTest::newRow("the tenant's container")
            << QStringLiteral("--container") << 0 << QStringLiteral("dev01");
        QTest::newRow("both") << QStringLiteral("--container --browser") << 2 << QString();
        QTest::newRow("print as well") << QStringLiteral("--container --print") << 2 << QString();
        QTest::newRow("a name for nothing") << QStringLiteral("Work") << 2 << QString();
        QTest::newRow("a name for the window") << QStringLiteral("--window Work") << 2 << QString();
        QTest::newRow("a name that is none")
            << (QStringLiteral("--browser ") + QString(501, u'x')) << 2 << QString();
        QTest::newRow("json without print") << QStringLiteral("--json") << 2 << QString();
    }
    void containersAndBrowsers()
    {
        QFETCH(QString, flags);
        QFETCH(int, code);
        QFETCH(QString, name);
        const Ran ran = m_world->run(QStringLiteral("console --tenant dev01 ") + flags);
        QVERIFY2(ran.code == code, ran.err.constData());
        QVERIFY(code == 0 || ran.hasOneSentence());
        QCOMPARE(m_world->browser.choices.size(), code == 0 ? 1 : 0);
        if (code == 0)
            QCOMPARE(m_world->browser.choices.first().name, name);
    }

    void printsJson()
    {
        const Ran ran = m_world->run(QStringLiteral("console --tenant dev01 --print --json"));
        QCOMPARE(ran.code, 0);
        QCOMPARE(ran.out.count('\n'), 1);
        QCOMPARE(ran.json().value(QStringLiteral("url")).toString(), QString::fromLatin1(m_url));
        QCOMPARE(ran.json().value(QStringLiteral("access")).toString(), QStringLiteral("dev01"));
        QCOMPARE(ran.json().value(QStringLiteral("host")).toString(), m_world->acme.url.toString());
        QVERIFY(ran.err.isEmpty());
    }

    void copies()
    {
        const Ran ran = m_world->run(QStringLiteral("console --admin --copy"));
        QCOMPARE(ran.code, 0);
        QCOMPARE(m_world->clipboard.content, Secret(m_url));
        QVERIFY(ran.out.isEmpty() && ran.err.contains("45 seconds") && !ran.tellsASecret());
        m_world->clipboard.error = Error{Kind::ClipboardUnavailable, {}, {}};
        const Ran without = m_world->run(QStringLiteral("console --admin --copy"));
        QCOMPARE(without.code, 1);
        QCOMPARE(without.err,
            QByteArray("duplo-tray-jit: There is no clipboard here that takes it: use --print instead.\n"));
    }

    void opensInTheBrowserWithoutTheSecret()
    {
        const Ran ran = m_world->run(QStringLiteral("console --tenant dev01 --open"));
        QCOMPARE(ran.code, 0);
        QVERIFY(ran.out.isEmpty() && ran.err.isEmpty());
        QCOMPARE(m_world->browser.opened.size(), 1);
        const QUrl link = m_world->browser.opened.first();
        QVERIFY(!link.toString().contains(QLatin1String("sEcReT")));
        RawClient browser(quint16(link.port()),
            "GET " + link.path().toLatin1()
                + " HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(link.port()) + "\r\n\r\n");
        QTRY_COMPARE(browser.status(), 302);
        QVERIFY(browser.hasHeader("Location: " + m_url));
        QCOMPARE(m_world->settings.recentTenants(m_world->acme), QStringList{QStringLiteral("dev01")});
    }

    void remembersTenantsByName()
    {
        m_world->run(QStringLiteral("console --tenant ") + dev01Id);
        QCOMPARE(m_world->settings.recentTenants(m_world->acme), QStringList{QStringLiteral("dev01")});
    }

    void opensInAWindowWhenChosen()
    {
        m_world->preferences.setConsolePlace({ConsolePlace::Kind::Window, {}});
        QCOMPARE(m_world->run(QStringLiteral("console --tenant dev01")).code, 0);
        QVERIFY(m_world->browser.opened.isEmpty());
        QCOMPARE(m_world->viewer.opened.first().first, Secret(m_url));
        QCOMPARE(m_world->viewer.opened.first().second, QStringLiteral("dev01 – acme"));
        m_world->viewer.available = false;
        QCOMPARE(m_world->run(QStringLiteral("console --tenant dev01")).code, 0);
        QCOMPARE(m_world->browser.opened.size(), 1);
    }

    void theLinkWorksWhereNoBrowserOpens()
    {
        m_world->browser.error = Error{Kind::BrowserUnavailable, QStringLiteral("http://127.0.0.1:1/x"), {}};
        const Ran ran = m_world->run(QStringLiteral("console --tenant dev01"));
        QCOMPARE(ran.code, 1);
        QVERIFY2(ran.hasOneSentence() && ran.err.contains("http://127.0.0.1:1/x") && !ran.tellsASecret(),
            ran.err.constData());
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCOMPARE(m_world->consoles.children().size(), 1); // it listens still
    }

    void aMalformedUrlIsNotOpened_data()
    {
        QTest::addColumn<QByteArray>("url");
        QTest::newRow("plain http") << QByteArray("http://signin.aws.amazon.com/federation");
        QTest::newRow("a script") << QByteArray("javascript:alert(1)");
        QTest::newRow("a file") << QByteArray("file:///etc/passwd");
        QTest::newRow("header injection") << QByteArray("https://a.example.com/\\r\\nX: y");
        QTest::newRow("with a user") << QByteArray("https://signin.aws.amazon.com@evil.example.com/");
    }
    void aMalformedUrlIsNotOpened()
    {
        QFETCH(QByteArray, url);
        auto &answer = m_world->transport.answers[m_world->accessPath(dev01Id)];
        answer.body.replace(answer.body.indexOf("https://"), m_url.size(), url);
        const Ran ran = m_world->run(QStringLiteral("console --tenant dev01 --open"));
        QCOMPARE(ran.code, 1);
        QVERIFY2(ran.hasOneSentence(), ran.err.constData());
        QVERIFY(m_world->browser.opened.isEmpty() && m_world->viewer.opened.isEmpty());
    }

    void offlineOpensNothingOld()
    {
        m_world->run(QStringLiteral("aws --tenant dev01"));
        m_world->goOffline();
        const Ran ran = m_world->run(QStringLiteral("console --tenant dev01"));
        QCOMPARE(ran.code, 6);
        QVERIFY(ran.err.contains("Cannot reach"));
        QVERIFY(m_world->browser.opened.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestConsoleCommand)
#include "tst_consolecommand.moc"
