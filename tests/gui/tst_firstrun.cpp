#include "gui/firstrunworld.h"

#include <QPlainTextEdit>

/// The first start: from nothing to a profile that works, every step skippable.
class TestFirstRun : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_world = std::make_unique<FirstRunWorld>(); }
    void cleanup() { m_world.reset(); }
    void throughAllSteps();
    void offersPortalsOfOtherClients();
    void takesTokensOutOfTheClear();
    void signedInAlreadySkipsAStep();
    void saysThatThePortalIsNotThere();
    void withoutAwsCli();
    void profileCanBeUndone();
    void laterIsNotNever();
    void saysWhyItBeginsAnew();
    void profileIsInTheTenantsRegion();

private:
    void config(const QByteArray &text) const { writeFile(m_world->profiles.configPath(), text); }
    QByteArray config() const { return readFile(m_world->profiles.configPath()); }

    std::unique_ptr<FirstRunWorld> m_world;
};

void TestFirstRun::throughAllSteps()
{
    m_world->show();
    QVERIFY(m_world->step().startsWith(QLatin1String("Step 1 ")));
    QVERIFY(!m_world->child<QPushButton>("continueButton")->isEnabled());
    QTest::keyClicks(m_world->child<QLineEdit>("portalAddress"), QStringLiteral("acme.duplocloud.net"));
    m_world->click("continueButton");
    QTRY_VERIFY(m_world->step().startsWith(QLatin1String("Step 2 ")));
    QCOMPARE(m_world->settings.portals().size(), 1);
    m_world->click("authorizeButton");
    QTRY_COMPARE(m_world->browser.opened.size(), 1);
    QVERIFY(m_world->child<QPushButton>("openAgainButton")->isVisible());
    m_world->clickAuthorize(m_world->settings.portals().first());
    QTRY_VERIFY(m_world->step().startsWith(QLatin1String("Step 3 ")));
    m_world->child<QComboBox>("firstTenant")->setCurrentText(QStringLiteral("dev02"));
    QVERIFY(config().isEmpty());
    const QSize before = m_world->window->size();
    m_world->click("setUpButton");
    QVERIFY(config().contains("[profile dev02]"));
    QTRY_VERIFY(m_world->says("It works: arn:aws:sts::"));
    QCOMPARE(m_world->window->size(), before);
    QCOMPARE(m_world->child<QLineEdit>("tryLine")->text(),
        QStringLiteral("AWS_CONFIG_FILE=%1 aws --profile dev02 sts get-caller-identity")
            .arg(m_world->profiles.configPath()));
    QCOMPARE(m_world->profileTest.tried, QStringList{QStringLiteral("dev02")});
    m_world->click("closeButton");
    QVERIFY(m_world->preferences.firstRunDone());
    QCOMPARE(m_world->navigator.last(), QStringLiteral("showTarget dev02"));
}

void TestFirstRun::offersPortalsOfOtherClients()
{
    config("[profile a]\ncredential_process = duplo-jit aws --host https://acme.duplocloud.net --tenant a\n"
           "[profile b]\ncredential_process = duplo-jit aws --host https://acme.duplocloud.net --tenant b\n");
    m_world->show();
    auto *offer = m_world->child<QPushButton>("found-acme");
    QVERIFY(offer && offer->text().contains(QLatin1String("acme.duplocloud.net")));
    QVERIFY(offer->text().contains(QLatin1Char('2')));
    QVERIFY(!m_world->child<QWidget>("tokenWarning"));
    m_world->click("found-acme");
    QVERIFY(m_world->step().startsWith(QLatin1String("Step 2 ")));
    QCOMPARE(m_world->settings.portals().first().name(), QStringLiteral("acme"));
}

void TestFirstRun::takesTokensOutOfTheClear()
{
    const QByteArray before(
        "[profile a]\ncredential_process = duplo-jit aws --host https://acme.duplocloud.net "
        "--tenant a --token t0ps3cr3t-0123456789\n");
    config(before);
    m_world->show();
    QVERIFY(m_world->child<QWidget>("tokenWarning"));
    for (const auto *text : m_world->window->findChildren<QPlainTextEdit *>())
        QVERIFY(!text->toPlainText().contains(QLatin1String("t0ps3cr3t")));
    m_world->click("takeOverButton");
    QVERIFY(!config().contains("t0ps3cr3t") && config().contains("duplo-tray-jit"));
    auto *message = m_world->child<QWidget>("takeOverMessage");
    message->findChild<QPushButton *>(QStringLiteral("messageButton"))->click();
    QCOMPARE(config(), before);
}

void TestFirstRun::signedInAlreadySkipsAStep()
{
    m_world->reachProfile();
    QVERIFY(m_world->child<QComboBox>("firstTenant")->count() >= 7);
    QVERIFY(m_world->child<QPlainTextEdit>("changes") == nullptr
        || m_world->child<QPushButton>("setUpButton")->isEnabled());
    m_world->child<QComboBox>("firstTenant")->setCurrentText(QStringLiteral("nobody"));
    QVERIFY(!m_world->child<QPushButton>("setUpButton")->isEnabled());
    QVERIFY(m_world->says("Choose one of your tenants"));
}

void TestFirstRun::saysThatThePortalIsNotThere()
{
    m_world->transport.answers[QStringLiteral("/v3/features/system")] = {
        0, {}, Error{Error::Kind::Network, QStringLiteral("acme.duplocloud.net"), {}}};
    m_world->show();
    QTest::keyClicks(m_world->child<QLineEdit>("portalAddress"), QStringLiteral("acme.duplocloud.net"));
    m_world->click("continueButton");
    QTRY_VERIFY(m_world->says("cannot be reached"));
    QVERIFY(m_world->settings.portals().isEmpty());
    m_world->answerAsPortal();
    m_world->pressMessageButton();
    QTRY_VERIFY(!m_world->says("cannot be reached"));
}

void TestFirstRun::withoutAwsCli()
{
    m_world->profileTest.outcome = failure(Error::Kind::NotFound, QStringLiteral("aws"));
    m_world->reachProfile();
    m_world->click("setUpButton");
    QTRY_VERIFY(m_world->says("there is no AWS CLI here"));
    m_world->profileTest.outcome = QStringLiteral("arn:aws:sts::1:assumed-role/x/y");
    m_world->pressMessageButton();
    QTRY_VERIFY(m_world->says("It works"));
}

void TestFirstRun::profileCanBeUndone()
{
    config("# mine\n");
    m_world->reachProfile();
    m_world->click("setUpButton");
    QVERIFY(config() != "# mine\n");
    m_world->click("undoButton");
    QCOMPARE(config(), QByteArray("# mine\n"));
    QVERIFY(m_world->child<QPushButton>("setUpButton")->isVisible());
}

void TestFirstRun::laterIsNotNever()
{
    m_world->show();
    // There is nothing to skip to: one button to leave, not two.
    QVERIFY(!m_world->child<QPushButton>("skipButton")->isVisible());
    QVERIFY(!m_world->child<QWidget>("setAsideText"));
    m_world->click("closeButton");
    QVERIFY(!m_world->window->isVisible());
    QVERIFY(!m_world->preferences.firstRunDone());
    m_world->addPortal();
    m_world->show();
    m_world->click("closeButton");
    QVERIFY2(m_world->preferences.firstRunDone(), "there is a portal");
    QVERIFY2(m_world->navigator.calls.isEmpty(), "there is nothing that was set up");
}

void TestFirstRun::saysWhyItBeginsAnew()
{
    m_world = std::make_unique<FirstRunWorld>("<html></html>\n");
    m_world->show();
    QVERIFY(m_world->says("could not be read"));
    QVERIFY(m_world->says("settings.ini.broken"));
}

void TestFirstRun::profileIsInTheTenantsRegion()
{
    const Portal portal = m_world->signIn();
    m_world->setRegion(portal, QStringLiteral("dev02"), QStringLiteral("eu-central-1"));
    m_world->show();
    m_world->click("skipButton");
    m_world->transport.hold = true;
    m_world->child<QComboBox>("firstTenant")->setCurrentText(QStringLiteral("dev02"));
    QVERIFY(!m_world->child<QPushButton>("setUpButton")->isEnabled());
    m_world->transport.release();
    m_world->click("setUpButton");
    QVERIFY(config().contains("region = eu-central-1"));
}

QTEST_MAIN(TestFirstRun)
#include "tst_firstrun.moc"
