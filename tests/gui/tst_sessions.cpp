#include "gui/world.h"
#include "support/walkaccessible.h"
#include "support/walkwidgets.h"
#include "ui/accessibleroles.h"
#include "ui/sessionswindow.h"
#include "ui/timebar.h"

#include <QAbstractItemModelTester>
#include <QMenu>
#include <QPushButton>
#include <QTableView>
#include <QTest>

using namespace std::chrono_literals;

/// The Sessions window, by what a person sees and clicks.
class TestSessions : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { installAccessibleRoles(); }
    void init();
    void cleanup();
    void empty();
    void rows();
    void timeIsNeverCut();
    void renewsCredentials();
    void renewThatFails();
    void renewThatIsCancelled();
    void endsCredentials();
    void signIn();
    void endsAll();
    void endsEverything();
    void choiceOutlivesAChange();
    void sleepsWhileHidden();
    void accessible();
    void escapeCloses();

private:
    void open();
    void openWithSession();
    template <class T = QPushButton> T *child(const char *name)
    {
        return m_window->findChild<T *>(QLatin1String(name));
    }
    QTableView *table() { return child<QTableView>("sessionsTable"); }
    QString cell(int row, int column) { return table()->model()->index(row, column).data().toString(); }
    void choose(int row) { table()->setCurrentIndex(table()->model()->index(row, 0)); }
    void menu(const char *name)
    {
        for (QAction *action : child("endAllSessions")->menu()->actions())
            if (action->objectName() == QLatin1String(name))
                action->trigger();
    }

    std::unique_ptr<World> m_world;
    FakeNavigator m_navigator;
    Portal m_portal;
    QPointer<SessionsWindow> m_window;
};

void TestSessions::init()
{
    m_world = std::make_unique<World>();
    m_navigator.calls.clear();
}

void TestSessions::cleanup()
{
    delete m_window;
    m_world.reset();
}

void TestSessions::open()
{
    m_window = new SessionsWindow(m_world->parts(), m_navigator);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window));
}

void TestSessions::openWithSession()
{
    m_portal = m_world->signIn();
    QTRY_VERIFY(m_world->signIns.find(m_portal));
    (void)m_world->broker.access(m_world->dev01(m_portal), CredentialBroker::Freshness::Cached);
    QTRY_COMPARE(m_world->broker.sessions().size(), 1);
    open();
    QCOMPARE(table()->model()->rowCount(), 2);
}

void TestSessions::empty()
{
    open();
    QCOMPARE(child<QLabel>("statusTitle")->text(), QStringLiteral("Nothing is live"));
    QVERIFY(!child("renewSession")->isVisible());
    child("closeSessions")->click();
    QTRY_VERIFY(!m_window);
}

void TestSessions::rows()
{
    openWithSession();
    QCOMPARE(cell(0, SessionsModel::What), QStringLiteral("Sign-in"));
    QCOMPARE(cell(0, SessionsModel::Whose), QStringLiteral("bob@example.com"));
    QCOMPARE(cell(1, SessionsModel::What), QStringLiteral("dev01"));
    QCOMPARE(cell(1, SessionsModel::Where), QStringLiteral("acme"));
    QCOMPARE(cell(1, SessionsModel::Whose), QStringLiteral("us-west-2"));
    m_world->clock.advance(30min);
    QCOMPARE(cell(1, SessionsModel::Left), QStringLiteral("30 min left"));
    const QModelIndex left = table()->model()->index(1, SessionsModel::Left);
    QCOMPARE(left.data(TimeBarDelegate::PartLeftRole).toReal(), 0.5);
    const QAbstractItemModelTester tester(
        table()->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    Q_EMIT m_world->broker.sessionsChanged();
    QTRY_COMPARE(table()->model()->rowCount(), 2);
}

void TestSessions::timeIsNeverCut()
{
    openWithSession();
    for (const int width : {m_window->width(), m_window->width() / 2}) {
        m_window->resize(width, m_window->height());
        QTRY_VERIFY(table()->columnWidth(SessionsModel::Left)
            >= TimeBarDelegate().sizeHint({}, table()->model()->index(1, SessionsModel::Left)).width());
    }
}

void TestSessions::renewsCredentials()
{
    openWithSession();
    m_world->clock.advance(30min);
    choose(1);
    child("renewSession")->click();
    QTRY_COMPARE(cell(1, SessionsModel::Left), QStringLiteral("1 h left"));
    QTRY_VERIFY(child<QLabel>("messageText")->text().contains(QLatin1String("dev01 are fresh")));
}

void TestSessions::renewThatFails()
{
    openWithSession();
    for (auto &answer : m_world->transport.answers)
        answer = {500, "no"};
    choose(1);
    child("renewSession")->click();
    QTRY_VERIFY(child("messageButton")->isVisible());
    QCOMPARE(table()->model()->rowCount(), 2);
}

void TestSessions::renewThatIsCancelled()
{
    openWithSession();
    m_world->clock.advance(30min);
    m_world->transport.hold = true;
    choose(1);
    child("renewSession")->click();
    QTRY_VERIFY(child("messageCancel")->isVisible());
    child("messageCancel")->click();
    QCOMPARE(m_world->transport.letGo, 1);
    m_world->transport.release();
    QTRY_VERIFY(!child("messageCancel")->isVisible());
    QCOMPARE(
        table()->model()->index(1, SessionsModel::Left).data(TimeBarDelegate::PartLeftRole).toReal(), 0.5);
    child("renewSession")->click();
    m_world->transport.release();
    QTRY_VERIFY(child<QLabel>("messageText")->text().contains(QLatin1String("dev01 are fresh")));
}

void TestSessions::endsCredentials()
{
    openWithSession();
    choose(1);
    QTest::keyClick(table(), Qt::Key_Delete);
    QTRY_COMPARE(table()->model()->rowCount(), 1);
    QVERIFY(m_world->broker.sessions().isEmpty());
}

void TestSessions::signIn()
{
    openWithSession();
    choose(0);
    QCOMPARE(child("endSession")->text(), QStringLiteral("Sign &Out"));
    child("renewSession")->click();
    QCOMPARE(m_navigator.last(), QStringLiteral("signIn acme"));
    child("endSession")->click();
    QCOMPARE(m_navigator.last(), QStringLiteral("signOut acme"));
}

void TestSessions::endsAll()
{
    openWithSession();
    menu("endCredentials");
    QTRY_COMPARE(table()->model()->rowCount(), 1);
    QVERIFY(m_world->consents.isEnded(m_world->dev01(m_portal)));
    QVERIFY(m_navigator.calls.isEmpty());
}

void TestSessions::endsEverything()
{
    openWithSession();
    menu("endEverything");
    QCOMPARE(m_navigator.last(), QStringLiteral("signOut acme"));
    QVERIFY(m_world->broker.sessions().isEmpty());
}

void TestSessions::choiceOutlivesAChange()
{
    openWithSession();
    choose(1);
    (void)m_world->broker.access(
        {m_portal, AccessLevel::Administrator, {}}, CredentialBroker::Freshness::Cached);
    QTRY_COMPARE(table()->model()->rowCount(), 3);
    QCOMPARE(cell(table()->currentIndex().row(), SessionsModel::What), QStringLiteral("dev01"));
}

void TestSessions::sleepsWhileHidden()
{
    openWithSession();
    const auto ticks = [this] {
        const auto timers = m_window->findChildren<QTimer *>();
        return std::count_if(
            timers.begin(), timers.end(), [](const QTimer *timer) { return timer->isActive(); });
    };
    QVERIFY(ticks() > 0 || m_window->isVisible());
    m_window->hide();
    QCOMPARE(int(ticks()), 0);
}

void TestSessions::accessible()
{
    openWithSession();
    QCOMPARE(accessibilityFaults(*m_window).join(u'\n'), QString());
    QVERIFY2(cutTexts(*m_window).isEmpty(), qPrintable(cutTexts(*m_window).join(u'\n')));
}

void TestSessions::escapeCloses()
{
    openWithSession();
    QTest::keyClick(m_window, Qt::Key_Escape);
    QTRY_VERIFY(!m_window);
}

QTEST_MAIN(TestSessions)
#include "tst_sessions.moc"
