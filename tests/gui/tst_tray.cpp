#include "gui/trayworld.h"
#include "ui/portalstatus.h"
#include "ui/theme.h"
#include "ui/trayicon.h"

#include <QSignalSpy>
#include <QTest>

/// Tray: state, tooltip, menu and what its commands say.
class TestTray : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void states();
    void iconsDifferInShape();
    void toolTipIsPlain();
    void aLockedKeychainIsNotSignedOut();
    void headlines();
    void assumedEndIsNotTold();
    void menuSignedOut();
    void menuSignedIn();
    void favouritesFirstTenAtMost();
    void menuGrowsNoRemains();
    void waitingEntry();
    void pause();
    void sleepsWithoutASignIn();
    void missesATray();

private:
    std::unique_ptr<TrayWorld> m_world;
};

void TestTray::init()
{
    m_world = std::make_unique<TrayWorld>();
}

void TestTray::cleanup()
{
    m_world.reset();
}

void TestTray::states()
{
    const auto state = [this] { return trayState(m_world->parts()); };
    QCOMPARE(state(), TrayState::SignedOut);
    const Portal portal = m_world->addPortal();
    m_world->signIns.authorize(portal);
    m_world->clickAuthorize(portal);
    QTRY_COMPARE(state(), TrayState::SignedIn);
    m_world->clock.advance(std::chrono::minutes(51));
    QCOMPARE(state(), TrayState::EndingSoon);
    m_world->requests.setPaused(true);
    QCOMPARE(state(), TrayState::Paused);
    m_world->requests.setPaused(false);
    m_world->signIns.signOut(portal);
    m_world->programAsks(portal);
    QTRY_COMPARE(state(), TrayState::Waiting);
}

void TestTray::iconsDifferInShape()
{
    QList<QImage> masks;
    for (const auto state : {TrayState::SignedOut, TrayState::SignedIn, TrayState::EndingSoon,
             TrayState::Waiting, TrayState::Paused}) {
        const QIcon icon = colouredIcon(trayIconName(state));
        QVERIFY(icon.availableSizes().contains(QSize(16, 16)));
        const QImage mask = icon.pixmap(16, 16).toImage().convertToFormat(QImage::Format_Alpha8);
        for (const QImage &other : std::as_const(masks)) {
            int different = 0;
            for (int i = 0; i < 256; ++i)
                different +=
                    std::abs(qAlpha(mask.pixel(i % 16, i / 16)) - qAlpha(other.pixel(i % 16, i / 16))) > 96;
            QVERIFY2(different >= 8, "two states look alike without colour");
        }
        masks.append(mask);
    }
}

void TestTray::toolTipIsPlain()
{
    m_world->transport.answers[QStringLiteral("/admin/GetUserRoleInfo")] = {
        200, R"({"Username":"<b>bob</b> & co","Roles":[]})"};
    m_world->signIn();
    const QString text = trayToolTip(m_world->parts());
    QVERIFY(text.contains(QLatin1String("acme")));
    QVERIFY(!text.contains(u'<'));
    QVERIFY(!text.contains(u'&'));
}

/// Who is signed in, nobody knows before it can be read.
void TestTray::aLockedKeychainIsNotSignedOut()
{
    m_world->keychain.error = Error{Error::Kind::KeychainLocked, {}, {}};
    const Portal portal = m_world->addPortal();
    m_world->signIns.restore();
    QTRY_COMPARE(portalHeadline(m_world->parts(), portal), QStringLiteral("acme · keychain locked"));
    QCOMPARE(trayToolTip(m_world->parts()), QStringLiteral("Duplo Tray\nacme · keychain locked"));
    m_world->keychain.error.reset();
    m_world->signIns.restore();
    QTRY_COMPARE(trayToolTip(m_world->parts()), QStringLiteral("Duplo Tray: Signed out\nacme · signed out"));
}

void TestTray::headlines()
{
    const Portal portal = m_world->addPortal();
    QCOMPARE(portalHeadline(m_world->parts(), portal), QStringLiteral("acme · signed out"));
    m_world->signIns.authorize(portal);
    m_world->clickAuthorize(portal);
    QTRY_VERIFY(m_world->signIns.find(portal));
    m_world->clock.advance(std::chrono::minutes(8));
    QCOMPARE(
        portalHeadline(m_world->parts(), portal), QStringLiteral("acme · bob@example.com · 52 min left"));
    m_world->tray.updateHeadlines();
    QTRY_VERIFY(m_world->action(QStringLiteral("headline")));
    QTRY_COMPARE(m_world->action(QStringLiteral("headline"))->text(),
        QStringLiteral("acme · bob@example.com · 52 min left"));
}

void TestTray::assumedEndIsNotTold()
{
    using namespace std::chrono_literals;
    const Portal portal = m_world->addPortal();
    m_world->signIns.authorize(portal);
    m_world->clickAuthorize(portal);
    QTRY_VERIFY(m_world->signIns.find(portal));
    TrayIcon icon(m_world->parts(), m_world->tray, m_world->trays, {});
    m_world->clock.advance(55min);
    QCOMPARE(trayState(m_world->parts()), TrayState::EndingSoon);
    QVERIFY(portalHeadline(m_world->parts(), portal).endsWith(QLatin1String("5 min left")));
    const QString tenants = QStringLiteral("/admin/GetTenantsForUser");
    const int asked = m_world->transport.count(tenants);
    // The usual hour has passed, and the sign-in still counts.
    m_world->clock.advance(10min);
    icon.refreshSoon();
    QTRY_COMPARE(m_world->transport.count(tenants), asked + 1);
    QVERIFY(m_world->signIns.find(portal));
    QTRY_COMPARE(icon.state(), TrayState::SignedIn);
    QCOMPARE(portalHeadline(m_world->parts(), portal), QStringLiteral("acme · bob@example.com"));
    QVERIFY(!portalStatus(m_world->parts(), portal).text.contains(QLatin1String("of this sign-in")));
    icon.refreshSoon();
    QTRY_COMPARE(icon.state(), TrayState::SignedIn);
    QCOMPARE(m_world->transport.count(tenants), asked + 1);
}

void TestTray::menuSignedOut()
{
    QVERIFY(m_world->action(QStringLiteral("addPortal")));
    m_world->action(QStringLiteral("quit"))->trigger();
    QCOMPARE(m_world->navigator.last(), QStringLiteral("quit"));
    m_world->addPortal();
    QTRY_VERIFY(m_world->action(QStringLiteral("signIn")));
    QVERIFY(!m_world->action(QStringLiteral("signOut")));
    m_world->action(QStringLiteral("signIn"))->trigger();
    QCOMPARE(m_world->navigator.last(), QStringLiteral("signIn acme"));
}

void TestTray::menuSignedIn()
{
    m_world->signIn();
    QTRY_VERIFY(m_world->action(QStringLiteral("signOut")));
    QVERIFY(m_world->targets().contains(QStringLiteral("Administrator")));
    QVERIFY(!m_world->targets().contains(QStringLiteral("Operations")));
    QStringList entries;
    for (const QAction *entry : m_world->target(QStringLiteral("dev01"))->actions())
        entries.append(entry->text().remove(u'&'));
    QCOMPARE(entries,
        (QStringList{QStringLiteral("Open JIT AWS Console"), QStringLiteral("Open Service"),
            QStringLiteral("Copy AWS Console URL"), QStringLiteral("Temporary AWS Credentials"),
            QStringLiteral("AWS Access from my Workstation")}));
    m_world->action(QStringLiteral("allTenants"))->trigger();
    QCOMPARE(m_world->navigator.last(), QStringLiteral("showPortal acme"));
    m_world->action(QStringLiteral("signOut"))->trigger();
    QCOMPARE(m_world->navigator.last(), QStringLiteral("signOut acme"));
}

void TestTray::favouritesFirstTenAtMost()
{
    m_world->setTenants(5000);
    const Portal portal = m_world->signIn();
    m_world->settings.setFavourite(portal, QStringLiteral("tenant-04000"), true);
    m_world->settings.setFavourite(portal, QStringLiteral("gone"), true);
    m_world->settings.touchTenant(portal, QStringLiteral("tenant-03000"));
    QTRY_COMPARE(m_world->targets().value(0), QStringLiteral("★ tenant-04000"));
    QCOMPARE(m_world->targets().value(1), QStringLiteral("tenant-03000"));
    QVERIFY(!m_world->targets().contains(QStringLiteral("gone")));
    QCOMPARE(m_world->targets().size(), 10 + 1);
}

void TestTray::menuGrowsNoRemains()
{
    m_world->signIn();
    QTRY_VERIFY(m_world->action(QStringLiteral("signOut")));
    const auto count = m_world->tray.menu()->findChildren<QMenu *>().size();
    for (int i = 0; i < 5; ++i) {
        Q_EMIT m_world->requests.changed();
        QTRY_COMPARE(m_world->tray.menu()->findChildren<QMenu *>().size(), count);
    }
}

void TestTray::waitingEntry()
{
    const Portal portal = m_world->addPortal();
    m_world->signIns.restore();
    m_world->programAsks(portal);
    QTRY_VERIFY(m_world->action(QStringLiteral("waiting")));
    QCOMPARE(
        m_world->action(QStringLiteral("waiting"))->text(), QStringLiteral("A program is waiting for you…"));
    m_world->programAsks(portal);
    QTRY_COMPARE(m_world->action(QStringLiteral("waiting"))->text(),
        QStringLiteral("2 programs are waiting for you…"));
    m_world->action(QStringLiteral("waiting"))->trigger();
    QCOMPARE(m_world->navigator.last(), QStringLiteral("showPrograms"));
    m_world->requests.deny(ProgramQuestion::signIn(portal));
    QTRY_VERIFY(!m_world->action(QStringLiteral("waiting")));
}

void TestTray::pause()
{
    QVERIFY(!m_world->action(QStringLiteral("pause"))->isChecked());
    m_world->action(QStringLiteral("pause"))->trigger();
    QVERIFY(m_world->requests.isPaused());
    QTRY_VERIFY(m_world->action(QStringLiteral("pause"))->isChecked());
    m_world->action(QStringLiteral("pause"))->trigger();
    QVERIFY(!m_world->requests.isPaused());
}

void TestTray::sleepsWithoutASignIn()
{
    TrayIcon icon(m_world->parts(), m_world->tray, m_world->trays, {});
    QVERIFY2(!icon.isShown(), "offscreen has no tray");
    QCOMPARE(icon.state(), TrayState::SignedOut);
    const Portal portal = m_world->addPortal();
    m_world->signIns.authorize(portal);
    m_world->clickAuthorize(portal);
    QTRY_COMPARE(icon.state(), TrayState::SignedIn);
}

void TestTray::missesATray()
{
    TrayIcon icon(m_world->parts(), m_world->tray, m_world->trays,
        {std::chrono::milliseconds(20), std::chrono::milliseconds(20)});
    QSignalSpy missed(&icon, &TrayIcon::missed);
    QTRY_COMPARE(missed.size(), 1);
    QVERIFY(!icon.isShown());
}

QTEST_MAIN(TestTray)
#include "tst_tray.moc"
