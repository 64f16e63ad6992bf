#include "support/demoprogram.h"

#include <QTcpSocket>
#include <QTest>

class TestDemoFaults : public QObject
{
    Q_OBJECT

private:
    DemoProgram m_demo;
    const QString m_path = QStringLiteral("/v3/features/system");

    int fault(const QJsonObject &fault) { return m_demo.turn({{QStringLiteral("fault"), fault}}); }
    static QJsonObject kind(const char *name) { return {{QStringLiteral("kind"), QLatin1String(name)}}; }
    QByteArray raw(const QByteArray &bytes)
    {
        QTcpSocket socket;
        socket.connectToHost(QStringLiteral("127.0.0.1"), quint16(QUrl(m_demo.url()).port()));
        socket.write(bytes);
        socket.waitForDisconnected(5000);
        return socket.readAll();
    }

private Q_SLOTS:
    void init() { QCOMPARE(m_demo.post(QStringLiteral("/demo/reset"), "{}").status, 200); }

    void givesAnotherStatus()
    {
        QCOMPARE(fault({{QStringLiteral("kind"), QStringLiteral("status")}, {QStringLiteral("status"), 404},
                     {QStringLiteral("body"), QStringLiteral("no")}}),
            200);
        QCOMPARE(m_demo.get(m_path).status, 404);
        QCOMPARE(m_demo.get(m_path).body, "no");
        QCOMPARE(fault(kind("status")), 200);
        QCOMPARE(m_demo.get(m_path).status, 500);
        QVERIFY(m_demo.get(m_path).body.contains("<h1>"));
    }

    void givesAnotherBody()
    {
        QCOMPARE(fault({{QStringLiteral("kind"), QStringLiteral("body")},
                     {QStringLiteral("body"), QStringLiteral("{\"a")}}),
            200);
        QCOMPARE(m_demo.get(m_path).status, 200);
        QCOMPARE(m_demo.get(m_path).body, "{\"a");
    }

    void cutsTheConnection()
    {
        QCOMPARE(fault(kind("cut")), 200);
        QCOMPARE(m_demo.get(m_path).status, 0);
        QCOMPARE(fault(kind("truncated")), 200);
        QCOMPARE(m_demo.get(m_path).error, QNetworkReply::RemoteHostClosedError);
    }

    void redirects()
    {
        QCOMPARE(fault({{QStringLiteral("kind"), QStringLiteral("redirect")},
                     {QStringLiteral("location"), QStringLiteral("http://127.0.0.1:1/x")}}),
            200);
        QCOMPARE(m_demo.get(m_path).status, 302);
        QCOMPARE(m_demo.get(m_path).location, "http://127.0.0.1:1/x");
    }

    void hangs()
    {
        QCOMPARE(fault(kind("hang")), 200);
        QTcpSocket socket;
        socket.connectToHost(QStringLiteral("127.0.0.1"), quint16(QUrl(m_demo.url()).port()));
        socket.write("GET /v3/features/system HTTP/1.1\r\nHost: 127.0.0.1:"
            + QByteArray::number(QUrl(m_demo.url()).port()) + "\r\n\r\n");
        QVERIFY(!socket.waitForReadyRead(200));
        QCOMPARE(socket.state(), QAbstractSocket::ConnectedState);
    }

    void pours_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::newRow("huge") << QByteArray("huge");
        QTest::newRow("huge-chunked") << QByteArray("huge-chunked");
    }
    void pours()
    {
        QFETCH(QByteArray, name);
        QCOMPARE(fault(kind(name.constData())), 200);
        const auto reply = m_demo.get(m_path);
        QCOMPARE(reply.status, 200);
        QVERIFY(reply.body.size() > 100 * 1024 * 1024);
    }

    void keepsToItsPath()
    {
        QCOMPARE(fault({{QStringLiteral("kind"), QStringLiteral("status")},
                     {QStringLiteral("path"), QStringLiteral("/admin/")}}),
            200);
        QCOMPARE(m_demo.get(m_path).status, 200);
        QCOMPARE(m_demo.get(QStringLiteral("/admin/GetUserRoleInfo")).status, 500);
        QCOMPARE(m_demo.get(QStringLiteral("/demo/stats")).status, 200);
        QCOMPARE(fault({}), 200);
        QCOMPARE(m_demo.get(QStringLiteral("/admin/GetUserRoleInfo")).status, 200);
    }

    void survivesGarbage_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("text") << QByteArray("hello\r\n\r\n");
        QTest::newRow("zero bytes") << QByteArray(100, '\0');
        QTest::newRow("endless header") << QByteArray("GET / HTTP/1.1\r\nX: " + QByteArray(1'000'000, 'x'));
        QTest::newRow("negative length") << QByteArray("POST / HTTP/1.1\r\nContent-Length: -1\r\n\r\n");
        QTest::newRow("big body") << QByteArray("POST / HTTP/1.1\r\nContent-Length: 99999999999\r\n\r\n");
        QTest::newRow("two lengths") << QByteArray(
            "POST / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nxx");
    }
    void survivesGarbage()
    {
        QFETCH(QByteArray, bytes);
        const QByteArray answer = raw(bytes);
        QVERIFY(answer.isEmpty() || answer.startsWith("HTTP/1.1 400 "));
        QCOMPARE(m_demo.get(m_path).status, 200);
    }

    void takesPipelinedRequests()
    {
        const QByteArray host = "Host: localhost:" + QByteArray::number(QUrl(m_demo.url()).port()) + "\r\n";
        const QByteArray answer = raw("GET /v3/x HTTP/1.1\r\n" + host + "\r\nGET /nothing HTTP/1.1\r\n" + host
            + "Connection: close\r\n\r\n");
        QCOMPARE(answer.count("HTTP/1.1 "), 2);
        QVERIFY(answer.startsWith("HTTP/1.1 401 "));
        QVERIFY(answer.contains("HTTP/1.1 404 "));
    }

    void readsItsCommandLine_data()
    {
        QTest::addColumn<QStringList>("arguments");
        const auto words = [](const char *text) { return QString::fromLatin1(text).split(QLatin1Char(' ')); };
        QTest::newRow("bad port") << words("--port 70000");
        QTest::newRow("bad number") << words("--port 0 --latency soon");
        QTest::newRow("bad fault") << words("--port 0 --fault odd");
        QTest::newRow("bad role") << words("--port 0 --role King");
        QTest::newRow("stray") << words("--port 0 stray");
        QTest::newRow("unknown") << words("--unknown");
    }
    void readsItsCommandLine()
    {
        QFETCH(QStringList, arguments);
        QProcess process;
        process.start(QStringLiteral(DEMO_PROGRAM), arguments);
        QVERIFY(process.waitForFinished());
        QVERIFY(process.exitCode() != 0);
        QVERIFY(!process.readAllStandardError().isEmpty());
    }

    void takesFaultsFromTheCommandLine()
    {
        DemoProgram broken({QStringLiteral("--fault"), QStringLiteral("status=503"), QStringLiteral("--user"),
            QStringLiteral("eve@example.com")});
        QCOMPARE(broken.get(m_path).status, 503);
        QCOMPARE(broken.turn({{QStringLiteral("fault"), QJsonValue::Null}}), 200);
        QCOMPARE(broken.get(QStringLiteral("/admin/GetUserRoleInfo")).text("Username"),
            QStringLiteral("eve@example.com"));
    }
};

QTEST_GUILESS_MAIN(TestDemoFaults)
#include "tst_demo_faults.moc"
