#include "gui/world.h"
#include "support/awaiting.h"
#include "ui/addportaldialog.h"
#include "ui/desktopui.h"
#include "ui/profilewindow.h"
#include "ui/tokendialog.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLineEdit>
#include <QMessageBox>
#include <QTest>

/// The whole: which windows open when, once each, and what is left when they close. And the questions of a
/// sign-in.
class TestDesktopUi : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_world = std::make_unique<World>(); }
    void cleanup() { m_world.reset(); }
    void hiddenOpensNothing();
    void raiseMakesOneWindowAndFreesIt();
    void saysThatThereIsNoTray();
    void oneDialogPerThing();
    void addPortalLeadsOn();
    void signOutAndRemove();
    void programsReachAuthorize();
    void otherPerson_data();
    void otherPerson();
    void memoryOnly();

private:
    template <class T> QList<T *> windows() const
    {
        QList<T *> found;
        for (QWidget *widget : QApplication::topLevelWidgets())
            if (auto *window = qobject_cast<T *>(widget); window && window->isVisible())
                found.append(window);
        return found;
    }

    std::unique_ptr<World> m_world;
};

void TestDesktopUi::hiddenOpensNothing()
{
    DesktopUi ui(m_world->parts(), m_world->trays, true);
    QVERIFY(windows<QWidget>().isEmpty());
}

void TestDesktopUi::raiseMakesOneWindowAndFreesIt()
{
    DesktopUi ui(m_world->parts(), m_world->trays, false);
    QCOMPARE(windows<ProfileWindow>().size(), 1);
    ui.raise();
    QCOMPARE(windows<ProfileWindow>().size(), 1);
    QPointer<ProfileWindow> window = windows<ProfileWindow>().first();
    window->resize(700, 510);
    window->close();
    QTRY_VERIFY(!window);
    ui.raise();
    QCOMPARE(windows<ProfileWindow>().first()->size(), QSize(700, 510));
}

void TestDesktopUi::saysThatThereIsNoTray()
{
    m_world->addPortal();
    DesktopUi ui(m_world->parts(), m_world->trays, false);
    QVERIFY(windows<ProfileWindow>().first()->findChild<QWidget *>(QStringLiteral("trayNote"))->isVisible());
    // The note's button quits: Space pressed too early must not reach it.
    QTRY_COMPARE(QApplication::focusWidget() ? QApplication::focusWidget()->objectName() : QString(),
        QStringLiteral("tenantFilter"));
}

void TestDesktopUi::oneDialogPerThing()
{
    const Portal portal = m_world->signIn();
    DesktopUi ui(m_world->parts(), m_world->trays, true);
    for (int i = 0; i < 2; ++i) {
        ui.showCredentials(m_world->dev01(portal));
        ui.showWorkstation(m_world->dev01(portal));
        ui.addPortal();
        ui.pasteToken(portal);
        ui.signIn(portal);
        ui.showTarget(m_world->dev01(portal));
    }
    QCOMPARE(windows<QDialog>().size(), 5);
    QCOMPARE(windows<ProfileWindow>().size(), 1);
    QCOMPARE(m_world->browser.opened.size(), 1);
    ui.showCredentials({portal, AccessLevel::Administrator, {}});
    QCOMPARE(windows<QDialog>().size(), 6);
}

void TestDesktopUi::addPortalLeadsOn()
{
    DesktopUi ui(m_world->parts(), m_world->trays, true);
    ui.addPortal();
    auto *dialog = windows<AddPortalDialog>().first();
    QTest::keyClicks(dialog->findChild<QLineEdit *>(QStringLiteral("portalAddress")),
        QStringLiteral("acme.duplocloud.net"));
    QTest::keyClick(dialog, Qt::Key_Return);
    auto *authorize = dialog->findChild<QAbstractButton *>(QStringLiteral("authorizeButton"));
    QTRY_VERIFY(authorize->isVisible());
    QTest::mouseClick(authorize, Qt::LeftButton);
    QTRY_COMPARE(windows<AuthorizeDialog>().size(), 1);
    QTRY_VERIFY(windows<AddPortalDialog>().isEmpty());
    const Portal portal = m_world->settings.portals().first();
    m_world->clickAuthorize(portal);
    QTRY_VERIFY(m_world->signIns.find(portal));
}

void TestDesktopUi::signOutAndRemove()
{
    const Portal portal = m_world->signIn();
    DesktopUi ui(m_world->parts(), m_world->trays, true);
    ui.signOut(portal);
    QTRY_VERIFY(!m_world->signIns.find(portal));
    QVERIFY(m_world->keychain.entries.isEmpty());
    m_world->keychain.error = Error{Error::Kind::KeychainLocked, {}, {}};
    ui.removePortal(portal);
    QTRY_COMPARE(m_world->notifier.count(QStringLiteral("sign-out")), 1);
    QVERIFY(m_world->settings.portals().isEmpty());
}

void TestDesktopUi::programsReachAuthorize()
{
    const Portal portal = m_world->addPortal();
    m_world->signIns.restore();
    m_world->notifier.works = false;
    DesktopUi ui(m_world->parts(), m_world->trays, true);
    const Outcome<SignIn> answer(m_world->programAsks(portal), &ui);
    QTRY_COMPARE(windows<ProgramsDialog>().size(), 1);
    windows<ProgramsDialog>()
        .first()
        ->findChild<QAbstractButton *>(QStringLiteral("authorizeButton"))
        ->click();
    QTRY_COMPARE(windows<AuthorizeDialog>().size(), 1);
    QCOMPARE(m_world->browser.opened.size(), 1);
    QTest::keyClick(windows<AuthorizeDialog>().first(), Qt::Key_Escape);
    QTRY_VERIFY(answer.isThere());
    QVERIFY(!answer->has_value());
    QCOMPARE(m_world->requests.waitingCount(), 0);
}

void TestDesktopUi::otherPerson_data()
{
    QTest::addColumn<QString>("how");
    QTest::addColumn<bool>("accepted");
    QTest::newRow("yes") << QStringLiteral("acceptButton") << true;
    QTest::newRow("closed") << QString() << false;
}

void TestDesktopUi::otherPerson()
{
    QFETCH(QString, how);
    const Portal portal = m_world->addPortal();
    m_world->settings.setLastUser(portal, QStringLiteral("alice@example.com"));
    const Outcome<SignIn> signedIn(
        m_world->signIns.useToken(portal, Secret(QByteArrayLiteral("an-api-token-0123456789"))),
        &m_world->signIns);
    QTRY_COMPARE(windows<QMessageBox>().size(), 1);
    auto *question = windows<QMessageBox>().first();
    QVERIFY(question->text().contains(QLatin1String("alice@example.com")));
    QVERIFY(question->text().contains(QLatin1String("bob@example.com")));
    QCOMPARE(question->textFormat(), Qt::PlainText);
    if (how.isEmpty())
        QTest::keyClick(question, Qt::Key_Escape);
    else
        question->findChild<QAbstractButton *>(how)->click();
    QTRY_VERIFY(signedIn.isThere());
    QTEST(signedIn->has_value(), "accepted");
    QCOMPARE(m_world->keychain.entries.isEmpty(), !signedIn->has_value());
}

void TestDesktopUi::memoryOnly()
{
    m_world->keychain.error = Error{Error::Kind::KeychainUnavailable, {}, {}};
    const Portal portal = m_world->addPortal();
    const Outcome<SignIn> signedIn(
        m_world->signIns.useToken(
            portal, Secret(QByteArrayLiteral("an-api-token-0123456789")), {.firstPerson = true}),
        &m_world->signIns);
    QTRY_COMPARE(windows<QMessageBox>().size(), 1);
    QVERIFY(!windows<QMessageBox>().first()->detailedText().isEmpty());
    windows<QMessageBox>().first()->findChild<QAbstractButton *>(QStringLiteral("acceptButton"))->click();
    QTRY_VERIFY(signedIn.isThere());
    QVERIFY(signedIn->has_value());
    QVERIFY((*signedIn)->memoryOnly);
}

QTEST_MAIN(TestDesktopUi)
#include "tst_desktopui.moc"
