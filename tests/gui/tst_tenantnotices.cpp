#include "gui/world.h"
#include "ui/tenantnotices.h"

#include <QTest>

/// Tenants that come and go: told once, and only to who wants it.
class TestTenantNotices : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void words_data();
    void words();
    void tellsEachChangeOnce();
    void staysQuietWhenNotWanted();
    void theFirstListIsNoNews();
    void pressingShowsThePortal();

private:
    void setTenants(const QStringList &names)
    {
        m_world->setTenantNames(names);
        m_world->tenants.refreshNow();
    }
    const QList<Notification> &shown() const { return m_world->notifier.shown; }

    std::unique_ptr<World> m_world;
    std::unique_ptr<TenantNotices> m_notices;
    FakeNavigator m_navigator;
    Portal m_portal;
    const QStringList m_before{QStringLiteral("alpha"), QStringLiteral("beta")};
};

void TestTenantNotices::init()
{
    m_world = std::make_unique<World>();
    m_world->setTenantNames(m_before);
    m_notices = std::make_unique<TenantNotices>(m_world->parts(), m_navigator);
    m_portal = m_world->signIn();
    QTRY_VERIFY(m_world->signIns.find(m_portal));
    m_navigator.calls.clear();
}

void TestTenantNotices::cleanup()
{
    m_notices.reset();
    m_world.reset();
}

void TestTenantNotices::words_data()
{
    QTest::addColumn<QStringList>("appeared");
    QTest::addColumn<QStringList>("vanished");
    QTest::addColumn<QString>("text");
    const QStringList three{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")};
    QTest::newRow("new") << three << QStringList() << QStringLiteral("3 tenant(s) are new on acme: a, b, c");
    QTest::newRow("gone") << QStringList() << QStringList{QStringLiteral("a")}
                          << QStringLiteral("1 tenant(s) are gone from acme: a");
    QTest::newRow("many") << three + three << QStringList()
                          << QStringLiteral("6 tenant(s) are new on acme: a, b, c, a, b, 1 more");
    QTest::newRow("hostile") << QStringList{QStringLiteral("<b>x</b>\n\u202Eevil")} << QStringList()
                             << QStringLiteral("1 tenant(s) are new on acme: <b>x</b> evil");
}

void TestTenantNotices::words()
{
    QFETCH(QStringList, appeared);
    QFETCH(QStringList, vanished);
    TenantChanges changes;
    changes.appeared = appeared;
    changes.vanished = vanished;
    QTEST(tenantChangesText(m_portal, changes), "text");
    changes = {};
    changes.vanishedUnnamed = 2;
    QVERIFY(tenantChangesText(m_portal, changes)
                .startsWith(QLatin1String("2 tenant(s) are gone from acme since")));
    QVERIFY(tenantChangesText(m_portal, {}).isEmpty());
}

void TestTenantNotices::tellsEachChangeOnce()
{
    setTenants({QStringLiteral("alpha"), QStringLiteral("beta"), QStringLiteral("gamma")});
    QTRY_COMPARE(shown().size(), 1);
    QVERIFY(shown().last().text.contains(QLatin1String("gamma")));
    setTenants(m_before);
    QTRY_COMPARE(shown().size(), 2);
    QVERIFY(shown().last().text.contains(QLatin1String("gone")));
    setTenants(m_before);
    QCOMPARE(shown().size(), 2);
    // One that comes back, however late, is news, in the same place.
    setTenants({QStringLiteral("alpha"), QStringLiteral("beta"), QStringLiteral("gamma")});
    QTRY_COMPARE(shown().size(), 3);
    QCOMPARE(shown().first().id, shown().last().id);
}

void TestTenantNotices::staysQuietWhenNotWanted()
{
    m_world->preferences.setAnnouncesTenants(false);
    setTenants({QStringLiteral("alpha")});
    m_world->preferences.setAnnouncesTenants(true);
    QCOMPARE(shown().size(), 0);
    setTenants({});
    QTRY_COMPARE(shown().size(), 1);
}

void TestTenantNotices::theFirstListIsNoNews()
{
    const Portal other = m_world->signIn(QStringLiteral("beta.duplocloud.net"));
    QTRY_VERIFY(m_world->signIns.find(other));
    QCOMPARE(shown().size(), 0);
}

void TestTenantNotices::pressingShowsThePortal()
{
    setTenants({QStringLiteral("alpha")});
    QTRY_COMPARE(shown().size(), 1);
    m_world->notifier.press(QStringLiteral("another"), QStringLiteral("default"));
    QVERIFY(m_navigator.calls.isEmpty());
    m_world->notifier.press(shown().last().id, QStringLiteral("default"));
    QCOMPARE(m_navigator.last(), QStringLiteral("showPortal acme"));
}

QTEST_MAIN(TestTenantNotices)
#include "tst_tenantnotices.moc"
