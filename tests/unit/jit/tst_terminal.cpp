#include "ipc/agentserver.h"
#include "relaytest.h"

#include <QPointer>

#include <csignal>
#include <fcntl.h>
#include <pty.h>
#include <termios.h>
#include <unistd.h>

/// A token typed into a terminal.
class TestTerminal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void tokenIsNotSeen();
    void interruptLeavesTheTerminalAsItWas();

private:
    bool isEchoing() const
    {
        termios state = {};
        return ::tcgetattr(m_terminal, &state) == 0 && (state.c_lflag & ECHO) != 0;
    }
    QByteArray screen() const
    {
        char bytes[4096];
        const auto count = ::read(m_keyboard, bytes, sizeof bytes);
        return QByteArray(bytes, qMax<qsizetype>(0, count));
    }

    int m_keyboard = -1; ///< our end
    int m_terminal = -1; ///< the relay's end
    std::unique_ptr<QTemporaryDir> m_runtime;
    QPointer<AgentRequest> m_request;
    std::unique_ptr<AgentServer> m_agent;
    std::unique_ptr<Relay> m_relay;
};

void TestTerminal::init()
{
    QCOMPARE(::openpty(&m_keyboard, &m_terminal, nullptr, nullptr, nullptr), 0);
    ::fcntl(m_keyboard, F_SETFL, O_NONBLOCK);
    m_runtime = std::make_unique<QTemporaryDir>();
    m_agent = std::make_unique<AgentServer>([this](AgentRequest *asked) { m_request = asked; },
        [](qintptr) {
            return AgentServer::Peer{::geteuid(), 1};
        });
    QVERIFY(m_agent->listen(agentSocket(*m_runtime)));
    m_relay = std::make_unique<Relay>(*m_runtime);
    m_relay->process.setChildProcessModifier([terminal = m_terminal] { ::dup2(terminal, STDIN_FILENO); });
    QVERIFY(isEchoing());
    m_relay->start({QStringLiteral("portal"), QStringLiteral("sign-in"), QStringLiteral("--token-stdin")});
    QTRY_COMPARE(m_relay->error(), QByteArray("Token: "));
    QVERIFY(!isEchoing());
}

void TestTerminal::cleanup()
{
    m_relay.reset();
    m_agent.reset();
    ::close(m_keyboard);
    ::close(m_terminal);
}

void TestTerminal::tokenIsNotSeen()
{
    QCOMPARE(::write(m_keyboard, "secret\n", 7), 7);
    QTRY_VERIFY(m_request);
    QCOMPARE(m_request->request().input, std::string("secret\n"));
    QVERIFY(!screen().contains("secret"));
    m_request->finish(0);
    QTRY_VERIFY(m_relay->hasEnded());
    QVERIFY(isEchoing());
    QCOMPARE(m_relay->error(), QByteArray("Token: \n"));
}

void TestTerminal::interruptLeavesTheTerminalAsItWas()
{
    QCOMPARE(::kill(pid_t(m_relay->process.processId()), SIGINT), 0);
    QTRY_VERIFY(m_relay->hasEnded());
    QCOMPARE(m_relay->process.exitStatus(), QProcess::CrashExit); // by the signal, as a shell expects
    QCOMPARE(m_relay->process.exitCode(), SIGINT);
    QVERIFY(isEchoing());
    QVERIFY(!m_request);
}

QTEST_GUILESS_MAIN(TestTerminal)
#include "tst_terminal.moc"
