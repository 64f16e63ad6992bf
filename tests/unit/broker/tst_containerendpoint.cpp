#include "broker/containerendpoints.h"
#include "support/awaiting.h"
#include "support/rawclient.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkInterface>
#include <QPromise>
#include <QTemporaryDir>
#include <QtTest>

/// The AWS container endpoint as its clients see it, over real sockets.
class TestContainerEndpoint : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<ContainerEndpoint> m_endpoint;
    Result<Credentials> m_answer = failure(Error::Kind::Cancelled);
    std::shared_ptr<QPromise<Result<Credentials>>> m_held; ///< when set, the answer comes when it does
    int m_asked = 0;

    quint16 port() const { return quint16(QUrl(QString::fromLatin1(m_endpoint->uri())).port()); }
    QByteArray host() const { return "127.0.0.1:" + QByteArray::number(port()); }
    QByteArray token() const { return m_endpoint->token().exposeBytes(); }
    QByteArray request(const QByteArray &line = "GET /credentials", const QByteArray &headers = {}) const
    {
        return line + " HTTP/1.1\r\n"
            + (headers.isEmpty() ? "Host: " + host() + "\r\nAuthorization: " + token() + "\r\n" : headers)
            + "\r\n";
    }
    static QJsonObject json(const RawClient &client)
    {
        return QJsonDocument::fromJson(client.body()).object();
    }

private Q_SLOTS:
    void init()
    {
        m_answer = Credentials{QStringLiteral("ASIAEXAMPLE"), Secret("SECRETKEY"), Secret("SESSION\"TOKEN"),
            QDateTime(QDate(2026, 11, 23), QTime(12, 0), Qt::UTC), QStringLiteral("us-west-2")};
        m_held.reset();
        m_asked = 0;
        m_endpoint = std::make_unique<ContainerEndpoint>(
            [this] {
                ++m_asked;
                return m_held ? m_held->future() : ready(m_answer);
            },
            LoopbackServer::PeerCheck());
        QVERIFY(m_endpoint->listen());
    }

    void answers()
    {
        const RawClient client(port(), request());
        QTRY_VERIFY(client.isGone());
        QCOMPARE(client.status(), 200);
        QVERIFY(client.hasHeader("Content-Type: application/json"));
        QVERIFY(client.hasHeader("Cache-Control: no-store"));
        QCOMPARE(client.body(),
            QByteArray("{\"AccessKeyId\":\"ASIAEXAMPLE\",\"SecretAccessKey\":\"SECRETKEY\","
                       "\"Token\":\"SESSION\\\"TOKEN\",\"Expiration\":\"2026-11-23T12:00:00Z\"}\n"));
        QCOMPARE(m_asked, 1);
    }

    void tokensAre256BitsAndItsOwn()
    {
        QCOMPARE(token().size(), 64);
        QCOMPARE(QByteArray::fromHex(token()).toHex(), token());
        ContainerEndpoint other([] { return failed<Credentials>({}); }, {});
        QVERIFY(other.token() != m_endpoint->token());
        QVERIFY(!m_endpoint->uri().contains(token()));
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QByteArray>("headers"); ///< HOST and TOKEN stand for the right ones
        QTest::addColumn<int>("status");
        const auto row = [](const char *name, const char *line, const char *headers, int status) {
            QTest::newRow(name) << QByteArray(line) << QByteArray(headers) << status;
        };
        const char *get = "GET /credentials";
        const char *right = "Host: HOST\r\nAuthorization: TOKEN\r\n";
        row("no token", get, "Host: HOST\r\n", 401);
        row("an empty token", get, "Host: HOST\r\nAuthorization:\r\n", 401);
        row("another token", get, "Host: HOST\r\nAuthorization: 00TOKEN\r\n", 401);
        row("half a token", get, "Host: HOST\r\nAuthorization: abcdef\r\n", 401);
        row("two tokens", get, "Host: HOST\r\nAuthorization: TOKEN\r\nAuthorization: TOKEN\r\n", 401);
        row("a scheme before it", get, "Host: HOST\r\nAuthorization: Bearer TOKEN\r\n", 401);
        row("no host", get, "Authorization: TOKEN\r\n", 421);
        row("a name that leads here", get, "Host: evil.example.com\r\nAuthorization: TOKEN\r\n", 421);
        row("localhost", get, "Host: localhost:PORT\r\nAuthorization: TOKEN\r\n", 421);
        row("no port", get, "Host: 127.0.0.1\r\nAuthorization: TOKEN\r\n", 421);
        row("two hosts", get, "Host: HOST\r\nHost: HOST\r\nAuthorization: TOKEN\r\n", 421);
        row("a wrong host tells nothing of the token", get, "Host: evil\r\nAuthorization: x\r\n", 421);
        row("POST", "POST /credentials", right, 405);
        row("HEAD", "HEAD /credentials", right, 405);
        row("OPTIONS", "OPTIONS /credentials", right, 405);
        row("another path", "GET /", right, 404);
        row("a query", "GET /credentials?x", right, 404);
        row("a whole address", "GET http://HOST/credentials", right, 404);
        row("a body", get, "Host: HOST\r\nAuthorization: TOKEN\r\nContent-Length: 9\r\n", 413);
        row("no HTTP", "nonsense", right, 400);
    }
    void refuses()
    {
        QFETCH(QByteArray, line);
        QFETCH(QByteArray, headers);
        QFETCH(int, status);
        line.replace("HOST", host());
        headers.replace("HOST", host()).replace("TOKEN", token()).replace("PORT", QByteArray::number(port()));
        const RawClient client(port(), request(line, headers));
        QTRY_VERIFY(client.hasAnswer());
        QCOMPARE(client.status(), status);
        QVERIFY(!client.received().contains("SECRETKEY") && !client.received().contains(token()));
        if (status != 400 && status != 413 && !line.startsWith("HEAD"))
            QTRY_VERIFY(!json(client).value(QLatin1String("Message")).toString().isEmpty());
        QCOMPARE(m_asked, 0);
    }

    void tooManyHeaders()
    {
        const RawClient client(port(), request("GET /credentials", "X: " + QByteArray(20'000, 'x') + "\r\n"));
        QTRY_COMPARE(client.status(), 431);
    }

    void whatFailedIsOneSentence_data()
    {
        QTest::addColumn<Error::Kind>("kind");
        QTest::addColumn<int>("status");
        using enum Error::Kind;
        QTest::newRow("no network: may be tried again") << Network << 503;
        QTest::newRow("the portal failed") << Server << 503;
        QTest::newRow("denied") << Denied << 403;
        QTest::newRow("paused") << Paused << 403;
        QTest::newRow("signed out") << NotSignedIn << 403;
    }
    void whatFailedIsOneSentence()
    {
        QFETCH(Error::Kind, kind);
        QFETCH(int, status);
        m_answer = failure(kind, QStringLiteral("acme.duplocloud.net"), QStringLiteral("detail"));
        const RawClient client(port(), request());
        QTRY_VERIFY(client.isGone());
        QCOMPARE(client.status(), status);
        const QString sentence = json(client).value(QLatin1String("Message")).toString();
        QVERIFY2(
            sentence.endsWith(u'.') && !sentence.contains(QLatin1String("detail")), qPrintable(sentence));
        QCOMPARE(json(client).size(), 1);
    }

    void anAnswerMayTakeItsTime()
    {
        m_held = std::make_shared<QPromise<Result<Credentials>>>();
        m_held->start();
        const RawClient first(port(), request());
        QTRY_COMPARE(m_asked, 1);
        QVERIFY(!first.hasAnswer());
        m_held->addResult(m_answer);
        m_held->finish();
        QTRY_COMPARE(first.status(), 200);
    }

    void whoLeavesWhileWaiting()
    {
        m_held = std::make_shared<QPromise<Result<Credentials>>>();
        m_held->start();
        RawClient client(port(), request());
        QTRY_COMPARE(m_asked, 1);
        client.disconnect();
        QTRY_VERIFY(client.isGone());
        m_endpoint.reset(); // while the answer is still out
        m_held->addResult(m_answer);
        m_held->finish();
        QVERIFY(!client.received().contains("SECRETKEY"));
    }

    void anotherUsersProcess()
    {
        ContainerEndpoint endpoint(
            [this] { return ready(m_answer); }, [](quint16, quint16) { return false; });
        QVERIFY(endpoint.listen());
        RawClient client(quint16(QUrl(QString::fromLatin1(endpoint.uri())).port()));
        QTRY_VERIFY(client.isGone());
        QVERIFY(client.received().isEmpty());
    }

    void oneForEachCaller()
    {
        ContainerEndpoints endpoints{{}};
        const auto source = [this] { return ready(m_answer); };
        const QHostAddress here(QHostAddress::LocalHost);
        QCOMPARE(
            endpoints.open(1, source, here).error().kind, Error::Kind::Cancelled); // not expected, or gone
        endpoints.expect(1);
        endpoints.expect(2);
        const auto first = endpoints.open(1, source, here);
        const auto second = endpoints.open(2, source, here);
        QVERIFY(first && second && first->uri != second->uri && first->token != second->token);
        QCOMPARE(endpoints.count(), 2);
        bool hasEnded = false;
        then(first->end, this, [&](const Result<> &) { hasEnded = true; });
        endpoints.withdraw(1);
        QVERIFY(hasEnded);
        QCOMPARE(endpoints.count(), 1);
        RawClient client(quint16(QUrl(QString::fromLatin1(first->uri)).port()), "GET / HTTP/1.1\r\n\r\n");
        QTRY_VERIFY(client.isGone());
        QVERIFY(client.received().isEmpty());
        endpoints.expect(3);
        endpoints.withdraw(3);
        QVERIFY(!endpoints.open(3, source, here));
    }

    void whoeverElseMayNotReachIt_data()
    {
        QTest::addColumn<QString>("address");
        for (const char *address : {"0.0.0.0", "8.8.8.8", "10.255.255.254", "169.254.170.2", "127.0.0.2"})
            QTest::newRow(address) << QString::fromLatin1(address);
    }
    void whoeverElseMayNotReachIt()
    {
        QFETCH(QString, address);
        ContainerEndpoints endpoints{{}};
        endpoints.expect(1);
        const auto opened = endpoints.open(
            1, [this] { return ready(m_answer); }, QHostAddress(address));
        QVERIFY(!opened && opened.error().kind == Error::Kind::InvalidInput);
        QVERIFY(opened.error().subject.contains(address));
    }

    void whatIsABridge()
    {
        QTemporaryDir interfaces;
        for (const QNetworkInterface &network : QNetworkInterface::allInterfaces())
            QVERIFY(QDir().mkpath(interfaces.filePath(network.name() + QLatin1String("/bridge"))));
        QVERIFY(
            !containerNetwork(QHostAddress(QHostAddress::LocalHost), interfaces.path())); // not private use
        QVERIFY(!containerNetwork(QHostAddress(QStringLiteral("10.255.255.254")), interfaces.path()));
        for (const QHostAddress &own : QNetworkInterface::allAddresses()) {
            const bool isPrivate = own.isInSubnet(QHostAddress::parseSubnet(QStringLiteral("172.16.0.0/12")))
                || own.isInSubnet(QHostAddress::parseSubnet(QStringLiteral("192.168.0.0/16")))
                || own.isInSubnet(QHostAddress::parseSubnet(QStringLiteral("10.0.0.0/8")));
            if (own.protocol() != QAbstractSocket::IPv4Protocol || !isPrivate)
                continue;
            const auto network = containerNetwork(own, interfaces.path());
            QVERIFY(network && own.isInSubnet(*network) && network->second > 0);
            QVERIFY(!containerNetwork(own, QStringLiteral("/nowhere")));
        }
    }
};

QTEST_GUILESS_MAIN(TestContainerEndpoint)
#include "tst_containerendpoint.moc"
