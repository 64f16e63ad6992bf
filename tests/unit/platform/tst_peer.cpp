#include "platform/peer.h"

#include <QLocalServer>
#include <QLocalSocket>
#include <QProcess>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <sys/socket.h>
#include <unistd.h>

class TestPeer : public QObject
{
    Q_OBJECT

private:
    static constexpr char header[] =
        "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode\n";

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
    }

    void knowsNothingOfWhatIsNoSocket()
    {
        QVERIFY(!peerOfSocket(-1));
        QVERIFY(!peerOfSocket(0) || ::isatty(0) == 0);
        QTcpServer tcp;
        QVERIFY(tcp.listen(QHostAddress::LocalHost));
        QVERIFY(!peerOfSocket(tcp.socketDescriptor()));
    }

    void findsTheOwnerInTheTable_data()
    {
        QTest::addColumn<QByteArray>("table");
        QTest::addColumn<int>("uid");
        const QByteArray line =
            "   1: 0100007F:1F90 0100007F:D431 01 00000000:00000000 00:00000000 00000000  1000        0 "
            "5 1 0000000000000000 20 4 30 10 -1\n";
        const QByteArray other =
            "   0: 00000000:D431 0100007F:1F90 01 00000000:00000000 00:00000000 00000000  33 0 6 1\n";
        const QByteArray six =
            "   2: 00000000000000000000000001000000:1F90 00000000000000000000000001000000:D431 01 "
            "00000000:00000000 00:00000000 00000000  1001        0 7 1\n";
        const QByteArray closed =
            "   3: 0100007F:1F90 0100007F:D431 06 00000000:00000000 03:000016B4 00000000     0        0 0 3 "
            "0000000000000000\n";
        QTest::newRow("empty") << QByteArray() << -1;
        QTest::newRow("closed, so that it seems root's") << QByteArray(header + closed) << -1;
        QTest::newRow("header alone") << QByteArray(header) << -1;
        QTest::newRow("found") << QByteArray(header + line) << 1000;
        QTest::newRow("both ends") << QByteArray(header + other + line) << 1000;
        QTest::newRow("other direction") << QByteArray(header + other) << -1;
        QTest::newRow("IPv6") << QByteArray(header + six) << 1001;
        QTest::newRow("cut line") << QByteArray(header + line.left(40)) << -1;
        QTest::newRow("garbage") << QByteArray("\0\xff:::: a b c d e f g h\n\n\n", 22) << -1;
    }
    void findsTheOwnerInTheTable()
    {
        QFETCH(QByteArray, table);
        QFETCH(int, uid);
        const auto owner = socketOwner(table, 0x1F90, 0xD431);
        QCOMPARE(owner ? int(*owner) : -1, uid);
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

    void namesTheProgramThatIsResponsible_data()
    {
        QTest::addColumn<QStringList>("command");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("startedBy");
        QTest::newRow("itself") << QStringList{QStringLiteral("/usr/bin/sleep"), QStringLiteral("60")}
                                << QStringLiteral("sleep") << QStringLiteral("tst_peer");
        QTest::newRow("behind sh -c") << QStringList{QStringLiteral("/bin/sh"), QStringLiteral("-c"),
            QStringLiteral("/usr/bin/sleep 60; true")}
                                      << QStringLiteral("sleep") << QStringLiteral("tst_peer");
        QTest::newRow("relay") << QStringList{QStringLiteral("FOLDER/duplo-tray-jit"), QStringLiteral("60")}
                               << QStringLiteral("tst_peer") << QString();
        QTest::newRow("relay behind sh -c") << QStringList{QStringLiteral("/bin/sh"), QStringLiteral("-c"),
            QStringLiteral("FOLDER/duplo-tray-jit 60; true")}
                                            << QStringLiteral("tst_peer") << QString();
    }
    void namesTheProgramThatIsResponsible()
    {
        QFETCH(QStringList, command);
        QFETCH(QString, name);
        QFETCH(QString, startedBy);
        QTemporaryDir folder;
        QVERIFY(
            QFile::copy(QStringLiteral("/usr/bin/sleep"), folder.filePath(QStringLiteral("duplo-tray-jit"))));
        command.replaceInStrings(QStringLiteral("FOLDER"), folder.path());
        QProcess process;
        process.start(command.takeFirst(), command);
        QVERIFY(process.waitForStarted());
        const bool isShell = process.program() == QLatin1String("/bin/sh");
        const auto leaf = [&] {
            QFile children(QStringLiteral("/proc/%1/task/%1/children").arg(process.processId()));
            return isShell && children.open(QIODevice::ReadOnly) ? children.readAll().trimmed().toLongLong()
                                                                 : process.processId();
        };
        QTRY_COMPARE(programOf(leaf()).name, name);
        if (!startedBy.isEmpty())
            QCOMPARE(programOf(leaf()).startedBy, startedBy);
        if (isShell)
            QProcess::execute(QStringLiteral("/bin/kill"), {QString::number(leaf())});
        process.kill();
        QVERIFY(process.waitForFinished());
    }

    void knowsNoProgramThatIsGone()
    {
        QVERIFY(programOf(0).name.isEmpty());
        QVERIFY(programOf(-5).name.isEmpty());
        QVERIFY(programOf(999'999'999).name.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestPeer)
#include "tst_peer.moc"
