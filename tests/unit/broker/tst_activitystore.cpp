#include "broker/activitylog.h"
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
    void damageWhileRunning();
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

void TestActivityStore::damageWhileRunning()
{
    ActivityLog log(path(), m_clock);
    record(log);
    QCOMPARE(log.latest(10).size(), 1);
    runSql(path(), {QStringLiteral("DROP TABLE activity")});
    record(log);
    QCOMPARE(log.latest(10).size(), 0);
    // A start repairs it.
    ActivityLog again(path(), m_clock);
    record(again);
    QCOMPARE(again.latest(10).size(), 1);
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
