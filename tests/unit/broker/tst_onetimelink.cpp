#include "broker/onetimelink.h"
#include "support/rawclient.h"

#include <QPointer>
#include <QtTest>

class TestOneTimeLink : public QObject
{
    Q_OBJECT
private:
    const QByteArray m_secret = "https://signin.aws.amazon.com/federation?Action=login&SigninToken=sEcReT";
    QPointer<OneTimeLink> m_link;
    QUrl m_address;

    QByteArray request(const QByteArray &method, const QByteArray &path, const QByteArray &host) const
    {
        return method + ' ' + path + " HTTP/1.1\r\nHost: " + host + "\r\n\r\n";
    }
    QByteArray ownHost() const { return "127.0.0.1:" + QByteArray::number(m_address.port()); }
    QByteArray good() const { return request("GET", m_address.path().toLatin1(), ownHost()); }
    quint16 port() const { return quint16(m_address.port()); }

private Q_SLOTS:
    void init()
    {
        m_link = new OneTimeLink(Secret(m_secret), {});
        const auto address = m_link->start();
        QVERIFY(address.has_value());
        m_address = *address;
    }
    void cleanup() { delete m_link; }

    void leadsThereOnce()
    {
        RawClient client(port(), good());
        QTRY_VERIFY(client.hasAnswer());
        QCOMPARE(client.status(), 302);
        QVERIFY(client.hasHeader("Location: " + m_secret));
        QVERIFY(client.hasHeader("Cache-Control: no-store"));
        QVERIFY(client.hasHeader("Referrer-Policy: no-referrer"));
        QVERIFY(client.body().isEmpty());

        RawClient second(port(), good());
        QTRY_VERIFY(second.isGone());
        QVERIFY(!second.received().contains("sEcReT"));
    }

    void theAddressTellsNothing()
    {
        QCOMPARE(m_address.host(), QStringLiteral("127.0.0.1"));
        QVERIFY(!m_address.toString().contains(QLatin1String("sEcReT")));
        QVERIFY(!m_address.hasQuery());
        QCOMPARE(m_address.path().size(), 33); // 128 bits
        OneTimeLink other((Secret(m_secret)), {});
        QVERIFY(other.start()->path() != m_address.path());
    }

    void ignores_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("host");
        QTest::newRow("root") << QByteArray("GET") << QByteArray("/") << QByteArray();
        QTest::newRow("favicon") << QByteArray("GET") << QByteArray("/favicon.ico") << QByteArray();
        QTest::newRow("a guess") << QByteArray("GET") << QByteArray("/00000000000000000000000000000000")
                                 << QByteArray();
        QTest::newRow("with a query") << QByteArray("GET") << QByteArray("PATH?x") << QByteArray();
        QTest::newRow("HEAD") << QByteArray("HEAD") << QByteArray("PATH") << QByteArray();
        QTest::newRow("POST") << QByteArray("POST") << QByteArray("PATH") << QByteArray();
        QTest::newRow("OPTIONS") << QByteArray("OPTIONS") << QByteArray("PATH") << QByteArray();
        QTest::newRow("another name for us")
            << QByteArray("GET") << QByteArray("PATH") << QByteArray("evil.example.com");
        QTest::newRow("localhost") << QByteArray("GET") << QByteArray("PATH") << QByteArray("localhost");
        QTest::newRow("two hosts") << QByteArray("GET") << QByteArray("PATH")
                                   << QByteArray("OWN\r\nHost: evil.example.com");
    }
    void ignores()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, host);
        path.replace("PATH", m_address.path().toLatin1());
        host.replace("OWN", ownHost());
        RawClient client(port(), request(method, path, host.isEmpty() ? ownHost() : host));
        QTRY_VERIFY(client.hasAnswer());
        QVERIFY2(client.status() >= 400 && client.status() < 500, client.received().constData());
        QVERIFY(!client.received().contains("sEcReT"));

        RawClient right(port(), good()); // still good for who was meant
        QTRY_COMPARE(right.status(), 302);
    }

    void refusesOtherUsers()
    {
        OneTimeLink link(Secret(m_secret), [](quint16, quint16) { return false; });
        const auto address = link.start();
        QVERIFY(address.has_value());
        RawClient client(quint16(address->port()),
            request("GET", address->path().toLatin1(), "127.0.0.1:" + QByteArray::number(address->port())));
        QTRY_VERIFY(client.isGone());
        QVERIFY(client.received().isEmpty());
    }

    void goesAfterUse()
    {
        RawClient client(port(), good());
        QTRY_COMPARE(client.status(), 302);
        QTRY_VERIFY_WITH_TIMEOUT(!m_link, 8000);
    }
};

QTEST_GUILESS_MAIN(TestOneTimeLink)
#include "tst_onetimelink.moc"
