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
    static qint64 onlyChild(qint64 pid)
    {
        QFile children(QStringLiteral("/proc/%1/task/%1/children").arg(pid));
        return children.open(QIODevice::ReadOnly) ? children.readAll().trimmed().toLongLong() : 0;
    }
    static bool isWaiting(qint64 pid)
    {
        const auto state = processState(pid);
        return state && state->name == "duplo-tray-jit";
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
        QTest::addColumn<bool>("isTyped");
        QTest::addColumn<bool>("isAtTerminal");
        const QByteArray line = relay().toUtf8() + " 60; exit";
        const QByteArray script = m_folder.filePath(QStringLiteral("deploy.sh")).toUtf8();
        const QByteArrayList bash{"/bin/bash", "--norc", "--noprofile"};
        QTest::newRow("typed") << bash + QByteArrayList{"-i"} << true << true << true;
        QTest::newRow("a script at a terminal") << bash + QByteArrayList{script} << true << false << false;
        QTest::newRow("a command at a terminal")
            << bash + QByteArrayList{"-c", line} << true << false << false;
        QTest::newRow("a command after options")
            << bash + QByteArrayList{"-o", "errexit", "-lc", line} << true << false << false;
        QTest::newRow("a script overnight") << bash + QByteArrayList{script} << false << false << false;
        QTest::newRow("dash, typed") << QByteArrayList{"/bin/dash", "-i"} << true << true << true;
        QTest::newRow("no shell") << QByteArrayList{"/usr/bin/python3", "-c",
            "import subprocess; subprocess.run(['" + relay().toUtf8() + "', '60'])"}
                                  << true << false << false;
    }
    void tells()
    {
        QFETCH(QByteArrayList, command);
        QFETCH(bool, hasTerminal);
        QFETCH(bool, isTyped);
        started(command, hasTerminal);
        const QByteArray line = relay().toUtf8() + " 60\n";
        if (isTyped)
            QCOMPARE(::write(m_keyboard, line.constData(), size_t(line.size())), ssize_t(line.size()));
        const pid_t starter = m_own.children.constFirst();
        ProgramTable table;
        const auto asks = [&] { return table.programOf(onlyChild(starter), ::getuid()); };
        QTRY_VERIFY(isWaiting(onlyChild(starter)));
        QTEST(asks().isAtTerminal, "isAtTerminal");
        ::kill(pid_t(onlyChild(starter)), SIGKILL);
    }
};

QTEST_GUILESS_MAIN(TestAtTerminal)
#include "tst_atterminal.moc"
