#include "ipc/wire.h"
#include "jit/child.h"
#include "jit/relay.h"

#include <QtTest>

#include <array>
#include <csignal>
#include <fcntl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

/// The relay while a command runs: runServed() in a process of its own, this test plays the agent.
class TestChild : public QObject
{
    Q_OBJECT
private:
    int m_agent = -1; ///< our end of the socket
    int m_errors = -1; ///< what the relay writes to stderr
    int m_second = -1; ///< our end of the socket to the next agent; its first byte is what it was asked
    pid_t m_relay = -1;

    void start(const char *script) { run({"/bin/sh", "-c", script}); }
    void run(const std::vector<std::string> &command)
    {
        std::array<int, 2> ends{}, errors{}, second{};
        QCOMPARE(::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, second.data()), 0);
        QCOMPARE(::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()), 0);
        QCOMPARE(::pipe2(errors.data(), O_CLOEXEC), 0);
        m_relay = ::fork();
        if (m_relay == 0) {
            ::setpgid(0, 0);
            ::dup2(errors[1], STDERR_FILENO);
            ::close(ends[0]);
            ::close(second[0]);
            int left = second[1];
            ::_exit(runServed(ends[1], command, [&left](const std::vector<std::string> &variables) {
                const auto endpoint = endpointOf(variables);
                const std::string asked = endpoint.port + ' ' + endpoint.token;
                Descriptor next(std::exchange(left, -1));
                if (next && ::send(next.get(), asked.data(), asked.size(), MSG_NOSIGNAL) < 0)
                    next.close();
                return next;
            }));
        }
        ::close(second[1]);
        m_second = second[0];
        ::close(ends[1]);
        ::close(errors[1]);
        m_agent = ends[0];
        m_errors = errors[0];
    }
    void say(ipc::FrameKind kind, const std::string &text) const
    {
        const auto frame = ipc::encodeFrame(kind, text);
        QCOMPARE(::write(m_agent, frame.data(), frame.size()), ssize_t(frame.size()));
    }
    void giveVariables() const
    {
        say(ipc::FrameKind::Output,
            "AWS_REGION=us-west-2\nAWS_CONTAINER_CREDENTIALS_FULL_URI=http://127.0.0.1:1/\n");
        say(ipc::FrameKind::Output, "AWS_CONTAINER_AUTHORIZATION_TOKEN=to");
        say(ipc::FrameKind::Output, "ken\n");
    }
    /// The relay's exit code; 128 and the signal that ended it.
    int end()
    {
        int status = 0;
        const bool ended =
            QTest::qWaitFor([&] { return ::waitpid(m_relay, &status, WNOHANG) == m_relay; }, 20'000);
        if (!ended)
            return -1;
        m_relay = -1;
        return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    }
    /// All that stands on stderr; the relay and its command have ended.
    QByteArray errors() const
    {
        QByteArray text(64 * 1024, '\0');
        const auto count = ::read(m_errors, text.data(), std::size_t(text.size()));
        return text.left(std::max<ssize_t>(count, 0));
    }

private Q_SLOTS:
    void cleanup()
    {
        if (m_relay > 0) {
            ::kill(-m_relay, SIGKILL);
            ::waitpid(m_relay, nullptr, 0);
        }
        ::close(m_agent);
        ::close(m_errors);
        ::close(m_second);
        m_relay = -1;
    }

    void environment()
    {
        const std::array before{"HOME=/home/bob", "AWS_PROFILE=x", "AWS_ACCESS_KEY_ID=AKIA",
            "AWS_PROFILES=kept", "AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE=/x", "AWS_BEARER_TOKEN_BEDROCK=x",
            "DUPLO_TRAY_SESSION=outer", "AWS_REGION=", "odd", static_cast<const char *>(nullptr)};
        const std::vector<std::string> variables{
            "AWS_REGION=us-west-2", "AWS_CONTAINER_AUTHORIZATION_TOKEN=t"};
        QCOMPARE(servedEnvironment(before.data(), variables),
            (std::vector<std::string>{"HOME=/home/bob", "AWS_PROFILES=kept", "odd", "AWS_REGION=us-west-2",
                "AWS_CONTAINER_AUTHORIZATION_TOKEN=t"}));
        const std::array<const char *, 2> withRegion{"AWS_DEFAULT_REGION=eu-west-1", nullptr};
        QCOMPARE(servedEnvironment(withRegion.data(), variables),
            (std::vector<std::string>{
                "AWS_DEFAULT_REGION=eu-west-1", "AWS_CONTAINER_AUTHORIZATION_TOKEN=t"}));
    }

    void runsWithTheVariables()
    {
        start("test \"$AWS_CONTAINER_AUTHORIZATION_TOKEN\" = token || exit 1; "
              "test \"$AWS_CONTAINER_CREDENTIALS_FULL_URI\" = http://127.0.0.1:1/ || exit 2; exit 42");
        giveVariables();
        QCOMPARE(end(), 42);
        char byte = 0;
        QCOMPARE(::read(m_agent, &byte, 1), 0); // the agent is told by the connection's end
        QVERIFY(errors().isEmpty());
    }

    void whatTheAgentSaysFirst()
    {
        start("exit 42");
        say(ipc::FrameKind::Error, "You are asked.\n");
        say(ipc::FrameKind::Exit, std::string(1, '\4'));
        QCOMPARE(end(), 4);
        QCOMPARE(errors(), QByteArray("You are asked.\n"));
    }

    void whatTheAgentSaysMeanwhile()
    {
        start("while :; do sleep 0.01; done");
        giveVariables();
        say(ipc::FrameKind::Error, "Sign in again.\n");
        QCOMPARE(errors(), QByteArray("Sign in again.\n")); // which waits for it
        ::kill(m_relay, SIGTERM);
        QCOMPARE(end(), 128 + SIGTERM);
    }

    void theAgentEndsAndAnotherGoesOn()
    {
        start("while :; do sleep 0.01; done");
        giveVariables();
        ::close(m_agent);
        std::array<char, 64> asked{};
        const auto count = ::read(m_second, asked.data(), asked.size()); // which waits for it
        QCOMPARE(QByteArray(asked.data(), count), QByteArray("1 token"));
        m_agent = std::exchange(m_second, -1);
        say(ipc::FrameKind::Error, "Sign in again.\n");
        QCOMPARE(errors(), QByteArray("Sign in again.\n"));
        ::kill(m_relay, SIGTERM);
        QCOMPARE(end(), 128 + SIGTERM);
    }

    void theAgentIsQuit()
    {
        start("echo ready >&2; while :; do sleep 0.01; done");
        giveVariables();
        QCOMPARE(errors(), QByteArray("ready\n"));
        say(ipc::FrameKind::Exit, std::string(1, '\1'));
        QVERIFY(errors().contains("gets no new credentials")); // and no other is started
        ::kill(m_relay, SIGTERM);
        QCOMPARE(end(), 128 + SIGTERM);
        std::array<char, 64> asked{};
        QCOMPARE(::read(m_second, asked.data(), asked.size()), ssize_t(0));
    }

    void endpoints_data()
    {
        QTest::addColumn<QByteArray>("uri");
        QTest::addColumn<QByteArray>("port");
        QTest::newRow("usual") << QByteArray("http://127.0.0.1:4711/credentials") << QByteArray("4711");
        QTest::newRow("no path") << QByteArray("http://127.0.0.1:4711") << QByteArray("4711");
        QTest::newRow("no port") << QByteArray("nonsense") << QByteArray();
        QTest::newRow("empty") << QByteArray() << QByteArray();
    }
    void endpoints()
    {
        QFETCH(QByteArray, uri);
        QFETCH(QByteArray, port);
        const auto found = endpointOf({"odd", "AWS_CONTAINER_CREDENTIALS_FULL_URI=" + uri.toStdString(),
            "AWS_CONTAINER_AUTHORIZATION_TOKEN=t"});
        QCOMPARE(found.port, port.toStdString());
        QCOMPARE(found.token, std::string("t"));
    }

    void theAgentEnds()
    {
        start("sleep 30 & trap 'kill $!; exit 7' USR1; wait");
        giveVariables();
        ::close(m_agent);
        m_agent = -1;
        ::close(m_second); // as does the next
        m_second = -1;
        QVERIFY(errors().contains("gets no new credentials"));
        QTRY_VERIFY(::kill(m_relay, SIGUSR1) == 0);
        const int code = end();
        QVERIFY(code == 7 || code == 128 + SIGUSR1); // before or after the trap
    }

    void theAgentEndsAtOnce()
    {
        start("exit 42");
        ::close(m_agent);
        m_agent = -1;
        QCOMPARE(end(), unanswered & 0xff); // whoever asked it asks again
        QVERIFY(errors().isEmpty());
    }

    void signalsReachTheCommand_data()
    {
        QTest::addColumn<int>("number");
        for (const int number : {SIGTERM, SIGINT, SIGHUP, SIGQUIT, SIGUSR1, SIGUSR2})
            QTest::addRow("%d", number) << number;
    }
    void signalsReachTheCommand()
    {
        QFETCH(int, number);
        QByteArray script = "trap 'exit 9' NUMBER; echo ready >&2; while :; do sleep 0.01; done";
        script.replace("NUMBER", QByteArray::number(number));
        start(script.constData());
        giveVariables();
        QCOMPARE(errors(), QByteArray("ready\n"));
        ::kill(m_relay, number);
        QCOMPARE(end(), 9);
    }

    void endsAsTheCommandDid_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<int>("code");
        QTest::newRow("done") << QByteArray("exit 0") << 0;
        QTest::newRow("255") << QByteArray("exit 255") << 255;
        QTest::newRow("killed") << QByteArray("kill -9 $$") << 128 + SIGKILL;
        QTest::newRow("terminated") << QByteArray("kill -15 $$") << 128 + SIGTERM;
    }
    void endsAsTheCommandDid()
    {
        QFETCH(QByteArray, script);
        QFETCH(int, code);
        start(script.constData());
        giveVariables();
        QCOMPARE(end(), code);
    }

    void cannotBeRun_data()
    {
        QTest::addColumn<QByteArray>("program");
        QTest::addColumn<int>("code");
        QTest::newRow("nowhere") << QByteArray("no-such-program-at-all") << 127;
        QTest::newRow("a folder") << QByteArray("/") << 126;
    }
    void cannotBeRun()
    {
        QFETCH(QByteArray, program);
        QFETCH(int, code);
        run({program.toStdString()});
        giveVariables();
        QCOMPARE(end(), code);
        QVERIFY(errors().contains(program));
    }

    void anAnswerOfAnotherKind()
    {
        start("exit 42");
        QCOMPARE(::write(m_agent, "HTTP/1.1 200", 12), 12);
        QCOMPARE(end(), 1);
        QVERIFY(errors().contains("not understood"));
    }
};

QTEST_GUILESS_MAIN(TestChild)
#include "tst_child.moc"
