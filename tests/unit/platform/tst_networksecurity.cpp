#include "platform/networktransport.h"

#include "support/awaiting.h"
#include "support/rawserver.h"

#include <QFile>
#include <QProcess>
#include <QSslKey>
#include <QSslServer>
#include <QTemporaryDir>
#include <QTest>

/// What must not get through: too much, badly packed, badly signed, badly addressed.
class TestNetworkSecurity : public QObject
{
    Q_OBJECT

private:
    static HttpRequest request(const QString &url, qint64 maxBytes = 1024 * 1024)
    {
        HttpRequest made;
        made.url = QUrl(url);
        made.bearer = Secret("t0ken");
        made.maxBytes = maxBytes;
        return made;
    }
    static QString loopback(quint16 port) { return QStringLiteral("http://127.0.0.1:%1/").arg(port); }
    /// Sends \a piece again and again as long as somebody reads.
    static void pour(QTcpSocket *socket, const QByteArray &piece)
    {
        connect(socket, &QTcpSocket::bytesWritten, socket, [socket, piece] {
            if (socket->bytesToWrite() == 0)
                socket->write(piece);
        });
        socket->write(piece);
    }
    static QByteArray run(const QString &program, const QStringList &arguments, const QByteArray &input = {})
    {
        QProcess process;
        process.start(program, arguments);
        process.write(input);
        process.closeWriteChannel();
        process.waitForFinished();
        return process.readAllStandardOutput();
    }

private Q_SLOTS:
    void refusesTooMuch_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<QByteArray>("piece");
        const QByteArray ok = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";
        const QByteArray text(64 * 1024, ' ');
        QTest::newRow("announced") << QByteArray(ok + "Content-Length: 104857600\r\n\r\n") << text;
        QTest::newRow("announced, never sent")
            << QByteArray(ok + "Content-Length: 99999999999\r\n\r\n") << QByteArray();
        QTest::newRow("unannounced") << QByteArray(ok + "Connection: close\r\n\r\n") << text;
        QTest::newRow("chunked") << QByteArray(ok + "Transfer-Encoding: chunked\r\n\r\n")
                                 << QByteArray("10000\r\n" + text + "\r\n");
        QTest::newRow("an error page")
            << QByteArray("HTTP/1.1 500 Oops\r\nConnection: close\r\n\r\n") << text;
    }
    void refusesTooMuch()
    {
        QFETCH(QByteArray, head);
        QFETCH(QByteArray, piece);
        RawServer server([&](QTcpSocket *socket, const QByteArray &) {
            socket->write(head);
            pour(socket, piece);
        });
        NetworkTransport transport;
        Outcome got(transport.get(request(loopback(server.port()))), this);
        QTRY_VERIFY(got.isThere());
        QVERIFY(!got->has_value());
        QCOMPARE(got->error().kind, Error::Kind::TooLarge);
    }

    void takesWhatJustFits()
    {
        const QByteArray body(1000, 'x');
        RawServer server([&](QTcpSocket *socket, const QByteArray &) {
            socket->write("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n" + body);
        });
        NetworkTransport transport;
        Outcome got(transport.get(request(loopback(server.port()), 1000)), this);
        QTRY_VERIFY(got.isThere());
        QVERIFY(got->has_value());
        QCOMPARE((*got)->body.size(), 1000);
        Outcome less(transport.get(request(loopback(server.port()), 999)), this);
        QTRY_VERIFY(less.isThere());
        QCOMPARE(less->error().kind, Error::Kind::TooLarge);
    }

    void unpacksAndBoundsWhatItUnpacks()
    {
        const auto gzip = [](const QByteArray &text) {
            return run(QStringLiteral("gzip"), {QStringLiteral("-c")}, text);
        };
        QByteArray packed = gzip("{\"packed\":true}");
        QVERIFY(!packed.isEmpty());
        RawServer server([&](QTcpSocket *socket, const QByteArray &) {
            socket->write("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: "
                + QByteArray::number(packed.size()) + "\r\n\r\n" + packed);
        });
        NetworkTransport transport;
        Outcome small(transport.get(request(loopback(server.port()))), this);
        QTRY_VERIFY(small.isThere());
        QCOMPARE((*small)->body.exposeBytes(), "{\"packed\":true}");

        packed = gzip(QByteArray(64 * 1024 * 1024, ' '));
        QVERIFY(packed.size() < 100 * 1024);
        Outcome bomb(transport.get(request(loopback(server.port()))), this);
        QTRY_VERIFY(bomb.isThere());
        QVERIFY(!bomb->has_value());
        QCOMPARE(bomb->error().kind, Error::Kind::TooLarge);
    }

    void trustsNoUnknownAuthority()
    {
        QTemporaryDir folder;
        const QString keyPath = folder.filePath(QStringLiteral("key.pem"));
        const QString certificatePath = folder.filePath(QStringLiteral("cert.pem"));
        run(QStringLiteral("openssl"),
            {QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"), QStringLiteral("ec"),
                QStringLiteral("-pkeyopt"), QStringLiteral("ec_paramgen_curve:prime256v1"),
                QStringLiteral("-nodes"), QStringLiteral("-subj"), QStringLiteral("/CN=localhost"),
                QStringLiteral("-keyout"), keyPath, QStringLiteral("-out"), certificatePath});
        QFile keyFile(keyPath);
        QVERIFY(keyFile.open(QIODevice::ReadOnly));
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setPrivateKey(QSslKey(&keyFile, QSsl::Ec));
        configuration.setLocalCertificateChain(QSslCertificate::fromPath(certificatePath));
        auto tls = std::make_unique<QSslServer>();
        tls->setSslConfiguration(configuration);
        RawServer server([](QTcpSocket *, const QByteArray &) {}, std::move(tls));

        NetworkTransport transport;
        Outcome got(transport.get(request(QStringLiteral("https://localhost:%1/").arg(server.port()))), this);
        QTRY_VERIFY(got.isThere());
        QVERIFY(!got->has_value());
        QCOMPARE(got->error().kind, Error::Kind::Untrusted);
        QCOMPARE(got->error().subject, QStringLiteral("localhost"));
        QVERIFY(server.heads.isEmpty());
    }

    void expectsTlsBehindHttps()
    {
        RawServer server(
            [](QTcpSocket *socket, const QByteArray &) { socket->write("HTTP/1.1 200 OK\r\n\r\n"); });
        NetworkTransport transport;
        HttpRequest asked = request(QStringLiteral("https://127.0.0.1:%1/").arg(server.port()));
        asked.timeout = std::chrono::milliseconds(500);
        Outcome got(transport.get(asked), this);
        QTRY_VERIFY(got.isThere());
        QVERIFY(!got->has_value());
        QVERIFY(!server.heads.join().contains("t0ken"));
    }

    void refusesToAsk_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QByteArray>("bearer");
        QTest::addColumn<Error::Kind>("kind");
        const QByteArray good = "t0ken";
        QTest::newRow("plain http") << QStringLiteral("http://portal.example.com/") << good
                                    << Error::Kind::Untrusted;
        QTest::newRow("looks local") << QStringLiteral("http://127.0.0.1.example.com/") << good
                                     << Error::Kind::Untrusted;
        QTest::newRow("file") << QStringLiteral("file:///etc/passwd") << good << Error::Kind::Untrusted;
        QTest::newRow("ftp") << QStringLiteral("ftp://localhost/") << good << Error::Kind::Untrusted;
        QTest::newRow("no host") << QStringLiteral("https:///x") << good << Error::Kind::Untrusted;
        QTest::newRow("nothing") << QString() << good << Error::Kind::Untrusted;
        QTest::newRow("line break") << QStringLiteral("http://127.0.0.1:1/") << QByteArray("a\r\nX-Evil: 1")
                                    << Error::Kind::Malformed;
        QTest::newRow("zero byte") << QStringLiteral("http://127.0.0.1:1/") << QByteArray("a\0b", 3)
                                   << Error::Kind::Malformed;
        QTest::newRow("not ASCII") << QStringLiteral("http://127.0.0.1:1/") << QByteArray("t\xc3\xb6ken")
                                   << Error::Kind::Malformed;
    }
    void refusesToAsk()
    {
        QFETCH(QString, url);
        QFETCH(QByteArray, bearer);
        QFETCH(Error::Kind, kind);
        NetworkTransport transport;
        HttpRequest asked = request(url);
        asked.bearer = Secret(bearer);
        Outcome got(transport.get(asked), this);
        QVERIFY(got.isThere());
        QVERIFY(!got->has_value());
        QCOMPARE(got->error().kind, kind);
    }
};

QTEST_GUILESS_MAIN(TestNetworkSecurity)
#include "tst_networksecurity.moc"
