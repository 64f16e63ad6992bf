#include "ipc/agentserver.h"
#include "relaytest.h"

#include <QPointer>
#include <QSignalSpy>

#include <unistd.h>

namespace {

QByteArray bytesOf(const std::string &text)
{
    return {text.data(), qsizetype(text.size())};
}

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
    row("-version", 0, "duplo-tray-jit " DUPLO_VERSION "\n");
    row("version --json", 0,
        "{\"version\":\"" DUPLO_VERSION "\",\"agentRuns\":false,\"agentVersion\":null}\n");
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
    QCOMPARE(m_relay->error(), QByteArray("duplo-tray-jit: The command line is too long.\n"));
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

QTEST_GUILESS_MAIN(TestRelay)
#include "tst_relay.moc"
