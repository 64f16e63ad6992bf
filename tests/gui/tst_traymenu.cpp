#include "gui/trayworld.h"

#include <QTest>

#include <functional>

/// The tray's menu: sections, services, mnemonics, and that nothing moves under the pointer.
class TestTrayMenu : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void mnemonicsAreUnique();
    void severalPortals();
    void services();
    void noIcons();
    void nothingMovesWhileOpen();
    void newsAreThereWhenOpenedAgain_data();
    void newsAreThereWhenOpenedAgain();
    void newsComeOnceSomethingIsChosen();

private:
    std::unique_ptr<TrayWorld> m_world;
};

void TestTrayMenu::init()
{
    m_world = std::make_unique<TrayWorld>();
}

void TestTrayMenu::cleanup()
{
    m_world.reset();
}

void TestTrayMenu::mnemonicsAreUnique()
{
    m_world->transport.answers[QStringLiteral("/v3/features/system")] = {
        200, R"({"IsAwsAdminJITEnabled":true,"IsDuploOpsEnabled":true,"DefaultAwsRegion":"us-west-2"})"};
    m_world->signIn();
    QTRY_VERIFY(m_world->target(QStringLiteral("Operations")));
    const auto keysOf = [](const QList<QAction *> &actions) {
        QString keys;
        for (const QAction *entry : actions) {
            const QString shown = QString(entry->text()).remove(QLatin1String("&&"));
            if (const auto at = shown.indexOf(u'&'); at >= 0)
                keys += shown[at + 1].toLower();
        }
        return keys;
    };
    const auto noneTwice = [](const QString &keys) {
        return QSet<QChar>(keys.begin(), keys.end()).size() == keys.size();
    };
    const QString general = keysOf(m_world->tray.menu()->actions());
    QVERIFY2(noneTwice(general), qPrintable(general));
    // The profile window shows all three levels in one menu.
    QString levels;
    for (const char *title : {"dev01", "Administrator", "Operations"})
        levels += keysOf(m_world->target(QLatin1String(title))->actions());
    QVERIFY2(noneTwice(levels), qPrintable(levels));
}

void TestTrayMenu::severalPortals()
{
    m_world->signIn();
    const Portal globex = m_world->addPortal(QStringLiteral("globex.duplocloud.net"));
    QTRY_VERIFY(m_world->action(QStringLiteral("signIn")));
    QStringList entries;
    for (const QAction *entry : m_world->tray.menu()->actions())
        entries.append(entry->objectName());
    QCOMPARE(entries.count(QStringLiteral("headline")), 2);
    QVERIFY(entries.indexOf(QStringLiteral("signIn")) > entries.lastIndexOf(QStringLiteral("headline")));
    QCOMPARE(m_world->action(QStringLiteral("signOut"))->text(), QStringLiteral("Sign Out of acme"));
    m_world->action(QStringLiteral("signIn"))->trigger();
    QCOMPARE(m_world->navigator.last(), QStringLiteral("signIn globex"));
    for (const auto &[name, call] : {std::pair("search", "showSearch"), std::pair("sessions", "showSessions"),
             std::pair("activity", "showActivity")}) {
        m_world->action(QLatin1String(name))->trigger();
        QCOMPARE(m_world->navigator.last(), QLatin1String(call));
    }
}

void TestTrayMenu::services()
{
    const Portal portal = m_world->signIn();
    m_world->settings.touch(m_world->dev01(portal), QStringLiteral("sqs"));
    QTRY_VERIFY(m_world->target(QStringLiteral("dev01")));
    QTRY_COMPARE(
        m_world->target(QStringLiteral("dev01"))->actions().at(1)->menu()->actions().at(0)->objectName(),
        QStringLiteral("service-sqs"));
    const auto offered = m_world->target(QStringLiteral("dev01"))->actions().at(1)->menu()->actions();
    QCOMPARE(offered.size(), 12);
    QCOMPARE(offered.last()->objectName(), QStringLiteral("allServices"));
    offered.at(1)->trigger();
    QTRY_COMPARE(m_world->browser.opened.size(), 1);
    const auto uses = m_world->settings.recentUses();
    QVERIFY(std::any_of(
        uses.begin(), uses.end(), [](const RecentUse &use) { return use.service == QStringLiteral("s3"); }));
}

void TestTrayMenu::noIcons()
{
    // Trays draw pictures as they are: dark ones on a dark menu.
    const auto withIcons = [this] {
        QStringList found;
        QList<const QMenu *> menus{m_world->tray.menu()};
        while (!menus.isEmpty()) {
            const QMenu *menu = menus.takeLast();
            for (const QAction *entry : menu->actions()) {
                if (!entry->icon().isNull())
                    found.append(entry->text());
                if (entry->menu())
                    menus.append(entry->menu());
            }
        }
        return found;
    };
    const Portal portal = m_world->signIn();
    m_world->settings.setFavourite(portal, QStringLiteral("test-ten"), true);
    QTRY_VERIFY(m_world->target(QStringLiteral("★ test-ten")));
    QCOMPARE(withIcons(), QStringList());
    m_world->signIns.signOut(portal);
    m_world->programAsks(portal);
    QTRY_VERIFY(m_world->action(QStringLiteral("waiting")));
    QCOMPARE(withIcons(), QStringList());
}

void TestTrayMenu::nothingMovesWhileOpen()
{
    m_world->signIn();
    QTRY_VERIFY(m_world->action(QStringLiteral("signOut")));
    Q_EMIT m_world->tray.menu()->aboutToShow();
    m_world->addPortal(QStringLiteral("globex.duplocloud.net"));
    QCOMPARE(m_world->targets().size(), 8);
    bool later = false;
    QTimer::singleShot(200, &m_world->tray, [&later] { later = true; });
    QTRY_VERIFY(later);
    QVERIFY(!m_world->action(QStringLiteral("signIn")));
    Q_EMIT m_world->tray.menu()->aboutToHide();
    QTRY_VERIFY(m_world->action(QStringLiteral("signIn")));
}

void TestTrayMenu::newsAreThereWhenOpenedAgain_data()
{
    using Change = std::function<void(TrayWorld &, const Portal &)>;
    using IsThere = std::function<bool(TrayWorld &)>;
    QTest::addColumn<Change>("change");
    QTest::addColumn<IsThere>("isThere");
    QTest::newRow("sign-out") << Change([](TrayWorld &world, const Portal &portal) {
        world.signIns.signOut(portal);
    }) << IsThere([](TrayWorld &world) { return !world.action(QStringLiteral("signOut")); });
    QTest::newRow("favourite") << Change([](TrayWorld &world, const Portal &portal) {
        world.settings.setFavourite(portal, QStringLiteral("test-ten"), true);
    }) << IsThere([](TrayWorld &world) {
        return world.targets().first().contains(QLatin1String("test-ten"));
    });
    QTest::newRow("portal") << Change([](TrayWorld &world, const Portal &) {
        world.addPortal(QStringLiteral("globex.duplocloud.net"));
    }) << IsThere([](TrayWorld &world) { return bool(world.action(QStringLiteral("signIn"))); });
}

void TestTrayMenu::newsAreThereWhenOpenedAgain()
{
    using Change = std::function<void(TrayWorld &, const Portal &)>;
    using IsThere = std::function<bool(TrayWorld &)>;
    QFETCH(const Change, change);
    QFETCH(const IsThere, isThere);
    const Portal portal = m_world->signIn();
    QTRY_VERIFY(m_world->action(QStringLiteral("signOut")));
    // As Xfce's panel shows it: it tells that the menu opens, never that it closed.
    Q_EMIT m_world->tray.menu()->aboutToShow();
    change(*m_world, portal);
    QVERIFY(!isThere(*m_world));
    Q_EMIT m_world->tray.menu()->aboutToShow();
    QVERIFY(isThere(*m_world));
}

void TestTrayMenu::newsComeOnceSomethingIsChosen()
{
    m_world->signIn();
    QTRY_VERIFY(m_world->action(QStringLiteral("signOut")));
    Q_EMIT m_world->tray.menu()->aboutToShow();
    m_world->addPortal(QStringLiteral("globex.duplocloud.net"));
    m_world->action(QStringLiteral("sessions"))->trigger();
    QTRY_VERIFY(m_world->action(QStringLiteral("signIn")));
}

QTEST_MAIN(TestTrayMenu)
#include "tst_traymenu.moc"
