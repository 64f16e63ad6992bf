#include "broker/settings.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

/// What was used, and when: of every level and service, across portals and starts.
class TestRecentUses : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    const Portal m_acme = parsePortal(QStringLiteral("acme.duplocloud.net")).value();
    const Portal m_beta = parsePortal(QStringLiteral("beta.duplocloud.net")).value();
    const AccessTarget m_dev{m_acme, AccessLevel::Tenant, QStringLiteral("dev01")};
    const AccessTarget m_admin{m_acme, AccessLevel::Administrator, {}};
    const QDateTime m_noon{QDate(2026, 11, 23), QTime(12, 0), Qt::UTC};

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(QStringLiteral("settings.ini"));
    }

    void keepsTheLatestFirst()
    {
        {
            Settings settings(m_path);
            settings.addPortal(m_acme);
            settings.touch(m_dev, {}, m_noon);
            settings.touch(m_admin, {}, m_noon.addSecs(1));
            settings.touch(m_dev, QStringLiteral("s3"), m_noon.addSecs(2));
            settings.touch(m_dev, {}, m_noon.addSecs(3));
        }
        const Settings settings(m_path);
        QCOMPARE(settings.recentUses(),
            (QList<RecentUse>{{m_dev, {}, m_noon.addSecs(3)},
                {m_dev, QStringLiteral("s3"), m_noon.addSecs(2)}, {m_admin, {}, m_noon.addSecs(1)}}));
        QCOMPARE(settings.recentTenants(m_acme), QStringList{QStringLiteral("dev01")});
    }

    void readsWhatAnOlderVersionWrote()
    {
        {
            QSettings raw(m_path, QSettings::IniFormat);
            raw.setValue(QStringLiteral("portals/1/url"), QStringLiteral("https://acme.duplocloud.net"));
            raw.setValue(QStringLiteral("portals/size"), 1);
            raw.setValue(QStringLiteral("portal-https%3A%2F%2Facme.duplocloud.net/recent"),
                QStringList{QStringLiteral("prod"), QStringLiteral("dev01")});
        }
        Settings settings(m_path);
        settings.touch(m_dev, {}, m_noon);
        const auto uses = settings.recentUses();
        QCOMPARE(uses.size(), 2);
        QCOMPARE(uses.first().target, m_dev);
        QCOMPARE(uses.last().target.tenant, QStringLiteral("prod"));
        QVERIFY(!uses.last().time.isValid());
    }

    void isBounded()
    {
        Settings settings(m_path);
        settings.addPortal(m_acme);
        for (int i = 0; i < 150; ++i)
            settings.touch(
                {m_acme, AccessLevel::Tenant, QStringLiteral("t%1").arg(i)}, {}, m_noon.addSecs(i));
        QCOMPARE(settings.recentUses().size(), 100);
        QCOMPARE(settings.recentUses().first().target.tenant, QStringLiteral("t149"));
    }

    void goesWithItsPortal()
    {
        Settings settings(m_path);
        settings.addPortal(m_acme);
        settings.addPortal(m_beta);
        settings.touch(m_dev);
        settings.touch({m_beta, AccessLevel::Operations, {}});
        settings.removePortal(m_acme);
        QCOMPARE(settings.recentUses().size(), 1);
        QCOMPARE(settings.recentUses().first().target.portal, m_beta);
    }

    void hostileLines_data()
    {
        QTest::addColumn<QString>("line");
        const QString portal = QStringLiteral("https://acme.duplocloud.net");
        QTest::newRow("nothing") << QString();
        QTest::newRow("too few") << QStringLiteral(
            "2026-11-23T12:00:00Z\thttps://acme.duplocloud.net\t0\tdev01");
        QTest::newRow("no time") << QString(
            QStringLiteral("noon\t") + portal + QStringLiteral("\t0\tdev01\t"));
        QTest::newRow("no level") << QString(
            QStringLiteral("2026-11-23T12:00:00Z\t") + portal + QStringLiteral("\tx\tdev01\t"));
        QTest::newRow("another level")
            << QString(QStringLiteral("2026-11-23T12:00:00Z\t") + portal + QStringLiteral("\t9\tdev01\t"));
        QTest::newRow("no tenant") << QString(
            QStringLiteral("2026-11-23T12:00:00Z\t") + portal + QStringLiteral("\t0\t\t"));
        QTest::newRow("an administrator's tenant")
            << QString(QStringLiteral("2026-11-23T12:00:00Z\t") + portal + QStringLiteral("\t1\tdev01\t"));
        QTest::newRow("a portal that is not set up")
            << QStringLiteral("2026-11-23T12:00:00Z\thttps://evil.example.com\t0\tdev01\t");
        QTest::newRow("long") << QString(QStringLiteral("2026-11-23T12:00:00Z\t") + portal
            + QStringLiteral("\t0\t") + QString(10'000, u'x') + QStringLiteral("\t"));
    }
    void hostileLines()
    {
        QFETCH(QString, line);
        Settings(m_path).addPortal(m_acme);
        QSettings(m_path, QSettings::IniFormat).setValue(QStringLiteral("recent/uses"), QStringList{line});
        QVERIFY(Settings(m_path).recentUses().isEmpty());
    }

    void tellsOnlyNews()
    {
        Settings settings(m_path);
        settings.addPortal(m_acme);
        QSignalSpy changed(&settings, &Settings::tenantsChanged);
        settings.touch(m_dev, {}, m_noon);
        settings.touch(m_dev, {}, m_noon.addSecs(5));
        QCOMPARE(changed.count(), 1);
        QCOMPARE(settings.recentUses().first().time, m_noon.addSecs(5));
    }

    void choicesTellAtOnce()
    {
        Settings settings(m_path);
        QSignalSpy changed(&settings, &Settings::tenantsChanged);
        const TargetChoices choices{QStringLiteral("eu-central-1"),
            ConsolePlace{ConsolePlace::Kind::ChromiumProfile, QStringLiteral("Work, at \"acme\"")},
            QStringLiteral("#aa0000"), QStringLiteral("acme-dev")};
        settings.setChoices(m_dev, choices);
        settings.setChoices(m_dev, choices);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(Settings(m_path).choices(m_dev), choices);
        QCOMPARE(Settings(m_path).choices(m_admin), TargetChoices());
        settings.setChoices(m_dev, {});
        QCOMPARE(Settings(m_path).choices(m_dev), TargetChoices());
    }
};

QTEST_GUILESS_MAIN(TestRecentUses)
#include "tst_recentuses.moc"
