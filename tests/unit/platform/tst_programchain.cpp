#include "forkedprocesses.h"
#include "platform/programtable.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <grp.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

class TestProgramChain : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    ForkedProcesses m_own;

    QString copyOfSleep(const QString &name) const
    {
        const QString path = m_folder.filePath(name);
        return QFile::exists(path) || QFile::copy(QStringLiteral("/usr/bin/sleep"), path) ? path : QString();
    }
    QString relay() const { return copyOfSleep(QStringLiteral("duplo-tray-jit")); }

private Q_SLOTS:
    void cleanup() { m_own.endAll(); }

    void followsADoubleFork()
    {
        QList<qint64> told;
        m_own.forked(
            [](int pipe) {
                if (::fork() == 0) {
                    ::setsid();
                    const pid_t daemon = ForkedProcesses::idler();
                    ForkedProcesses::tell(pipe, daemon);
                    ::_exit(0);
                }
            },
            &told, 1);
        ProgramTable table;
        QCOMPARE(table.programOf(told.value(0), ::getuid()).pid, told.value(0));
        const Program program = table.programOf(told.value(0), ::getuid());
        QVERIFY(program.parents.isEmpty() || program.parents.constFirst().pid > 1);
        ::kill(pid_t(told.value(0)), SIGKILL);
        QTRY_VERIFY(!program.process->isRunning());
    }

    void aRelayWhoseStarterDiedStandsForItself()
    {
        QList<qint64> told;
        const QString helper = relay();
        const pid_t starter = m_own.forked(
            [&](int pipe) { ForkedProcesses::tell(pipe, ForkedProcesses::sleeper(helper)); }, &told, 1);
        const auto relay = pid_t(told.value(0));
        ProgramTable table(helper);
        QTRY_COMPARE(table.programOf(relay, ::getuid()).pid, qint64(starter));
        m_own.children.removeOne(starter);
        ForkedProcesses::end(starter);
        QVERIFY(table.programOf(relay, ::getuid()).pid != starter);
        ::kill(relay, SIGKILL);
    }

    void isNotTakenInByAPidUsedAgain()
    {
        ProgramTable table;
        const pid_t first = ForkedProcesses::sleeper(copyOfSleep(QStringLiteral("first")));
        QTRY_COMPARE(table.programOf(first, ::getuid()).name, QStringLiteral("first"));
        const Program before = table.programOf(first, ::getuid());
        ForkedProcesses::end(first);
        // The kernel gives the very pid out again.
        QFile last(QStringLiteral("/proc/sys/kernel/ns_last_pid"));
        pid_t second = 0;
        for (int i = 0; i < 50 && second != first; ++i) {
            if (second > 0)
                ForkedProcesses::end(second);
            if (!last.open(QIODevice::WriteOnly))
                break;
            last.write(QByteArray::number(first - 1));
            last.close();
            second = ForkedProcesses::sleeper(copyOfSleep(QStringLiteral("second")));
        }
        if (second == first) {
            QTRY_COMPARE(table.programOf(second, ::getuid()).name, QStringLiteral("second"));
            QVERIFY(table.programOf(second, ::getuid()).process->isRunning());
        }
        QVERIFY(!before.process->isRunning());
        if (second > 0)
            ForkedProcesses::end(second);
    }

    void takesNobodyWhoStartedAfterTheConnection()
    {
        ProgramTable table;
        const quint64 connected = ProgramTable::now();
        QVERIFY(connected > 0);
        QTRY_VERIFY(ProgramTable::now() > connected + 2);
        const pid_t late = ForkedProcesses::idler();
        m_own.children.append(late);
        QCOMPARE(table.programOf(late, ::getuid()).name, QStringLiteral("tst_programchain"));
        const Program refused = table.programOf(late, ::getuid(), connected);
        QCOMPARE(refused.name, QString());
        QCOMPARE(refused.identity(), QString());
        QCOMPARE(refused.pid, qint64(late));
        QCOMPARE(
            table.programOf(late, ::getuid(), ProgramTable::now()).name, QStringLiteral("tst_programchain"));
        QCOMPARE(table.programOf(::getpid(), ::getuid(), connected).pid, qint64(::getpid()));
    }

    void looksIntoNobodyElsesProcess()
    {
        ProgramTable table;
        QList<qint64> told;
        const pid_t other = m_own.forked(
            [](int pipe) {
                if (::getuid() == 0 && (::setgroups(0, nullptr) != 0 || ::setuid(65534) != 0))
                    ::_exit(1);
                // A change of user makes it undumpable, so that its owner seems to be root.
                ::prctl(PR_SET_DUMPABLE, 1, 0, 0, 0);
                ForkedProcesses::tell(pipe, ::getpid());
            },
            &told, 1);
        const quint32 owner = ::getuid() == 0 ? 65534 : ::getuid();
        QTRY_COMPARE(table.programOf(other, owner).executable, QCoreApplication::applicationFilePath());
        const Program seen = table.programOf(other, owner + 1);
        QCOMPARE(seen.executable, QString());
        QCOMPARE(seen.script, QString());
        QCOMPARE(seen.identity(), QString());
        QCOMPARE(seen.name, QStringLiteral("tst_programchain"));
    }

    void showsNamesWithoutWhatWouldBreakALine()
    {
        ProgramTable table;
        const pid_t hostile = ForkedProcesses::sleeper(copyOfSleep(QStringLiteral("a\n) S 1 (\x1b")));
        m_own.children.append(hostile);
        QTRY_COMPARE(table.programOf(hostile, ::getuid()).name, QStringLiteral("a?) S 1 (?"));
        QCOMPARE(table.programOf(hostile, ::getuid()).parents.value(0).pid, qint64(::getpid()));
    }

    void cutsAnEndlessChain()
    {
        QList<qint64> told;
        m_own.forked(
            [](int pipe) {
                for (int depth = 0; depth < 25; ++depth)
                    if (::fork() > 0)
                        for (;;)
                            ::pause();
                ForkedProcesses::tell(pipe, ::getpid());
            },
            &told, 1);
        ProgramTable table;
        const Program program = table.programOf(told.value(0), ::getuid());
        QCOMPARE(program.parents.size(), 16);
        qint64 pid = told.value(0);
        for (const ProcessIdentity &parent : program.parents) {
            ::kill(pid_t(pid), SIGKILL);
            pid = parent.pid;
        }
        for (pid = pid_t(pid); pid > 1 && pid != ::getpid();) {
            const auto entry = processEntry(pid);
            ::kill(pid_t(pid), SIGKILL);
            pid = entry ? entry->parent : 0;
        }
        QTRY_VERIFY(!program.process->isRunning());
    }

    void letsGoOfWhatEnded()
    {
        ProgramTable table;
        const pid_t gone = ForkedProcesses::idler();
        QCOMPARE(table.programOf(gone, ::getuid()).pid, qint64(gone));
        const int before = table.remembered();
        ForkedProcesses::end(gone);
        const pid_t next = ForkedProcesses::idler();
        m_own.children.append(next);
        QCOMPARE(table.programOf(next, ::getuid()).pid, qint64(next));
        QCOMPARE(table.remembered(), before);
        QCOMPARE(table.open(), table.remembered());
    }

    void remembersABoundedNumber()
    {
        ProgramTable table;
        for (int i = 0; i < 300; ++i) {
            m_own.children.append(ForkedProcesses::idler());
            QCOMPARE(table.programOf(m_own.children.constLast(), ::getuid()).pid,
                qint64(m_own.children.constLast()));
        }
        QCOMPARE(table.remembered(), 256);
        QCOMPARE(table.open(), 256);
        const Program first = table.programOf(m_own.children.constFirst(), ::getuid());
        QCOMPARE(first.parents.value(0).pid, qint64(::getpid()));
        m_own.endAll();
        m_own.children.append(ForkedProcesses::idler());
        QVERIFY(!table.programOf(m_own.children.constLast(), ::getuid()).name.isEmpty());
        QVERIFY(table.remembered() < 40);
    }

    void knowsAProgramHoweverManyOthersAreHeld()
    {
        ProgramTable table;
        QList<Program> held;
        for (int i = 0; i < 600; ++i) {
            m_own.children.append(ForkedProcesses::idler());
            held.append(table.programOf(m_own.children.constLast(), ::getuid()));
            QVERIFY2(held.constLast().process, qPrintable(QString::number(i)));
        }
        QVERIFY(table.open() >= 600);
        held.clear();
        QCOMPARE(table.open(), 256);
    }

    void letsGoOfTheOldestWhereFilesRunShort()
    {
        ProgramTable table;
        for (int i = 0; i < 40; ++i) {
            m_own.children.append(ForkedProcesses::idler());
            QVERIFY(table.programOf(m_own.children.constLast(), ::getuid()).process);
        }
        m_own.children.append(ForkedProcesses::idler());
        rlimit before{};
        QCOMPARE(::getrlimit(RLIMIT_NOFILE, &before), 0);
        const int next = ::dup(0);
        ::close(next);
        // Room for one file, which reading takes, but for no further handle.
        const rlimit few{rlim_t(next) + 1, before.rlim_max};
        QCOMPARE(::setrlimit(RLIMIT_NOFILE, &few), 0);
        const int taken = ::dup(0);
        const Program without = table.programOf(m_own.children.constLast(), ::getuid());
        ::close(taken);
        const Program late = table.programOf(m_own.children.constLast(), ::getuid());
        QCOMPARE(::setrlimit(RLIMIT_NOFILE, &before), 0);
        QVERIFY(table.remembered() < 40);
        QVERIFY(!late.name.isEmpty());
        QVERIFY(late.process);
        QVERIFY(without.name.isEmpty() || without.process);
    }

    void knowsNoProgramThatIsGone_data()
    {
        QTest::addColumn<qint64>("pid");
        QTest::newRow("none") << qint64(0);
        QTest::newRow("negative") << qint64(-5);
        QTest::newRow("beyond") << qint64(999'999'999);
        QTest::newRow("far beyond") << (qint64(1) << 40);
    }
    void knowsNoProgramThatIsGone()
    {
        QFETCH(qint64, pid);
        ProgramTable table;
        const Program program = table.programOf(pid, 1000);
        QCOMPARE(program.name, QString());
        QCOMPARE(program.identity(), QString());
        QCOMPARE(program.uid, quint32(1000));
        QVERIFY(!program.process);
        QVERIFY(program.parents.isEmpty());
    }

    void isQuickForHelpers()
    {
        QList<qint64> told;
        const QString helper = this->relay();
        m_own.forked(
            [&](int pipe) { ForkedProcesses::tell(pipe, ForkedProcesses::sleeper(helper)); }, &told, 1);
        const qint64 relay = told.value(0);
        ProgramTable table(helper);
        QTRY_COMPARE(table.programOf(relay, ::getuid()).pid, qint64(m_own.children.constFirst()));
        QBENCHMARK
        {
            QVERIFY(table.programOf(relay, ::getuid()).pid == m_own.children.constFirst());
        }
        ::kill(pid_t(relay), SIGKILL);
    }
};

QTEST_GUILESS_MAIN(TestProgramChain)
#include "tst_programchain.moc"
