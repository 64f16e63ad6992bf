#include "broker/activitylog.h"
#include "support/awaiting.h"
#include "support/fakeclock.h"
#include "support/runsql.h"

#include <QDir>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QtTest>

/// Files that an activity log cannot use, or not yet.
class TestActivityStore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void setsBrokenFilesAside_data();
    void setsBrokenFilesAside();
    void setsAFolderAside();
    void aFileOfAnotherVersionIsSetAside();
    void oddValuesAreRead();
    void foreignTablesWhileRunning();
    void damageIsFoundWhenRead_data();
    void damageIsFoundWhenRead();
    void goesOnWhereTheFileIsTaken_data();
    void goesOnWhereTheFileIsTaken();
    void aFloodPushesNothingOut();
    void whatIsLostIsTold();
    void aClockThatLeaps();
    void waitsForALockedFile();
    void nothingIsKeptWhereNothingCanBe();
    void manyRows();

private:
    QString path() const { return m_folder->filePath(QStringLiteral("activity.sqlite")); }
    void record(ActivityLog &log, int count = 1) const
    {
        Activity activity;
        activity.target = {m_acme, AccessLevel::Tenant, QStringLiteral("dev01")};
        // Each by another process: what one does over and over is one record.
        for (int i = 0; i < count; ++i) {
            activity.program.pid = ++m_pid;
            log.record(activity);
        }
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    FakeClock m_clock;
    mutable qint64 m_pid = 0;
    const Portal m_acme = parsePortal(QStringLiteral("acme.duplocloud.net")).value();
};

void TestActivityStore::setsBrokenFilesAside_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("text") << QByteArray("hello, I am no database, and quite long for a header of one");
    QTest::newRow("zeros") << QByteArray(9000, '\0');
    QTest::newRow("header, then rubbish") << QByteArray("SQLite format 3\0", 16) + QByteArray(9000, 'x');
}

void TestActivityStore::setsBrokenFilesAside()
{
    QFETCH(QByteArray, content);
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();
    ActivityLog log(path(), m_clock);
    record(log);
    QCOMPARE(log.latest(10).size(), 1);
    QFile aside(path() + QStringLiteral(".broken"));
    QVERIFY(aside.open(QIODevice::ReadOnly));
    QCOMPARE(aside.readAll(), content);
}

void TestActivityStore::setsAFolderAside()
{
    QVERIFY(QDir().mkpath(path() + QStringLiteral("/inside")));
    ActivityLog log(path(), m_clock);
    record(log);
    QCOMPARE(log.latest(10).size(), 1);
    QVERIFY(QFileInfo(path() + QStringLiteral(".broken/inside")).isDir());
}

void TestActivityStore::aFileOfAnotherVersionIsSetAside()
{
    runSql(path(),
        {QStringLiteral("CREATE TABLE activity (whatever)"), QStringLiteral("PRAGMA user_version = 7")});
    ActivityLog log(path(), m_clock);
    record(log);
    QCOMPARE(log.latest(10).size(), 1);
    QVERIFY(QFile::exists(path() + QStringLiteral(".broken")));
}

void TestActivityStore::oddValuesAreRead()
{
    {
        ActivityLog log(path(), m_clock);
        record(log);
        QCOMPARE(log.latest(10).size(), 1);
    }
    runSql(path(),
        {QStringLiteral("UPDATE activity SET action = 99, outcome = -3, level = 'x', portal = 'ftp://?', "
                        "program = x'00ff'")});
    const auto found = ActivityLog(path(), m_clock).latest(10);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found[0].action, Activity::Action::Credentials);
    QCOMPARE(found[0].outcome, Activity::Outcome::Done);
    QCOMPARE(found[0].target.level, AccessLevel::Tenant);
    QVERIFY(found[0].target.portal.url.isEmpty());
}

void TestActivityStore::foreignTablesWhileRunning()
{
    ActivityLog log(path(), m_clock);
    record(log);
    QCOMPARE(log.latest(10).size(), 1);
    runSql(path(), {QStringLiteral("DROP TABLE activity")});
    record(log, 2);
    QCOMPARE(log.latest(10).size(), 2);
    QVERIFY(QFile::exists(path() + QStringLiteral(".broken")));
}

void TestActivityStore::damageIsFoundWhenRead_data()
{
    QTest::addColumn<bool>("inParts");
    QTest::newRow("at once") << false;
    QTest::newRow("in parts") << true;
}

void TestActivityStore::damageIsFoundWhenRead()
{
    QFETCH(bool, inParts);
    {
        ActivityLog log(path(), m_clock);
        record(log, 3000);
    }
    QFile file(path());
    QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(file.size() / 2));
    file.write(QByteArray(file.size() / 2, 'x')); // far from what is looked at when it is opened
    file.close();
    ActivityLog log(path(), m_clock);
    if (inParts) {
        const auto make = [](const QList<Activity> &) { return QByteArray("some"); };
        Outcome part(log.part({}, 5000, {}, make), this);
        QTRY_VERIFY(part.isThere());
        QVERIFY(!*part);
        QCOMPARE((*part).error().kind, Error::Kind::Malformed);
        QCOMPARE((*part).error().subject, path() + QStringLiteral(".broken"));
    } else {
        QVERIFY(log.latest(5000).size() < 3000);
    }
    QVERIFY(QFile::exists(path() + QStringLiteral(".broken")));
    record(log, 2);
    QCOMPARE(log.latest(10).size(), 2);
}

void TestActivityStore::goesOnWhereTheFileIsTaken_data()
{
    QTest::addColumn<bool>("isReplaced");
    QTest::newRow("removed") << false;
    QTest::newRow("replaced") << true;
}

void TestActivityStore::goesOnWhereTheFileIsTaken()
{
    QFETCH(bool, isReplaced);
    ActivityLog log(path(), m_clock);
    record(log);
    QCOMPARE(log.latest(10).size(), 1);
    QVERIFY(QFile::remove(path()));
    if (isReplaced) {
        ActivityLog other(path(), m_clock);
        record(other, 3);
    }
    record(log, 2);
    Outcome part(log.part({}, 10, {}, [](const QList<Activity> &) { return QByteArray("some"); }), this);
    QTRY_VERIFY(part.isThere());
    QVERIFY((*part).has_value());
    QCOMPARE((*part)->count, isReplaced ? 5 : 2);
    QCOMPARE(log.latest(10).size(), isReplaced ? 5 : 2);
}

void TestActivityStore::aFloodPushesNothingOut()
{
    ActivityLog log(path(), m_clock);
    record(log, 5000);
    QCOMPARE(log.latest(10'000).size(), 5000);
}

void TestActivityStore::whatIsLostIsTold()
{
    ActivityLog log(path(), m_clock);
    record(log);
    QCOMPARE(log.latest(10).size(), 1);
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("lock"));
        database.setDatabaseName(path());
        QVERIFY(database.open());
        QSqlQuery query(database);
        QVERIFY(query.exec(QStringLiteral("BEGIN EXCLUSIVE")));
        QElapsedTimer timer;
        timer.start();
        record(log, 3000);
        QVERIFY2(timer.elapsed() < 3000, "somebody waited for the file again and again");
        QVERIFY(query.exec(QStringLiteral("ROLLBACK")));
    }
    QSqlDatabase::removeDatabase(QStringLiteral("lock"));
    const auto kept = log.latest(10'000);
    QCOMPARE(kept.size(), 1 + 1000 + 1);
    const auto told = std::find_if(kept.begin(), kept.end(),
        [](const Activity &activity) { return activity.action == Activity::Action::Lost; });
    QVERIFY(told != kept.end());
    QCOMPARE(told->count, 2000);
    QCOMPARE(told->program.name, QStringLiteral("Duplo Tray"));
    record(log);
    QCOMPARE(log.latest(10'000).size(), kept.size() + 1); // told once
}

void TestActivityStore::aClockThatLeaps()
{
    using namespace std::chrono_literals;
    {
        ActivityLog log(path(), m_clock);
        for (int day = 0; day < 30; ++day) {
            record(log);
            m_clock.advance(24h);
        }
        QCOMPARE(log.latest(100).size(), 30);
    }
    m_clock.advance(24h * 400);
    for (int start = 0; start < 2; ++start) {
        ActivityLog log(path(), m_clock);
        record(log);
        QCOMPARE(log.latest(100).size(), 31 + start);
    }
    // Where it stands there day after day, it is believed.
    m_clock.advance(24h * 2);
    ActivityLog log(path(), m_clock);
    QCOMPARE(log.latest(100).size(), 2);
}

void TestActivityStore::waitsForALockedFile()
{
    {
        ActivityLog log(path(), m_clock);
        record(log);
    }
    ActivityLog log(path(), m_clock);
    QCOMPARE(log.latest(10).size(), 1);
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("lock"));
        database.setDatabaseName(path());
        QVERIFY(database.open());
        QSqlQuery query(database);
        QVERIFY(query.exec(QStringLiteral("BEGIN EXCLUSIVE")));
        record(log, 3);
        QCOMPARE(log.latest(10).size(), 1);
        QVERIFY(query.exec(QStringLiteral("ROLLBACK")));
    }
    QSqlDatabase::removeDatabase(QStringLiteral("lock"));
    QCOMPARE(log.latest(10).size(), 4);
    QVERIFY(!QFile::exists(path() + QStringLiteral(".broken")));
}

void TestActivityStore::nothingIsKeptWhereNothingCanBe()
{
    ActivityLog log(QStringLiteral("/proc/no/such/place/activity.sqlite"), m_clock);
    record(log, 5);
    QCOMPARE(log.latest(10).size(), 0);
    record(log, 5000);
    QVERIFY(!log.lastUse({m_acme, AccessLevel::Tenant, QStringLiteral("dev01")}));
}

void TestActivityStore::manyRows()
{
    ActivityLog log(path(), m_clock);
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < 20; ++i) {
        record(log, 500);
        QCOMPARE(log.latest(1).size(), 1);
    }
    QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(log.latest(100000).size(), 10000);
    QCOMPARE(log.latest(5, QStringLiteral("dev01")).size(), 5);
}

QTEST_GUILESS_MAIN(TestActivityStore)
#include "tst_activitystore.moc"
