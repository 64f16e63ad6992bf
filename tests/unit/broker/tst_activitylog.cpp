#include "broker/activitylog.h"
#include "support/fakeclock.h"

#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QtTest>

using namespace std::chrono_literals;

/// What the activity log keeps and finds.
class TestActivityLog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void startsWithoutAFile();
    void keepsEverything();
    void writesSoonAndTogether();
    void outlivesARestart();
    void search_data();
    void search();
    void injectionIsText();
    void byTarget();
    void lastUse();
    void tellsThePersonFromAnUnknownProgram_data();
    void tellsThePersonFromAnUnknownProgram();
    void dropsWhatIsOld();
    void boundsTexts();
    void clear();
    void inMemory();

private:
    QString path() const { return m_folder->filePath(QStringLiteral("state/activity.sqlite")); }
    Activity used(const QString &tenant, const QString &program = QStringLiteral("terraform")) const
    {
        Activity activity;
        activity.target = {m_acme, AccessLevel::Tenant, tenant};
        activity.program = {4711, program, QStringLiteral("bash")};
        activity.outcome = Activity::Outcome::Portal;
        return activity;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    FakeClock m_clock;
    const Portal m_acme = parsePortal(QStringLiteral("acme.duplocloud.net")).value();
};

void TestActivityLog::startsWithoutAFile()
{
    {
        const ActivityLog log(path(), m_clock);
        QVERIFY(!QFile::exists(path()));
    }
    QVERIFY(!QFile::exists(path()));
}

void TestActivityLog::keepsEverything()
{
    ActivityLog log(path(), m_clock);
    Activity activity = used(QStringLiteral("dev01"));
    activity.action = Activity::Action::Console;
    activity.outcome = Activity::Outcome::Failed;
    activity.user = QStringLiteral("bob@example.com");
    activity.profile = QStringLiteral("dev");
    activity.note = QStringLiteral("Not allowed.");
    log.record(activity);
    const auto found = log.latest(10);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found[0].time, m_clock.now());
    QCOMPARE(found[0].action, activity.action);
    QCOMPARE(found[0].outcome, activity.outcome);
    QCOMPARE(found[0].target, activity.target);
    QCOMPARE(found[0].program.name, activity.program.name);
    QCOMPARE(found[0].program.startedBy, activity.program.startedBy);
    QCOMPARE(found[0].program.pid, activity.program.pid);
    QCOMPARE(found[0].user, activity.user);
    QCOMPARE(found[0].profile, activity.profile);
    QCOMPARE(found[0].note, activity.note);
}

void TestActivityLog::writesSoonAndTogether()
{
    ActivityLog log(path(), m_clock);
    const QSignalSpy changed(&log, &ActivityLog::changed);
    for (int i = 0; i < 50; ++i)
        log.record(used(QStringLiteral("dev01")));
    QCOMPARE(changed.size(), 50);
    QVERIFY2(!QFile::exists(path()), "the caller waited for the file");
    QTRY_VERIFY(QFile::exists(path()));
    for (const QTimer *timer : log.findChildren<QTimer *>())
        QTRY_VERIFY2(!timer->isActive(), "it wakes up with nothing to do");
    QCOMPARE(QFileInfo(path()).permissions() & ~(QFile::ReadUser | QFile::WriteUser),
        QFile::ReadOwner | QFile::WriteOwner);
    QVERIFY(!(QFileInfo(QFileInfo(path()).path()).permissions()
        & (QFile::ReadGroup | QFile::ExeGroup | QFile::ReadOther | QFile::ExeOther)));
}

void TestActivityLog::outlivesARestart()
{
    ActivityLog(path(), m_clock).record(used(QStringLiteral("dev01")));
    m_clock.advance(1min);
    ActivityLog log(path(), m_clock);
    log.record(used(QStringLiteral("dev02")));
    const auto found = log.latest(10);
    QCOMPARE(found.size(), 2);
    QCOMPARE(found[0].target.tenant, QStringLiteral("dev02"));
    QCOMPARE(log.latest(1).size(), 1);
}

void TestActivityLog::search_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("count");
    QTest::newRow("program") << "terra" << 3;
    QTest::newRow("case") << "TERRAFORM" << 3;
    QTest::newRow("tenant") << "dev_01" << 1;
    QTest::newRow("a wildcard is itself") << "%" << 1;
    QTest::newRow("so is the other") << "_" << 1;
    QTest::newRow("the escape as well") << "\\" << 0;
    QTest::newRow("portal") << "acme.duplo" << 3;
    QTest::newRow("a quote") << "'" << 0;
    QTest::newRow("nothing like it") << "nobody" << 0;
    QTest::newRow("spaces around") << "  dev-01  " << 1;
}

void TestActivityLog::search()
{
    QFETCH(QString, text);
    ActivityLog log({}, m_clock);
    for (const char *tenant : {"dev_01", "dev-01", "100%"})
        log.record(used(QString::fromLatin1(tenant)));
    QTEST(int(log.latest(10, text).size()), "count");
}

void TestActivityLog::injectionIsText()
{
    ActivityLog log(path(), m_clock);
    const QString hostile = QStringLiteral("x'); DROP TABLE activity; --\n\u202e<b>");
    log.record(used(hostile, hostile));
    QCOMPARE(log.latest(10, hostile).size(), 1);
    QCOMPARE(log.latest(10).first().target.tenant, hostile);
    QVERIFY(log.lastUse({m_acme, AccessLevel::Tenant, hostile}));
}

void TestActivityLog::byTarget()
{
    ActivityLog log({}, m_clock);
    log.record(used(QStringLiteral("dev01")));
    log.record(used(QStringLiteral("dev02")));
    Activity administrator = used({});
    administrator.target.level = AccessLevel::Administrator;
    log.record(administrator);
    QCOMPARE(log.latest(10, AccessTarget{m_acme, AccessLevel::Tenant, QStringLiteral("dev01")}).size(), 1);
    QCOMPARE(log.latest(10, AccessTarget{m_acme, AccessLevel::Administrator, {}}).size(), 1);
    QVERIFY(log.latest(10, AccessTarget{m_acme, AccessLevel::Operations, {}}).isEmpty());
}

void TestActivityLog::lastUse()
{
    ActivityLog log({}, m_clock);
    const AccessTarget target{m_acme, AccessLevel::Tenant, QStringLiteral("dev01")};
    QVERIFY(!log.lastUse(target));
    log.record(used(QStringLiteral("dev01")));
    m_clock.advance(1min);
    Activity own = used(QStringLiteral("dev01"));
    own.program = {}; // the person, in a window
    log.record(own);
    Activity denied = used(QStringLiteral("dev01"), QStringLiteral("python"));
    denied.outcome = Activity::Outcome::Denied;
    log.record(denied);
    QVERIFY(log.lastUse(target));
    QCOMPARE(log.lastUse(target)->program.name, QStringLiteral("terraform"));
    QCOMPARE(log.lastUse(target)->time, m_clock.now().addSecs(-60));
}

void TestActivityLog::tellsThePersonFromAnUnknownProgram_data()
{
    QTest::addColumn<qint64>("pid");
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isThePerson");
    QTest::newRow("the person") << qint64(0) << QString() << true;
    QTest::newRow("without a name") << qint64(4711) << QString() << false;
    QTest::newRow("a program") << qint64(4711) << QStringLiteral("terraform") << false;
    QTest::newRow("this one") << qint64(0) << QStringLiteral("Duplo Tray") << false;
}

void TestActivityLog::tellsThePersonFromAnUnknownProgram()
{
    QFETCH(qint64, pid);
    QFETCH(QString, name);
    QFETCH(bool, isThePerson);
    ActivityLog log(path(), m_clock);
    Activity activity = used(QStringLiteral("dev01"));
    activity.program = {pid, name, {}};
    activity.program.uid = 1000;
    log.record(activity);
    const auto found = log.latest(10);
    QCOMPARE(found.size(), 1);
    QCOMPARE(isPerson(found[0].program), isThePerson);
    QCOMPARE(found[0].program.pid, pid);
    QCOMPARE(found[0].program.uid == 1000, !isThePerson);
    QCOMPARE(log.lastUse(activity.target).has_value(), !isThePerson);
}

void TestActivityLog::dropsWhatIsOld()
{
    ActivityLog(path(), m_clock).record(used(QStringLiteral("old")));
    m_clock.advance(24h * 89);
    ActivityLog(path(), m_clock).record(used(QStringLiteral("new")));
    QCOMPARE(ActivityLog(path(), m_clock).latest(10).size(), 2);
    m_clock.advance(24h * 2);
    const auto kept = ActivityLog(path(), m_clock).latest(10);
    QCOMPARE(kept.size(), 1);
    QCOMPARE(kept[0].target.tenant, QStringLiteral("new"));
}

void TestActivityLog::boundsTexts()
{
    ActivityLog log(path(), m_clock);
    log.record(used(QString(1000000, u'x'), QString(1000000, u'y')));
    const auto found = log.latest(1);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found[0].target.tenant.size(), 500);
    QCOMPARE(found[0].program.name.size(), 500);
}

void TestActivityLog::clear()
{
    ActivityLog log(path(), m_clock);
    log.record(used(QStringLiteral("secret-project")));
    QCOMPARE(log.latest(10).size(), 1);
    log.record(used(QStringLiteral("pending")));
    log.clear();
    QCOMPARE(log.latest(10).size(), 0);
}

void TestActivityLog::inMemory()
{
    ActivityLog one({}, m_clock);
    ActivityLog other({}, m_clock);
    one.record(used(QStringLiteral("dev01")));
    QCOMPARE(one.latest(10).size(), 1);
    QCOMPARE(other.latest(10).size(), 0);
}

QTEST_GUILESS_MAIN(TestActivityLog)
#include "tst_activitylog.moc"
