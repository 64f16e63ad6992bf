#include "loopbacktest.h"

#include <QtTest>

#include <algorithm>
#include <vector>

using namespace loopbacktest;

namespace {
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
    std::unique_ptr<ServerWorld> m_world;
};

void TestLoopbackLimits::init()
{
    m_world = std::make_unique<ServerWorld>();
}

void TestLoopbackLimits::cleanup()
{
    m_world.reset();
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
    RawClient client(m_world->port, bytes);
    QTRY_VERIFY(client.hasAnswer());
    QTEST(client.status(), "status");
    QVERIFY(client.hasHeader("Connection: close"));
    QVERIFY(m_world->requests.isEmpty());

    RawClient other(m_world->port, get);
    QTRY_COMPARE(other.status(), 200);
}

void TestLoopbackLimits::idleConnectionsMakeRoom()
{
    Clients idle;
    for (int i = 0; i < 200; ++i)
        idle.push_back(std::make_unique<RawClient>(m_world->port));
    QTRY_VERIFY(idle.back()->isConnected());
    RawClient client(m_world->port, get);
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
    RawClient begun(m_world->port, get.left(10));
    QTRY_VERIFY(begun.isConnected());
    Clients silent;
    for (int i = 0; i < 100; ++i)
        silent.push_back(std::make_unique<RawClient>(m_world->port));
    QTRY_VERIFY(silent.back()->isConnected());
    QTRY_VERIFY(silent.front()->isGone());
    begun.send(get.mid(10));
    QTRY_COMPARE(begun.status(), 200);

    Clients slow;
    for (int i = 0; i < 100; ++i)
        slow.push_back(std::make_unique<RawClient>(m_world->port, "GET / HTTP/1.1\r\nX: "));
    RawClient client(m_world->port, get);
    QTRY_COMPARE(client.status(), 200);
}

void TestLoopbackLimits::silentConnectionsEnd()
{
    LoopbackServer::Limits limits;
    limits.requestTime = std::chrono::milliseconds(50);
    m_world->listen(limits);
    RawClient silent(m_world->port);
    RawClient slow(m_world->port, "GET / HTTP/1.1\r\n");
    QTRY_VERIFY(silent.isGone());
    QTRY_VERIFY(slow.isGone());
    QVERIFY(m_world->requests.isEmpty());
}

void TestLoopbackLimits::lingeringConnectionsEnd()
{
    LoopbackServer::Limits limits;
    limits.lingerTime = std::chrono::milliseconds(20);
    m_world->listen(limits);
    RawClient client(m_world->port, "\xff\xff\r\n\r\n");
    QTRY_VERIFY(client.isGone());
    QCOMPARE(client.status(), 400);
}

QTEST_GUILESS_MAIN(TestLoopbackLimits)
#include "tst_loopbacklimits.moc"
