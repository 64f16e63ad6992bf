#include "broker/activitylog.h"
#include "broker/activitystore.h"
#include "support/fakeclock.h"
#include "support/filelimit.h"
#include "support/runsql.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace std::chrono_literals;

/// What is done over and over, where it came from, and the files of earlier versions.
class TestActivityBurst : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void aBurstIsOneRecord()
    {
        ActivityLog log(path(), m_clock);
        QSignalSpy recorded(&log, &ActivityLog::recorded);
        for (int i = 0; i < 20'000; ++i)
            log.record(used());
        QCOMPARE(recorded.count(), 20'000);
        const auto kept = log.latest(10);
        QCOMPARE(kept.size(), 1);
        QCOMPARE(kept.constFirst().count, 20'000);
        // Another burst is another record.
        log.record(used());
        QCOMPARE(log.latest(10).size(), 2);
    }

    void countsAddUp()
    {
        ActivityLog log(path(), m_clock);
        Activity many = used();
        many.count = 999'999'999;
        log.record(many);
        log.record(many);
        QCOMPARE(log.latest(10).size(), 1);
        QCOMPARE(log.latest(10).constFirst().count, 1'000'000'000);
    }

    void whatDiffersStaysApart_data()
    {
        QTest::addColumn<int>("what");
        for (int what = 0; what < 9; ++what)
            QTest::addRow("%d", what) << what;
    }
    void whatDiffersStaysApart()
    {
        QFETCH(int, what);
        ActivityLog log(path(), m_clock);
        log.record(used());
        Activity other = used();
        switch (what) {
        case 0:
            other.program.pid = 4712;
            break;
        case 1:
            other.target.tenant = QStringLiteral("prod");
            break;
        case 2:
            other.action = Activity::Action::Console;
            break;
        case 3:
            other.outcome = Activity::Outcome::Denied;
            break;
        case 4:
            other.profile = QStringLiteral("acme-dev");
            break;
        case 5:
            other.user = QStringLiteral("ann@example.com");
            break;
        case 6:
            other.decision = Activity::Decision::Person;
            break;
        case 7:
            other.note = QStringLiteral("no");
            break;
        default:
            m_clock.advance(3s);
        }
        log.record(other);
        const auto kept = log.latest(10);
        QCOMPARE(kept.size(), 2);
        QCOMPARE(kept.constFirst().count, 1);
    }

    void keepsWhereAProgramCameFrom()
    {
        Activity activity = used();
        activity.decision = Activity::Decision::Person;
        activity.program.uid = 1000;
        activity.program.executable = QStringLiteral("/usr/bin/python3.11");
        activity.program.script = QStringLiteral("/usr/bin/aws");
        activity.program.parents = {
            {10, 18446744073709551615ULL, QStringLiteral("bash"), QStringLiteral("/usr/bin/bash")},
            {9, 7, QStringLiteral("gnome-terminal"), {}}};
        {
            ActivityLog log(path(), m_clock);
            log.record(activity);
        }
        const auto kept = ActivityLog(path(), m_clock).latest(10);
        QCOMPARE(kept.size(), 1);
        const Program &program = kept.constFirst().program;
        QCOMPARE(kept.constFirst().decision, Activity::Decision::Person);
        QCOMPARE(program.uid, quint32(1000));
        QCOMPARE(program.executable, activity.program.executable);
        QCOMPARE(program.script, activity.program.script);
        QCOMPARE(program.parents.size(), 2);
        QCOMPARE(program.parents[0].name, QStringLiteral("bash"));
        QCOMPARE(program.parents[0].startTime, 18446744073709551615ULL);
        QCOMPARE(program.parents[0].executable, QStringLiteral("/usr/bin/bash"));
        QCOMPARE(program.parents[1].pid, 9);
    }

    void takesUpAFileOfTheFirstVersion()
    {
        makeOldFile();
        {
            ActivityLog log(path(), m_clock);
            const auto old = log.latest(10);
            QCOMPARE(old.size(), 1);
            QCOMPARE(old.constFirst().program.name, QStringLiteral("terraform"));
            QCOMPARE(old.constFirst().target.tenant, QStringLiteral("dev01"));
            QCOMPARE(old.constFirst().count, 1);
            QCOMPARE(old.constFirst().decision, Activity::Decision::None);
            QVERIFY(old.constFirst().program.parents.isEmpty());
            log.record(used());
            log.record(used());
        }
        const auto kept = ActivityLog(path(), m_clock).latest(10);
        QCOMPARE(kept.size(), 2);
        QCOMPARE(kept.constFirst().count, 2);
        QVERIFY(!QFile::exists(path() + QStringLiteral(".broken")));
    }

    void oddValuesOfTheNewColumnsAreRead()
    {
        {
            ActivityLog log(path(), m_clock);
            log.record(used());
        }
        for (const char *parents : {"{", "[1,2,{}]", "[[[[", "{\"name\":1}"}) {
            runSql(path(),
                {QStringLiteral("UPDATE activity SET count = -5, decision = 77, uid = 'x', parents = '%1'")
                        .arg(QLatin1String(parents))});
            const auto kept = ActivityLog(path(), m_clock).latest(10);
            QCOMPARE(kept.size(), 1);
            QCOMPARE(kept.constFirst().count, 1);
            QCOMPARE(kept.constFirst().decision, Activity::Decision::None);
            QVERIFY(kept.constFirst().program.parents.isEmpty());
        }
    }

    void dropsWhatIsOldWhileItRuns()
    {
        ActivityLog log(path(), m_clock);
        log.record(used());
        QCOMPARE(log.latest(10).size(), 1);
        m_clock.advance(24h * 89);
        log.record(used());
        QCOMPARE(log.latest(10).size(), 2);
        m_clock.advance(24h * 2);
        QCOMPARE(log.latest(10).size(), 1);
    }

    void aFullDiskLosesTheLogAlone()
    {
        ActivityLog log(path(), m_clock);
        log.record(used());
        QCOMPARE(log.latest(10).size(), 1);
        {
            const FileLimit full(512);
            for (int i = 0; i < 3000; ++i) {
                Activity activity = used();
                activity.program.pid = i;
                log.record(activity);
            }
            QVERIFY(log.latest(1).size() <= 1);
        }
        log.record(used());
        QVERIFY(!log.latest(10).isEmpty());
    }

    void isDamagedWhileOpen()
    {
        ActivityLog log(path(), m_clock);
        log.record(used());
        QCOMPARE(log.latest(10).size(), 1);
        for (const char *suffix : {"", "-wal", "-shm"}) {
            QFile file(path() + QLatin1String(suffix));
            if (file.open(QIODevice::ReadWrite))
                file.write(QByteArray(file.size(), 'x'));
        }
        for (int i = 0; i < 5; ++i) {
            Activity activity = used();
            activity.program.pid = i;
            log.record(activity);
            QVERIFY(log.latest(10).size() <= 6);
        }
        ActivityLog again(path(), m_clock);
        again.record(used());
        QVERIFY(!again.latest(10).isEmpty());
    }

private:
    QString path() const { return m_folder->filePath(QStringLiteral("activity.sqlite")); }
    Activity used() const
    {
        Activity activity;
        activity.target = {m_acme, AccessLevel::Tenant, QStringLiteral("dev01")};
        activity.program = {4711, QStringLiteral("terraform"), QStringLiteral("bash")};
        activity.outcome = Activity::Outcome::Cache;
        return activity;
    }
    /// As the first version made it.
    void makeOldFile() const
    {
        const auto time = m_clock.now().addSecs(-60).toMSecsSinceEpoch();
        runSql(path(),
            {QStringLiteral("CREATE TABLE activity (id INTEGER PRIMARY KEY, time INTEGER NOT NULL, "
                            "action INTEGER NOT NULL, outcome INTEGER NOT NULL, portal TEXT NOT NULL, "
                            "api TEXT NOT NULL, level INTEGER NOT NULL, tenant TEXT NOT NULL, "
                            "program TEXT NOT NULL, pid INTEGER NOT NULL, startedby TEXT NOT NULL, "
                            "user TEXT NOT NULL, profile TEXT NOT NULL, note TEXT NOT NULL)"),
                QStringLiteral("CREATE INDEX bytime ON activity (time)"),
                QStringLiteral("CREATE INDEX bytarget ON activity (portal, level, tenant, time)"),
                QStringLiteral(
                    "INSERT INTO activity (time, action, outcome, portal, api, level, tenant, program, "
                    "pid, startedby, user, profile, note) VALUES (%1, 0, 0, "
                    "'https://acme.duplocloud.net', 'https://acme.duplocloud.net', 0, 'dev01', "
                    "'terraform', 12, 'bash', 'bob', '', '')")
                    .arg(time),
                QStringLiteral("PRAGMA user_version = 1")});
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    FakeClock m_clock;
    const Portal m_acme = parsePortal(QStringLiteral("acme.duplocloud.net")).value();
};

QTEST_GUILESS_MAIN(TestActivityBurst)
#include "tst_activityburst.moc"
