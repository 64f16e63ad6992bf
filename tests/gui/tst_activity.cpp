#include "gui/world.h"
#include "support/walkaccessible.h"
#include "support/walkwidgets.h"
#include "ui/accessibleroles.h"
#include "ui/activitytexts.h"
#include "ui/activitywindow.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QFile>
#include <QFileInfo>
#include <QGuiApplication>
#include <QPushButton>
#include <QTableView>
#include <QTest>

using namespace std::chrono_literals;

/// The Activity window, by what a person sees and clicks.
class TestActivity : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { installAccessibleRoles(); }
    void init();
    void cleanup();
    void emptyAndNotFound();
    void rows();
    void tellsYouFromOthers();
    void searches();
    void followsTheLog();
    void countsAndOrigins();
    void copiesARow();
    void exports_data();
    void exports();
    void exportThatFails();
    void hostileNamesStayText();
    void keys();
    void namesTheProfile();
    void whyItCannotBeRead();
    void when_data();
    void when();

private:
    void open();
    void used(
        const QString &tenant, const QString &program, Activity::Outcome outcome = Activity::Outcome::Cache);
    template <class T> T *child(const char *name) { return m_window->findChild<T *>(QLatin1String(name)); }
    QAbstractItemModel *model() { return child<QTableView>("activityTable")->model(); }
    QString cell(int row, int column) { return model()->index(row, column).data().toString(); }

    std::unique_ptr<World> m_world;
    FakeNavigator m_navigator;
    Portal m_portal;
    QPointer<ActivityWindow> m_window;
};

void TestActivity::init()
{
    m_world = std::make_unique<World>();
    m_navigator.calls.clear();
    m_portal = m_world->addPortal();
}

void TestActivity::cleanup()
{
    delete m_window;
    m_world.reset();
}

void TestActivity::open()
{
    m_window = new ActivityWindow(m_world->parts(), m_navigator);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window));
}

void TestActivity::used(const QString &tenant, const QString &program, Activity::Outcome outcome)
{
    Activity activity;
    activity.target = {m_portal, AccessLevel::Tenant, tenant};
    activity.outcome = outcome;
    activity.program = {4711, program, program.isEmpty() ? QString() : QStringLiteral("bash")};
    m_world->activity.record(activity);
    m_world->clock.advance(1min);
}

void TestActivity::emptyAndNotFound()
{
    open();
    QCOMPARE(child<QLabel>("statusTitle")->text(), QStringLiteral("Nothing was done yet"));
    QVERIFY(!child<QPushButton>("exportActivity")->isEnabled());
    m_window->search(QStringLiteral("terraform"));
    QCOMPARE(child<QLabel>("statusTitle")->text(), QStringLiteral("Nothing found"));
    child<QPushButton>("clearSearch")->click();
    QTRY_COMPARE(child<QLabel>("statusTitle")->text(), QStringLiteral("Nothing was done yet"));
}

void TestActivity::rows()
{
    used(QStringLiteral("dev01"), QStringLiteral("terraform"));
    used(QStringLiteral("dev02"), {}, Activity::Outcome::Denied);
    open();
    QCOMPARE(model()->rowCount(), 2);
    QCOMPARE(cell(0, ActivityModel::Program), QStringLiteral("unknown program (process 4711)"));
    QCOMPARE(cell(0, ActivityModel::What), QStringLiteral("Asked for credentials"));
    QCOMPARE(cell(0, ActivityModel::Outcome), QStringLiteral("denied"));
    QCOMPARE(cell(1, ActivityModel::What), QStringLiteral("Got credentials"));
    QCOMPARE(cell(1, ActivityModel::Program), QStringLiteral("terraform (started by bash)"));
    QCOMPARE(cell(1, ActivityModel::Where), QStringLiteral("acme / dev01"));
    QCOMPARE(cell(1, ActivityModel::Outcome), QStringLiteral("from memory"));
    const QAbstractItemModelTester tester(model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE((accessibilityFaults(*m_window) + cutTexts(*m_window)).join(u'\n'), QString());
}

void TestActivity::tellsYouFromOthers()
{
    QCOMPARE(programText({}), QStringLiteral("you"));
    QCOMPARE(
        programText({4711, {}, QStringLiteral("bash")}), QStringLiteral("unknown program (process 4711)"));
    QCOMPARE(programText({4711, QStringLiteral("aws"), QStringLiteral("bash")}),
        QStringLiteral("aws (started by bash)"));
}

void TestActivity::searches()
{
    used(QStringLiteral("dev01"), QStringLiteral("terraform"));
    used(QStringLiteral("dev02"), QStringLiteral("python"));
    open();
    QTest::keyClicks(child<QLineEdit>("activitySearch"), QStringLiteral("pyth"));
    QTRY_COMPARE(model()->rowCount(), 1);
    QCOMPARE(cell(0, ActivityModel::Where), QStringLiteral("acme / dev02"));
    QTest::keyClick(m_window, Qt::Key_Escape);
    QTRY_COMPARE(model()->rowCount(), 2);
}

void TestActivity::followsTheLog()
{
    open();
    used(QStringLiteral("dev01"), QStringLiteral("terraform"));
    QTRY_COMPARE(model()->rowCount(), 1);
    m_window->hide();
    used(QStringLiteral("dev01"), QStringLiteral("terraform"));
    for (const QTimer *timer : m_window->findChildren<QTimer *>())
        QVERIFY2(!timer->isActive(), "a hidden window wakes up");
    m_window->show();
    QCOMPARE(model()->rowCount(), 2);
}

void TestActivity::countsAndOrigins()
{
    Activity activity;
    activity.target = {m_portal, AccessLevel::Tenant, QStringLiteral("dev01")};
    activity.outcome = Activity::Outcome::Cache;
    activity.decision = Activity::Decision::Person;
    activity.count = 37;
    activity.program = {4711, QStringLiteral("terraform"), QStringLiteral("bash")};
    activity.program.executable = QStringLiteral("/usr/bin/terraform");
    activity.program.parents = {
        {10, 1, QStringLiteral("bash"), {}}, {9, 1, QStringLiteral("gnome-terminal"), {}}};
    m_world->activity.record(activity);
    open();
    QCOMPARE(cell(0, ActivityModel::What), QStringLiteral("Got credentials \u00d7 37"));
    QCOMPARE(cell(0, ActivityModel::Outcome), QStringLiteral("from memory, allowed by you"));
    const QString tip = model()->index(0, ActivityModel::Program).data(Qt::ToolTipRole).toString();
    QVERIFY2(tip.contains(QStringLiteral("terraform \u2190 bash \u2190 gnome-terminal")), qPrintable(tip));
    QVERIFY2(tip.contains(QStringLiteral("/usr/bin/terraform")), qPrintable(tip));
}

void TestActivity::copiesARow()
{
    used(QStringLiteral("dev01"), QStringLiteral("terraform"));
    open();
    auto *table = child<QTableView>("activityTable");
    QVERIFY(!child<QPushButton>("copyRow")->isEnabled());
    table->setCurrentIndex(model()->index(0, 0));
    table->setFocus();
    QTRY_VERIFY(table->hasFocus());
    QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
    QTRY_VERIFY(QGuiApplication::clipboard()->text().contains(QLatin1String("terraform")));
    QCOMPARE(QGuiApplication::clipboard()->text().count(u'\t'), 4);
}

void TestActivity::exports_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("start");
    QTest::newRow("csv") << "a.csv" << QByteArray("time,action,");
    QTest::newRow("json") << "a.json" << QByteArray("[\n");
    QTest::newRow("another ending") << "a.txt" << QByteArray("time,action,");
}

void TestActivity::exports()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, start);
    used(QStringLiteral("dev01"), QStringLiteral("terraform"));
    open();
    const QString path = m_world->dir.filePath(name);
    m_window->exportTo(path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QVERIFY2(text.startsWith(start), text.constData());
    QVERIFY(text.contains("terraform"));
    QVERIFY(!(file.permissions() & (QFile::ReadGroup | QFile::ReadOther)));
    QVERIFY(child<QLabel>("messageText")->text().contains(name));
}

void TestActivity::exportThatFails()
{
    used(QStringLiteral("dev01"), QStringLiteral("terraform"));
    open();
    m_window->exportTo(QStringLiteral("/proc/no/such/folder/a.csv"));
    QVERIFY(child<QLabel>("messageText")->text().contains(QLatin1String("/proc/no/such/folder/a.csv")));
}

void TestActivity::hostileNamesStayText()
{
    used(QStringLiteral("<img src=x>"), QStringLiteral("<b>\u202eevil"));
    open();
    QVERIFY(!cell(0, ActivityModel::Program).contains(QChar(0x202e)));
    const QString tip = model()->index(0, ActivityModel::Where).data(Qt::ToolTipRole).toString();
    QVERIFY2(!tip.contains(QLatin1String("<img")), qPrintable(tip));
}

void TestActivity::keys()
{
    used(QStringLiteral("dev01"), QStringLiteral("terraform"));
    open();
    QTRY_VERIFY(child<QLineEdit>("activitySearch")->hasFocus());
    child<QTableView>("activityTable")->setFocus();
    QTest::keyClick(m_window, Qt::Key_F, Qt::ControlModifier);
    QTRY_VERIFY(child<QLineEdit>("activitySearch")->hasFocus());
    QTest::keyClick(m_window, Qt::Key_Escape);
    QTRY_VERIFY(!m_window);
}

void TestActivity::namesTheProfile()
{
    Activity activity;
    activity.target = {m_portal, AccessLevel::Tenant, QStringLiteral("dev01")};
    const QString place = placeText(activity);
    activity.profile = QStringLiteral("dev01");
    QCOMPARE(placeText(activity), place); // says nothing new
    activity.profile = QStringLiteral("work");
    QCOMPARE(placeText(activity), QString(place + QStringLiteral(", profile work")));
}

void TestActivity::whyItCannotBeRead()
{
    const QString path = QStringLiteral("/state/activity.sqlite");
    QVERIFY(unreadableText({Error::Kind::FileUnreadable, path, {}}).contains(path));
    const QString damaged = unreadableText({Error::Kind::Malformed, path + QStringLiteral(".broken"), {}});
    QVERIFY2(
        damaged.contains(QLatin1String("set aside as /state/activity.sqlite.broken")), qPrintable(damaged));
}

void TestActivity::when_data()
{
    QTest::addColumn<int>("minutes");
    QTest::addColumn<QString>("expected");
    QTest::newRow("now") << 0 << "12:00";
    QTest::newRow("this morning") << -90 << "10:30";
    QTest::newRow("yesterday") << -24 * 60 << "yesterday, 12:00";
    QTest::newRow("before") << -4 * 24 * 60 << "19/11/2026 12:00";
}

void TestActivity::when()
{
    QFETCH(int, minutes);
    QLocale::setDefault(QLocale(QStringLiteral("en_GB")));
    const QDateTime now(QDate(2026, 11, 23), QTime(12, 0), Qt::LocalTime);
    const QString text = whenText(now.addSecs(minutes * 60).toUTC(), now.toUTC());
    QLocale::setDefault(QLocale::c());
    QTEST(text, "expected");
}

QTEST_MAIN(TestActivity)
#include "tst_activity.moc"
