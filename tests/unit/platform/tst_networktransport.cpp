#include "platform/networktransport.h"

#include "support/awaiting.h"
#include "support/rawserver.h"

#include <QTest>

using namespace std::chrono_literals;

class TestNetworkTransport : public QObject
{
    Q_OBJECT

private:
    static QByteArray reply(const QByteArray &status, const QByteArray &body, const QByteArray &headers = {})
    {
        return "HTTP/1.1 " + status + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n"
            + headers + "\r\n" + body;
    }
    static HttpRequest request(quint16 port, const QString &path = QStringLiteral("/v3/features/system"))
    {
        HttpRequest made;
        made.url = QUrl(QStringLiteral("http://127.0.0.1:%1%2").arg(port).arg(path));
        made.bearer = Secret("t0ken");
        made.timeout = 5s;
        return made;
    }

private Q_SLOTS:
    void givesStatusAndBody_data()
    {
        QTest::addColumn<QByteArray>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("ok") << QByteArray("200 OK") << QByteArray("{\"a\":1}");
        QTest::newRow("empty") << QByteArray("200 OK") << QByteArray();
        QTest::newRow("no content") << QByteArray("204 No Content") << QByteArray();
        QTest::newRow("bad request") << QByteArray("400 Bad Request") << QByteArray("plain text");
        QTest::newRow("unauthorized") << QByteArray("401 Unauthorized") << QByteArray("{\"Message\":\"no\"}");
        QTest::newRow("forbidden") << QByteArray("403 Forbidden") << QByteArray();
        QTest::newRow("not found") << QByteArray("404 Not Found") << QByteArray("gone");
        QTest::newRow("teapot") << QByteArray("418 I'm a teapot") << QByteArray("short and stout");
        QTest::newRow("html 500") << QByteArray("500 Internal Server Error") << QByteArray("<h1>Oops</h1>");
        QTest::newRow("unavailable") << QByteArray("503 Service Unavailable") << QByteArray("later");
        QTest::newRow("odd 599") << QByteArray("599 What") << QByteArray("odd");
        QTest::newRow("redirect without location") << QByteArray("302 Found") << QByteArray("where?");
    }
    void givesStatusAndBody()
    {
        QFETCH(QByteArray, status);
        QFETCH(QByteArray, body);
        RawServer server([&](QTcpSocket *socket, const QByteArray &) { socket->write(reply(status, body)); });
        NetworkTransport transport;
        Outcome got(transport.get(request(server.port())), this);
        QTRY_VERIFY(got.isThere());
        QVERIFY2(got->has_value(), qPrintable(got->has_value() ? QString() : got->error().detail));
        QCOMPARE((*got)->status, status.left(3).toInt());
        QCOMPARE((*got)->body.exposeBytes(), body);
    }

    void letsGoWhenCancelled()
    {
        QPointer<QTcpSocket> client;
        RawServer server([&](QTcpSocket *socket, const QByteArray &) { client = socket; });
        NetworkTransport transport;
        const HttpRequest asked = request(server.port());
        Outcome got(transport.get(asked), this);
        QTRY_VERIFY(client);
        Cancellation(asked.cancellation).cancel();
        QVERIFY(got.isThere());
        QCOMPARE(got->error().kind, Error::Kind::Cancelled);
        QTRY_VERIFY(!client || client->state() == QAbstractSocket::UnconnectedState);
        // Also before it has begun, and when it is over.
        Outcome late(transport.get(asked), this);
        QTRY_VERIFY(late.isThere());
        QCOMPARE(late->error().kind, Error::Kind::Cancelled);
    }

    void tellsTheServersTime_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QDateTime>("date");
        const QDateTime none;
        QTest::newRow("as HTTP wants it") << QByteArray("Date: Mon, 23 Nov 2026 23:02:08 GMT\r\n")
                                          << QDateTime({2026, 11, 23}, {23, 2, 8}, Qt::UTC);
        QTest::newRow("missing") << QByteArray() << none;
        QTest::newRow("garbage") << QByteArray("Date: now\r\n") << none;
        QTest::newRow("no such day") << QByteArray("Date: Mon, 31 Feb 2026 23:02:08 GMT\r\n") << none;
    }
    void tellsTheServersTime()
    {
        QFETCH(QByteArray, header);
        RawServer server(
            [&](QTcpSocket *socket, const QByteArray &) { socket->write(reply("200 OK", "{}", header)); });
        NetworkTransport transport;
        Outcome got(transport.get(request(server.port())), this);
        QTRY_VERIFY(got.isThere());
        QVERIFY(got->has_value());
        QTEST((*got)->date, "date");
    }

    void sendsWhatThePortalNeedsAndNoMore()
    {
        RawServer server([&](QTcpSocket *socket, const QByteArray &) {
            socket->write(
                reply("200 OK", "{}", "Set-Cookie: session=1\r\nWWW-Authenticate: Basic realm=\"x\"\r\n"));
        });
        NetworkTransport transport;
        HttpRequest asked = request(server.port());
        asked.otp = Secret("123456");
        for (int i = 0; i < 2; ++i) {
            Outcome got(transport.get(asked), this);
            QTRY_VERIFY(got.isThere());
        }
        QCOMPARE(server.heads.size(), 2);
        const QByteArray head = server.heads.constLast();
        QVERIFY(head.startsWith("GET /v3/features/system HTTP/1.1\r\n"));
        QVERIFY(head.contains("\r\nAuthorization: Bearer t0ken\r\n"));
        QVERIFY(head.contains("\r\notpcode: 123456\r\n"));
        QVERIFY(head.contains("\r\nContent-Type: application/json; charset=utf-8\r\n"));
        QVERIFY(head.contains("\r\nAccept: application/json\r\n"));
        QVERIFY(head.contains("\r\nUser-Agent: duplo-tray/"));
        QVERIFY(!head.toLower().contains("\r\ncookie:"));
    }

    void sendsNoEmptyCredentials()
    {
        RawServer server(
            [&](QTcpSocket *socket, const QByteArray &) { socket->write(reply("200 OK", "{}")); });
        NetworkTransport transport;
        HttpRequest asked = request(server.port());
        asked.bearer = {};
        Outcome got(transport.get(asked), this);
        QTRY_VERIFY(got.isThere());
        QVERIFY(!server.heads.constLast().contains("Authorization"));
        QVERIFY(!server.heads.constLast().contains("otpcode"));
    }

    void followsWithinTheOrigin()
    {
        RawServer server([&](QTcpSocket *socket, const QByteArray &head) {
            socket->write(head.startsWith("GET /old ") ? reply("302 Found", "", "Location: /new?x=1\r\n")
                                                       : reply("200 OK", "arrived"));
        });
        NetworkTransport transport;
        Outcome got(transport.get(request(server.port(), QStringLiteral("/old"))), this);
        QTRY_VERIFY(got.isThere());
        QVERIFY(got->has_value());
        QCOMPARE((*got)->body.exposeBytes(), "arrived");
        QVERIFY(server.heads.constLast().startsWith("GET /new?x=1 "));
        QVERIFY(server.heads.constLast().contains("Authorization: Bearer t0ken"));
    }

    void sendsNothingToAnotherOrigin_data()
    {
        QTest::addColumn<QString>("location");
        QTest::newRow("port") << QStringLiteral("http://127.0.0.1:%1/steal");
        QTest::newRow("host") << QStringLiteral("http://localhost:%1/steal");
        QTest::newRow("no scheme") << QStringLiteral("//127.0.0.1:%1/steal");
        QTest::newRow("credentials") << QStringLiteral("http://bob:pw@127.0.0.1:%1/steal");
    }
    void sendsNothingToAnotherOrigin()
    {
        QFETCH(QString, location);
        RawServer thief(
            [&](QTcpSocket *socket, const QByteArray &) { socket->write(reply("200 OK", "{}")); });
        const QByteArray target = location.arg(thief.port()).toLatin1();
        RawServer server([&](QTcpSocket *socket, const QByteArray &) {
            socket->write(reply("307 Temporary Redirect", "", "Location: " + target + "\r\n"));
        });
        NetworkTransport transport;
        Outcome got(transport.get(request(server.port())), this);
        QTRY_VERIFY(got.isThere());
        QVERIFY(!got->has_value());
        QCOMPARE(got->error().kind, Error::Kind::Redirected);
        QVERIFY(got->error().subject.endsWith(QString::number(thief.port())));
        QVERIFY(!got->error().subject.contains(QLatin1String("pw")));
        QVERIFY(thief.heads.isEmpty());
    }

    void endsARedirectLoop()
    {
        RawServer server([&](QTcpSocket *socket, const QByteArray &) {
            socket->write(reply("302 Found", "", "Location: /again\r\n"));
        });
        NetworkTransport transport;
        Outcome got(transport.get(request(server.port())), this);
        QTRY_VERIFY(got.isThere());
        QCOMPARE(got->error().kind, Error::Kind::Redirected);
        QVERIFY(server.heads.size() < 10);
    }

    void reportsAConnectionThatFails_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("cut at once") << QByteArray();
        QTest::newRow("half a head") << QByteArray("HTTP/1.1 200 OK\r\nContent-Le");
        QTest::newRow("half a body") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"Acc");
        QTest::newRow("half a chunk")
            << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n64\r\n{\"A");
        QTest::newRow("not HTTP") << QByteArray("SSH-2.0-OpenSSH_9.2\r\n\r\n");
        QTest::newRow("zero bytes") << QByteArray(64, '\0');
    }
    void reportsAConnectionThatFails()
    {
        QFETCH(QByteArray, bytes);
        RawServer server([&](QTcpSocket *socket, const QByteArray &) {
            socket->write(bytes);
            socket->disconnectFromHost();
        });
        NetworkTransport transport;
        Outcome got(transport.get(request(server.port())), this);
        QTRY_VERIFY(got.isThere());
        QVERIFY(!got->has_value());
        QCOMPARE(got->error().kind, Error::Kind::Network);
        QCOMPARE(got->error().subject, QStringLiteral("127.0.0.1"));
    }

    void reportsARefusedConnection()
    {
        quint16 port = 0;
        {
            RawServer server([](QTcpSocket *, const QByteArray &) {});
            port = server.port();
        }
        NetworkTransport transport;
        Outcome got(transport.get(request(port)), this);
        QTRY_VERIFY(got.isThere());
        QCOMPARE(got->error().kind, Error::Kind::Network);
    }

    void limitsTheWholeTime_data()
    {
        QTest::addColumn<QByteArray>("start");
        QTest::newRow("silent") << QByteArray();
        QTest::newRow("after the head") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n");
        QTest::newRow("within the body") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{\"a");
    }
    void limitsTheWholeTime()
    {
        QFETCH(QByteArray, start);
        RawServer server([&](QTcpSocket *socket, const QByteArray &) { socket->write(start); });
        NetworkTransport transport;
        HttpRequest asked = request(server.port());
        asked.timeout = 150ms;
        Outcome got(transport.get(asked), this);
        QTRY_VERIFY(got.isThere());
        QCOMPARE(got->error().kind, Error::Kind::TimedOut);
    }

    void endsWithItsTransport()
    {
        RawServer server([](QTcpSocket *, const QByteArray &) {});
        auto transport = std::make_unique<NetworkTransport>();
        Outcome got(transport->get(request(server.port())), this);
        QTRY_VERIFY(!server.heads.isEmpty());
        transport.reset();
        QTRY_VERIFY(got.isThere());
        QCOMPARE(got->error().kind, Error::Kind::Cancelled);
    }

    void mayBeDeletedByItsAnswer()
    {
        RawServer server(
            [&](QTcpSocket *socket, const QByteArray &) { socket->write(reply("200 OK", "{}")); });
        auto *transport = new NetworkTransport;
        bool isAnswered = false;
        then(transport->get(request(server.port())), this, [&](const Result<HttpResponse> &) {
            delete transport;
            isAnswered = true;
        });
        QTRY_VERIFY(isAnswered);
    }
};

QTEST_GUILESS_MAIN(TestNetworkTransport)
#include "tst_networktransport.moc"
