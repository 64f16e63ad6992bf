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
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("programs are connected already")));
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

QTEST_GUILESS_MAIN(TestFloods)
#include "tst_floods.moc"
