#include "gui/world.h"
#include "ui/profilewindow.h"

#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>

/// The target page's services, choices and recent activity.
class TestTargetPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void opensAService();
    void choices();
    void namesAreChecked();
    void cutsNothingAtItsSmallest();
    void wheelScrollsThePage();
    void recentActivityAndLastUse();
    void testsTheProfile_data();
    void testsTheProfile();
    void saysWhetherTheProfileWorks();
    void saysThatTheHelperIsGone();

private:
    template <class T = QAbstractButton> T *child(const char *name)
    {
        return m_window->findChild<T *>(QLatin1String(name));
    }
    QString text(const char *name) { return child<QLabel>(name)->text(); }

    std::unique_ptr<World> m_world;
    std::unique_ptr<AccessJobs> m_jobs;
    FakeNavigator m_navigator;
    Portal m_portal;
    QPointer<ProfileWindow> m_window;
};

void TestTargetPage::init()
{
    m_world = std::make_unique<World>();
    m_jobs = std::make_unique<AccessJobs>(m_world->parts());
    m_navigator.calls.clear();
    m_portal = m_world->signIn();
    m_window = new ProfileWindow(m_world->parts(), *m_jobs, m_navigator);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window));
    m_window->select(m_world->dev01(m_portal));
}

void TestTargetPage::cleanup()
{
    delete m_window;
    m_jobs.reset();
    m_world.reset();
}

void TestTargetPage::opensAService()
{
    child("serviceButton")->click();
    auto *filter = child<QLineEdit>("serviceFilter");
    QTRY_VERIFY(filter->isVisible());
    QTest::keyClicks(filter, QStringLiteral("ddb"));
    const auto *list = child<QListWidget>("serviceList");
    QCOMPARE(list->item(0)->text(), QStringLiteral("DynamoDB"));
    QTest::keyClick(filter, Qt::Key_Return);
    QTRY_COMPARE(m_world->browser.opened.size(), 1);
    QTRY_VERIFY(text("messageText").contains(QLatin1String("DynamoDB of dev01 is open")));
    child("serviceButton")->click();
    QCOMPARE(list->item(0)->text(), QStringLiteral("DynamoDB"));
    QTest::keyClick(filter, Qt::Key_Down);
    QCOMPARE(list->currentRow(), 1);
    QTest::keyClick(filter, Qt::Key_Escape);
    QTRY_VERIFY(!filter->isVisible());
}

void TestTargetPage::choices()
{
    const AccessTarget dev01 = m_world->dev01(m_portal);
    const AccessTarget dev02{m_portal, AccessLevel::Tenant, QStringLiteral("dev02")};
    const auto chosen = [&] { return m_world->settings.choices(dev01); };
    auto *region = child<QComboBox>("choiceRegion");
    QCOMPARE(region->count(), 4);
    region->setCurrentIndex(region->findData(QStringLiteral("eu-central-1")));
    QCOMPARE(chosen().region, QStringLiteral("eu-central-1"));
    QTRY_COMPARE(text("tenantRegion"), QStringLiteral("eu-central-1"));
    child<QComboBox>("choiceColour")->setCurrentIndex(1);
    QVERIFY(QColor(chosen().colour).isValid());
    auto *place = child<QComboBox>("choicePlaceKind");
    auto *value = child<QLineEdit>("choicePlaceValue");
    QVERIFY(!value->isVisibleTo(m_window));
    place->setCurrentIndex(place->findData(int(ConsolePlace::Kind::ChromiumProfile)));
    Q_EMIT place->activated(place->currentIndex());
    QVERIFY2(!chosen().consolePlace, "a profile without a name is none");
    QVERIFY(value->isVisibleTo(m_window));
    value->setText(QStringLiteral("Work"));
    Q_EMIT value->editingFinished();
    const ConsolePlace work{ConsolePlace::Kind::ChromiumProfile, QStringLiteral("Work")};
    QCOMPARE(chosen().consolePlace, work);
    // What is half typed goes with its tenant.
    value->setFocus();
    value->setText(QStringLiteral("Half"));
    m_window->select(dev02);
    QCOMPARE(place->currentIndex(), 0);
    QCOMPARE(value->text(), QString());
    QCOMPARE(region->currentIndex(), 0);
    QVERIFY(m_world->settings.choices(dev02) == TargetChoices());
    m_window->select(dev01);
    QCOMPARE(region->currentData().toString(), QStringLiteral("eu-central-1"));
    QCOMPARE(value->text(), QStringLiteral("Work"));
    region->setCurrentIndex(0);
    QVERIFY(chosen().region.isEmpty());
}

void TestTargetPage::namesAreChecked()
{
    const AccessTarget dev01 = m_world->dev01(m_portal);
    auto *name = child<QLineEdit>("choiceProfile");
    const auto *hint = child<QLabel>("choiceProfileHint");
    const auto type = [&](const QString &text) {
        name->setText(text);
        Q_EMIT name->editingFinished();
        return m_world->settings.choices(dev01).profileName;
    };
    QCOMPARE(type(QStringLiteral("work")), QStringLiteral("work"));
    QVERIFY(!hint->isVisibleTo(m_window));
    QCOMPARE(type(QStringLiteral("my [dev]")), QStringLiteral("work"));
    QVERIFY(hint->isVisibleTo(m_window));
    QVERIFY(hint->text().contains(QLatin1String("letters, digits")));
    QCOMPARE(type(QString()), QString());
    QVERIFY(!hint->isVisibleTo(m_window));
}

void TestTargetPage::cutsNothingAtItsSmallest()
{
    const auto *page = child<QScrollArea>("targetPage");
    m_window->resize(m_window->minimumSizeHint());
    QTRY_VERIFY(page->viewport()->width() >= page->widget()->minimumSizeHint().width());
    QVERIFY(page->widget()->width() <= page->viewport()->width());
}

void TestTargetPage::wheelScrollsThePage()
{
    auto *page = child<QScrollArea>("targetPage");
    auto *consent = child<QComboBox>("choiceConsent");
    m_window->resize(m_window->width(), m_window->minimumHeight());
    page->ensureWidgetVisible(consent);
    const int before = page->verticalScrollBar()->value();
    QVERIFY(before > 0);
    const auto turn = [consent](int angle) {
        const QPointF middle = QRectF(consent->rect()).center();
        QWheelEvent wheel(middle, consent->mapToGlobal(middle), QPoint(), QPoint(0, angle), Qt::NoButton,
            Qt::NoModifier, Qt::NoScrollPhase, false);
        // As one that the mouse has sent: Qt offers no other to the page.
        QSpontaneKeyEvent::setSpontaneous(&wheel);
        qApp->notify(consent, &wheel);
    };
    turn(-120);
    turn(120);
    turn(120);
    QCOMPARE(consent->currentIndex(), 0);
    QVERIFY(!m_world->settings.choices(m_world->dev01(m_portal)).consent);
    QVERIFY(page->verticalScrollBar()->value() < before);
    // Who has gone there means it.
    consent->setFocus();
    turn(-120);
    QCOMPARE(consent->currentIndex(), 1);
}

void TestTargetPage::recentActivityAndLastUse()
{
    QVERIFY(child<QLabel>("recentNone")->isVisibleTo(m_window));
    Activity activity;
    activity.target = m_world->dev01(m_portal);
    activity.program = {1, QStringLiteral("<b>terraform"), QStringLiteral("bash")};
    activity.outcome = Activity::Outcome::Cache;
    for (int i = 0; i < 7; ++i)
        m_world->activity.record(activity);
    QTRY_VERIFY(text("recent0").contains(QLatin1String("<b>terraform (started by bash)")));
    QVERIFY(child<QLabel>("recent4")->isVisibleTo(m_window));
    QVERIFY(text("lastUse").contains(QLatin1String("<b>terraform (started by bash)")));
    QCOMPARE(child<QLabel>("recent0")->textFormat(), Qt::PlainText);
    QCOMPARE(child<QLabel>("lastUse")->textFormat(), Qt::PlainText);
    child("showAllActivity")->click();
    QCOMPARE(m_navigator.last(), QStringLiteral("showActivity dev01"));
}

void TestTargetPage::testsTheProfile_data()
{
    QTest::addColumn<std::optional<Error>>("error");
    QTest::addColumn<QString>("said");
    const std::optional<Error> none;
    QTest::newRow("works") << none << QStringLiteral("It works: arn:");
    QTest::newRow("the CLI says why not")
        << std::optional<Error>({Error::Kind::Server, QStringLiteral("No region <b>here</b>"), {}})
        << QStringLiteral("It does not work yet: No region <b>here</b>.");
    QTest::newRow("the CLI says nothing") << std::optional<Error>({Error::Kind::Server, {}, {}})
                                          << QStringLiteral("the AWS CLI does not say why.");
    QTest::newRow("no CLI") << std::optional<Error>({Error::Kind::NotFound, QStringLiteral("aws"), {}})
                            << QStringLiteral("no AWS CLI here");
    QTest::newRow("too slow") << std::optional<Error>({Error::Kind::TimedOut, QStringLiteral("aws"), {}})
                              << QStringLiteral("No answer came in time.");
}

void TestTargetPage::testsTheProfile()
{
    QFETCH(std::optional<Error>, error);
    QFETCH(QString, said);
    if (error)
        m_world->profileTest.outcome = tl::unexpected(*error);
    QVERIFY(!child("testProfileButton")->isVisibleTo(m_window));
    const auto change = m_world->profiles.preview(m_world->dev01(m_portal), QStringLiteral("dev01"), {});
    QVERIFY(change && m_world->profiles.apply(*change));
    QTRY_VERIFY(child("testProfileButton")->isVisibleTo(m_window));
    child("testProfileButton")->click();
    QTRY_VERIFY2(text("messageText").contains(said), qPrintable(text("messageText")));
}

void TestTargetPage::saysWhetherTheProfileWorks()
{
    const AccessTarget dev01 = m_world->dev01(m_portal);
    const auto change = m_world->profiles.preview(dev01, QStringLiteral("dev01"), {});
    QVERIFY(change && m_world->profiles.apply(*change));
    const auto says = [this](const char *words) {
        return text("workstationText").contains(QLatin1String(words));
    };
    const auto *warning = child<QWidget>("workstationWarning");
    QTRY_VERIFY(says("nothing has used it yet"));
    QVERIFY(!warning->isVisible());
    m_world->profileTest.outcome = failure(Error::Kind::Server, QStringLiteral("no"));
    child("testProfileButton")->click();
    QTRY_VERIFY(says("did not work when it was tried"));
    QVERIFY(warning->isVisible());
    Activity asked;
    asked.target = dev01;
    asked.program = {1, QStringLiteral("terraform"), QStringLiteral("bash")};
    const auto programAsks = [&](Activity::Outcome outcome) {
        m_world->clock.advance(std::chrono::minutes(1));
        asked.outcome = outcome;
        m_world->activity.record(asked);
    };
    programAsks(Activity::Outcome::Cache);
    // As the AWS CLI does whose call fails then: that it got keys takes nothing back.
    QTRY_VERIFY(says("gave terraform (started by bash) its credentials"));
    QVERIFY(says("but did not work when it was tried") && warning->isVisible());
    programAsks(Activity::Outcome::Failed);
    QTRY_VERIFY(says("did not work for terraform (started by bash)"));
    QVERIFY(warning->isVisible());
    m_world->profileTest.outcome = QStringLiteral("arn:aws:sts::1:assumed-role/x/y");
    m_world->clock.advance(std::chrono::minutes(1));
    m_world->broker.end(m_world->dev01(m_portal));
    child("testProfileButton")->click();
    QTRY_VERIFY(says("works, and renews its credentials"));
    QVERIFY(!warning->isVisible());
    QVERIFY(!m_world->consents.isEnded(m_world->dev01(m_portal))); // it asks as a program does
    // Who denies it says nothing about the profile.
    programAsks(Activity::Outcome::Denied);
    QTRY_VERIFY(text("recent0").contains(QLatin1String("denied")));
    QVERIFY(says("works, and renews its credentials"));
}

void TestTargetPage::saysThatTheHelperIsGone()
{
    QFile config(m_world->profiles.configPath());
    QVERIFY(config.open(QIODevice::WriteOnly));
    config.write("[profile dev01]\ncredential_process = /gone/duplo-tray-jit credential-process --host "
                 "https://acme.duplocloud.net --tenant dev01\n");
    config.close();
    Q_EMIT m_world->profiles.changed();
    QTRY_VERIFY(text("workstationText").contains(QLatin1String("/gone/duplo-tray-jit")));
    QVERIFY(child<QWidget>("workstationWarning")->isVisible());
    child("setUpButton")->click();
    QCOMPARE(m_navigator.last(), QStringLiteral("showWorkstation dev01"));
}

QTEST_MAIN(TestTargetPage)
#include "tst_targetpage.moc"
