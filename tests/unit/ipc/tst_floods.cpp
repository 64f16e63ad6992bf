#include "ipc/listener.h"
#include "servertest.h"

#include <QTest>

#include <atomic>

using namespace std::chrono_literals;

/// Clients that are many: whoever else asks is served, or told.
class TestFloods : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneProcessWaitsForItsTurn();
    void whoGivesUpItsTurnIsForgotten();
    void fiveThousandSilentClients();
    void withoutFilesItWaits();
    void memoryIsBounded();
    void answersThatNobodyTakesAreBounded();
    void theGreediestMakesRoom();
    void theBusiestMakesRoom();
    void whoHasMuchToSayWaits();
};

void TestFloods::oneProcessWaitsForItsTurn()
{
    // Two processes: the first asks ten times at once, the second once.
    std::atomic<int> connections = 0;
    ServerUnderTest t([&](qintptr) { return AgentServer::Peer{::geteuid(), ++connections <= 10 ? 42 : 43}; });
    t.server.setMaxRequestsEach(3);
    QVERIFY(t.listen());
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < 11; ++i) {
        clients.push_back(std::make_unique<RawClient>(t.path()));
        QVERIFY(clients.back()->sendRequest(statusRequest()));
    }
    QTRY_COMPARE(t.requests.size(), 4);
    QCOMPARE(t.requests[3]->peerPid(), 43);
    for (int i = 0; i < 11; ++i) {
        QTRY_VERIFY(t.requests.size() > i);
        QVERIFY(t.requests.size() <= i + 4);
        t.requests[i]->finish(i);
    }
    for (const auto &client : clients)
        QTRY_VERIFY(client->isClosed());
    QCOMPARE(clients[10]->exitCode(), 3); // fourth of eleven, not last
    QTRY_COMPARE(t.server.connectionCount(), 0);
}

void TestFloods::whoGivesUpItsTurnIsForgotten()
{
    ServerUnderTest t;
    t.server.setMaxRequestsEach(1);
    QVERIFY(t.listen());
    RawClient first(t.path());
    QVERIFY(first.sendRequest(statusRequest()));
    QTRY_COMPARE(t.requests.size(), 1);
    auto second = std::make_unique<RawClient>(t.path());
    QVERIFY(second->sendRequest(statusRequest()));
    RawClient third(t.path());
    QVERIFY(third.sendRequest(statusRequest()));
    QTRY_COMPARE(t.server.connectionCount(), 3);
    second.reset();
    QTRY_COMPARE(t.server.connectionCount(), 2);
    first.close(); // gives its turn up as well
    QTRY_COMPARE(t.requests.size(), 2);
    t.requests[1]->finish(7);
    QTRY_VERIFY(third.isClosed());
    QCOMPARE(third.exitCode(), 7);
}

void TestFloods::fiveThousandSilentClients()
{
    raiseFileLimit();
    // Half of the files are the clients' here.
    std::atomic<int> connections = 0;
    ServerUnderTest t([&](qintptr) { return AgentServer::Peer{::geteuid(), ++connections / 500}; });
    t.server.setClientTimeout(2s);
    t.server.setMaxConnections(1000);
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("leaves no room for others")));
    QVERIFY(t.listen());
    std::vector<std::unique_ptr<RawClient>> silent;
    const auto connectNext = [&] {
        while (silent.size() < 3000) {
            auto client = std::make_unique<RawClient>(t.path());
            if (!client->isConnected())
                return false; // until the server has taken more
            silent.push_back(std::move(client));
        }
        return true;
    };
    QTRY_VERIFY(connectNext());
    QTRY_VERIFY(t.server.connectionCount() <= 1000);
    RawClient polite(t.path());
    QVERIFY(polite.sendRequest(statusRequest()));
    const auto isServedOrTold = [&] { return !t.requests.isEmpty() || polite.isClosed(); };
    QTRY_VERIFY(isServedOrTold());
    QVERIFY(!t.requests.isEmpty() || polite.exitCode() == 1);
    QTRY_VERIFY(t.server.connectionCount() <= 1); // all the silent ones are gone
    for (const auto &client : silent)
        QVERIFY(client->isClosed());
}

void TestFloods::withoutFilesItWaits()
{
    ServerUnderTest t;
    QVERIFY(t.listen());
    RawClient before(t.path());
    QVERIFY(before.sendRequest(statusRequest()));
    QTRY_COMPARE(t.requests.size(), 1);
    RawClient client(t.path());
    std::vector<Descriptor> all;
    for (Descriptor file(::dup(0)); file; file = Descriptor(::dup(0)))
        all.push_back(std::move(file));
    all.pop_back(); // for another client
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("no more files")));
    RawClient late(t.path());
    QVERIFY(late.isConnected() && late.sendRequest(statusRequest()));
    t.requests[0]->writeError("busy\n"); // who is connected is served meanwhile
    QTRY_VERIFY(before.receive() && !before.frames().isEmpty());
    all.clear();
    QTRY_COMPARE(t.requests.size(), 2);
    QVERIFY(client.isConnected());
}

void TestFloods::memoryIsBounded()
{
    // Six of one process send almost 10 kB each and never the rest: three of them are too many.
    std::atomic<int> connections = 0;
    ServerUnderTest t([&](qintptr) { return AgentServer::Peer{::geteuid(), ++connections <= 6 ? 42 : 43}; });
    t.server.setMaxBytes(30'000, 1'000'000);
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("too long")));
    QVERIFY(t.listen());
    const auto frame = ipc::encodeFrame(ipc::FrameKind::Request, std::string(10'000, 'x'));
    const QByteArrayView half(frame.data(), 9'900);
    std::vector<std::unique_ptr<RawClient>> greedy;
    for (int i = 0; i < 6; ++i) {
        greedy.push_back(std::make_unique<RawClient>(t.path()));
        QVERIFY(greedy.back()->send(half));
    }
    QTRY_COMPARE(t.server.connectionCount(), 3);
    RawClient modest(t.path()); // of another process
    QVERIFY(modest.sendRequest(statusRequest()));
    QTRY_COMPARE(t.requests.size(), 1);
    for (int i = 3; i < 6; ++i) {
        QVERIFY(greedy[std::size_t(i)]->isClosed());
        QCOMPARE(greedy[std::size_t(i)]->exitCode(), 1);
    }
    // What goes makes room again.
    t.requests[0]->finish(0);
    greedy.clear();
    QTRY_COMPARE(t.server.connectionCount(), 0);
    connections = 0;
    RawClient again(t.path());
    QVERIFY(again.sendRequest(statusRequest()));
    QTRY_COMPARE(t.requests.size(), 2);
}

void TestFloods::answersThatNobodyTakesAreBounded()
{
    // Each answer is over half of what a process may leave here.
    std::atomic<int> connections = 0;
    ServerUnderTest t([&](qintptr) { return AgentServer::Peer{::geteuid(), ++connections <= 6 ? 42 : 43}; });
    t.server.setMaxBytes(3'000'000, 100'000'000);
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("does not take its answers")));
    QVERIFY(t.listen());
    const QByteArray much(2'000'000, 'x');
    std::vector<std::unique_ptr<RawClient>> greedy;
    for (int i = 0; i < 6; ++i) {
        greedy.push_back(std::make_unique<RawClient>(t.path()));
        QVERIFY(greedy.back()->sendRequest(statusRequest()));
        QTRY_COMPARE(t.requests.size(), i + 1);
        t.requests[i]->writeOutput(much);
        t.requests[i]->finish(7);
    }
    QTRY_COMPARE(t.server.connectionCount(), 1);
    RawClient modest(t.path());
    QVERIFY(modest.sendRequest(statusRequest()));
    QTRY_COMPARE(t.requests.size(), 7);
    t.requests[6]->writeOutput(much);
    t.requests[6]->finish(3);
    QTRY_VERIFY(modest.isClosed());
    QCOMPARE(modest.exitCode(), 3);
    // The first of them was not too many, and the others tell that theirs is not whole.
    QTRY_VERIFY(greedy[0]->isClosed());
    QCOMPARE(greedy[0]->exitCode(), 7);
    QCOMPARE(greedy[0]->text(ipc::FrameKind::Output), much);
    QVERIFY(greedy[1]->isClosed());
    QCOMPARE(greedy[1]->exitCode(), -1);
}

void TestFloods::theGreediestMakesRoom()
{
    std::atomic<int> connections = 0;
    ServerUnderTest t([&](qintptr) { return AgentServer::Peer{::geteuid(), 42 + ++connections}; });
    t.server.setMaxBytes(10'000'000, 4'000'000);
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("it needs too much")));
    QVERIFY(t.listen());
    std::vector<std::unique_ptr<RawClient>> clients;
    for (const int size : {3'500'000, 1'000'000}) {
        clients.push_back(std::make_unique<RawClient>(t.path()));
        QVERIFY(clients.back()->sendRequest(statusRequest()));
        QTRY_COMPARE(t.requests.size(), qsizetype(clients.size()));
        t.requests.last()->writeOutput(QByteArray(size, 'x'));
        t.requests.last()->finish(0);
    }
    QTRY_COMPARE(t.server.connectionCount(), 1);
    QTRY_VERIFY(clients[1]->isClosed());
    QCOMPARE(clients[1]->exitCode(), 0);
    QVERIFY(clients[0]->isClosed());
    QCOMPARE(clients[0]->exitCode(), -1);
}

void TestFloods::theBusiestMakesRoom()
{
    // Two processes hold all connections there are, and wait for answers.
    std::atomic<int> connections = 0;
    ServerUnderTest t([&](qintptr) {
        const int number = ++connections;
        return AgentServer::Peer{::geteuid(), number <= 15 ? 42 : (number <= 20 ? 43 : 44)};
    });
    t.server.setMaxConnections(20);
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("it leaves no room for others")));
    QVERIFY(t.listen());
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < 21; ++i) {
        clients.push_back(std::make_unique<RawClient>(t.path()));
        QVERIFY(clients.back()->sendRequest(statusRequest()));
        QTRY_COMPARE(t.requests.size(), i + 1);
    }
    QCOMPARE(t.requests[20]->peerPid(), 44);
    QCOMPARE(t.server.connectionCount(), 20);
    QVERIFY(clients[14]->isClosed()); // the latest of the first process
    QTRY_VERIFY(!t.requests[14]->isConnected());
    QVERIFY(t.requests[0]->isConnected() && t.requests[19]->isConnected());
}

void TestFloods::whoHasMuchToSayWaits()
{
    ServerUnderTest t;
    QVERIFY(t.listen());
    RawClient client(t.path());
    QVERIFY(client.sendRequest(statusRequest()));
    QTRY_COMPARE(t.requests.size(), 1);
    const QByteArray much(2'000'000, 'x');
    int parts = 0;
    bool isOver = false;
    const std::function<void()> say = [&] {
        t.requests[0]->writeOutput(much);
        then(t.requests[0]->taken(), &t.server, [&](const Result<> &taken) {
            isOver = !taken;
            if (taken && ++parts < 3)
                say();
        });
    };
    say();
    QTRY_VERIFY(client.receive() && client.received().size() > 100'000);
    QCOMPARE(parts, 0);
    QTRY_VERIFY(client.receive() && parts == 1);
    QTRY_VERIFY(client.receive() && parts == 3);
    say();
    QTRY_VERIFY(client.receive() && client.received().size() > 6'100'000);
    client.close();
    QTRY_VERIFY(isOver);
    QVERIFY(!t.requests[0]->isConnected());
}

QTEST_GUILESS_MAIN(TestFloods)
#include "tst_floods.moc"
