#include "gui/profileworld.h"
#include "ui/statuspage.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPlainTextEdit>
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
    void refreshShowsHowItGoes();
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
    std::unique_ptr<ProfileWorld> m_world;
};

void TestProfileWindow::init()
{
    m_world = std::make_unique<ProfileWorld>();
}

void TestProfileWindow::cleanup()
{
    m_world.reset();
}

void TestProfileWindow::empty()
{
    m_world->open();
    QCOMPARE(m_world->text("statusTitle"), QStringLiteral("Welcome to Duplo Tray"));
    m_world->window->findChildren<QPushButton *>(QStringLiteral("addPortal")).first()->click();
    QCOMPARE(m_world->navigator.last(), QStringLiteral("addPortal"));
}

void TestProfileWindow::signedOut()
{
    m_world->addPortal();
    m_world->open();
    QCOMPARE(m_world->text("statusTitle"), QStringLiteral("Sign in to acme"));
    m_world->click("signIn");
    QCOMPARE(m_world->navigator.last(), QStringLiteral("signIn acme"));
    m_world->click("pasteToken");
    QCOMPARE(m_world->navigator.last(), QStringLiteral("pasteToken acme"));
    m_world->click("removePortal");
    QCOMPARE(m_world->navigator.last(), QStringLiteral("showSettings 4"));
}

void TestProfileWindow::checkingCanBeCancelled()
{
    m_world->transport.hold = true;
    m_world->portal = m_world->signIn();
    m_world->open();
    QVERIFY(m_world->child<QProgressBar>("statusProgress")->isVisible());
    m_world->click("cancel");
    QVERIFY(!m_world->signIns.isBusy(m_world->portal));
    QTRY_COMPARE(m_world->text("statusTitle"), QStringLiteral("Sign in to acme"));
    m_world->transport.release();
}

void TestProfileWindow::errorOffersTryAgain()
{
    m_world->keychain.error = Error{Error::Kind::KeychainLocked, {}, {}};
    m_world->portal = m_world->addPortal();
    m_world->signIns.restore();
    m_world->open();
    QTRY_VERIFY(m_world->text("statusText").contains(QLatin1String("keychain is locked")));
    QCOMPARE(m_world->text("statusTitle"), QStringLiteral("The keychain is locked"));
    QVERIFY(m_world->child("retry"));
    const auto *status = m_world->window->findChild<StatusPage *>();
    auto *details = status->findChild<QAbstractButton *>(QStringLiteral("messageDetails"));
    QVERIFY(details->isVisible());
    details->click();
    QVERIFY(status->findChild<QPlainTextEdit *>(QStringLiteral("messageDetailsText"))
                ->toPlainText()
                .contains(QLatin1String("Error: KeychainLocked")));
    m_world->keychain.error.reset();
    m_world->click("retry");
    QTRY_VERIFY(!m_world->text("statusText").contains(QLatin1String("locked")));
    QVERIFY(!details->isVisible());
}

void TestProfileWindow::refreshShowsHowItGoes()
{
    m_world->openSignedIn();
    const auto *line = m_world->window->findChild<QWidget *>(QStringLiteral("refreshLine"));
    const auto says = [line](const char *words) {
        return line->isVisible()
            && line->findChild<QLabel *>(QStringLiteral("messageText"))
                   ->text()
                   .contains(QLatin1String(words));
    };
    m_world->transport.hold = true;
    QTest::keyClick(m_world->window, Qt::Key_F5);
    QVERIFY(!line->isVisible());
    QTRY_VERIFY(says("Asking acme.duplocloud.net for your tenants"));
    m_world->transport.hold = false;
    const auto answers = std::exchange(m_world->transport.answers, {});
    m_world->transport.release();
    QTRY_VERIFY(line->isVisible() && !says("Asking"));
    m_world->transport.answers = answers;
    m_world->signIns.refresh(m_world->portal);
    QTest::keyClick(m_world->window, Qt::Key_F5);
    QTRY_VERIFY(!line->isVisible());
}

void TestProfileWindow::showsTheFirstTenant()
{
    m_world->portal = m_world->signIn();
    m_world->open();
    QCOMPARE(m_world->text("targetTitle"), QStringLiteral("billing"));
    m_world->window->select({m_world->portal, AccessLevel::Administrator, {}});
    QCOMPARE(m_world->child("consoleButton")->text(), QStringLiteral("&JIT Admin AWS Console"));
}

void TestProfileWindow::details()
{
    m_world->openSignedIn();
    QCOMPARE(m_world->text("targetTitle"), QStringLiteral("dev01"));
    QCOMPARE(m_world->text("tenantName"), QStringLiteral("dev01"));
    QCOMPARE(m_world->text("tenantId"),
        m_world->signIns.find(m_world->portal)->tenant(QStringLiteral("dev01"))->id);
    QCOMPARE(m_world->text("tenantRegion"), QStringLiteral("us-west-2"));
    QCOMPARE(m_world->text("tenantPlan"), QStringLiteral("nonprod"));
    m_world->click("tenantIdCopy");
    QCOMPARE(QGuiApplication::clipboard()->text(), m_world->text("tenantId"));
}

void TestProfileWindow::opensTheConsole()
{
    m_world->openSignedIn();
    m_world->child("consoleButton")->click();
    QTRY_COMPARE(m_world->browser.opened.size(), 1);
    QVERIFY2(
        !m_world->browser.opened.first().toString().contains(QLatin1String("sEcReT")), "a secret in argv");
    QTRY_VERIFY(m_world->text("messageText").contains(QLatin1String("is open")));
    QCOMPARE(m_world->settings.recentTenants(m_world->portal), QStringList{QStringLiteral("dev01")});
}

void TestProfileWindow::openingCanBeCancelled()
{
    m_world->openSignedIn();
    m_world->transport.hold = true;
    m_world->child("consoleButton")->click();
    QTRY_VERIFY(m_world->child("messageCancel")->isVisible());
    m_world->click("messageCancel");
    QCOMPARE(m_world->transport.letGo, 1);
    m_world->transport.release();
    QVERIFY2(m_world->browser.opened.isEmpty(), "it opened after Cancel");
    QVERIFY(!m_world->child<QLabel>("messageText")->isVisible());
}

void TestProfileWindow::longNamesAreCopiedWhole()
{
    const QString name(200, u'x');
    m_world->setTenantNames({name});
    m_world->portal = m_world->signIn();
    m_world->open();
    QTRY_VERIFY(m_world->text("tenantName").size() < 60);
    m_world->click("tenantNameCopy");
    QCOMPARE(QGuiApplication::clipboard()->text(), name);
}

void TestProfileWindow::menuFollowsTheRole()
{
    m_world->openSignedIn();
    const auto texts = [this] {
        QStringList found;
        QMenu *menu = m_world->child<QToolButton>("consoleButton")->menu();
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
    m_world->signIns.refresh(m_world->portal);
    QTRY_VERIFY(!texts().contains(QLatin1String("Administrator")));
}

void TestProfileWindow::sessionCountsDownWhileVisible()
{
    m_world->openSignedIn();
    QVERIFY(!m_world->child("endButton")->isVisible());
    m_world->click("renewButton");
    QTRY_VERIFY(m_world->child("endButton")->isVisible());
    QVERIFY(m_world->text("sessionText").contains(QLatin1String("1:00:00 left")));
    m_world->clock.advance(std::chrono::minutes(8));
    QTRY_VERIFY(m_world->text("sessionText").contains(QLatin1String("52:00 left")));
    QCOMPARE(m_world->child<QProgressBar>("sessionBar")->value(), 52 * 60);
    m_world->window->hide();
    for (const QTimer *timer : m_world->window->findChildren<QTimer *>())
        QVERIFY2(!timer->isActive(), "a hidden window wakes up");
}

void TestProfileWindow::sessionEnds()
{
    m_world->openSignedIn();
    m_world->click("renewButton");
    QTRY_VERIFY(m_world->child("endButton")->isVisible());
    m_world->click("endButton");
    QTRY_VERIFY(!m_world->child("endButton")->isVisible());
    QVERIFY(m_world->broker.sessions().isEmpty());
}

void TestProfileWindow::consoleErrorIsSaid()
{
    m_world->openSignedIn();
    m_world->window->select({m_world->portal, AccessLevel::Administrator, {}});
    m_world->transport.answers[QStringLiteral("/v3/admin/aws/jitAccess/admin")] = {403, "<html>no</html>"};
    m_world->child("consoleButton")->click();
    QTRY_VERIFY(m_world->text("messageText").contains(QLatin1String("You may not use")));
    QVERIFY(!m_world->text("messageText").contains(u'<'));
}

void TestProfileWindow::otpLeadsToSignInAsAdministrator()
{
    m_world->transport.answers[QStringLiteral("/v3/features/system")] = {
        200, R"({"IsOtpNeeded":true,"IsAwsAdminJITEnabled":true,"DefaultAwsRegion":"us-west-2"})"};
    m_world->openSignedIn();
    m_world->window->select({m_world->portal, AccessLevel::Administrator, {}});
    m_world->transport.answers[QStringLiteral("/v3/admin/aws/jitAccess/admin")] = {401, ""};
    m_world->child("consoleButton")->click();
    QTRY_VERIFY(m_world->child("messageButton")->isVisible());
    m_world->click("messageButton");
    QVERIFY2(
        m_world->navigator.last().startsWith(QLatin1String("signIn")), qPrintable(m_world->navigator.last()));
}

void TestProfileWindow::profileIsShownAndRemoved()
{
    m_world->openSignedIn();
    QVERIFY(!m_world->child("removeProfileButton")->isVisible());
    const auto change =
        m_world->profiles.preview(m_world->dev01(m_world->portal), QStringLiteral("dev01"), {});
    QVERIFY(change && m_world->profiles.apply(*change));
    QTRY_VERIFY(m_world->child("removeProfileButton")->isVisible());
    QVERIFY(m_world->child<QLineEdit>("profileCommand")->text().contains(QLatin1String("--profile dev01")));
    m_world->click("removeProfileButton");
    QTRY_VERIFY(!m_world->profiles.profileFor(m_world->dev01(m_world->portal)));
    QVERIFY(m_world->child("messageButton")->isVisible());
    m_world->click("messageButton");
    QTRY_VERIFY(m_world->profiles.profileFor(m_world->dev01(m_world->portal)));
    m_world->click("setUpButton");
    QCOMPARE(m_world->navigator.last(), QStringLiteral("showWorkstation dev01"));
}

void TestProfileWindow::escapeCloses()
{
    m_world->openSignedIn();
    QTest::keyClick(m_world->window, Qt::Key_Escape);
    QTRY_VERIFY(!m_world->window);
}

void TestProfileWindow::trayNote()
{
    m_world->open();
    QVERIFY(!m_world->child<QWidget>("trayNote")->isVisible());
    m_world->window->setTrayMissing(true);
    QVERIFY(m_world->child<QWidget>("trayNote")->isVisible());
    m_world->click("quitButton");
    QCOMPARE(m_world->navigator.last(), QStringLiteral("quit"));
}

QTEST_MAIN(TestProfileWindow)
#include "tst_profilewindow.moc"
