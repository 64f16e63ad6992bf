#include "platform/programtable.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <functional>
#include <grp.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

class TestProgramTable : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QList<pid_t> m_children;

    /// Forks a process that does \a what and then nothing until it is killed. It writes pids of its own into
    /// the pipe that it gets.
    pid_t forked(const std::function<void(int pipe)> &what, QList<qint64> *told = nullptr, int count = 0)
    {
        int ends[2];
        if (::pipe(ends) != 0)
            return -1;
        const pid_t child = ::fork();
        if (child == 0) {
            ::alarm(60);
            what(ends[1]);
            for (;;)
                ::pause();
        }
        m_children.append(child);
        for (int i = 0; i < count; ++i) {
            qint64 pid = 0;
            if (::read(ends[0], &pid, sizeof pid) == sizeof pid)
                told->append(pid);
        }
        ::close(ends[0]);
        ::close(ends[1]);
        return child;
    }
    static void tell(int pipe, qint64 pid)
    {
        if (::write(pipe, &pid, sizeof pid) != sizeof pid)
            ::_exit(1);
    }
    static pid_t idler(const char *name = nullptr)
    {
        const pid_t child = ::fork();
        if (child == 0) {
            ::alarm(60); // should the test end before it ends this one
            if (name)
                ::prctl(PR_SET_NAME, name, 0, 0, 0);
            for (;;)
                ::pause();
        }
        return child;
    }
    static void end(pid_t pid)
    {
        ::kill(pid, SIGKILL);
        ::waitpid(pid, nullptr, 0);
    }
    QString copyOfSleep(const QString &name)
    {
        const QString path = m_folder.filePath(name);
        return QFile::exists(path) || QFile::copy(QStringLiteral("/usr/bin/sleep"), path) ? path : QString();
    }
    static qint64 onlyChild(qint64 pid)
    {
        QFile children(QStringLiteral("/proc/%1/task/%1/children").arg(pid));
        return children.open(QIODevice::ReadOnly) ? children.readAll().trimmed().toLongLong() : 0;
    }

private Q_SLOTS:
    void cleanup()
    {
        for (const pid_t child : std::as_const(m_children))
            end(child);
        m_children.clear();
    }

    void knowsAProgramWhole()
    {
        ProgramTable table;
        QProcess process;
        process.start(QStringLiteral("/usr/bin/sleep"), {QStringLiteral("60")});
        QVERIFY(process.waitForStarted());
        const qint64 pid = process.processId();
        QTRY_COMPARE(table.programOf(pid, ::getuid()).name, QStringLiteral("sleep"));
        const Program program = table.programOf(pid, ::getuid());
        QCOMPARE(program.pid, pid);
        QCOMPARE(program.uid, quint32(::getuid()));
        QCOMPARE(program.startedBy, QStringLiteral("tst_programtable"));
        QCOMPARE(program.executable, QFileInfo(QStringLiteral("/usr/bin/sleep")).canonicalFilePath());
        QCOMPARE(program.script, QString());
        QCOMPARE(program.identity(), program.executable);
        QVERIFY(!program.parents.isEmpty());
        QVERIFY(program.parents.size() <= 16);
        QCOMPARE(program.parents.constFirst().pid, qint64(::getpid()));
        QCOMPARE(program.parents.constFirst().executable, QCoreApplication::applicationFilePath());
        QVERIFY(program.parents.constFirst().startTime > 0);
        QVERIFY(program.process && program.process->isRunning());
        process.kill();
        QVERIFY(process.waitForFinished());
        QVERIFY(!program.process->isRunning());
    }

    void tellsScriptsOfOneInterpreterApart()
    {
        QFile script(m_folder.filePath(QStringLiteral("deploy.py")));
        QVERIFY(script.open(QIODevice::WriteOnly));
        QVERIFY(script.write("import signal\nsignal.pause()\n") > 0);
        script.close();
        ProgramTable table;
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        process.start(QStringLiteral("/usr/bin/python3"),
            {QStringLiteral("-W"), QStringLiteral("ignore"), QStringLiteral("deploy.py")});
        QVERIFY(process.waitForStarted());
        QTRY_COMPARE(table.programOf(process.processId(), ::getuid()).name, QStringLiteral("deploy.py"));
        const Program program = table.programOf(process.processId(), ::getuid());
        process.kill();
        QVERIFY(process.waitForFinished());
        QCOMPARE(program.script, QFileInfo(script).canonicalFilePath());
        QVERIFY(program.identity().endsWith(QLatin1String("/deploy.py")));
        QVERIFY(program.identity() != program.executable);
    }

    void remembersNoCodeWithoutAFile()
    {
        ProgramTable table;
        QProcess process;
        process.start(QStringLiteral("/usr/bin/python3"),
            {QStringLiteral("-c"), QStringLiteral("import signal; signal.pause()")});
        QVERIFY(process.waitForStarted());
        QTRY_VERIFY(table.programOf(process.processId(), ::getuid()).runsAnything);
        const Program program = table.programOf(process.processId(), ::getuid());
        process.kill();
        QVERIFY(process.waitForFinished());
        QVERIFY(!program.executable.isEmpty());
        QCOMPARE(program.identity(), QString());
    }

    void remembersNoDeletedExecutable()
    {
        const QString path = copyOfSleep(QStringLiteral("replaced"));
        ProgramTable table;
        QProcess process;
        process.start(path, {QStringLiteral("60")});
        QVERIFY(process.waitForStarted());
        QTRY_COMPARE(
            table.programOf(process.processId(), ::getuid()).identity(), QFileInfo(path).canonicalFilePath());
        QVERIFY(QFile::remove(path));
        ProgramTable another;
        const Program program = another.programOf(process.processId(), ::getuid());
        process.kill();
        QVERIFY(process.waitForFinished());
        QCOMPARE(program.name, QStringLiteral("replaced"));
        QVERIFY(program.runsAnything);
        QCOMPARE(program.identity(), QString());
    }

    void asksTheRelaysStarter_data()
    {
        QTest::addColumn<bool>("throughShell");
        QTest::newRow("directly") << false;
        QTest::newRow("behind sh -c") << true;
    }
    void asksTheRelaysStarter()
    {
        QFETCH(bool, throughShell);
        const QString relay = copyOfSleep(QStringLiteral("duplo-tray-jit"));
        ProgramTable table;
        QProcess process;
        if (throughShell)
            process.start(
                QStringLiteral("/bin/sh"), {QStringLiteral("-c"), relay + QStringLiteral(" 60; true")});
        else
            process.start(relay, {QStringLiteral("60")});
        QVERIFY(process.waitForStarted());
        const auto leaf = [&] { return throughShell ? onlyChild(process.processId()) : process.processId(); };
        QTRY_COMPARE(table.programOf(leaf(), ::getuid()).pid, qint64(::getpid()));
        const Program program = table.programOf(leaf(), ::getuid());
        QCOMPARE(program.name, QStringLiteral("tst_programtable"));
        QCOMPARE(program.executable, QCoreApplication::applicationFilePath());
        QVERIFY(program.process && program.process->isRunning());
        if (throughShell)
            ::kill(pid_t(leaf()), SIGKILL);
        process.kill();
        QVERIFY(process.waitForFinished());
    }

    void noticesThatAShellBecameAProgram()
    {
        QFile gate(m_folder.filePath(QStringLiteral("gate")));
        QCOMPARE(::mkfifo(QFile::encodeName(gate.fileName()).constData(), 0600), 0);
        ProgramTable table;
        QProcess process;
        process.start(QStringLiteral("/bin/sh"),
            {QStringLiteral("-c"),
                QStringLiteral("read x < %1; exec /usr/bin/sleep 60").arg(gate.fileName())});
        QVERIFY(process.waitForStarted());
        const qint64 pid = process.processId();
        QTRY_COMPARE(table.programOf(pid, ::getuid()).name, QStringLiteral("tst_programtable"));
        QVERIFY(gate.open(QIODevice::WriteOnly));
        QVERIFY(gate.write("x\n") > 0);
        gate.close();
        QTRY_COMPARE(table.programOf(pid, ::getuid()).name, QStringLiteral("sleep"));
        QCOMPARE(table.programOf(pid, ::getuid()).pid, pid);
        process.kill();
        QVERIFY(process.waitForFinished());
    }

    void noticesThatAParentDied()
    {
        QList<qint64> told;
        const pid_t middle = forked([](int pipe) { tell(pipe, idler()); }, &told, 1);
        QCOMPARE(told.size(), 1);
        const auto leaf = pid_t(told.constFirst());
        ProgramTable table;
        QCOMPARE(table.programOf(leaf, ::getuid()).parents.value(0).pid, qint64(middle));
        QCOMPARE(table.programOf(leaf, ::getuid()).parents.value(1).pid, qint64(::getpid()));
        m_children.removeOne(middle);
        end(middle);
        const Program orphan = table.programOf(leaf, ::getuid());
        QCOMPARE(orphan.pid, qint64(leaf));
        for (const ProcessIdentity &parent : orphan.parents) {
            QVERIFY(parent.pid != middle);
            QVERIFY(parent.pid != ::getpid());
        }
        ::kill(leaf, SIGKILL);
        QTRY_VERIFY(!orphan.process->isRunning());
    }

    void followsADoubleFork()
    {
        QList<qint64> told;
        forked(
            [](int pipe) {
                if (::fork() == 0) {
                    ::setsid();
                    const pid_t daemon = idler("daemon");
                    tell(pipe, daemon);
                    ::_exit(0);
                }
            },
            &told, 1);
        ProgramTable table;
        QTRY_COMPARE(table.programOf(told.value(0), ::getuid()).name, QStringLiteral("daemon"));
        const Program program = table.programOf(told.value(0), ::getuid());
        QVERIFY(program.parents.isEmpty() || program.parents.constFirst().pid > 1);
        ::kill(pid_t(told.value(0)), SIGKILL);
        QTRY_VERIFY(!program.process->isRunning());
    }

    void aRelayWhoseStarterDiedStandsForItself()
    {
        QList<qint64> told;
        const pid_t starter = forked([](int pipe) { tell(pipe, idler("duplo-tray-jit")); }, &told, 1);
        const auto relay = pid_t(told.value(0));
        ProgramTable table;
        QTRY_COMPARE(table.programOf(relay, ::getuid()).pid, qint64(starter));
        m_children.removeOne(starter);
        end(starter);
        QVERIFY(table.programOf(relay, ::getuid()).pid != starter);
        ::kill(relay, SIGKILL);
    }

    void isNotTakenInByAPidUsedAgain()
    {
        ProgramTable table;
        const pid_t first = idler("first");
        QTRY_COMPARE(table.programOf(first, ::getuid()).name, QStringLiteral("first"));
        const Program before = table.programOf(first, ::getuid());
        end(first);
        // The kernel gives the very pid out again.
        QFile last(QStringLiteral("/proc/sys/kernel/ns_last_pid"));
        pid_t second = 0;
        for (int i = 0; i < 50 && second != first; ++i) {
            if (second > 0)
                end(second);
            if (!last.open(QIODevice::WriteOnly))
                break;
            last.write(QByteArray::number(first - 1));
            last.close();
            second = idler("second");
        }
        if (second == first) {
            QTRY_COMPARE(table.programOf(second, ::getuid()).name, QStringLiteral("second"));
            QVERIFY(table.programOf(second, ::getuid()).process->isRunning());
        }
        QVERIFY(!before.process->isRunning());
        if (second > 0)
            end(second);
    }

    void takesNobodyWhoStartedAfterTheConnection()
    {
        ProgramTable table;
        const quint64 connected = ProgramTable::now();
        QVERIFY(connected > 0);
        QTRY_VERIFY(ProgramTable::now() > connected + 2);
        const pid_t late = idler("late");
        m_children.append(late);
        QTRY_COMPARE(table.programOf(late, ::getuid()).name, QStringLiteral("late"));
        const Program refused = table.programOf(late, ::getuid(), connected);
        QCOMPARE(refused.name, QString());
        QCOMPARE(refused.identity(), QString());
        QCOMPARE(refused.pid, qint64(late));
        QCOMPARE(table.programOf(late, ::getuid(), ProgramTable::now()).name, QStringLiteral("late"));
        QCOMPARE(table.programOf(::getpid(), ::getuid(), connected).pid, qint64(::getpid()));
    }

    void looksIntoNobodyElsesProcess()
    {
        ProgramTable table;
        QList<qint64> told;
        const pid_t other = forked(
            [](int pipe) {
                if (::getuid() == 0 && (::setgroups(0, nullptr) != 0 || ::setuid(65534) != 0))
                    ::_exit(1);
                // A change of user makes it undumpable, so that its owner seems to be root.
                ::prctl(PR_SET_DUMPABLE, 1, 0, 0, 0);
                tell(pipe, ::getpid());
            },
            &told, 1);
        const quint32 owner = ::getuid() == 0 ? 65534 : ::getuid();
        QTRY_COMPARE(table.programOf(other, owner).executable, QCoreApplication::applicationFilePath());
        const Program seen = table.programOf(other, owner + 1);
        QCOMPARE(seen.executable, QString());
        QCOMPARE(seen.script, QString());
        QCOMPARE(seen.identity(), QString());
        QCOMPARE(seen.name, QStringLiteral("tst_programtable"));
    }

    void showsNamesWithoutWhatWouldBreakALine()
    {
        ProgramTable table;
        const pid_t hostile = idler("a\n) S 1 (\x1b");
        m_children.append(hostile);
        QTRY_COMPARE(table.programOf(hostile, ::getuid()).name, QStringLiteral("a?) S 1 (?"));
        QCOMPARE(table.programOf(hostile, ::getuid()).parents.value(0).pid, qint64(::getpid()));
    }

    void cutsAnEndlessChain()
    {
        QList<qint64> told;
        forked(
            [](int pipe) {
                for (int depth = 0; depth < 25; ++depth)
                    if (::fork() > 0)
                        for (;;)
                            ::pause();
                tell(pipe, ::getpid());
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
        const pid_t gone = idler("gone");
        QTRY_COMPARE(table.programOf(gone, ::getuid()).name, QStringLiteral("gone"));
        const int before = table.remembered();
        end(gone);
        const pid_t next = idler("next");
        m_children.append(next);
        QTRY_COMPARE(table.programOf(next, ::getuid()).name, QStringLiteral("next"));
        QCOMPARE(table.remembered(), before);
        QCOMPARE(table.open(), table.remembered());
    }

    void remembersABoundedNumber()
    {
        ProgramTable table;
        for (int i = 0; i < 300; ++i) {
            m_children.append(idler());
            QCOMPARE(table.programOf(m_children.constLast(), ::getuid()).pid, qint64(m_children.constLast()));
        }
        QCOMPARE(table.remembered(), 256);
        QCOMPARE(table.open(), 256);
        const Program first = table.programOf(m_children.constFirst(), ::getuid());
        QCOMPARE(first.parents.value(0).pid, qint64(::getpid()));
        cleanup();
        m_children.append(idler());
        QVERIFY(!table.programOf(m_children.constLast(), ::getuid()).name.isEmpty());
        QVERIFY(table.remembered() < 40);
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
        forked([](int pipe) { tell(pipe, idler("duplo-tray-jit")); }, &told, 1);
        const qint64 relay = told.value(0);
        ProgramTable table;
        QTRY_COMPARE(table.programOf(relay, ::getuid()).pid, qint64(m_children.constFirst()));
        QBENCHMARK
        {
            QVERIFY(table.programOf(relay, ::getuid()).pid == m_children.constFirst());
        }
        ::kill(pid_t(relay), SIGKILL);
    }
};

QTEST_GUILESS_MAIN(TestProgramTable)
#include "tst_programtable.moc"
