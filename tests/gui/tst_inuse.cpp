#include "gui/world.h"
#include "support/fakeprocess.h"
#include "support/walkaccessible.h"
#include "support/walkwidgets.h"
#include "ui/accessibleroles.h"
#include "ui/activitywindow.h"
#include "ui/inusemodel.h"
#include "ui/sessionsmodel.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QTest>

using namespace std::chrono_literals;

/// Which programs have access now, as the Activity window shows it.
class TestInUse : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { installAccessibleRoles(); }
    void init()
    {
        m_world = std::make_unique<World>();
        m_navigator.calls.clear();
    }
    void cleanup()
    {
        delete m_window;
        m_world.reset();
    }
    void inUseNow();
    void endsASession_data();
    void endsASession();
    void pauses();
    void many();

private:
    void open()
    {
        m_window = new ActivityWindow(m_world->parts(), m_navigator);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window));
    }
    /// A program that runs has credentials of dev01.
    void hold(const Portal &portal, const std::shared_ptr<FakeProcess> &process, qint64 pid = 4711,
        const QString &name = QStringLiteral("terraform"))
    {
        (void)m_world->broker.access(m_world->dev01(portal), CredentialBroker::Freshness::Cached);
        QTRY_VERIFY(m_world->broker.session(m_world->dev01(portal)));
        Activity activity;
        activity.target = m_world->dev01(portal);
        activity.outcome = Activity::Outcome::Portal;
        activity.program = runningProgram(process, pid, name);
        m_world->activity.record(activity);
    }
    template <class T> T *child(const char *name) { return m_window->findChild<T *>(QLatin1String(name)); }

    std::unique_ptr<World> m_world;
    FakeNavigator m_navigator;
    QPointer<ActivityWindow> m_window;
};

void TestInUse::inUseNow()
{
    const Portal portal = m_world->signIn();
    open();
    QCOMPARE(child<QLabel>("inUseNow")->text(), QStringLiteral("Nothing is in use now."));
    QVERIFY(!child<QPushButton>("endInUse")->isVisible());
    const auto process = std::make_shared<FakeProcess>();
    hold(portal, process);
    QTRY_COMPARE(child<QLabel>("inUseNow")->text(), QStringLiteral("In use now"));
    auto *table = child<QTableView>("inUseTable");
    QVERIFY(table->isVisible());
    const auto text = [&](int column) { return table->model()->index(0, column).data().toString(); };
    QCOMPARE(text(InUseModel::Program), QStringLiteral("terraform (started by bash)"));
    QCOMPARE(text(InUseModel::Access), QStringLiteral("acme / dev01"));
    QVERIFY(!text(InUseModel::Since).isEmpty());
    QVERIFY(!text(InUseModel::Until).isEmpty());
    const QAbstractItemModelTester tester(
        table->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(accessibilityFaults(*m_window).join(u'\n'), QString());
    QVERIFY2(cutTexts(*m_window).isEmpty(), qPrintable(cutTexts(*m_window).join(u'\n')));
    process->end();
    QTRY_COMPARE(child<QLabel>("inUseNow")->text(), QStringLiteral("Nothing is in use now."));
    child<QPushButton>("showSessions")->click();
    QCOMPARE(m_navigator.last(), QStringLiteral("showSessions"));
}

void TestInUse::endsASession_data()
{
    QTest::addColumn<bool>("byKey");
    QTest::newRow("button") << false;
    QTest::newRow("Delete") << true;
}

void TestInUse::endsASession()
{
    QFETCH(bool, byKey);
    const Portal portal = m_world->signIn();
    const auto process = std::make_shared<FakeProcess>();
    hold(portal, process);
    open();
    auto *table = child<QTableView>("inUseTable");
    QTRY_VERIFY(child<QPushButton>("endInUse")->isEnabled());
    QVERIFY(child<QLabel>("inUseNote")->text().startsWith(QLatin1String("Ending the session stops")));
    if (byKey) {
        table->setFocus();
        QTRY_VERIFY(table->hasFocus());
        QTest::keyClick(table, Qt::Key_Delete);
    } else {
        child<QPushButton>("endInUse")->click();
    }
    QVERIFY(!m_world->broker.session(m_world->dev01(portal)));
    // What the program has, it has: that is said, and nothing more can be ended.
    QTRY_VERIFY(child<QLabel>("inUseNote")->text().startsWith(QLatin1String("This session was ended")));
    QVERIFY(!child<QPushButton>("endInUse")->isEnabled());
    QCOMPARE(table->model()->rowCount(), 1);
    m_world->clock.advance(61min);
    m_window->hide();
    m_window->show();
    QCOMPARE(table->model()->rowCount(), 0);
}

void TestInUse::pauses()
{
    open();
    child<QPushButton>("pauseButton")->click();
    QVERIFY(m_world->requests.isPaused());
    QCOMPARE(child<QLabel>("inUseNow")->text(), QStringLiteral("Handing out credentials is paused."));
    QVERIFY(child<QPushButton>("pauseButton")->text().startsWith(QLatin1String("Resu")));
    child<QPushButton>("pauseButton")->click();
    QVERIFY(!m_world->requests.isPaused());
}

void TestInUse::many()
{
    const Portal portal = m_world->signIn();
    std::vector<std::shared_ptr<FakeProcess>> processes;
    for (int i = 0; i < 60; ++i)
        hold(portal, processes.emplace_back(std::make_shared<FakeProcess>()), 5000 + i,
            i == 0 ? QString(200, u'w') : QStringLiteral("<b>provider-%1").arg(i));
    open();
    auto *table = child<QTableView>("inUseTable");
    QTRY_COMPARE(table->model()->rowCount(), 60);
    QCOMPARE(child<QLabel>("inUseNow")->text(), QStringLiteral("In use now (60)"));
    QVERIFY2(child<QTableView>("activityTable")->height() > table->height(), "they leave no room");
    // What one of them does moves nobody's choice.
    table->setCurrentIndex(table->model()->index(42, 0));
    const QString chosen = table->currentIndex().data().toString();
    processes[7]->end();
    QTRY_COMPARE(table->model()->rowCount(), 59);
    QCOMPARE(table->currentIndex().data().toString(), chosen);
    SessionsModel sessions(m_world->parts());
    const QModelIndex usedBy = sessions.index(1, SessionsModel::UsedBy);
    const QString tip = usedBy.data(Qt::ToolTipRole).toString();
    QVERIFY2(tip.endsWith(QLatin1String("and 39 more</p>")), qPrintable(tip));
    QVERIFY2(!tip.contains(QLatin1String("<b>")), qPrintable(tip));
}

QTEST_MAIN(TestInUse)
#include "tst_inuse.moc"
