#include "gui/world.h"
#include "support/awaiting.h"
#include "ui/authorizedialog.h"
#include "ui/detailsbox.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

/// Authorize in the browser.
class TestSignInDialogs : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void authorizes();
    void opensAgainAndCopiesTheLink();
    void showsThePageInTheBuiltInWindow();
    void offersNoWindowThatIsNotInstalled();
    void closingCancels_data();
    void closingCancels();
    void triesAgainAfterCancel();
    void saysThatNoBrowserOpened();
    void leadsToToken();
    void joinsARunningFlow();
    void refusedSignInIsSaid();
    void failureHasDetails();
    void whoIsTheFirstIsAskedAbout_data();
    void whoIsTheFirstIsAskedAbout();
    void theQuestionGoesWithItsSignIn();
    void saysWhereTheSignInIsSent();

private:
    static QMessageBox *question();
    void open();
    QPushButton *button(const char *name) { return m_dialog->findChild<QPushButton *>(QLatin1String(name)); }
    QString text(const char *name) { return m_dialog->findChild<QLabel *>(QLatin1String(name))->text(); }

    std::unique_ptr<World> m_world;
    Portal m_portal;
    QPointer<QDialog> m_dialog;
};

void TestSignInDialogs::init()
{
    m_world = std::make_unique<World>();
    m_portal = m_world->addPortal();
}

void TestSignInDialogs::cleanup()
{
    delete m_dialog;
    m_world.reset();
}

void TestSignInDialogs::open()
{
    auto *dialog = new AuthorizeDialog(m_world->parts(), m_portal, {});
    m_dialog = dialog;
    dialog->start();
    dialog->show();
    QVERIFY(QTest::qWaitForWindowExposed(dialog));
}

QMessageBox *TestSignInDialogs::question()
{
    for (QWidget *widget : QApplication::topLevelWidgets())
        if (widget->objectName() == QLatin1String("firstPersonQuestion") && widget->isVisible())
            return qobject_cast<QMessageBox *>(widget);
    return nullptr;
}

void TestSignInDialogs::authorizes()
{
    open();
    QCOMPARE(m_world->browser.opened.size(), 1);
    QVERIFY(text("authorizeText").contains(QLatin1String("We opened your browser at acme.duplocloud.net")));
    QVERIFY(text("authorizeLeft").contains(QLatin1String("left to answer")));
    m_world->clickAuthorize(m_portal);
    QTRY_COMPARE(
        text("authorizeText"), QStringLiteral("Signed in to acme as bob@example.com (administrator)."));
    QVERIFY(!button("openAgainButton")->isVisible());
    QTest::keyClick(m_dialog, Qt::Key_Return);
    QTRY_VERIFY(!m_dialog);
    QVERIFY(m_world->signIns.find(m_portal));
}

void TestSignInDialogs::opensAgainAndCopiesTheLink()
{
    open();
    QTest::mouseClick(button("openAgainButton"), Qt::LeftButton);
    QCOMPARE(m_world->browser.opened.size(), 2);
    QTest::mouseClick(button("copyLinkButton"), Qt::LeftButton);
    QCOMPARE(
        QGuiApplication::clipboard()->text(), m_world->browser.opened.first().toString(QUrl::FullyEncoded));
}

void TestSignInDialogs::showsThePageInTheBuiltInWindow()
{
    open();
    QTest::mouseClick(button("windowButton"), Qt::LeftButton);
    QCOMPARE(m_world->viewer.signIns.size(), 1);
    QCOMPARE(m_world->viewer.signIns.first().first, m_world->browser.opened.first());
    m_world->viewer.available = false;
    QTest::mouseClick(button("windowButton"), Qt::LeftButton);
    QVERIFY(!text("messageText").isEmpty());
}

void TestSignInDialogs::offersNoWindowThatIsNotInstalled()
{
    m_world->viewer.available = false;
    open();
    QVERIFY(!button("windowButton")->isVisible());
    QVERIFY(button("copyLinkButton")->isVisible());
}

void TestSignInDialogs::closingCancels_data()
{
    QTest::addColumn<bool>("byKey");
    QTest::newRow("Esc") << true;
    QTest::newRow("Cancel") << false;
}

void TestSignInDialogs::closingCancels()
{
    QFETCH(bool, byKey);
    open();
    if (byKey)
        QTest::keyClick(m_dialog, Qt::Key_Escape);
    else
        QTest::mouseClick(button("closeButton"), Qt::LeftButton);
    QTRY_VERIFY(!m_dialog);
    QVERIFY(!m_world->signIns.isBusy(m_portal));
}

void TestSignInDialogs::triesAgainAfterCancel()
{
    open();
    m_world->signIns.cancel(m_portal);
    QTRY_VERIFY(button("tryAgainButton")->isVisible());
    QTest::mouseClick(button("tryAgainButton"), Qt::LeftButton);
    QVERIFY(m_world->signIns.isBusy(m_portal));
    m_world->clickAuthorize(m_portal);
    QTRY_VERIFY(m_world->signIns.find(m_portal));
}

void TestSignInDialogs::saysThatNoBrowserOpened()
{
    m_world->browser.error =
        Error{Error::Kind::BrowserUnavailable, QStringLiteral("https://acme.duplocloud.net/x"), {}};
    open();
    QTRY_VERIFY(text("authorizeText").contains(QLatin1String("https://acme.duplocloud.net/x")));
    QVERIFY(m_world->signIns.isBusy(m_portal));
}

void TestSignInDialogs::leadsToToken()
{
    open();
    QSignalSpy wanted(static_cast<AuthorizeDialog *>(m_dialog.data()), &AuthorizeDialog::tokenWanted);
    QTest::mouseClick(button("pasteTokenButton"), Qt::LeftButton);
    QCOMPARE(wanted.count(), 1);
    QTRY_VERIFY(!m_dialog);
    QVERIFY2(m_world->signIns.isBusy(m_portal), "whoever waits for the page was sent away");
}

void TestSignInDialogs::joinsARunningFlow()
{
    m_world->signIns.authorize(m_portal);
    open();
    QCOMPARE(m_world->browser.opened.size(), 1);
    m_world->clickAuthorize(m_portal);
    QTRY_VERIFY(text("authorizeText").startsWith(QLatin1String("Signed in")));
}

void TestSignInDialogs::refusedSignInIsSaid()
{
    const QString path = QStringLiteral("/v3/features/system");
    const auto good = m_world->transport.answers.value(path);
    m_world->transport.answers[path] = {401, {}};
    open();
    m_world->clickAuthorize(m_portal);
    QTRY_VERIFY(text("authorizeText").contains(QLatin1String("does not accept")));
    // The person's own may be still to come.
    QVERIFY(button("openAgainButton")->isVisible() && m_world->signIns.isBusy(m_portal));
    m_world->transport.answers[path] = good;
    m_world->clickAuthorize(m_portal);
    QTRY_VERIFY(text("authorizeText").startsWith(QLatin1String("Signed in")));
}

void TestSignInDialogs::whoIsTheFirstIsAskedAbout_data()
{
    QTest::addColumn<bool>("isMe");
    QTest::newRow("Continue") << true;
    QTest::newRow("Not Me") << false;
}

void TestSignInDialogs::whoIsTheFirstIsAskedAbout()
{
    QFETCH(bool, isMe);
    open();
    m_world->answerPage(m_portal);
    QTRY_VERIFY(question());
    QVERIFY(question()->text().contains(QLatin1String("bob@example.com (administrator)")));
    QVERIFY(m_world->keychain.entries.isEmpty());
    if (isMe)
        question()->findChild<QPushButton *>(QStringLiteral("acceptButton"))->click();
    else
        question()->button(QMessageBox::Cancel)->click();
    QTRY_COMPARE(button("tryAgainButton")->isVisible(), !isMe);
    QTRY_COMPARE(m_world->signIns.find(m_portal) != nullptr, isMe);
    QCOMPARE(m_world->keychain.entries.isEmpty(), !isMe);
}

void TestSignInDialogs::theQuestionGoesWithItsSignIn()
{
    open();
    m_world->answerPage(m_portal);
    QTRY_VERIFY(question());
    QTest::mouseClick(button("closeButton"), Qt::LeftButton);
    QTRY_VERIFY(!question());
    QVERIFY(!m_world->signIns.isBusy(m_portal) && m_world->keychain.entries.isEmpty());
}

void TestSignInDialogs::saysWhereTheSignInIsSent()
{
    m_portal = parsePortal(QStringLiteral("acme.duplocloud.net"), QStringLiteral("api.example.com")).value();
    m_world->settings.addPortal(m_portal);
    open();
    QVERIFY(text("authorizeText").contains(QLatin1String("its API at api.example.com.")));
}

void TestSignInDialogs::failureHasDetails()
{
    m_world->transport.answers[QStringLiteral("/v3/features/system")] = {500, {}};
    open();
    m_world->clickAuthorize(m_portal);
    QTRY_VERIFY(button("tryAgainButton")->isVisible());
    const auto *box = m_dialog->findChildren<DetailsBox *>().last();
    QVERIFY(box->button()->isVisible() && !box->isVisible());
    box->button()->click();
    QVERIFY(box->isVisible());
    QVERIFY(box->findChild<QPlainTextEdit *>()->toPlainText().contains(QLatin1String("Error: Server")));
    button("tryAgainButton")->click();
    QVERIFY(!box->button()->isVisible() && !box->isVisible());
}

QTEST_MAIN(TestSignInDialogs)
#include "tst_signindialogs.moc"
