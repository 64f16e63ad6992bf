#include "gui/world.h"
#include "ui/firstrunwindow.h"

#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

/// The first start: from nothing to a profile that works, every step skippable.
class TestFirstRun : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_window.reset(); }
    void throughAllSteps();
    void offersPortalsOfOtherClients();
    void takesTokensOutOfTheClear();
    void signedInAlreadySkipsAStep();
    void saysThatThePortalIsNotThere();
    void tokenInsteadOfBrowser();
    void waysBesideTheBrowser();
    void tokenEndsTheWait();
    void closingEndsTheWait();
    void withoutAwsCli();
    void profileCanBeUndone();
    void neverAgain();
    void profileIsInTheTenantsRegion();
    void followsWhatIsDoneElsewhere();
    void staysWithWhatIsTyped();
    void followsWhatIsTakenBackElsewhere();

private:
    void show();
    void config(const QByteArray &text)
    {
        QFile file(m_world->profiles.configPath());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }
    QByteArray config() const
    {
        QFile file(m_world->profiles.configPath());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    template <class T> T *child(const char *name) { return m_window->findChild<T *>(QLatin1String(name)); }
    void click(const char *name)
    {
        auto *button = child<QAbstractButton>(name);
        QVERIFY2(button && button->isVisible() && button->isEnabled(), name);
        button->click();
    }
    /// The button beside the message that shows.
    void pressMessageButton()
    {
        for (auto *button : m_window->findChildren<QPushButton *>(QStringLiteral("messageButton")))
            if (button->isVisible())
                return button->click();
        QFAIL("no button");
    }
    QString step() { return child<QLabel>("stepText")->text(); }
    /// Step 1 with acme, which answers, and bob signed in.
    void reachProfile()
    {
        m_world->signIn();
        show();
        click("skipButton");
        QVERIFY(step().contains(QLatin1String("Workstation")));
    }
    bool says(const char *words)
    {
        const auto labels = m_window->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [words](QLabel *label) {
            return label->isVisible() && label->text().contains(QLatin1String(words));
        });
    }

    std::unique_ptr<World> m_world;
    FakeNavigator m_navigator;
    std::unique_ptr<FirstRunWindow> m_window;
};

void TestFirstRun::init()
{
    m_world = std::make_unique<World>();
    m_navigator.calls.clear();
}

void TestFirstRun::show()
{
    m_window = std::make_unique<FirstRunWindow>(
        m_world->parts(), m_navigator, m_world->dir.filePath(QStringLiteral("duplo")));
    m_window->setAttribute(Qt::WA_DeleteOnClose, false);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void TestFirstRun::throughAllSteps()
{
    show();
    QVERIFY(step().startsWith(QLatin1String("Step 1 ")));
    QVERIFY(!child<QPushButton>("continueButton")->isEnabled());
    QTest::keyClicks(child<QLineEdit>("portalAddress"), QStringLiteral("acme.duplocloud.net"));
    click("continueButton");
    QTRY_VERIFY(step().startsWith(QLatin1String("Step 2 ")));
    QCOMPARE(m_world->settings.portals().size(), 1);
    click("authorizeButton");
    QTRY_COMPARE(m_world->browser.opened.size(), 1);
    QVERIFY(child<QPushButton>("openAgainButton")->isVisible());
    m_world->clickAuthorize(m_world->settings.portals().first());
    QTRY_VERIFY(step().startsWith(QLatin1String("Step 3 ")));
    child<QComboBox>("firstTenant")->setCurrentText(QStringLiteral("dev02"));
    QVERIFY(config().isEmpty());
    const QSize before = m_window->size();
    click("setUpButton");
    QVERIFY(config().contains("[profile dev02]"));
    QTRY_VERIFY(says("It works: arn:aws:sts::"));
    QCOMPARE(m_window->size(), before);
    QCOMPARE(
        child<QLineEdit>("tryLine")->text(), QStringLiteral("aws --profile dev02 sts get-caller-identity"));
    QCOMPARE(m_world->profileTest.tried, QStringList{QStringLiteral("dev02")});
    click("closeButton");
    QVERIFY(m_world->preferences.firstRunDone());
}

void TestFirstRun::offersPortalsOfOtherClients()
{
    config("[profile a]\ncredential_process = duplo-jit aws --host https://acme.duplocloud.net --tenant a\n"
           "[profile b]\ncredential_process = duplo-jit aws --host https://acme.duplocloud.net --tenant b\n");
    show();
    auto *offer = child<QPushButton>("found-acme");
    QVERIFY(offer && offer->text().contains(QLatin1String("acme.duplocloud.net")));
    QVERIFY(offer->text().contains(QLatin1Char('2')));
    QVERIFY(!child<QWidget>("tokenWarning"));
    click("found-acme");
    QVERIFY(step().startsWith(QLatin1String("Step 2 ")));
    QCOMPARE(m_world->settings.portals().first().name(), QStringLiteral("acme"));
}

void TestFirstRun::takesTokensOutOfTheClear()
{
    const QByteArray before(
        "[profile a]\ncredential_process = duplo-jit aws --host https://acme.duplocloud.net "
        "--tenant a --token t0ps3cr3t-0123456789\n");
    config(before);
    show();
    QVERIFY(child<QWidget>("tokenWarning"));
    for (const auto *text : m_window->findChildren<QPlainTextEdit *>())
        QVERIFY(!text->toPlainText().contains(QLatin1String("t0ps3cr3t")));
    click("takeOverButton");
    QVERIFY(!config().contains("t0ps3cr3t") && config().contains("duplo-tray-jit"));
    auto *message = child<QWidget>("takeOverMessage");
    message->findChild<QPushButton *>(QStringLiteral("messageButton"))->click();
    QCOMPARE(config(), before);
}

void TestFirstRun::signedInAlreadySkipsAStep()
{
    reachProfile();
    QVERIFY(child<QComboBox>("firstTenant")->count() >= 7);
    QVERIFY(child<QPlainTextEdit>("changes") == nullptr || child<QPushButton>("setUpButton")->isEnabled());
    child<QComboBox>("firstTenant")->setCurrentText(QStringLiteral("nobody"));
    QVERIFY(!child<QPushButton>("setUpButton")->isEnabled());
    QVERIFY(says("Choose one of your tenants"));
}

void TestFirstRun::saysThatThePortalIsNotThere()
{
    m_world->transport.answers[QStringLiteral("/v3/features/system")] = {
        0, {}, Error{Error::Kind::Network, QStringLiteral("acme.duplocloud.net"), {}}};
    show();
    QTest::keyClicks(child<QLineEdit>("portalAddress"), QStringLiteral("acme.duplocloud.net"));
    click("continueButton");
    QTRY_VERIFY(says("cannot be reached"));
    QVERIFY(m_world->settings.portals().isEmpty());
    m_world->answerAsPortal();
    pressMessageButton();
    QTRY_VERIFY(!says("cannot be reached"));
}

void TestFirstRun::tokenInsteadOfBrowser()
{
    m_world->addPortal();
    show();
    click("skipButton");
    click("pasteTokenButton");
    QCOMPARE(m_navigator.last(), QStringLiteral("pasteToken acme"));
    m_world->signIn();
    QTRY_VERIFY(child<QPushButton>("signedInButton")->isVisible());
    QVERIFY(says("bob@example.com"));
    click("signedInButton");
    QVERIFY(step().startsWith(QLatin1String("Step 3 ")));
}

void TestFirstRun::waysBesideTheBrowser()
{
    const Portal portal = m_world->addPortal();
    show();
    click("skipButton");
    for (const char *button : {"copyLinkButton", "windowButton", "openAgainButton"})
        QVERIFY(!child<QPushButton>(button)->isVisible());
    click("authorizeButton");
    click("copyLinkButton");
    QCOMPARE(
        QGuiApplication::clipboard()->text(), m_world->signIns.pageUrl(portal).toString(QUrl::FullyEncoded));
    QVERIFY(says("The link is copied."));
    QVERIFY(m_world->signIns.isBusy(portal));
    QCOMPARE(child<QPushButton>("windowButton")->isVisible(), m_world->consoles.hasWindow());
    click("openAgainButton");
    QTRY_COMPARE(m_world->browser.opened.size(), 2);
    m_world->browser.error = Error{Error::Kind::BrowserUnavailable, portal.host(), {}};
    click("openAgainButton");
    QTRY_VERIFY(!says("The link is copied."));
    m_world->clickAuthorize(portal);
    QTRY_VERIFY(step().startsWith(QLatin1String("Step 3 ")));
}

void TestFirstRun::tokenEndsTheWait()
{
    const Portal portal = m_world->addPortal();
    show();
    click("skipButton");
    click("authorizeButton");
    click("pasteTokenButton");
    QCOMPARE(m_navigator.last(), QStringLiteral("pasteToken acme"));
    QTRY_VERIFY(!m_world->signIns.isBusy(portal));
    QTRY_VERIFY(child<QPushButton>("authorizeButton")->isVisible());
}

void TestFirstRun::closingEndsTheWait()
{
    const Portal portal = m_world->addPortal();
    show();
    click("skipButton");
    click("authorizeButton");
    QVERIFY(m_world->signIns.isBusy(portal));
    click("closeButton");
    QTRY_VERIFY(!m_world->signIns.isBusy(portal));
}

void TestFirstRun::withoutAwsCli()
{
    m_world->profileTest.outcome = failure(Error::Kind::NotFound, QStringLiteral("aws"));
    reachProfile();
    click("setUpButton");
    QTRY_VERIFY(says("there is no AWS CLI here"));
    m_world->profileTest.outcome = QStringLiteral("arn:aws:sts::1:assumed-role/x/y");
    pressMessageButton();
    QTRY_VERIFY(says("It works"));
}

void TestFirstRun::profileCanBeUndone()
{
    config("# mine\n");
    reachProfile();
    click("setUpButton");
    QVERIFY(config() != "# mine\n");
    click("undoButton");
    QCOMPARE(config(), QByteArray("# mine\n"));
    QVERIFY(child<QPushButton>("setUpButton")->isVisible());
}

void TestFirstRun::neverAgain()
{
    show();
    // There is nothing to skip to: one button to leave, not two.
    QVERIFY(!child<QPushButton>("skipButton")->isVisible());
    click("closeButton");
    QVERIFY(!m_window->isVisible());
    QVERIFY(m_world->preferences.firstRunDone());
}

void TestFirstRun::profileIsInTheTenantsRegion()
{
    const Portal portal = m_world->signIn();
    m_world->setRegion(portal, QStringLiteral("dev02"), QStringLiteral("eu-central-1"));
    show();
    click("skipButton");
    m_world->transport.hold = true;
    child<QComboBox>("firstTenant")->setCurrentText(QStringLiteral("dev02"));
    QVERIFY(!child<QPushButton>("setUpButton")->isEnabled());
    m_world->transport.release();
    click("setUpButton");
    QVERIFY(config().contains("region = eu-central-1"));
}

void TestFirstRun::followsWhatIsDoneElsewhere()
{
    show();
    const Portal portal = m_world->addPortal();
    QTRY_VERIFY(step().startsWith(QLatin1String("Step 2 ")));
    QVERIFY(says("Sign in to acme"));
    m_world->signIn();
    QTRY_VERIFY(says("Signed in to acme as bob@example.com"));
    QVERIFY(!child<QPushButton>("authorizeButton")->isVisible());
    click("signedInButton");
    QVERIFY(step().startsWith(QLatin1String("Step 3 ")));
    QVERIFY(child<QComboBox>("firstTenant")->count() >= 7);
    QCOMPARE(m_world->settings.portals(), QList<Portal>{portal});
}

void TestFirstRun::staysWithWhatIsTyped()
{
    show();
    QTest::keyClicks(child<QLineEdit>("portalAddress"), QStringLiteral("glob"));
    m_world->addPortal();
    QVERIFY(step().startsWith(QLatin1String("Step 1 ")));
    QCOMPARE(child<QLineEdit>("portalAddress")->text(), QStringLiteral("glob"));
    click("skipButton");
    QVERIFY(says("Sign in to acme"));
}

void TestFirstRun::followsWhatIsTakenBackElsewhere()
{
    reachProfile();
    const Portal portal = m_world->settings.portals().first();
    m_world->signIns.signOut(portal);
    QTRY_VERIFY(step().startsWith(QLatin1String("Step 2 ")));
    m_world->settings.removePortal(portal);
    QTRY_VERIFY(step().startsWith(QLatin1String("Step 1 ")));
    QVERIFY(!child<QPushButton>("skipButton")->isVisible());
}

QTEST_MAIN(TestFirstRun)
#include "tst_firstrun.moc"
