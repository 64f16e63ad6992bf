#include "gui/world.h"
#include "ui/profilewindow.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

/// The profile window, by what a person sees and clicks.
class TestProfileWindow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void empty();
    void signedOut();
    void checkingCanBeCancelled();
    void errorOffersTryAgain();
    void showsTheFirstTenant();
    void details();
    void opensTheConsole();
    void openingCanBeCancelled();
    void longNamesAreCopiedWhole();
    void menuFollowsTheRole();
    void sessionCountsDownWhileVisible();
    void sessionEnds();
    void consoleErrorIsSaid();
    void otpLeadsToSignInAsAdministrator();
    void profileIsShownAndRemoved();
    void escapeCloses();
    void trayNote();

private:
    void open();
    void openSignedIn();
    template <class T = QAbstractButton> T *child(const char *name)
    {
        return m_window->findChild<T *>(QLatin1String(name));
    }
    void click(const char *name) { QTest::mouseClick(child(name), Qt::LeftButton); }
    QString text(const char *name) { return child<QLabel>(name)->text(); }

    std::unique_ptr<World> m_world;
    std::unique_ptr<AccessJobs> m_jobs;
    FakeNavigator m_navigator;
    Portal m_portal;
    QPointer<ProfileWindow> m_window;
};

void TestProfileWindow::init()
{
    m_world = std::make_unique<World>();
    m_jobs = std::make_unique<AccessJobs>(m_world->parts());
    m_navigator.calls.clear();
}

void TestProfileWindow::cleanup()
{
    delete m_window;
    m_jobs.reset();
    m_world.reset();
}

void TestProfileWindow::open()
{
    m_window = new ProfileWindow(m_world->parts(), *m_jobs, m_navigator);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window));
}

void TestProfileWindow::openSignedIn()
{
    m_portal = m_world->signIn();
    open();
    m_window->select(m_world->dev01(m_portal));
}

void TestProfileWindow::empty()
{
    open();
    QCOMPARE(text("statusTitle"), QStringLiteral("Welcome to Duplo Tray"));
    m_window->findChildren<QPushButton *>(QStringLiteral("addPortal")).first()->click();
    QCOMPARE(m_navigator.last(), QStringLiteral("addPortal"));
}

void TestProfileWindow::signedOut()
{
    m_world->addPortal();
    open();
    QCOMPARE(text("statusTitle"), QStringLiteral("Sign in to acme"));
    click("signIn");
    QCOMPARE(m_navigator.last(), QStringLiteral("signIn acme"));
    click("pasteToken");
    QCOMPARE(m_navigator.last(), QStringLiteral("pasteToken acme"));
    click("removePortal");
    QCOMPARE(m_navigator.last(), QStringLiteral("showSettings 4"));
}

void TestProfileWindow::checkingCanBeCancelled()
{
    m_world->transport.hold = true;
    m_portal = m_world->signIn();
    open();
    QVERIFY(child<QProgressBar>("statusProgress")->isVisible());
    click("cancel");
    QVERIFY(!m_world->signIns.isBusy(m_portal));
    QTRY_COMPARE(text("statusTitle"), QStringLiteral("Sign in to acme"));
    m_world->transport.release();
}

void TestProfileWindow::errorOffersTryAgain()
{
    m_world->keychain.error = Error{Error::Kind::KeychainLocked, {}, {}};
    m_portal = m_world->addPortal();
    m_world->signIns.restore();
    open();
    QTRY_VERIFY(text("statusText").contains(QLatin1String("keychain is locked")));
    QCOMPARE(text("statusTitle"), QStringLiteral("The keychain is locked"));
    QVERIFY(child("retry"));
    m_world->keychain.error.reset();
    click("retry");
    QTRY_VERIFY(!text("statusText").contains(QLatin1String("locked")));
}

void TestProfileWindow::showsTheFirstTenant()
{
    m_portal = m_world->signIn();
    open();
    QCOMPARE(text("targetTitle"), QStringLiteral("billing"));
    m_window->select({m_portal, AccessLevel::Administrator, {}});
    QCOMPARE(child("consoleButton")->text(), QStringLiteral("&JIT Admin AWS Console"));
}

void TestProfileWindow::details()
{
    openSignedIn();
    QCOMPARE(text("targetTitle"), QStringLiteral("dev01"));
    QCOMPARE(text("tenantName"), QStringLiteral("dev01"));
    QCOMPARE(text("tenantId"), m_world->signIns.find(m_portal)->tenant(QStringLiteral("dev01"))->id);
    QCOMPARE(text("tenantRegion"), QStringLiteral("us-west-2"));
    QCOMPARE(text("tenantPlan"), QStringLiteral("nonprod"));
    click("tenantIdCopy");
    QCOMPARE(QGuiApplication::clipboard()->text(), text("tenantId"));
}

void TestProfileWindow::opensTheConsole()
{
    openSignedIn();
    child("consoleButton")->click();
    QTRY_COMPARE(m_world->browser.opened.size(), 1);
    QVERIFY2(
        !m_world->browser.opened.first().toString().contains(QLatin1String("sEcReT")), "a secret in argv");
    QTRY_VERIFY(text("messageText").contains(QLatin1String("is open")));
    QCOMPARE(m_world->settings.recentTenants(m_portal), QStringList{QStringLiteral("dev01")});
}

void TestProfileWindow::openingCanBeCancelled()
{
    openSignedIn();
    m_world->transport.hold = true;
    child("consoleButton")->click();
    QTRY_VERIFY(child("messageCancel")->isVisible());
    click("messageCancel");
    QCOMPARE(m_world->transport.letGo, 1);
    m_world->transport.release();
    QVERIFY2(m_world->browser.opened.isEmpty(), "it opened after Cancel");
    QVERIFY(!child<QLabel>("messageText")->isVisible());
}

void TestProfileWindow::longNamesAreCopiedWhole()
{
    const QString name(200, u'x');
    m_world->setTenantNames({name});
    m_portal = m_world->signIn();
    open();
    QTRY_VERIFY(text("tenantName").size() < 60);
    click("tenantNameCopy");
    QCOMPARE(QGuiApplication::clipboard()->text(), name);
}

void TestProfileWindow::menuFollowsTheRole()
{
    openSignedIn();
    const auto texts = [this] {
        QStringList found;
        QMenu *menu = child<QToolButton>("consoleButton")->menu();
        Q_EMIT menu->aboutToShow();
        for (const QAction *action : menu->actions())
            found.append(action->text());
        return found.join(u'|').remove(u'&');
    };
    QVERIFY(texts().contains(QLatin1String(
        "Tenant|Open JIT AWS Console|Open Service|Copy AWS Console URL|Temporary AWS Credentials|"
        "AWS Access from my Workstation")));
    QVERIFY(texts().contains(QLatin1String("Administrator|JIT Admin AWS Console")));
    QVERIFY(!texts().contains(QLatin1String("Operations")));
    m_world->transport.answers[QStringLiteral("/admin/GetUserRoleInfo")] = {
        200, R"({"Username":"bob@example.com","Roles":["User"]})"};
    m_world->signIns.refresh(m_portal);
    QTRY_VERIFY(!texts().contains(QLatin1String("Administrator")));
}

void TestProfileWindow::sessionCountsDownWhileVisible()
{
    openSignedIn();
    QVERIFY(!child("endButton")->isVisible());
    click("renewButton");
    QTRY_VERIFY(child("endButton")->isVisible());
    QVERIFY(text("sessionText").contains(QLatin1String("1:00:00 left")));
    m_world->clock.advance(std::chrono::minutes(8));
    QTRY_VERIFY(text("sessionText").contains(QLatin1String("52:00 left")));
    QCOMPARE(child<QProgressBar>("sessionBar")->value(), 52 * 60);
    m_window->hide();
    for (const QTimer *timer : m_window->findChildren<QTimer *>())
        QVERIFY2(!timer->isActive(), "a hidden window wakes up");
}

void TestProfileWindow::sessionEnds()
{
    openSignedIn();
    click("renewButton");
    QTRY_VERIFY(child("endButton")->isVisible());
    click("endButton");
    QTRY_VERIFY(!child("endButton")->isVisible());
    QVERIFY(m_world->broker.sessions().isEmpty());
}

void TestProfileWindow::consoleErrorIsSaid()
{
    openSignedIn();
    m_window->select({m_portal, AccessLevel::Administrator, {}});
    m_world->transport.answers[QStringLiteral("/v3/admin/aws/jitAccess/admin")] = {403, "<html>no</html>"};
    child("consoleButton")->click();
    QTRY_VERIFY(text("messageText").contains(QLatin1String("You may not use")));
    QVERIFY(!text("messageText").contains(u'<'));
}

void TestProfileWindow::otpLeadsToSignInAsAdministrator()
{
    m_world->transport.answers[QStringLiteral("/v3/features/system")] = {
        200, R"({"IsOtpNeeded":true,"IsAwsAdminJITEnabled":true,"DefaultAwsRegion":"us-west-2"})"};
    openSignedIn();
    m_window->select({m_portal, AccessLevel::Administrator, {}});
    m_world->transport.answers[QStringLiteral("/v3/admin/aws/jitAccess/admin")] = {401, ""};
    child("consoleButton")->click();
    QTRY_VERIFY(child("messageButton")->isVisible());
    click("messageButton");
    QVERIFY2(m_navigator.last().startsWith(QLatin1String("signIn")), qPrintable(m_navigator.last()));
}

void TestProfileWindow::profileIsShownAndRemoved()
{
    openSignedIn();
    QVERIFY(!child("removeProfileButton")->isVisible());
    const auto change = m_world->profiles.preview(m_world->dev01(m_portal), QStringLiteral("dev01"), {});
    QVERIFY(change && m_world->profiles.apply(*change));
    QTRY_VERIFY(child("removeProfileButton")->isVisible());
    QVERIFY(child<QLineEdit>("profileCommand")->text().contains(QLatin1String("--profile dev01")));
    click("removeProfileButton");
    QTRY_VERIFY(!m_world->profiles.profileFor(m_world->dev01(m_portal)));
    QVERIFY(child("messageButton")->isVisible());
    click("messageButton");
    QTRY_VERIFY(m_world->profiles.profileFor(m_world->dev01(m_portal)));
    click("setUpButton");
    QCOMPARE(m_navigator.last(), QStringLiteral("showWorkstation dev01"));
}

void TestProfileWindow::escapeCloses()
{
    openSignedIn();
    QTest::keyClick(m_window, Qt::Key_Escape);
    QTRY_VERIFY(!m_window);
}

void TestProfileWindow::trayNote()
{
    open();
    QVERIFY(!child<QWidget>("trayNote")->isVisible());
    m_window->setTrayMissing(true);
    QVERIFY(child<QWidget>("trayNote")->isVisible());
    click("quitButton");
    QCOMPARE(m_navigator.last(), QStringLiteral("quit"));
}

QTEST_MAIN(TestProfileWindow)
#include "tst_profilewindow.moc"
