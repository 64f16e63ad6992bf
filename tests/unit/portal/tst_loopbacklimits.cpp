#include "portal/loopbackserver.h"
#include "support/rawclient.h"

#include <QtTest>

#include <algorithm>
#include <functional>
#include <memory>
#include <vector>

namespace {
const QByteArray get = "GET /a?b=c HTTP/1.1\r\nHost: x\r\n\r\n";

using Clients = std::vector<std::unique_ptr<RawClient>>;
} // namespace

class TestLoopbackLimits : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void refuses_data();
    void refuses();
    void idleConnectionsMakeRoom();
    void slowConnectionsMakeRoom();
    void silentConnectionsEnd();
    void lingeringConnectionsEnd();

private:
    void listen(const LoopbackServer::Limits &limits = {});
    LoopbackResponse handle(const LoopbackRequest &request);

    std::unique_ptr<LoopbackServer> m_server;
    quint16 m_port = 0;
    QList<LoopbackRequest> m_requests;
    LoopbackResponse m_response;
    std::function<void()> m_onRequest;
};

void TestLoopbackLimits::init()
{
    m_requests.clear();
    m_onRequest = {};
    m_response = {200, {{"Content-Type", "text/plain"}}, "done"};
    listen();
}

void TestLoopbackLimits::cleanup()
{
    m_server.reset();
}

void TestLoopbackLimits::listen(const LoopbackServer::Limits &limits)
{
    m_server = std::make_unique<LoopbackServer>(
        [this](const LoopbackRequest &request) { return handle(request); }, limits);
    m_port = m_server->listen().value();
    QVERIFY(m_port != 0);
    QCOMPARE(m_server->port(), m_port);
}

LoopbackResponse TestLoopbackLimits::handle(const LoopbackRequest &request)
{
    m_requests.append(request);
    if (m_onRequest)
        m_onRequest();
    return m_response;
}

void TestLoopbackLimits::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    QTest::newRow("garbage") << QByteArray("\x16\x03\x01\x02\x00\x01\xff\xff\r\n\r\n", 12) << 400;
    QTest::newRow("1 MB of garbage") << QByteArray(1'000'000, '\xaa') << 400;
    QTest::newRow("1 MB header") << "GET / HTTP/1.1\r\nX: " + QByteArray(1'000'000, 'x') + "\r\n\r\n" << 431;
    QTest::newRow("1 MB body") << "POST / HTTP/1.1\r\nContent-Length: 1000000\r\n\r\n"
            + QByteArray(1'000'000, 'x')
                               << 413;
    QTest::newRow("1 MB body in chunks") << "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n"
            + QByteArray("3e8\r\n" + QByteArray(1'000, 'x') + "\r\n").repeated(1'000)
            + "0\r\n\r\n" << 413;
    QTest::newRow("two lengths") << QByteArray(
        "POST / HTTP/1.1\r\nContent-Length: 0\r\nContent-Length: 5\r\n\r\nabcde")
                                 << 400;
}

void TestLoopbackLimits::refuses()
{
    QFETCH(QByteArray, bytes);
    // Its answer is seen though the client was still sending.
    RawClient client(m_port, bytes);
    QTRY_VERIFY(client.hasAnswer());
    QTEST(client.status(), "status");
    QVERIFY(client.hasHeader("Connection: close"));
    QVERIFY(m_requests.isEmpty());

    RawClient other(m_port, get);
    QTRY_COMPARE(other.status(), 200);
}

void TestLoopbackLimits::idleConnectionsMakeRoom()
{
    Clients idle;
    for (int i = 0; i < 200; ++i)
        idle.push_back(std::make_unique<RawClient>(m_port));
    QTRY_VERIFY(idle.back()->isConnected());
    RawClient client(m_port, get);
    QTRY_COMPARE(client.status(), 200);
    // The younger ones are still there, the older ones made room.
    QTRY_COMPARE(
        std::count_if(idle.begin(), idle.end(), [](const auto &one) { return one->isConnected(); }), 64 - 1);
    QVERIFY(idle.back()->isConnected());
    QVERIFY(idle.front()->isGone());
}

void TestLoopbackLimits::slowConnectionsMakeRoom()
{
    // A request that has begun outlasts silent connections, and a new one is heard even when all have begun.
    RawClient begun(m_port, get.left(10));
    QTRY_VERIFY(begun.isConnected());
    Clients silent;
    for (int i = 0; i < 100; ++i)
        silent.push_back(std::make_unique<RawClient>(m_port));
    QTRY_VERIFY(silent.back()->isConnected());
    QTRY_VERIFY(silent.front()->isGone());
    begun.send(get.mid(10));
    QTRY_COMPARE(begun.status(), 200);

    Clients slow;
    for (int i = 0; i < 100; ++i)
        slow.push_back(std::make_unique<RawClient>(m_port, "GET / HTTP/1.1\r\nX: "));
    RawClient client(m_port, get);
    QTRY_COMPARE(client.status(), 200);
}

void TestLoopbackLimits::silentConnectionsEnd()
{
    LoopbackServer::Limits limits;
    limits.requestTime = std::chrono::milliseconds(50);
    listen(limits);
    RawClient silent(m_port);
    RawClient slow(m_port, "GET / HTTP/1.1\r\n");
    QTRY_VERIFY(silent.isGone());
    QTRY_VERIFY(slow.isGone());
    QVERIFY(m_requests.isEmpty());
}

void TestLoopbackLimits::lingeringConnectionsEnd()
{
    LoopbackServer::Limits limits;
    limits.lingerTime = std::chrono::milliseconds(20);
    listen(limits);
    RawClient client(m_port, "\xff\xff\r\n\r\n");
    QTRY_VERIFY(client.isGone());
    QCOMPARE(client.status(), 400);
}

QTEST_GUILESS_MAIN(TestLoopbackLimits)
#include "tst_loopbacklimits.moc"
