#include "broker/doctorchecks.h"
#include "broker/preferences.h"
#include "broker/settings.h"
#include "broker/settingsfile.h"
#include "support/asnobody.h"
#include "support/files.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QtTest>

/// A settings file that cannot be one goes aside and is named; one of a newer version loses nothing.
class TestSettingsFile : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    const Portal m_acme = parsePortal(QStringLiteral("acme.duplocloud.net")).value();

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(QStringLiteral("settings.ini"));
    }

    void whetherItIsWritten_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<bool>("isWritten");
        QTest::newRow("there is none yet") << QStringLiteral("made/later/settings.ini") << true;
        QTest::newRow("a file for a folder") << QStringLiteral("file/settings.ini") << false;
        QTest::newRow("a folder for the file") << QStringLiteral("folder") << false;
        QTest::newRow("no such place") << QStringLiteral("/proc/none/settings.ini") << false;
    }
    void whetherItIsWritten()
    {
        QFETCH(QString, path);
        QFETCH(bool, isWritten);
        QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("folder")));
        QFile file(m_folder->filePath(QStringLiteral("file")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        path = QDir(m_folder->path()).absoluteFilePath(path);
        QSettings settings(path, QSettings::IniFormat);
        settings.setValue(QStringLiteral("key"), 1);
        QCOMPARE(isWrittenTo(path), isWritten);
    }

    void broken_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("isBroken");
        const QByteArray good = "[portals]\n1\\url=https://acme.duplocloud.net\nsize=1\n";
        QTest::newRow("good") << good << false;
        QTest::newRow("a comment first") << "; mine\n# too\n\n" + good << false;
        QTest::newRow("no section") << QByteArray("version=1\n") << false;
        QTest::newRow("empty") << QByteArray() << false;
        QTest::newRow("bytes") << QByteArray("\x7f\x45LF\x02\x01\x01\0\0\xff\xfe]\n", 13) << true;
        QTest::newRow("no UTF-8") << good + "[x]\ny=\xff\xfe\n" << true;
        QTest::newRow("a NUL") << good + QByteArray("\0", 1) << true;
        QTest::newRow("UTF-16") << QByteArray("[\0p\0]\0\n\0", 8) << true;
        QTest::newRow("HTML") << QByteArray("<html>not what you think</html>\n") << true;
        QTest::newRow("JSON") << QByteArray("{\n\"portals\": []\n}\n") << true;
        QTest::newRow("a bracket stays open") << QByteArray("[portals\nsize=0\n") << true;
        QTest::newRow("over 4 MiB") << good + QByteArray(4 << 20, ';') << true;
    }
    void broken()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(bool, isBroken);
        writeFile(m_path, bytes);
        Settings settings(m_path);
        QCOMPARE(settings.setAside(), isBroken ? m_path + QLatin1String(".broken") : QString());
        const Findings findings = setAsideFindings(settings);
        QCOMPARE(findings.size(), isBroken ? 1 : 0);
        QVERIFY(!isBroken || findings.first().text.contains(settings.setAside()));
        settings.addPortal(m_acme);
        if (isBroken)
            QCOMPARE(readFile(settings.setAside()), bytes);
        QCOMPARE(Settings(m_path).portals(), QList<Portal>{m_acme});
        // Named as long as it is there: whoever tells the person may come later.
        QCOMPARE(Settings(m_path).setAside(), settings.setAside());
        QFile::remove(settings.setAside());
        QVERIFY(Settings(m_path).setAside().isEmpty());
    }

    void keepsEarlierOnes()
    {
        for (int i = 1; i <= 3; ++i) {
            writeFile(m_path, "<" + QByteArray::number(i) + ">");
            QVERIFY(!setAsideIfBroken(m_path).isEmpty());
        }
        QCOMPARE(readFile(m_path + QLatin1String(".broken")), QByteArray("<1>"));
        QCOMPARE(readFile(m_path + QLatin1String(".broken-2")), QByteArray("<2>"));
        QCOMPARE(readFile(m_path + QLatin1String(".broken-3")), QByteArray("<3>"));
        QVERIFY(setAsideIfBroken(m_path).isEmpty());
    }

    void aFolderInItsPlace()
    {
        QVERIFY(QDir().mkpath(m_path + QLatin1String("/within")));
        QVERIFY(QFileInfo(setAsideIfBroken(m_path)).isDir());
        QVERIFY(!QFile::exists(m_path));
    }

    void unreadable()
    {
        // Made before the rights are dropped: the tests' own temporary folder need not be writable for
        // others.
        const QTemporaryDir folder;
        QVERIFY(QFile::setPermissions(folder.path(), QFile::Permissions(0x7777)));
        QVERIFY(asNobody([&folder] {
            const QString path = folder.filePath(QStringLiteral("settings.ini"));
            QFile file(path);
            const bool isWritten = file.open(QIODevice::WriteOnly) && file.write("[portals]\nsize=0\n") > 0;
            file.close();
            const QString aside = path + QLatin1String(".broken");
            return isWritten && QFile::setPermissions(path, {}) && setAsideIfBroken(path) == aside
                && QFile::exists(aside) && !QFile::exists(path);
        }));
    }

    void aNewerVersionLosesNothing()
    {
        writeFile(m_path,
            "version=7\nhologram=on\n[console]\nplace=hologram:x\n[credentials]\nclipboardSeconds=99999\n"
            "[portals]\n1\\url=https://acme.duplocloud.net\n1\\label=Acme "
            "Inc\n2\\mesh=mesh://future\nsize=2\n"
            "[portal-https%253A%252F%252Facme.duplocloud.net]\nseals=3\nchoices-0-dev01\\console=hologram:"
            "y\n");
        {
            Settings settings(m_path);
            Preferences preferences(m_path);
            QVERIFY(settings.setAside().isEmpty());
            QCOMPARE(settings.portals(), QList<Portal>{m_acme});
            QCOMPARE(preferences.consolePlace(), ConsolePlace());
            QCOMPARE(preferences.clipboardTime(), std::chrono::seconds(600));
            settings.addPortal(parsePortal(QStringLiteral("beta.duplocloud.net")).value());
            preferences.setAnnouncesTenants(false);
            AccessTarget dev01{m_acme, AccessLevel::Tenant, QStringLiteral("dev01")};
            TargetChoices choices = settings.choices(dev01);
            choices.region = QStringLiteral("eu-central-1");
            settings.setChoices(dev01, choices);
        }
        const QSettings raw(m_path, QSettings::IniFormat);
        QCOMPARE(raw.value(QStringLiteral("version")).toInt(), 7);
        QCOMPARE(raw.value(QStringLiteral("hologram")).toString(), QStringLiteral("on"));
        QCOMPARE(raw.value(QStringLiteral("console/place")).toString(), QStringLiteral("hologram:x"));
        QCOMPARE(raw.value(QStringLiteral("credentials/clipboardSeconds")).toInt(), 99999);
        QCOMPARE(raw.value(QStringLiteral("portals/size")).toInt(), 3);
        QCOMPARE(raw.value(QStringLiteral("portals/1/label")).toString(), QStringLiteral("Acme Inc"));
        QCOMPARE(raw.value(QStringLiteral("portals/3/mesh")).toString(), QStringLiteral("mesh://future"));
        QVERIFY(readFile(m_path).contains("seals=3"));
        QVERIFY(readFile(m_path).contains("hologram:y"));
        QVERIFY(readFile(m_path).contains("eu-central-1"));
    }

    void aFileOfOursSaysItsVersion()
    {
        Settings(m_path).addPortal(m_acme);
        QCOMPARE(QSettings(m_path, QSettings::IniFormat).value(QStringLiteral("version")).toInt(), 1);
    }
};

QTEST_GUILESS_MAIN(TestSettingsFile)
#include "tst_settingsfile.moc"
