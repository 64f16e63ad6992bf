#include "forkedprocesses.h"
#include "platform/programtable.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <grp.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <unistd.h>

class TestProgramTable : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    ForkedProcesses m_own;

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
    void cleanup() { m_own.endAll(); }

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
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("throughShell");
        for (const char *name : {"duplo-tray-jit", "duplo-aws-credential-process"}) {
            QTest::addRow("%s directly", name) << QString::fromLatin1(name) << false;
            QTest::addRow("%s behind sh -c", name) << QString::fromLatin1(name) << true;
        }
    }
    void asksTheRelaysStarter()
    {
        QFETCH(QString, name);
        QFETCH(bool, throughShell);
        // The older name is a link.
        const QString helper = copyOfSleep(QStringLiteral("duplo-tray-jit"));
        const QString relay = m_folder.filePath(name);
        QVERIFY(relay == helper || QFile::exists(relay) || QFile::link(helper, relay));
        ProgramTable table(helper);
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

    /// Names that a process gives itself: any of them may.
    void isNotTakenInByANameOfItsOwn_data()
    {
        QTest::addColumn<QByteArray>("name");
        for (const char *name : {"duplo-tray-jit", "duplo-aws-crede", "sh", "terraform", "systemd"})
            QTest::newRow(name) << QByteArray(name);
        QTest::newRow("none") << QByteArray();
    }
    void isNotTakenInByANameOfItsOwn()
    {
        QFETCH(QByteArray, name);
        QList<qint64> told;
        const pid_t liar = m_own.forked(
            [&](int pipe) {
                ::prctl(PR_SET_NAME, name.constData(), 0, 0, 0);
                ForkedProcesses::tell(pipe, ::getpid());
            },
            &told, 1);
        ProgramTable table(copyOfSleep(QStringLiteral("duplo-tray-jit")));
        const Program program = table.programOf(liar, ::getuid());
        QCOMPARE(program.pid, qint64(liar));
        QCOMPARE(program.name, QStringLiteral("tst_programtable"));
        QCOMPARE(program.executable, QCoreApplication::applicationFilePath());
    }

    /// The relay of another installation stands for itself, for this once.
    void knowsTheRelayByItsFile()
    {
        const QString helper = copyOfSleep(QStringLiteral("duplo-tray-jit"));
        QVERIFY(QDir(m_folder.path()).mkpath(QStringLiteral("other")));
        const QString other = copyOfSleep(QStringLiteral("other/duplo-tray-jit"));
        ProgramTable table(helper);
        const pid_t relay = ForkedProcesses::sleeper(other);
        m_own.children.append(relay);
        QTRY_COMPARE(table.programOf(relay, ::getuid()).executable, QFileInfo(other).canonicalFilePath());
        const Program program = table.programOf(relay, ::getuid());
        QCOMPARE(program.pid, qint64(relay));
        QCOMPARE(program.identity(), QString());
    }

    /// systemd is the parent of whatever has lost its own.
    void anOrphanHasNotTheRightsOfWhoTakesItIn()
    {
        const QString systemd = m_folder.filePath(QStringLiteral("systemd"));
        QVERIFY(QFile::copy(QStringLiteral("/bin/dash"), systemd));
        const QString helper = copyOfSleep(QStringLiteral("duplo-tray-jit"));
        ProgramTable table(helper);
        QProcess process;
        process.start(systemd, {QStringLiteral("-s")});
        QVERIFY(process.waitForStarted());
        process.write(QFile::encodeName(helper) + " 60; true\n");
        QTRY_VERIFY(onlyChild(process.processId()) > 0);
        const qint64 relay = onlyChild(process.processId());
        const auto asks = [&] { return table.programOf(relay, ::getuid()); };
        QTRY_COMPARE(asks().executable, QFileInfo(helper).canonicalFilePath());
        const Program program = asks();
        ::kill(pid_t(relay), SIGKILL);
        process.kill();
        QVERIFY(process.waitForFinished());
        QCOMPARE(program.pid, relay);
        QCOMPARE(program.startedBy, QStringLiteral("systemd"));
        QCOMPARE(program.identity(), QString());
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
        const pid_t middle =
            m_own.forked([](int pipe) { ForkedProcesses::tell(pipe, ForkedProcesses::idler()); }, &told, 1);
        QCOMPARE(told.size(), 1);
        const auto leaf = pid_t(told.constFirst());
        ProgramTable table;
        QCOMPARE(table.programOf(leaf, ::getuid()).parents.value(0).pid, qint64(middle));
        QCOMPARE(table.programOf(leaf, ::getuid()).parents.value(1).pid, qint64(::getpid()));
        m_own.children.removeOne(middle);
        ForkedProcesses::end(middle);
        const Program orphan = table.programOf(leaf, ::getuid());
        QCOMPARE(orphan.pid, qint64(leaf));
        for (const ProcessIdentity &parent : orphan.parents) {
            QVERIFY(parent.pid != middle);
            QVERIFY(parent.pid != ::getpid());
        }
        ::kill(leaf, SIGKILL);
        QTRY_VERIFY(!orphan.process->isRunning());
    }
};

QTEST_GUILESS_MAIN(TestProgramTable)
#include "tst_programtable.moc"
