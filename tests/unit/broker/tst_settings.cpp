#include "broker/settings.h"
#include "support/files.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

class TestSettings : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    const Portal m_acme = parsePortal(QStringLiteral("acme.duplocloud.net")).value();
    const Portal m_local = parsePortal(QStringLiteral("localhost:8080")).value();

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(QStringLiteral("settings.ini"));
    }

    void startsWithNothingAndWritesNothing()
    {
        {
            const Settings settings(m_path);
            QVERIFY(settings.portals().isEmpty());
            QVERIFY(settings.lastUser(m_acme).isEmpty());
            QVERIFY(settings.recentTenants(m_acme).isEmpty());
            QVERIFY(settings.favouriteTenants(m_acme).isEmpty());
        }
        QVERIFY(!QFile::exists(m_path));
    }

    void keepsPortals()
    {
        const Portal other = parsePortal(
            QStringLiteral("https://other.example.com"), QStringLiteral("https://api.example.com:8443"))
                                 .value();
        {
            Settings settings(m_path);
            settings.addPortal(m_acme);
            settings.addPortal(m_local);
            settings.addPortal(other);
        }
        Settings settings(m_path);
        QCOMPARE(settings.portals(), (QList<Portal>{m_acme, m_local, other}));
        QCOMPARE(settings.portal(other.url)->apiUrl, other.apiUrl);
        QCOMPARE(settings.portal(m_acme.url)->apiUrl, m_acme.url);
        QVERIFY(!settings.portal(QUrl(QStringLiteral("https://nobody.example.com"))));
        settings.removePortal(m_local);
        QCOMPARE(settings.portals(), (QList<Portal>{m_acme, other}));
    }

    void removingLeavesBehindWhoItWasAlone()
    {
        {
            Settings settings(m_path);
            settings.addPortal(m_acme);
            settings.addPortal(m_local);
            settings.setLastUser(m_acme, QStringLiteral("bob@example.com"));
            settings.touchTenant(m_acme, QStringLiteral("dev01"));
            settings.removePortal(m_acme);
        }
        QVERIFY(!readFile(m_path).contains("dev01"));
        // Otherwise any program could have it forgotten, and sign in somebody else without a question.
        QCOMPARE(Settings(m_path).lastUser(m_acme), QStringLiteral("bob@example.com"));
        QVERIFY(Settings(m_path).knowsLastUser(m_acme));
        QVERIFY(!Settings(m_path).knowsLastUser(m_local));
        QCOMPARE(Settings(m_path).portals(), QList<Portal>{m_local});
    }

    void addingAgainReplacesTheApiBase()
    {
        Settings settings(m_path);
        QSignalSpy changed(&settings, &Settings::portalsChanged);
        settings.addPortal(m_acme);
        settings.addPortal(m_local);
        settings.addPortal(
            parsePortal(QStringLiteral("ACME.duplocloud.net/"), QStringLiteral("https://api.example.com"))
                .value());
        QCOMPARE(settings.portals(), (QList<Portal>{m_acme, m_local})); // each in its place
        QCOMPARE(settings.portals().first().apiUrl, QUrl(QStringLiteral("https://api.example.com")));
        QCOMPARE(changed.count(), 3);
    }

    void remembersPerPortal()
    {
        {
            Settings settings(m_path);
            settings.setLastUser(m_acme, QStringLiteral("Zoë, of \"acme\"; = [x]"));
            settings.setLastUser(m_local, QStringLiteral("alice"));
            settings.setFavourite(m_acme, QStringLiteral("dev01"), true);
            settings.setFavourite(m_acme, QStringLiteral("prod"), true);
            settings.setFavourite(m_acme, QStringLiteral("dev01"), true);
            settings.setFavourite(m_acme, QStringLiteral("prod"), false);
        }
        const Settings settings(m_path);
        QCOMPARE(settings.lastUser(m_acme), QStringLiteral("Zoë, of \"acme\"; = [x]"));
        QCOMPARE(settings.lastUser(m_local), QStringLiteral("alice"));
        QCOMPARE(settings.favouriteTenants(m_acme), QStringList{QStringLiteral("dev01")});
        QVERIFY(settings.favouriteTenants(m_local).isEmpty());
    }

    void keepsTenRecents()
    {
        Settings settings(m_path);
        QSignalSpy changed(&settings, &Settings::tenantsChanged);
        for (int i = 0; i < 12; ++i)
            settings.touchTenant(m_acme, QStringLiteral("t%1").arg(i));
        QCOMPARE(settings.recentTenants(m_acme).size(), 10);
        QCOMPARE(settings.recentTenants(m_acme).first(), QStringLiteral("t11"));
        settings.touchTenant(m_acme, QStringLiteral("t11"));
        QCOMPARE(changed.count(), 12);
        settings.touchTenant(m_acme, QStringLiteral("t5"));
        QCOMPARE(settings.recentTenants(m_acme).first(), QStringLiteral("t5"));
        QCOMPARE(settings.recentTenants(m_acme).size(), 10);
        QCOMPARE(settings.recentTenants(m_acme).count(QStringLiteral("t5")), 1);
    }

    void hostileValues_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("portals");
        const QByteArray good = "[portals]\n1\\url=https://acme.duplocloud.net\n";
        QTest::newRow("as written") << good + "size=1\n" << 1;
        QTest::newRow("size is huge") << good + "size=2147483647\n" << 1;
        QTest::newRow("size is beyond int") << good + "size=99999999999999999999\n" << 0;
        QTest::newRow("size is negative") << good + "size=-1\n" << 0;
        QTest::newRow("size is a word") << good + "size=many\n" << 0;
        QTest::newRow("twice the same")
            << good + "2\\url=https://ACME.duplocloud.net/\n2\\api=https://evil.example.com\nsize=2\n"
            << 1;
        QTest::newRow("no https") << QByteArray("[portals]\n1\\url=http://acme.duplocloud.net\nsize=1\n")
                                  << 0;
        QTest::newRow("another scheme") << QByteArray("[portals]\n1\\url=file:///etc/passwd\nsize=1\n") << 0;
        QTest::newRow("a bad API base") << good + "1\\api=javascript:alert(1)\nsize=1\n" << 0;
        QTest::newRow("a variant") << QByteArray("[portals]\n1\\url=@Variant(\\0\\0\\0\\x7f\\xff)\nsize=1\n")
                                   << 0;
        QTest::newRow("a list") << QByteArray("[portals]\n1\\url=a, b, c\nsize=1\n") << 0;
        QTest::newRow("empty") << QByteArray() << 0;
        QTest::newRow("HTML") << QByteArray("<html>not what you think</html>\n") << 0;
        QTest::newRow("bytes") << QByteArray("\x7f\x45LF\x02\x01\x01\0\0\xff\xfe]\n", 13) << 0;
        QTest::newRow("only a section") << QByteArray("[portals]\n") << 0;
        QTest::newRow("very long") << "[portals]\n1\\url=https://" + QByteArray(1 << 20, 'a') + "\nsize=1\n"
                                   << 0;
    }
    void hostileValues()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, portals);
        writeFile(m_path, text);
        const Settings settings(m_path);
        QCOMPARE(settings.portals().size(), portals);
        if (portals == 1)
            QCOMPARE(settings.portals().first().apiUrl, m_acme.url);
    }

    void setsABrokenFileAside_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("a bracket stays open") << QByteArray("[portals\n1\\url=https://acme.duplocloud.net\n");
        QTest::newRow("another bracket") << QByteArray("[portals]\nsize=0\n[\n");
    }
    void setsABrokenFileAside()
    {
        QFETCH(QByteArray, text);
        writeFile(m_path, text);
        {
            Settings settings(m_path);
            QVERIFY(settings.portals().isEmpty());
            settings.addPortal(m_acme);
        }
        QCOMPARE(readFile(m_path + QLatin1String(".broken")), text);
        QCOMPARE(Settings(m_path).portals(), QList<Portal>{m_acme});
    }

    void aFolderInItsPlace()
    {
        QVERIFY(QDir().mkpath(m_path + QLatin1String("/within")));
        {
            Settings settings(m_path);
            settings.addPortal(m_acme);
        }
        QVERIFY(QFileInfo(m_path + QLatin1String(".broken")).isDir());
        QCOMPARE(Settings(m_path).portals(), QList<Portal>{m_acme});
    }
};

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
