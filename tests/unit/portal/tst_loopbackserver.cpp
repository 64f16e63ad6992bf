#include "loopbacktest.h"
#include "portal/sharedport.h"
#include "support/asnobody.h"

#include <QNetworkInterface>
#include <QtTest>

using namespace loopbacktest;

class TestLoopbackServer : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void answers();
    void answersHeadWithoutBody();
    void dropsHeadersThatBreakLines();
    void byteByByte();
    void ignoresWhatFollows();
    void listensOnLoopbackAlone();
    void portInUse();
    void portIsSharedWithOwnSocketsAlone();
    void clientVanishes();
    void peerCheck();
    void networks_data();
    void networks();
    void closing();
    void handlerEndsTheServer();

private:
    std::unique_ptr<ServerWorld> m_world;
};

void TestLoopbackServer::init()
{
    m_world = std::make_unique<ServerWorld>();
}

void TestLoopbackServer::cleanup()
{
    m_world.reset();
}

void TestLoopbackServer::answers()
{
    RawClient client(
        m_world->port, "POST /a?b=c HTTP/1.1\r\nHost: x\r\nOrigin: y\r\nContent-Length: 3\r\n\r\nabc");
    QTRY_VERIFY(client.isGone());
    QCOMPARE(m_world->requests.size(), 1);
    QCOMPARE(m_world->requests.first().method, QByteArray("POST"));
    QCOMPARE(m_world->requests.first().target, QByteArray("/a?b=c"));
    QCOMPARE(m_world->requests.first().header("origin"), QByteArray("y"));
    QCOMPARE(m_world->requests.first().body, QByteArray("abc"));

    QVERIFY(client.received().startsWith("HTTP/1.1 200 OK\r\n"));
    for (const char *line : {"Connection: close", "Cache-Control: no-store", "Referrer-Policy: no-referrer",
             "X-Content-Type-Options: nosniff", "Content-Type: text/plain", "Content-Length: 4"})
        QVERIFY2(client.hasHeader(line), line);
    QCOMPARE(client.body(), QByteArray("done"));
}

void TestLoopbackServer::answersHeadWithoutBody()
{
    RawClient client(m_world->port, "HEAD / HTTP/1.1\r\nHost: x\r\n\r\n");
    QTRY_VERIFY(client.isGone());
    QCOMPARE(client.status(), 200);
    QVERIFY(client.hasHeader("Content-Length: 4"));
    QVERIFY(client.body().isEmpty());
}

void TestLoopbackServer::dropsHeadersThatBreakLines()
{
    m_world->response = {302, {{"Location", "https://a/\r\nSet-Cookie: b=c"}, {"X-Good", "1"}}, {}};
    RawClient client(m_world->port, get);
    QTRY_VERIFY(client.isGone());
    QCOMPARE(client.status(), 302);
    QVERIFY(!client.received().contains("Set-Cookie"));
    QVERIFY(client.hasHeader("X-Good: 1"));
}

void TestLoopbackServer::byteByByte()
{
    RawClient client(m_world->port);
    QTRY_VERIFY(client.isConnected());
    for (const char byte : get) {
        QVERIFY(m_world->requests.isEmpty());
        client.send(QByteArray(1, byte));
        QCoreApplication::sendPostedEvents();
        QTRY_VERIFY(client.isConnected() || client.hasAnswer());
    }
    QTRY_COMPARE(client.status(), 200);
    QCOMPARE(m_world->requests.size(), 1);
    QCOMPARE(m_world->requests.first().target, QByteArray("/a?b=c"));
}

void TestLoopbackServer::ignoresWhatFollows()
{
    RawClient client(m_world->port, get + get + "garbage" + QByteArray(200'000, '\xff'));
    QTRY_COMPARE(client.status(), 200);
    QTRY_VERIFY(client.isGone());
    QCOMPARE(client.received().count("HTTP/1.1"), 1);
    QCOMPARE(m_world->requests.size(), 1);
}

void TestLoopbackServer::listensOnLoopbackAlone()
{
    for (const QHostAddress &address : QNetworkInterface::allAddresses()) {
        if (address == QHostAddress(QHostAddress::LocalHost))
            continue;
        QTcpSocket socket;
        socket.connectToHost(address, m_world->port);
        QTRY_VERIFY_WITH_TIMEOUT(socket.error() != QAbstractSocket::UnknownSocketError, 10'000);
        QVERIFY(socket.state() != QAbstractSocket::ConnectedState);
    }
    RawClient client(m_world->port, get);
    QTRY_COMPARE(client.status(), 200);
}

void TestLoopbackServer::portInUse()
{
    LoopbackServer second([](const LoopbackRequest &) { return LoopbackResponse(); });
    const Result<quint16> port = second.listen(m_world->port);
    QVERIFY(!port.has_value());
    QCOMPARE(port.error().kind, Error::Kind::PortInUse);
    QCOMPARE(port.error().subject, QString::number(m_world->port));
    QCOMPARE(second.port(), quint16(0));
    m_world->server.reset();
    QCOMPARE(second.listen(m_world->port).value(), m_world->port);
}

void TestLoopbackServer::portIsSharedWithOwnSocketsAlone()
{
    const auto handler = [](const LoopbackRequest &) { return LoopbackResponse{200, {}, {}}; };
    LoopbackServer server(handler);
    server.sharePort();
    const quint16 port = server.listen().value();
    RawClient client(port, get);
    QTRY_COMPARE(client.status(), 200);
    const auto canListen = [port] {
        const int socket = listenAtSharedPort(QHostAddress(QHostAddress::LocalHost), port, 1);
        return socket >= 0 && ::close(socket) == 0;
    };
    QVERIFY(canListen());
    QVERIFY(::geteuid() != 0 || asNobody([&] { return !canListen(); }));
}

void TestLoopbackServer::clientVanishes()
{
    for (qsizetype size = 0; size <= get.size(); ++size) {
        RawClient client(m_world->port, get.left(size));
        client.disconnect();
    }
    RawClient client(m_world->port, get);
    QTRY_COMPARE(client.status(), 200);
}

void TestLoopbackServer::peerCheck()
{
    QList<std::pair<quint16, quint16>> asked;
    bool isOurs = false;
    m_world->server->setPeerCheck([&](quint16 peer, quint16 own) {
        asked.append({peer, own});
        return isOurs;
    });
    RawClient stranger(m_world->port, get);
    QTRY_VERIFY(stranger.isGone() && !asked.isEmpty());
    QVERIFY(stranger.received().isEmpty());
    QVERIFY(m_world->requests.isEmpty());
    QVERIFY(asked.first().first != 0);
    QCOMPARE(asked.first().second, m_world->port);

    isOurs = true;
    RawClient client(m_world->port, get);
    QTRY_COMPARE(client.status(), 200);
}

void TestLoopbackServer::networks_data()
{
    QTest::addColumn<QString>("network");
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("isInside");
    QTest::newRow("inside") << QStringLiteral("127.0.4.0/24") << QStringLiteral("127.0.4.9") << true;
    QTest::newRow("outside") << QStringLiteral("127.0.4.0/24") << QStringLiteral("127.0.5.9") << false;
    QTest::newRow("a neighbour") << QStringLiteral("127.0.4.0/30") << QStringLiteral("127.0.4.4") << false;
    QTest::newRow("ourselves") << QStringLiteral("127.0.4.0/24") << QStringLiteral("127.0.0.1") << true;
}

void TestLoopbackServer::networks()
{
    QFETCH(QString, network);
    QFETCH(QString, address);
    QFETCH(bool, isInside);
    m_world->server->setNetwork(QHostAddress::parseSubnet(network));
    RawClient client(m_world->port, get, QHostAddress(address));
    QTRY_VERIFY(client.isGone());
    QCOMPARE(client.status(), isInside ? 200 : 0);
    QCOMPARE(m_world->requests.size(), isInside ? 1 : 0);
}

void TestLoopbackServer::closing()
{
    RawClient idle(m_world->port);
    QTRY_VERIFY(idle.isConnected());
    m_world->onRequest = [this] { m_world->server->close(); };
    RawClient client(m_world->port, get);
    // The answer under way is still sent, even to the request that closed the server.
    QTRY_COMPARE(client.status(), 200);
    QTRY_VERIFY(idle.isGone());
    QCOMPARE(m_world->server->port(), quint16(0));
    RawClient late(m_world->port, get);
    QTRY_VERIFY(late.isGone());
    QCOMPARE(m_world->requests.size(), 1);
}

void TestLoopbackServer::handlerEndsTheServer()
{
    m_world->onRequest = [this] { m_world->server.reset(); };
    RawClient client(m_world->port, get);
    QTRY_VERIFY(client.isGone());
    QCOMPARE(m_world->requests.size(), 1);
    QVERIFY(!m_world->server);
}

QTEST_GUILESS_MAIN(TestLoopbackServer)
#include "tst_loopbackserver.moc"
