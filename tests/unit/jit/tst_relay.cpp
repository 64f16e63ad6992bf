#include "ipc/agentserver.h"
#include "relaytest.h"

#include <QLocalServer>
#include <QLocalSocket>
#include <QPointer>
#include <QSignalSpy>

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace {

QByteArray bytesOf(const std::string &text)
{
    return {text.data(), qsizetype(text.size())};
}

QByteArray frame(ipc::FrameKind kind, const std::string &payload)
{
    return bytesOf(ipc::encodeFrame(kind, payload));
}

const QByteArray exitZero = frame(ipc::FrameKind::Exit, std::string(1, '\0'));
const QByteArray tokenWarning =
    "duplo-tray-jit: --token in the command line is visible to every program on this "
    "machine; use --token-stdin.\n";

} // namespace

class TestRelay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void answersOffline_data();
    void answersOffline();
    void sendsWhatWasTyped();
    void exitCodes_data();
    void exitCodes();
    void copiesBytesAsTheyAre();
    void printsAsItArrives();
    void impliedVerb();
    void tokenOnStdin();
    void tooLongToken();
    void tokenInArguments();
    void tooLongCommandLine();
    void interruptClosesTheSocket();
    void fullDisk();
    void closedStandardFiles();
    void readerWhoLeaves();
    void oddAgents_data();
    void oddAgents();
    void framesInPieces();
    void anotherUsersSocket();
    void tooLongSocketPath();

private:
    AgentRequest *request() const { return m_requests.value(0); }
    void startAgent(const QString &instance = {});

    std::unique_ptr<QTemporaryDir> m_runtime;
    QList<QPointer<AgentRequest>> m_requests;
    std::unique_ptr<AgentServer> m_agent;
    std::unique_ptr<Relay> m_relay;
};

void TestRelay::init()
{
    m_runtime = std::make_unique<QTemporaryDir>();
    m_relay = std::make_unique<Relay>(*m_runtime);
}

void TestRelay::cleanup()
{
    m_relay.reset();
    m_agent.reset();
    m_requests.clear();
}

void TestRelay::startAgent(const QString &instance)
{
    m_agent = std::make_unique<AgentServer>([this](AgentRequest *asked) { m_requests.append(asked); },
        [](qintptr) {
            return AgentServer::Peer{::geteuid(), 1};
        });
    QVERIFY(m_agent->listen(agentSocket(*m_runtime, instance)));
}

void TestRelay::answersOffline_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QByteArray>("start");
    const auto row = [](const char *arguments, int exitCode, const char *start) {
        QTest::newRow(arguments) << QString::fromLatin1(arguments).split(QLatin1Char(' '), Qt::SkipEmptyParts)
                                 << exitCode << QByteArray(start);
    };
    row("version", 0, "duplo-tray-jit " DUPLO_VERSION "\n");
    row("--version", 0, "duplo-tray-jit " DUPLO_VERSION "\n");
    row("help", 0, "duplo-tray-jit: just-in-time");
    row("help portal", 0, "duplo-tray-jit portal add URL");
    row("portal sign-in --help", 0, "duplo-tray-jit portal add URL");
    row("help nonsense", 2, "");
    row("", 2, "");
    row("--instance ../x status", 2, "");
}

void TestRelay::answersOffline()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, exitCode);
    QFETCH(QByteArray, start);
    m_relay->start(arguments);
    QTRY_VERIFY(m_relay->hasEnded());
    QCOMPARE(m_relay->process.exitCode(), exitCode);
    QVERIFY(m_relay->output().startsWith(start));
    QCOMPARE(m_relay->error().count('\n'), exitCode == 0 ? 0 : 1); // one sentence
    QVERIFY(QDir(m_runtime->path()).isEmpty()); // nothing was started, nothing left behind
}

void TestRelay::sendsWhatWasTyped()
{
    startAgent(QStringLiteral("demo"));
    m_relay->set("AWS_CONFIG_FILE", QStringLiteral("/tmp/a config"));
    m_relay->set("AWS_SECRET_ACCESS_KEY", QStringLiteral("must-not-travel"));
    m_relay->process.setWorkingDirectory(m_runtime->path());
    m_relay->start({QStringLiteral("--instance"), QStringLiteral("demo"), QStringLiteral("profile"),
        QStringLiteral("add"), QString(), QStringLiteral("é \n")});
    QTRY_VERIFY(request());
    const auto &sent = request()->request();
    QCOMPARE(sent.arguments, (std::vector<std::string>{"profile", "add", "", "é \n"}));
    QCOMPARE(sent.environment, (std::vector<std::string>{"AWS_CONFIG_FILE=/tmp/a config", "HOME=/home/bob"}));
    QCOMPARE(bytesOf(sent.directory), QDir(m_runtime->path()).canonicalPath().toLocal8Bit());
    QVERIFY(sent.input.empty());
}

void TestRelay::exitCodes_data()
{
    QTest::addColumn<int>("code");
    for (int code : {0, 1, 2, 127, 255})
        QTest::addRow("%d", code) << code;
}

void TestRelay::exitCodes()
{
    QFETCH(int, code);
    startAgent();
    m_relay->start({QStringLiteral("status")});
    QTRY_VERIFY(request());
    request()->finish(code);
    QTRY_VERIFY(m_relay->hasEnded());
    QCOMPARE(m_relay->process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(m_relay->process.exitCode(), code);
    QVERIFY(m_relay->output().isEmpty() && m_relay->error().isEmpty());
}

void TestRelay::copiesBytesAsTheyAre()
{
    startAgent();
    m_relay->start({QStringLiteral("aws")});
    QTRY_VERIFY(request());
    QByteArray every;
    for (int i = 0; i < 3 * 1024 * 1024; ++i)
        every.append(char(i * 7 + i / 256));
    request()->writeOutput(every);
    request()->writeError("one\n");
    request()->writeOutput("end");
    request()->finish(0);
    QTRY_VERIFY(m_relay->hasEnded());
    QCOMPARE(m_relay->output(), every + "end");
    QCOMPARE(m_relay->error(), QByteArray("one\n"));
}

void TestRelay::printsAsItArrives()
{
    startAgent();
    m_relay->start({QStringLiteral("portal"), QStringLiteral("sign-in")});
    QTRY_VERIFY(request());
    request()->writeError("Click Authorize.\n");
    QTRY_COMPARE(m_relay->error(), QByteArray("Click Authorize.\n"));
    QVERIFY(!m_relay->hasEnded());
    request()->writeOutput("Signed in.\n");
    QTRY_COMPARE(m_relay->output(), QByteArray("Signed in.\n"));
    request()->finish(0);
    QTRY_VERIFY(m_relay->hasEnded());
}

void TestRelay::impliedVerb()
{
    startAgent();
    const auto link = m_runtime->filePath(QStringLiteral("duplo-aws-credential-process"));
    QVERIFY(QFile::link(QStringLiteral(JIT_PROGRAM), link));
    Relay older(*m_runtime, link);
    older.start({QStringLiteral("-host"), QStringLiteral("https://acme.example"), QStringLiteral("-admin")});
    QTRY_VERIFY(request());
    QCOMPARE(request()->request().arguments,
        (std::vector<std::string>{"aws", "-host", "https://acme.example", "-admin"}));
}

void TestRelay::tokenOnStdin()
{
    startAgent();
    m_relay->start({QStringLiteral("portal"), QStringLiteral("sign-in"), QStringLiteral("--token-stdin")});
    m_relay->process.write("to");
    QVERIFY(m_relay->process.waitForBytesWritten());
    QVERIFY(m_requests.isEmpty()); // it waits for the end
    m_relay->process.write("ken\n");
    m_relay->process.closeWriteChannel();
    QTRY_VERIFY(request());
    QCOMPARE(request()->request().input, std::string("token\n"));
    QCOMPARE(
        request()->request().arguments, (std::vector<std::string>{"portal", "sign-in", "--token-stdin"}));
    QVERIFY(m_relay->error().isEmpty());
}

void TestRelay::tooLongToken()
{
    startAgent();
    m_relay->start({QStringLiteral("portal"), QStringLiteral("sign-in"), QStringLiteral("--token-stdin")});
    m_relay->process.write(QByteArray(64 * 1024 + 1, 'x'));
    QTRY_VERIFY(m_relay->hasEnded());
    QCOMPARE(m_relay->process.exitCode(), 2);
    QVERIFY(m_relay->error().contains("too long for a token"));
    QVERIFY(m_requests.isEmpty());
}

void TestRelay::tokenInArguments()
{
    startAgent();
    m_relay->start({QStringLiteral("aws"), QStringLiteral("--token"), QStringLiteral("secret-1"),
        QStringLiteral("--token=secret-2"), QStringLiteral("--admin")});
    QTRY_VERIFY(request());
    QCOMPARE(request()->request().arguments,
        (std::vector<std::string>{"aws", "--token", "secret-1", "--token=secret-2", "--admin"}));
    QFile commandLine(QStringLiteral("/proc/%1/cmdline").arg(m_relay->process.processId()));
    QVERIFY(commandLine.open(QIODevice::ReadOnly));
    const auto visible = commandLine.readAll();
    QVERIFY2(!visible.contains("secret"), visible.constData());
    QVERIFY(visible.contains("--admin"));
    request()->finish(0);
    QTRY_VERIFY(m_relay->hasEnded());
    QCOMPARE(m_relay->error(), tokenWarning); // said once
    QVERIFY(m_relay->output().isEmpty());
}

void TestRelay::tooLongCommandLine()
{
    startAgent();
    QStringList arguments = {QStringLiteral("aws")};
    for (int i = 0; i < 11; ++i)
        arguments.append(QString(100'000, QLatin1Char('x')));
    m_relay->start(arguments);
    QTRY_VERIFY(m_relay->hasEnded());
    QCOMPARE(m_relay->process.exitCode(), 2);
    QCOMPARE(m_relay->error(), QByteArray("duplo-tray-jit: the command line is too long.\n"));
}

void TestRelay::interruptClosesTheSocket()
{
    startAgent();
    m_relay->start({QStringLiteral("portal"), QStringLiteral("sign-in")});
    QTRY_VERIFY(request());
    QSignalSpy gone(request(), &AgentRequest::disconnected);
    m_relay->process.terminate();
    QTRY_COMPARE(gone.size(), 1);
}

void TestRelay::fullDisk()
{
    startAgent();
    m_relay->process.setStandardOutputFile(QStringLiteral("/dev/full"));
    m_relay->start({QStringLiteral("aws")});
    QTRY_VERIFY(request());
    request()->writeOutput("{}");
    request()->finish(0);
    QTRY_VERIFY(m_relay->hasEnded());
    QCOMPARE(m_relay->process.exitCode(), 1);
}

void TestRelay::closedStandardFiles()
{
    startAgent();
    Relay shell(*m_runtime, QStringLiteral("/bin/sh"));
    shell.start({QStringLiteral("-c"), QStringLiteral("exec " JIT_PROGRAM " status <&- >&- 2>&-")});
    QTRY_VERIFY(request());
    request()->writeOutput("must not come back over the socket");
    request()->writeError("nor this");
    QTRY_VERIFY(request()->isConnected());
    request()->finish(3);
    QTRY_VERIFY(shell.hasEnded());
    QCOMPARE(shell.process.exitCode(), 3);
}

void TestRelay::readerWhoLeaves()
{
    startAgent();
    Relay shell(*m_runtime, QStringLiteral("/bin/sh"));
    shell.start({QStringLiteral("-c"), QStringLiteral(JIT_PROGRAM " aws | head -c 1")});
    QTRY_VERIFY(request());
    QSignalSpy gone(request(), &AgentRequest::disconnected);
    request()->writeOutput(QByteArray(1024 * 1024, 'x'));
    QTRY_COMPARE(gone.size(), 1); // it does not wait for ever
    QTRY_VERIFY(shell.hasEnded());
    QCOMPARE(shell.output(), QByteArray("x"));
}

void TestRelay::oddAgents_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QByteArray>("output");
    QTest::addColumn<QByteArray>("sentence");
    const auto output = frame(ipc::FrameKind::Output, "text");
    QTest::newRow("closes at once") << QByteArray() << QByteArray() << QByteArray("ended before it answered");
    QTest::newRow("closes before the end")
        << output << QByteArray("text") << QByteArray("ended before it answered");
    QTest::newRow("half a frame") << output.chopped(1) << QByteArray()
                                  << QByteArray("ended before it answered");
    QTest::newRow("garbage") << QByteArray("HTTP/1.1 400 Bad Request\r\n") << QByteArray()
                             << QByteArray("not understood");
    QTest::newRow("garbage after text")
        << output + "junk" << QByteArray("text") << QByteArray("not understood");
    QTest::newRow("a request") << frame(ipc::FrameKind::Request, "x") << QByteArray()
                               << QByteArray("not understood");
    QTest::newRow("an end without a code")
        << frame(ipc::FrameKind::Exit, "") << QByteArray() << QByteArray("not understood");
    QTest::newRow("an end of two codes")
        << frame(ipc::FrameKind::Exit, "ab") << QByteArray() << QByteArray("not understood");
    QTest::newRow("too large") << QByteArray("DTJ1o\xff\xff\xff\x7f", 9) << QByteArray()
                               << QByteArray("not understood");
}

void TestRelay::oddAgents()
{
    QFETCH(QByteArray, answer);
    QVERIFY(QDir(m_runtime->path()).mkdir(QStringLiteral("duplo-tray")));
    QLocalServer odd;
    QVERIFY(odd.listen(agentSocket(*m_runtime)));
    connect(&odd, &QLocalServer::newConnection, this, [&] {
        auto *socket = odd.nextPendingConnection();
        connect(socket, &QLocalSocket::readyRead, socket, [socket, answer] {
            socket->readAll();
            socket->write(answer);
            socket->disconnectFromServer();
        });
    });
    m_relay->start({QStringLiteral("aws")});
    QTRY_VERIFY(m_relay->hasEnded());
    QCOMPARE(m_relay->process.exitCode(), 1);
    QTEST(m_relay->output(), "output");
    const auto error = m_relay->error();
    QFETCH(QByteArray, sentence);
    QVERIFY2(error.contains(sentence) && error.count('\n') == 1, error.constData());
}

void TestRelay::framesInPieces()
{
    QVERIFY(QDir(m_runtime->path()).mkdir(QStringLiteral("duplo-tray")));
    QLocalServer slow;
    QVERIFY(slow.listen(agentSocket(*m_runtime)));
    m_relay->start({QStringLiteral("aws")});
    QTRY_VERIFY(slow.hasPendingConnections());
    auto *socket = slow.nextPendingConnection();
    QTRY_VERIFY(socket->bytesAvailable() > 0);
    const QByteArray answer = frame(ipc::FrameKind::Output, "one") + frame(ipc::FrameKind::Error, "two")
        + frame(ipc::FrameKind::Output, "") + frame(ipc::FrameKind::Output, "three") + exitZero;
    for (const char byte : answer) {
        socket->write(&byte, 1);
        socket->flush(); // each byte is a packet of its own
    }
    QTRY_VERIFY(m_relay->hasEnded());
    QCOMPARE(m_relay->process.exitCode(), 0);
    QCOMPARE(m_relay->output(), QByteArray("onethree"));
    QCOMPARE(m_relay->error(), QByteArray("two"));
}

void TestRelay::anotherUsersSocket()
{
    QVERIFY(QDir(m_runtime->path()).mkdir(QStringLiteral("duplo-tray")));
    const int socket = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    qstrncpy(
        address.sun_path, QFile::encodeName(agentSocket(*m_runtime)).constData(), sizeof address.sun_path);
    QCOMPARE(::bind(socket, reinterpret_cast<const sockaddr *>(&address), sizeof address), 0);
    // The kernel keeps who called listen(). Only root can play somebody else; for others, nobody listens.
    const bool root = ::geteuid() == 0;
    QVERIFY(!root || ::seteuid(12345) == 0);
    const int listening = root ? ::listen(socket, 5) : 0;
    QVERIFY(!root || ::seteuid(0) == 0);
    QCOMPARE(listening, 0);
    m_relay->start({QStringLiteral("portal"), QStringLiteral("sign-in"), QStringLiteral("--token-stdin")});
    m_relay->process.write("token");
    m_relay->process.closeWriteChannel();
    QTRY_VERIFY(m_relay->hasEnded());
    QCOMPARE(m_relay->process.exitCode(), 1);
    const auto error = m_relay->error();
    QVERIFY2(error.contains(root ? "another user answers" : "cannot start duplo-tray"), error.constData());
    const int accepted = root ? ::accept(socket, nullptr, nullptr) : -1;
    char byte = 0;
    QVERIFY(!root || ::read(accepted, &byte, 1) == 0); // not a byte was sent
    ::close(accepted);
    ::close(socket);
}

void TestRelay::tooLongSocketPath()
{
    m_relay->set("XDG_RUNTIME_DIR", QLatin1Char('/') + QString(120, QLatin1Char('x')));
    m_relay->start({QStringLiteral("status")});
    QTRY_VERIFY(m_relay->hasEnded());
    QCOMPARE(m_relay->process.exitCode(), 1);
    QVERIFY(m_relay->error().contains("set XDG_RUNTIME_DIR to a shorter one"));
}

QTEST_GUILESS_MAIN(TestRelay)
#include "tst_relay.moc"
