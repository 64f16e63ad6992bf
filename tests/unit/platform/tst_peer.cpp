#include "forkedprocesses.h"
#include "platform/peer.h"
#include "platform/programtable.h"

#include <QLocalServer>
#include <QLocalSocket>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <cstring>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

class TestPeer : public QObject
{
    Q_OBJECT

private:
    static constexpr char header[] =
        "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode\n";

    /// Since Linux 6.5. Before, a number that is used again within the tick cannot be noticed.
    static bool tellsPeersByHandle()
    {
        int pair[2];
        if (::socketpair(AF_UNIX, SOCK_STREAM, 0, pair) != 0)
            return false;
        const auto process = PidHandle::ofPeer(pair[0]);
        ::close(pair[0]);
        ::close(pair[1]);
        return process.has_value();
    }

private Q_SLOTS:
    void knowsTheOtherEndOfALocalSocket()
    {
        QTemporaryDir folder;
        QLocalServer server;
        QVERIFY(server.listen(folder.filePath(QStringLiteral("s"))));
        QLocalSocket client;
        client.connectToServer(server.fullServerName());
        QTRY_VERIFY(server.hasPendingConnections());
        const auto peer = peerOfSocket(server.nextPendingConnection()->socketDescriptor());
        QVERIFY(peer.has_value());
        QCOMPARE(peer->uid, quint32(::getuid()));
        QCOMPARE(peer->pid, qint64(::getpid()));
        QCOMPARE(bool(peer->process), tellsPeersByHandle());
        QVERIFY(!peer->process || peer->process->isRunning());
        QVERIFY(peer->connected <= ProgramTable::now() && peer->connected > 0);
    }

    void knowsNothingOfWhatIsNoSocket()
    {
        QVERIFY(!peerOfSocket(-1));
        QVERIFY(!peerOfSocket(0) || ::isatty(0) == 0);
        QTcpServer tcp;
        QVERIFY(tcp.listen(QHostAddress::LocalHost));
        QVERIFY(!peerOfSocket(tcp.socketDescriptor()));
    }

    void judgesByTheTable_data()
    {
        QTest::addColumn<QByteArray>("table");
        QTest::addColumn<bool>("isTrusted");
        const QByteArray own =
            "   0: 0100007F:D431 0100007F:1F90 01 00000000:00000000 00:00000000 00000000  1000 0 6 1\n";
        const auto peer = [](const char *address, const char *state, int uid, int inode) -> QByteArray {
            return "   1: " + QByteArray(address) + ":1F90 0100007F:D431 " + state
                + " 00000000:00000000 00:00000000 00000000  " + QByteArray::number(uid) + "        0 "
                + QByteArray::number(inode) + " 1 0000000000000000 20 4 30 10 -1\n";
        };
        const QByteArray ours = peer("0100007F", "01", 1000, 5);
        const QByteArray six =
            "   2: 00000000000000000000000001000000:1F90 00000000000000000000000001000000:D431 01 "
            "00000000:00000000 00:00000000 00000000  1000        0 7 1\n";
        QTest::newRow("empty") << QByteArray() << false;
        QTest::newRow("header alone") << QByteArray(header) << false;
        QTest::newRow("ours") << QByteArray(header + own + ours) << true;
        QTest::newRow("ours, which only listens now")
            << QByteArray(header + own + peer("0100007F", "05", 1000, 5)) << true;
        QTest::newRow("IPv6") << QByteArray(header + six) << true;
        QTest::newRow("from beyond") << QByteArray(header + own) << true;
        QTest::newRow("from beyond, and gone")
            << QByteArray(header + QByteArray(own).replace(" 01 ", " 08 ")) << false;
        QTest::newRow("another user's")
            << QByteArray(header + own + peer("0100007F", "01", 1001, 5)) << false;
        QTest::newRow("root's") << QByteArray(header + own + peer("0100007F", "01", 0, 5)) << false;
        QTest::newRow("another address, same ports")
            << QByteArray(header + own + ours + peer("0200007F", "01", 1001, 8)) << false;
        QTest::newRow("closed, so that it seems root's")
            << QByteArray(header + own + peer("0100007F", "06", 0, 0)) << false;
        // Its end is told only when what it sent has been read.
        QTest::newRow("closed with more sent than fits")
            << QByteArray(header + own + peer("0100007F", "04", 0, 0)) << false;
        QTest::newRow("closed, at another address")
            << QByteArray(header + own + ours + peer("0200007F", "04", 0, 0)) << false;
        QTest::newRow("cut line") << QByteArray(header + ours.left(40)) << false;
        QTest::newRow("garbage") << QByteArray("\0\xff:::: a b c d e f g h\n\n\n", 22) << false;
    }
    void judgesByTheTable()
    {
        QFETCH(QByteArray, table);
        QFETCH(bool, isTrusted);
        QCOMPARE(isTrustedPeer(table, 0x1F90, 0xD431, {1000}), isTrusted);
        QVERIFY(!isTrusted || isTrustedPeer(table, 0x1F90, 0xD431, {1000, 0}));
    }

    void aContainersMayBeRoots()
    {
        const QByteArray table = QByteArray(header)
            + "   1: 0100007F:1F90 0100007F:D431 01 00000000:00000000 00:00000000 00000000     0        0 5 "
              "1\n";
        QVERIFY(isTrustedPeer(table, 0x1F90, 0xD431, {1000, 0}));
        QVERIFY(!isTrustedPeer(table, 0x1F90, 0xD431, {1000}));
    }

    void recognisesItsOwnLoopbackConnection()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        QTcpSocket client;
        client.connectToHost(QHostAddress::LocalHost, server.serverPort());
        QTRY_VERIFY(server.hasPendingConnections());
        QVERIFY(isOwnLoopbackPeer(client.localPort(), server.serverPort()));
        QVERIFY(!isOwnLoopbackPeer(1, 2));
    }

    void isNotTakenInByTheSamePortsOfAnotherAddress()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        QTcpSocket own;
        own.connectToHost(QHostAddress::LocalHost, server.serverPort());
        QTRY_VERIFY(server.hasPendingConnections());
        QVERIFY(isOwnLoopbackPeer(own.localPort(), server.serverPort()));
        sockaddr_in from{};
        from.sin_family = AF_INET;
        from.sin_port = htons(own.localPort());
        from.sin_addr.s_addr = htonl(INADDR_LOOPBACK + 1);
        sockaddr_in to = from;
        to.sin_port = htons(server.serverPort());
        to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        ForkedProcesses others;
        QList<qint64> told;
        others.forked(
            [&](int pipe) {
                const bool isAnother = ::geteuid() == 0 && ::setresuid(65534, 65534, 65534) == 0;
                const int socket = ::socket(AF_INET, SOCK_STREAM, 0);
                const auto generic = [](const sockaddr_in &address) {
                    return reinterpret_cast<const sockaddr *>(&address);
                };
                const bool isConnected = ::bind(socket, generic(from), sizeof from) == 0
                    && ::connect(socket, generic(to), sizeof to) == 0;
                ForkedProcesses::tell(pipe, isConnected ? (isAnother ? 1 : 2) : 0);
            },
            &told, 1);
        QVERIFY(told.value(0) > 0);
        QCOMPARE(isOwnLoopbackPeer(own.localPort(), server.serverPort()), told.value(0) == 2);
    }

    void distrustsWhoHasLeftAlready_data()
    {
        QTest::addColumn<bool>("reset");
        QTest::newRow("closed") << false;
        QTest::newRow("reset") << true;
    }
    void distrustsWhoHasLeftAlready()
    {
        QFETCH(bool, reset);
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        QTcpSocket client;
        client.connectToHost(QHostAddress::LocalHost, server.serverPort());
        QTRY_VERIFY(server.hasPendingConnections());
        const quint16 port = client.localPort();
        QCOMPARE(client.write("GET /?t=token HTTP/1.1\r\n\r\n"), 26);
        QVERIFY(client.flush());
        const linger atOnce{1, 0};
        if (reset)
            QCOMPARE(
                ::setsockopt(int(client.socketDescriptor()), SOL_SOCKET, SO_LINGER, &atOnce, sizeof atOnce),
                0);
        client.close();
        QVERIFY(!isOwnLoopbackPeer(port, server.serverPort()));
    }

    /// More than is taken before somebody reads: the end of it is still on its way.
    void distrustsWhoHasLeftMoreThanFits()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
        sockaddr_in to{};
        to.sin_family = AF_INET;
        to.sin_port = htons(server.serverPort());
        to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        ::connect(socket, reinterpret_cast<const sockaddr *>(&to), sizeof to);
        QTRY_VERIFY(server.hasPendingConnections());
        const QByteArray much(64 * 1024, 'x');
        while (::send(socket, much.constData(), size_t(much.size()), MSG_NOSIGNAL) > 0) { }
        sockaddr_in from{};
        socklen_t size = sizeof from;
        QCOMPARE(::getsockname(socket, reinterpret_cast<sockaddr *>(&from), &size), 0);
        ::close(socket);
        QVERIFY(!isOwnLoopbackPeer(ntohs(from.sin_port), server.serverPort()));
        QVERIFY(!isContainersPeer(ntohs(from.sin_port), server.serverPort()));
    }

    void takesWhoOnlyHasNothingMoreToSay()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        QTcpSocket client;
        client.connectToHost(QHostAddress::LocalHost, server.serverPort());
        QTRY_VERIFY(server.hasPendingConnections());
        QCOMPARE(::shutdown(int(client.socketDescriptor()), SHUT_WR), 0);
        QVERIFY(isOwnLoopbackPeer(client.localPort(), server.serverPort()));
    }

    void isNotTakenInByWhoHasTheNumberOfAPeerThatEnded()
    {
        QTemporaryDir folder;
        QLocalServer server;
        QVERIFY(server.listen(folder.filePath(QStringLiteral("s"))));
        const QByteArray path = server.fullServerName().toLocal8Bit();
        const pid_t child = ::fork();
        if (child == 0) {
            sockaddr_un address{};
            address.sun_family = AF_UNIX;
            ::strncpy(address.sun_path, path.constData(), sizeof address.sun_path - 1);
            const int socket = ::socket(AF_UNIX, SOCK_STREAM, 0);
            ::_exit(::connect(socket, reinterpret_cast<sockaddr *>(&address), sizeof address) == 0 ? 0 : 1);
        }
        int status = -1;
        QCOMPARE(::waitpid(child, &status, 0), child);
        QCOMPARE(status, 0);
        const int accepted = ::accept(int(server.socketDescriptor()), nullptr, nullptr);
        const auto peer = peerOfSocket(accepted);
        ::close(accepted);
        QVERIFY(peer.has_value());
        QCOMPARE(peer->pid, qint64(child));
        // As if this process had got the number within the tick of the connection.
        ProgramTable table;
        const Program program = table.programOf(::getpid(), ::getuid(), peer->connected, peer->process.get());
        QCOMPARE(program.name, tellsPeersByHandle() ? QString() : QStringLiteral("tst_peer"));
    }
};

QTEST_GUILESS_MAIN(TestPeer)
#include "tst_peer.moc"
