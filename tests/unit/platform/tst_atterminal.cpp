#include "forkedprocesses.h"
#include "platform/programtable.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <pty.h>
#include <utmp.h>

/// Whether somebody may have typed a command, told from real shells on a real terminal.
class TestAtTerminal : public QObject
{
    Q_OBJECT
private:
    QTemporaryDir m_folder;
    ForkedProcesses m_own;
    int m_keyboard = -1;

    /// Stands for the relay: it waits, under that name.
    QString relay() const { return m_folder.filePath(QStringLiteral("duplo-tray-jit")); }
    static QList<qint64> children(qint64 pid)
    {
        QFile file(QStringLiteral("/proc/%1/task/%1/children").arg(pid));
        QList<qint64> pids;
        for (const QByteArray &child :
            file.open(QIODevice::ReadOnly) ? file.readAll().split(' ') : QByteArrayList())
            if (child.toLongLong() > 0)
                pids.append(child.toLongLong());
        return pids;
    }
    /// The relay among those whom \a pid started; 0: none yet.
    static qint64 waiting(qint64 pid)
    {
        for (const qint64 child : children(pid)) {
            const auto state = processState(child);
            const qint64 found = state && state->name == "duplo-tray-jit" ? child : waiting(child);
            if (found > 0)
                return found;
        }
        return 0;
    }
    /// Becomes \a words, with \a terminal (-1: none) to be typed into.
    [[noreturn]] static void become(const QByteArrayList &words, int terminal)
    {
        ::setsid();
        if (terminal >= 0)
            ::login_tty(terminal);
        QList<char *> arguments;
        for (const QByteArray &word : words)
            arguments.append(const_cast<char *>(word.constData()));
        arguments.append(nullptr);
        ::execv(arguments.first(), arguments.data());
        ::_exit(127);
    }
    void started(const QByteArrayList &words, bool hasTerminal)
    {
        int terminal = -1;
        if (hasTerminal)
            QCOMPARE(::openpty(&m_keyboard, &terminal, nullptr, nullptr, nullptr), 0);
        m_own.forked([&](int) { become(words, terminal); });
        ::close(terminal);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(QFile::copy(QStringLiteral("/usr/bin/sleep"), relay()));
        QFile script(m_folder.filePath(QStringLiteral("deploy.sh")));
        QVERIFY(script.open(QIODevice::WriteOnly));
        QVERIFY(script.write(relay().toUtf8() + " 60\nexit\n") > 0);
    }
    void cleanup()
    {
        m_own.endAll();
        ::close(m_keyboard);
        m_keyboard = -1;
    }

    void tells_data()
    {
        QTest::addColumn<QByteArrayList>("command");
        QTest::addColumn<bool>("hasTerminal");
        QTest::addColumn<QByteArray>("typed");
        QTest::addColumn<bool>("isAtTerminal");
        const QByteArray relay = this->relay().toUtf8() + " 60";
        const QByteArray line = relay + "; exit";
        const QByteArray script = m_folder.filePath(QStringLiteral("deploy.sh")).toUtf8();
        const QByteArrayList bash{"/bin/bash", "--norc", "--noprofile"};
        const QByteArrayList asked = bash + QByteArrayList{"-i"};
        const QByteArray nothing;
        QTest::newRow("typed") << asked << true << relay << true;
        QTest::newRow("typed, its answer taken")
            << asked << true << QByteArray("eval \"$(" + relay + ")\"") << true;
        QTest::newRow("dash, typed") << QByteArrayList{"/bin/dash", "-i"} << true << relay << true;
        QTest::newRow("sent to the background") << asked << true << QByteArray(relay + " &") << false;
        QTest::newRow("fetched for a shell to run")
            << bash << true << QByteArray("cat " + script + " | exec /bin/bash") << false;
        QTest::newRow("read from a file")
            << QByteArrayList{"/bin/sh", "-c", "exec /bin/bash < " + script} << true << nothing << false;
        QTest::newRow("a script at a terminal") << bash + QByteArrayList{script} << true << nothing << false;
        QTest::newRow("a command at a terminal")
            << bash + QByteArrayList{"-c", line} << true << nothing << false;
        QTest::newRow("a command after options")
            << bash + QByteArrayList{"-o", "errexit", "-lc", line} << true << nothing << false;
        QTest::newRow("a script overnight") << bash + QByteArrayList{script} << false << nothing << false;
        QTest::newRow("no shell") << QByteArrayList{"/usr/bin/python3", "-c",
            "import subprocess; subprocess.run(['" + this->relay().toUtf8() + "', '60'])"}
                                  << true << nothing << false;
    }
    void tells()
    {
        QFETCH(QByteArrayList, command);
        QFETCH(bool, hasTerminal);
        QFETCH(QByteArray, typed);
        QFETCH(bool, isAtTerminal);
        started(command, hasTerminal);
        typed += '\n';
        if (hasTerminal)
            QCOMPARE(::write(m_keyboard, typed.constData(), size_t(typed.size())), ssize_t(typed.size()));
        const pid_t starter = m_own.children.constFirst();
        ProgramTable table(relay());
        QTRY_VERIFY(waiting(starter) > 0);
        const qint64 caller = waiting(starter);
        const Program program = table.programOf(caller, ::getuid());
        ::kill(pid_t(caller), SIGKILL);
        QCOMPARE(program.isAtTerminal, isAtTerminal);
        QVERIFY2(program.pid != caller, "it was not taken for the relay");
    }
};

QTEST_GUILESS_MAIN(TestAtTerminal)
#include "tst_atterminal.moc"
