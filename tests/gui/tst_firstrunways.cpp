#include "gui/firstrunworld.h"

#include <QApplication>
#include <QClipboard>
#include <QGuiApplication>

/// The first start: the ways to sign in, and what is done in other windows meanwhile.
class TestFirstRunWays : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_world = std::make_unique<FirstRunWorld>(); }
    void cleanup() { m_world.reset(); }
    void tokenInsteadOfBrowser();
    void saysThatAQuestionWaits();
    void keepsItsWidth();
    void waysBesideTheBrowser();
    void tokenEndsTheWait();
    void closingEndsTheWait();
    void followsWhatIsDoneElsewhere();
    void staysWithWhatIsTyped();
    void followsWhatIsTakenBackElsewhere();

private:
    std::unique_ptr<FirstRunWorld> m_world;
};

void TestFirstRunWays::tokenInsteadOfBrowser()
{
    m_world->addPortal();
    m_world->show();
    m_world->click("skipButton");
    m_world->click("pasteTokenButton");
    QCOMPARE(m_world->navigator.last(), QStringLiteral("pasteToken acme"));
    m_world->signIn();
    QTRY_VERIFY2(m_world->step().startsWith(QLatin1String("Step 3 ")), "as after Authorize, by itself");
}

void TestFirstRunWays::saysThatAQuestionWaits()
{
    const Portal portal = m_world->addPortal();
    m_world->show();
    m_world->click("skipButton");
    m_world->click("authorizeButton");
    QTRY_VERIFY(m_world->says("Click Authorize there."));
    m_world->answerPage(portal);
    QTRY_VERIFY(m_world->says("Answer the question about it"));
    QVERIFY(!m_world->says("left to answer"));
    QTRY_VERIFY(m_world->says("Waiting for your answer"));
    QVERIFY(!m_world->says("click Authorize"));
    for (const char *button : {"copyLinkButton", "windowButton", "openAgainButton", "pasteTokenButton"})
        QVERIFY2(!m_world->child<QPushButton>(button)->isVisible(), button);
    for (QWidget *question : QApplication::topLevelWidgets())
        if (auto *accept = question->findChild<QPushButton *>(QStringLiteral("acceptButton")))
            accept->click();
    QTRY_VERIFY(m_world->step().startsWith(QLatin1String("Step 3 ")));
}

void TestFirstRunWays::keepsItsWidth()
{
    m_world->addPortal();
    m_world->show();
    const int before = m_world->window->width();
    m_world->click("skipButton");
    m_world->click("authorizeButton");
    QTRY_VERIFY(m_world->child<QPushButton>("openAgainButton")->isVisible());
    QTRY_VERIFY(m_world->says("Waiting for you"));
    QCOMPARE(m_world->window->width(), before);
}

void TestFirstRunWays::waysBesideTheBrowser()
{
    const Portal portal = m_world->addPortal();
    m_world->show();
    m_world->click("skipButton");
    for (const char *button : {"copyLinkButton", "windowButton", "openAgainButton"})
        QVERIFY(!m_world->child<QPushButton>(button)->isVisible());
    m_world->click("authorizeButton");
    m_world->click("copyLinkButton");
    QCOMPARE(
        QGuiApplication::clipboard()->text(), m_world->signIns.pageUrl(portal).toString(QUrl::FullyEncoded));
    QVERIFY(m_world->says("The link is copied."));
    QVERIFY(m_world->signIns.isBusy(portal));
    QCOMPARE(m_world->child<QPushButton>("windowButton")->isVisible(), m_world->consoles.hasWindow());
    m_world->click("openAgainButton");
    QTRY_COMPARE(m_world->browser.opened.size(), 2);
    m_world->browser.error = Error{Error::Kind::BrowserUnavailable, portal.host(), {}};
    m_world->click("openAgainButton");
    QTRY_VERIFY(!m_world->says("The link is copied."));
    m_world->clickAuthorize(portal);
    QTRY_VERIFY(m_world->step().startsWith(QLatin1String("Step 3 ")));
}

void TestFirstRunWays::tokenEndsTheWait()
{
    const Portal portal = m_world->addPortal();
    m_world->show();
    m_world->click("skipButton");
    m_world->click("authorizeButton");
    m_world->click("pasteTokenButton");
    QCOMPARE(m_world->navigator.last(), QStringLiteral("pasteToken acme"));
    QTRY_VERIFY(!m_world->signIns.isBusy(portal));
    QTRY_VERIFY(m_world->child<QPushButton>("authorizeButton")->isVisible());
}

void TestFirstRunWays::closingEndsTheWait()
{
    const Portal portal = m_world->addPortal();
    m_world->show();
    m_world->click("skipButton");
    m_world->click("authorizeButton");
    QVERIFY(m_world->signIns.isBusy(portal));
    m_world->click("closeButton");
    QTRY_VERIFY(!m_world->signIns.isBusy(portal));
}

void TestFirstRunWays::followsWhatIsDoneElsewhere()
{
    m_world->show();
    const Portal portal = m_world->addPortal();
    QTRY_VERIFY(m_world->step().startsWith(QLatin1String("Step 2 ")));
    QVERIFY(m_world->says("Sign in to acme"));
    m_world->signIn();
    QTRY_VERIFY(m_world->says("Signed in to acme as bob@example.com"));
    QVERIFY(!m_world->child<QPushButton>("authorizeButton")->isVisible());
    m_world->click("signedInButton");
    QVERIFY(m_world->step().startsWith(QLatin1String("Step 3 ")));
    QVERIFY(m_world->child<QComboBox>("firstTenant")->count() >= 7);
    QCOMPARE(m_world->settings.portals(), QList<Portal>{portal});
}

void TestFirstRunWays::staysWithWhatIsTyped()
{
    m_world->show();
    QTest::keyClicks(m_world->child<QLineEdit>("portalAddress"), QStringLiteral("glob"));
    m_world->addPortal();
    QVERIFY(m_world->step().startsWith(QLatin1String("Step 1 ")));
    QCOMPARE(m_world->child<QLineEdit>("portalAddress")->text(), QStringLiteral("glob"));
    m_world->click("skipButton");
    QVERIFY(m_world->says("Sign in to acme"));
}

void TestFirstRunWays::followsWhatIsTakenBackElsewhere()
{
    m_world->reachProfile();
    const Portal portal = m_world->settings.portals().first();
    m_world->signIns.signOut(portal);
    QTRY_VERIFY(m_world->step().startsWith(QLatin1String("Step 2 ")));
    m_world->settings.removePortal(portal);
    QTRY_VERIFY(m_world->step().startsWith(QLatin1String("Step 1 ")));
    QVERIFY(!m_world->child<QPushButton>("skipButton")->isVisible());
}

QTEST_MAIN(TestFirstRunWays)
#include "tst_firstrunways.moc"
