#include "servertest.h"

#include <QTest>

using namespace std::chrono_literals;

namespace {

QByteArray bytesOf(const std::string &text)
{
    return {text.data(), qsizetype(text.size())};
}

} // namespace

class TestHostileClients : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void peers_data();
    void peers();
    void garbageIsDropped_data();
    void garbageIsDropped();
    void halfRequestTimesOut();
    void silentClientTimesOut();
    void vanishesAnywhere_data();
    void vanishesAnywhere();
    void tooManyAreTurnedAway();
    void cutAnywhere();
    void anotherProtocolIsToldSo();
    void halfClosedIsServed_data();
    void halfClosedIsServed();
    void halfClosedThenGoneIsNoticed();
};

void TestHostileClients::peers_data()
{
    QTest::addColumn<bool>("known");
    QTest::addColumn<quint32>("uid");
    QTest::addColumn<bool>("welcome");
    const auto own = ::geteuid();
    QTest::newRow("own") << true << quint32(own) << true;
    QTest::newRow("another user") << true << quint32(own + 1) << false;
    QTest::newRow("nobody") << true << quint32(65534) << false;
    QTest::newRow("no user") << true << quint32(-1) << false;
    QTest::newRow("unknown") << false << quint32(0) << false;
}

void TestHostileClients::peers()
{
    QFETCH(bool, known);
    QFETCH(quint32, uid);
    QFETCH(bool, welcome);
    ServerUnderTest t([&](qintptr) {
        return known ? std::optional(AgentServer::Peer{uid, 42}) : std::nullopt;
    });
    if (!welcome)
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("^refused ")));
    QVERIFY(t.listen());
    RawClient client(t.path());
    // Who is not welcome may be turned away before it has said anything.
    QVERIFY(client.sendRequest(statusRequest()) || !welcome);
    if (welcome) {
        QTRY_COMPARE(t.requests.size(), 1);
        QCOMPARE(t.requests[0]->peerPid(), 42);
        return;
    }
    QTRY_VERIFY(client.isClosed());
    QVERIFY(client.received().isEmpty() && t.requests.isEmpty());
}

void TestHostileClients::garbageIsDropped_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const auto good = bytesOf(ipc::encodeRequest(statusRequest()));
    QTest::newRow("a web request") << QByteArray("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
    QTest::newRow("one wrong byte") << QByteArray("X");
    QTest::newRow("zeros") << QByteArray(100, '\0');
    QTest::newRow("unknown kind") << bytesOf("DTJ1?") + QByteArray(4, '\0');
    QTest::newRow("length over the limit") << bytesOf("DTJ1r") + QByteArray("\x01\x00\x10\x00", 4);
    QTest::newRow("length of four thousand millions") << bytesOf("DTJ1r") + QByteArray(4, '\xff');
    QTest::newRow("an agent's frame") << bytesOf(ipc::encodeFrame(ipc::FrameKind::Exit, "x"));
    QTest::newRow("empty request") << bytesOf(ipc::encodeFrame(ipc::FrameKind::Request, {}));
    QTest::newRow("request of garbage")
        << bytesOf(ipc::encodeFrame(ipc::FrameKind::Request, std::string(5000, '\xff')));
    QTest::newRow("two requests") << good + good;
    QTest::newRow("a byte too many") << good + "x";
    QTest::newRow("a megabyte of anything") << QByteArray(1024 * 1024, 'D');
}

void TestHostileClients::garbageIsDropped()
{
    QFETCH(QByteArray, bytes);
    ServerUnderTest t;
    QVERIFY(t.listen());
    RawClient client(t.path());
    client.send(bytes); // a megabyte does not go out at once; what goes is enough
    QTRY_VERIFY(client.isClosed());
    QVERIFY(client.received().isEmpty());
    QVERIFY(t.requests.isEmpty());
    RawClient polite(t.path()); // and the next one is served
    QVERIFY(polite.sendRequest(statusRequest()));
    QTRY_COMPARE(t.requests.size(), 1);
}

void TestHostileClients::halfRequestTimesOut()
{
    ServerUnderTest t;
    t.server.setClientTimeout(50ms);
    QVERIFY(t.listen());
    RawClient client(t.path());
    QVERIFY(client.send(QByteArrayView(bytesOf(ipc::encodeRequest(statusRequest()))).chopped(1)));
    QTRY_VERIFY(client.isClosed());
    QVERIFY(t.requests.isEmpty());
}

void TestHostileClients::silentClientTimesOut()
{
    ServerUnderTest t;
    t.server.setClientTimeout(50ms);
    QVERIFY(t.listen());
    RawClient silent(t.path());
    RawClient asking(t.path());
    QVERIFY(asking.sendRequest(statusRequest()));
    QTRY_VERIFY(silent.isClosed());
    QCOMPARE(t.requests.size(), 1);
    QVERIFY(t.requests[0]->isConnected()); // a request that is being worked on has all the time it needs
    QVERIFY(!asking.isClosed());
}

void TestHostileClients::vanishesAnywhere_data()
{
    QTest::addColumn<int>("sent");
    const int whole = int(ipc::encodeRequest(statusRequest()).size());
    QTest::newRow("at once") << 0;
    QTest::newRow("in the magic") << 2;
    QTest::newRow("in the header") << 7;
    QTest::newRow("after the header") << 9;
    QTest::newRow("before the last byte") << whole - 1;
    QTest::newRow("after the request") << whole;
}

void TestHostileClients::vanishesAnywhere()
{
    QFETCH(int, sent);
    ServerUnderTest t;
    QVERIFY(t.listen());
    {
        RawClient client(t.path());
        QVERIFY(client.send(QByteArrayView(bytesOf(ipc::encodeRequest(statusRequest()))).first(sent)));
    }
    RawClient next(t.path());
    QVERIFY(next.sendRequest(statusRequest()));
    QTRY_VERIFY(!t.requests.isEmpty() && t.requests.last()->isConnected());
    QTRY_COMPARE(t.server.connectionCount(), 1); // the one who has gone is forgotten
    QVERIFY(!next.isClosed());
}

void TestHostileClients::tooManyAreTurnedAway()
{
    ServerUnderTest t;
    t.server.setMaxConnections(2);
    QVERIFY(t.listen());
    RawClient first(t.path());
    RawClient second(t.path());
    QVERIFY(first.sendRequest(statusRequest()) && second.sendRequest(statusRequest()));
    QTRY_COMPARE(t.requests.size(), 2);
    QTest::ignoreMessage(
        QtWarningMsg, QRegularExpression(QStringLiteral("2 programs are connected already")));
    RawClient third(t.path());
    QTRY_VERIFY(third.isClosed());
    QCOMPARE(third.exitCode(), 1);
    QVERIFY(third.text(ipc::FrameKind::Error).contains("too many programs"));
    t.requests[0]->finish(0);
    QTRY_VERIFY(first.isClosed());
    QTRY_COMPARE(t.server.connectionCount(), 1);
    RawClient fourth(t.path());
    QVERIFY(fourth.sendRequest(statusRequest()));
    QTRY_COMPARE(t.requests.size(), 3);
}

void TestHostileClients::cutAnywhere()
{
    ServerUnderTest t;
    t.server.setClientTimeout(300ms);
    QVERIFY(t.listen());
    const auto bytes = bytesOf(ipc::encodeRequest(statusRequest()));
    std::vector<std::unique_ptr<RawClient>> clients;
    for (qsizetype cut = 0; cut <= bytes.size(); ++cut) {
        clients.push_back(std::make_unique<RawClient>(t.path()));
        QVERIFY(clients.back()->send(bytes.first(cut)));
    }
    QTRY_COMPARE(t.requests.size(), 1); // the whole one alone
    for (qsizetype cut = 0; cut < bytes.size(); ++cut)
        QTRY_VERIFY(clients[std::size_t(cut)]->isClosed());
    QVERIFY(!clients.back()->isClosed());
    QTRY_COMPARE(t.server.connectionCount(), 1);
}

void TestHostileClients::anotherProtocolIsToldSo()
{
    ServerUnderTest t;
    QVERIFY(t.listen());
    RawClient client(t.path());
    auto bytes = bytesOf(ipc::encodeRequest(statusRequest()));
    bytes[3] = '2';
    QVERIFY(client.send(bytes));
    QTRY_VERIFY(client.isClosed());
    QCOMPARE(client.exitCode(), 1);
    QVERIFY(client.text(ipc::FrameKind::Error).contains("versions"));
    QVERIFY(t.requests.isEmpty());
}

void TestHostileClients::halfClosedIsServed_data()
{
    QTest::addColumn<bool>("later");
    QTest::newRow("with the request") << false;
    QTest::newRow("while it is worked on") << true;
}

void TestHostileClients::halfClosedIsServed()
{
    QFETCH(bool, later);
    ServerUnderTest t;
    QVERIFY(t.listen());
    RawClient client(t.path());
    QVERIFY(client.sendRequest(statusRequest()));
    if (!later)
        client.sayNoMore();
    QTRY_COMPARE(t.requests.size(), 1);
    client.sayNoMore();
    RawClient other(t.path()); // whose request comes after the news that the first had gone, had it
    QVERIFY(other.sendRequest(statusRequest()));
    QTRY_COMPARE(t.requests.size(), 2);
    QVERIFY(t.requests[0]->isConnected());
    t.requests[0]->writeOutput("signed in\n");
    t.requests[0]->finish(0);
    QTRY_VERIFY(client.isClosed());
    QCOMPARE(client.text(ipc::FrameKind::Output), QByteArray("signed in\n"));
    QCOMPARE(client.exitCode(), 0);
}

void TestHostileClients::halfClosedThenGoneIsNoticed()
{
    ServerUnderTest t;
    QVERIFY(t.listen());
    RawClient client(t.path());
    QVERIFY(client.sendRequest(statusRequest()));
    client.sayNoMore();
    QTRY_COMPARE(t.requests.size(), 1);
    client.close();
    QTRY_VERIFY(!t.requests[0]->isConnected());
    QTRY_COMPARE(t.server.connectionCount(), 0);
}

QTEST_GUILESS_MAIN(TestHostileClients)
#include "tst_hostileclients.moc"
