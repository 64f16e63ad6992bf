#include "broker/preferences.h"
#include "broker/settings.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace std::chrono_literals;

/// What a person chose: kept, bounded when read, and told at once.
class TestPreferences : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(QStringLiteral("settings.ini"));
    }

    void roundTrip()
    {
        const ConsolePlace place{ConsolePlace::Kind::Command, QStringLiteral("sh -c \"x %u\", y=1; #")};
        {
            Preferences preferences(m_path);
            preferences.setLanguage(QStringLiteral("de"));
            preferences.setSearchShortcut({});
            preferences.setAnnouncesTenants(false);
            preferences.setFirstRunDone(true);
            preferences.setConsolePlace(place);
            preferences.setClipboardTime(90s);
            preferences.setDefaultFormat(CredentialsFormat::Fish);
            preferences.setWarnBefore(0min);
            preferences.setProfileNameTemplate(QStringLiteral("{portal}-{tenant}"));
            preferences.setAsksForAdministrator(true);
            preferences.setLocksWithScreen(true);
            preferences.setForgetsOnSuspend(true);
        }
        const Preferences preferences(m_path);
        QCOMPARE(preferences.language(), QStringLiteral("de"));
        QCOMPARE(preferences.searchShortcut(), QString());
        QVERIFY(!preferences.announcesTenants() && preferences.firstRunDone());
        QCOMPARE(preferences.consolePlace(), place);
        QCOMPARE(preferences.clipboardTime(), 90s);
        QCOMPARE(preferences.defaultFormat(), CredentialsFormat::Fish);
        QCOMPARE(preferences.warnBefore(), 0min);
        QCOMPARE(preferences.profileNameTemplate(), QStringLiteral("{portal}-{tenant}"));
        QVERIFY(preferences.asksForAdministrator());
        QVERIFY(preferences.locksWithScreen() && preferences.forgetsOnSuspend());
    }

    void garbage_data()
    {
        QTest::addColumn<QString>("value");
        QTest::newRow("a word") << QStringLiteral("hologram");
        QTest::newRow("empty") << QString();
        QTest::newRow("beyond int") << QStringLiteral("99999999999999999999");
        QTest::newRow("long") << QString(100'000, u'x');
        QTest::newRow("controls") << QStringLiteral("\x1b[31m\r\n\x07");
    }
    /// Whatever stands there, a safeguard is never off because of it.
    void garbage()
    {
        QFETCH(QString, value);
        {
            QSettings raw(m_path, QSettings::IniFormat);
            for (const char *key : {"general/language", "general/searchShortcut", "general/announceTenants",
                     "console/place", "credentials/clipboardSeconds", "credentials/format",
                     "credentials/warnMinutes", "credentials/profileName", "security/askForAdministrator",
                     "security/lockWithScreen", "security/forgetOnSuspend"})
                raw.setValue(QString::fromLatin1(key), value);
        }
        const Preferences preferences(m_path);
        QVERIFY(preferences.language().size() <= 10);
        QVERIFY(preferences.searchShortcut().size() <= 100);
        QCOMPARE(preferences.consolePlace(), ConsolePlace());
        QCOMPARE(preferences.clipboardTime(), 45s);
        QCOMPARE(preferences.warnBefore(), 10min);
        QVERIFY(!preferences.profileNameTemplate().isEmpty());
        QVERIFY(preferences.profileNameTemplate().size() <= 200);
        QVERIFY(preferences.asksForAdministrator());
        QVERIFY(!preferences.locksWithScreen() && !preferences.forgetsOnSuspend());
    }

    void clamps_data()
    {
        QTest::addColumn<int>("stored");
        QTest::addColumn<int>("seconds");
        QTest::addColumn<int>("minutes");
        QTest::newRow("negative") << -5 << 5 << 0;
        QTest::newRow("zero") << 0 << 5 << 0;
        QTest::newRow("huge") << 2'000'000'000 << 600 << 30;
    }
    void clamps()
    {
        QFETCH(int, stored);
        QSettings raw(m_path, QSettings::IniFormat);
        raw.setValue(QStringLiteral("credentials/clipboardSeconds"), stored);
        raw.setValue(QStringLiteral("credentials/warnMinutes"), stored);
        const Preferences preferences(m_path);
        QTEST(int(preferences.clipboardTime().count()), "seconds");
        QTEST(int(preferences.warnBefore().count()), "minutes");
    }

    void tellsAtOnceAndOnce()
    {
        Preferences preferences(m_path);
        QSignalSpy changed(&preferences, &Preferences::changed);
        preferences.setLocksWithScreen(true);
        QCOMPARE(changed.count(), 1);
        preferences.setLocksWithScreen(true);
        QCOMPARE(changed.count(), 1);
        preferences.setClipboardTime(60s);
        QCOMPARE(changed.count(), 2);
    }

    void toldOnce()
    {
        {
            Preferences preferences(m_path);
            QSignalSpy changed(&preferences, &Preferences::changed);
            QVERIFY(preferences.told(QStringLiteral("tray")).isEmpty());
            preferences.setTold(QStringLiteral("tray"), QStringLiteral("missing"));
            preferences.reset();
            QCOMPARE(changed.count(), 1);
        }
        QCOMPARE(Preferences(m_path).told(QStringLiteral("tray")), QStringLiteral("missing"));
    }

    void sharesItsFileWithSettings()
    {
        const Portal acme = parsePortal(QStringLiteral("acme.duplocloud.net")).value();
        {
            Settings settings(m_path);
            Preferences preferences(m_path);
            preferences.setLanguage(QStringLiteral("es"));
            settings.addPortal(acme);
            preferences.setWarnBefore(5min);
            settings.removePortal(acme);
            settings.addPortal(acme);
        }
        QCOMPARE(Preferences(m_path).language(), QStringLiteral("es"));
        QCOMPARE(Preferences(m_path).warnBefore(), 5min);
        QCOMPARE(Settings(m_path).portals(), QList<Portal>{acme});
    }
};

QTEST_GUILESS_MAIN(TestPreferences)
#include "tst_preferences.moc"
