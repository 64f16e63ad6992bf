#include "servertest.h"

#include <QSignalSpy>
#include <QTest>

using namespace std::chrono_literals;

class TestAgentRequest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void gathersWrites();
    void keepsTheOrder();
    void sendsBeforeTheEnd();
    void exitCodes_data();
    void exitCodes();
    void answersInTheHandler();
    void tellsWhoseFilesAreSeen_data();
    void tellsWhoseFilesAreSeen();
    void largeAnswerArrivesWhole();
    void readerWhoNeverReadsIsDropped();
    void droppedIsOne();
    void serverEndsFirst();
    void clientVanishes();
    void clientVanishesWhileWritten();
    void clientWhoTalksOnIsDropped();
    void secondFinishDoesNothing();

private:
    AgentRequest *request() const { return m_server->requests.value(0); }

    std::unique_ptr<ServerUnderTest> m_server;
    std::unique_ptr<RawClient> m_client;
};

void TestAgentRequest::init()
{
    m_server = std::make_unique<ServerUnderTest>();
    m_server->server.setClientTimeout(200ms);
    QVERIFY(m_server->listen());
    m_client = std::make_unique<RawClient>(m_server->path());
    QVERIFY(m_client->sendRequest(statusRequest()));
    QTRY_VERIFY(request());
}

void TestAgentRequest::cleanup()
{
    m_client.reset();
    m_server.reset();
}

void TestAgentRequest::gathersWrites()
{
    for (int i = 0; i < 1000; ++i)
        request()->writeOutput("x");
    request()->finish(0);
    QTRY_VERIFY(m_client->isClosed());
    QCOMPARE(m_client->frames().size(), 2); // the text and the end
    QCOMPARE(m_client->text(ipc::FrameKind::Output), QByteArray(1000, 'x'));
}

void TestAgentRequest::keepsTheOrder()
{
    request()->writeOutput("1");
    request()->writeError("2");
    request()->writeOutput({});
    request()->writeOutput("3");
    request()->finish(0);
    QTRY_VERIFY(m_client->isClosed());
    QByteArray order;
    for (const auto &frame : m_client->frames())
        order.append(char(frame.kind)).append(frame.payload.data(), qsizetype(frame.payload.size()));
    QCOMPARE(order, QByteArray("o1e2o3x\0", 8));
}

void TestAgentRequest::sendsBeforeTheEnd()
{
    request()->writeError("Click Authorize in your browser.\n");
    QTRY_VERIFY(m_client->receive() && m_client->frames().size() == 1);
    QCOMPARE(m_client->text(ipc::FrameKind::Error), QByteArray("Click Authorize in your browser.\n"));
    QVERIFY(request()->isConnected());
}

void TestAgentRequest::exitCodes_data()
{
    QTest::addColumn<int>("given");
    QTest::addColumn<int>("sent");
    for (int code : {0, 1, 2, 127, 128, 255})
        QTest::addRow("%d", code) << code << code;
    for (int code : {-1, 256, 512, INT_MAX, INT_MIN})
        QTest::addRow("%d", code) << code << 1; // never 0 by truncation
}

void TestAgentRequest::exitCodes()
{
    QFETCH(int, given);
    request()->finish(given);
    QTRY_VERIFY(m_client->isClosed());
    QTEST(m_client->exitCode(), "sent");
}

void TestAgentRequest::answersInTheHandler()
{
    QTemporaryDir folder;
    const auto path = folder.filePath(QStringLiteral("a/agent.sock"));
    AgentServer server(
        [](AgentRequest *asked) {
            asked->writeOutput("{}\n");
            asked->finish(0);
        },
        kernelPeer);
    QVERIFY(server.listen(path));
    RawClient client(path);
    QVERIFY(client.sendRequest(statusRequest()));
    QTRY_VERIFY(client.isClosed());
    QCOMPARE(client.text(ipc::FrameKind::Output), QByteArray("{}\n"));
    QCOMPARE(client.exitCode(), 0);
}

void TestAgentRequest::tellsWhoseFilesAreSeen_data()
{
    QTest::addColumn<bool>("isElsewhere");
    QTest::newRow("ours") << false;
    QTest::newRow("others") << true;
}

void TestAgentRequest::tellsWhoseFilesAreSeen()
{
    QFETCH(bool, isElsewhere);
    const QTemporaryDir folder;
    const auto path = folder.filePath(QStringLiteral("a/agent.sock"));
    std::optional<bool> told;
    AgentServer server(
        [&](AgentRequest *asked) {
            told = asked->program().isElsewhere;
            asked->finish(0);
        },
        kernelPeer,
        [](const AgentServer::Peer &peer) {
            return Program{peer.pid, {}, {}, peer.uid};
        });
    server.setElsewhereLookup([&](const AgentServer::Peer &peer) {
        return isElsewhere && peer.pid == QCoreApplication::applicationPid();
    });
    QVERIFY(server.listen(path));
    RawClient client(path);
    QVERIFY(client.sendRequest(statusRequest()));
    QTRY_VERIFY(client.isClosed());
    QCOMPARE(told, std::optional(isElsewhere));
}

void TestAgentRequest::largeAnswerArrivesWhole()
{
    QByteArray answer;
    for (int i = 0; answer.size() < 3 * 1024 * 1024; ++i)
        answer.append(QByteArray::number(i)).append(' ');
    request()->writeOutput(answer);
    request()->finish(7);
    QTRY_VERIFY(m_client->isClosed());
    QCOMPARE(m_client->text(ipc::FrameKind::Output), answer);
    QCOMPARE(m_client->exitCode(), 7);
    QTRY_VERIFY(!request());
}

void TestAgentRequest::readerWhoNeverReadsIsDropped()
{
    request()->writeOutput(QByteArray(8 * 1024 * 1024, 'x'));
    request()->finish(0);
    QTRY_VERIFY(!request());
    QTRY_COMPARE(m_server->server.connectionCount(), 0);
    QTRY_VERIFY(m_client->isClosed());
    QCOMPARE(m_client->exitCode(), -1);
}

void TestAgentRequest::droppedIsOne()
{
    request()->writeError("half a sentence");
    delete request();
    QTRY_VERIFY(m_client->isClosed());
    QCOMPARE(m_client->text(ipc::FrameKind::Error), QByteArray("half a sentence"));
    QCOMPARE(m_client->exitCode(), 1);
}

void TestAgentRequest::serverEndsFirst()
{
    m_server.reset();
    QTRY_VERIFY(m_client->isClosed());
    QCOMPARE(m_client->exitCode(), 1);
}

void TestAgentRequest::clientVanishes()
{
    QSignalSpy gone(request(), &AgentRequest::disconnected);
    m_client.reset();
    QTRY_COMPARE(gone.size(), 1);
    QVERIFY(!request()->isConnected());
    request()->writeOutput("nobody reads this");
    request()->writeError("nor this");
    request()->finish(0);
    QTRY_VERIFY(!request());
    QCOMPARE(gone.size(), 1);
}

void TestAgentRequest::clientVanishesWhileWritten()
{
    QSignalSpy gone(request(), &AgentRequest::disconnected);
    m_client.reset(); // the server does not know yet
    request()->writeOutput(QByteArray(4 * 1024 * 1024, 'x'));
    request()->finish(0);
    QTRY_VERIFY(!request());
    QCOMPARE(gone.size(), 0); // it had been answered
}

void TestAgentRequest::clientWhoTalksOnIsDropped()
{
    QSignalSpy gone(request(), &AgentRequest::disconnected);
    QVERIFY(m_client->send("more"));
    QTRY_COMPARE(gone.size(), 1);
    QTRY_VERIFY(m_client->isClosed());
    QVERIFY(m_client->received().isEmpty());
}

void TestAgentRequest::secondFinishDoesNothing()
{
    request()->finish(2);
    request()->finish(0);
    request()->writeOutput("too late");
    QTRY_VERIFY(m_client->isClosed());
    QCOMPARE(m_client->frames().size(), 1);
    QCOMPARE(m_client->exitCode(), 2);
}

QTEST_GUILESS_MAIN(TestAgentRequest)
#include "tst_agentrequest.moc"
