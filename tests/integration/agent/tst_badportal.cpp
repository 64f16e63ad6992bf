#include "agentworld.h"
#include "support/rawserver.h"

/// What a portal can do wrong, seen by who runs duplo-tray-jit: exit code 1, one sentence, and the agent
/// lives on.
class TestBadPortal : public QObject
{
    Q_OBJECT
private:
    DemoProgram m_demo;
    AgentWorld m_world;
    QString m_tenant;

    void fault(QJsonObject fault)
    {
        fault.insert(QStringLiteral("path"), QStringLiteral("/subscriptions/"));
        QCOMPARE(m_demo.turn({{QStringLiteral("fault"), fault}}), 200);
    }
    AgentWorld::Ran ask() const { return m_world.jit(QStringLiteral("aws --no-cache --tenant ") + m_tenant); }
    void worksAgain()
    {
        QCOMPARE(m_demo.turn({{QStringLiteral("fault"), QJsonValue()}}), 200);
        QCOMPARE(m_world.agent().state(), QProcess::Running);
        const auto ran = ask();
        QVERIFY2(ran.code == 0, ran.err.constData());
        QVERIFY(ran.out.startsWith("{\"Version\":1,"));
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(!m_demo.url().isEmpty());
        QVERIFY(m_world.startAgent());
    }
    void init()
    {
        QCOMPARE(
            m_demo.turn({{QStringLiteral("fault"), QJsonValue()}, {QStringLiteral("validity"), 3600}}), 200);
        const auto ran = m_world.signIn(m_demo);
        QVERIFY2(ran.code == 0, ran.err.constData());
        m_tenant = m_demo.tenantId();
    }

    void failsWithOneSentence_data()
    {
        QTest::addColumn<QJsonObject>("wrong");
        QTest::addColumn<QByteArray>("says");
        const auto status = [](int code, const char *body) {
            return QJsonObject{{QStringLiteral("kind"), QStringLiteral("status")},
                {QStringLiteral("status"), code}, {QStringLiteral("body"), QLatin1String(body)}};
        };
        const auto body = [](const char *text) {
            return QJsonObject{{QStringLiteral("kind"), QStringLiteral("body")},
                {QStringLiteral("body"), QLatin1String(text)}};
        };
        const auto kind = [](const char *name) {
            return QJsonObject{{QStringLiteral("kind"), QLatin1String(name)}};
        };
        QTest::newRow("403") << status(403, "{\"Message\":\"no\"}") << QByteArray("You may not use");
        QTest::newRow("404, plain text")
            << status(404, "verify your Duplo connection information") << QByteArray("There is no");
        QTest::newRow("500, HTML") << status(500, "<html><h1>Server Error</h1>")
                                   << QByteArray("failed to answer");
        QTest::newRow("empty") << body("") << QByteArray("cannot be understood");
        QTest::newRow("half of JSON")
            << body("{\"ConsoleUrl\":\"https://") << QByteArray("cannot be understood");
        QTest::newRow("cut") << kind("cut") << QByteArray("Cannot reach");
        QTest::newRow("cut within the body") << kind("truncated") << QByteArray("Cannot reach");
        QTest::newRow("100 MB") << kind("huge") << QByteArray("too large");
        QTest::newRow("100 MB in chunks") << kind("huge-chunked") << QByteArray("too large");
        QTest::newRow("a list") << body("[]") << QByteArray("cannot be understood");
        QTest::newRow("wrong types") << body("{\"ConsoleUrl\":1,\"AccessKeyId\":[],\"SecretAccessKey\":{},"
                                             "\"SessionToken\":true,\"Validity\":\"x\"}")
                                     << QByteArray("cannot be understood");
        QTest::newRow("nested without end")
            << body(QByteArray(50'000, '[').constData()) << QByteArray("cannot be understood");
        QTest::newRow("bytes") << body("\x01\x02\xff\xfe") << QByteArray("cannot be understood");
    }
    void failsWithOneSentence()
    {
        QFETCH(QJsonObject, wrong);
        QFETCH(QByteArray, says);
        fault(wrong);
        const auto ran = ask();
        QVERIFY2((QList<int>{1, 4, 6}.contains(ran.code)), QByteArray::number(ran.code).constData());
        QVERIFY2(ran.hasOneSentence() && ran.err.contains(says), ran.err.constData());
        worksAgain();
    }

    void unauthorizedEndsTheSignIn()
    {
        fault({{QStringLiteral("kind"), QStringLiteral("status")}, {QStringLiteral("status"), 401}});
        const auto ran = ask();
        QCOMPARE(ran.code, 3);
        QVERIFY2(ran.hasOneSentence() && ran.err.contains("does not accept"), ran.err.constData());
        QVERIFY(m_world.jit(QStringLiteral("status")).out.contains("sign-in ended"));
        QCOMPARE(m_world.signIn(m_demo).code, 0);
        worksAgain();
    }

    void oddValidity_data()
    {
        QTest::addColumn<qint64>("validity");
        QTest::addColumn<int>("seconds");
        QTest::newRow("negative") << qint64(-5) << 3600;
        QTest::newRow("none") << qint64(0) << 3600;
        QTest::newRow("huge") << qint64(999'999'999'999) << 12 * 3600;
        QTest::newRow("short") << qint64(60) << 60;
    }
    void oddValidity()
    {
        QFETCH(qint64, validity);
        QFETCH(int, seconds);
        QCOMPARE(m_demo.turn({{QStringLiteral("validity"), validity}}), 200);
        const QDateTime before = QDateTime::currentDateTimeUtc();
        const auto ran = ask();
        QCOMPARE(ran.code, 0);
        const QString text =
            QJsonDocument::fromJson(ran.out).object().value(QLatin1String("Expiration")).toString();
        const qint64 left = before.secsTo(QDateTime::fromString(text, Qt::ISODate));
        QVERIFY2(left >= seconds - 2 && left <= seconds + 30, qPrintable(text));
    }

    void theTokenFollowsNoRedirect()
    {
        RawServer elsewhere([](QTcpSocket *socket, const QByteArray &) {
            socket->write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}");
            socket->disconnectFromHost();
        });
        const QString there = QStringLiteral("http://127.0.0.1:%1/x").arg(elsewhere.port());
        fault({{QStringLiteral("kind"), QStringLiteral("redirect")}, {QStringLiteral("location"), there}});
        const auto ran = ask();
        QCOMPARE(ran.code, 6);
        QVERIFY2(ran.hasOneSentence() && ran.err.contains("your token does not go"), ran.err.constData());
        QVERIFY(elsewhere.heads.isEmpty());
        worksAgain();
    }

    void aHangEnds()
    {
        fault({{QStringLiteral("kind"), QStringLiteral("hang")}});
        const auto ran = ask(); // 20 s
        QCOMPARE(ran.code, 6);
        QVERIFY2(ran.hasOneSentence() && ran.err.contains("no answer in time"), ran.err.constData());
        worksAgain();
    }

    void noPortalAtAll()
    {
        RawServer other([](QTcpSocket *socket, const QByteArray &) {
            socket->write("SSH-2.0-OpenSSH_9.2\r\n");
            socket->disconnectFromHost();
        });
        const auto ran = m_world.jit(QStringLiteral("portal add http://127.0.0.1:%1").arg(other.port()));
        QCOMPARE(ran.code, 6);
        QVERIFY2(ran.hasOneSentence(), ran.err.constData());
        const auto gone = m_world.jit(QStringLiteral("portal add http://127.0.0.1:1"));
        QCOMPARE(gone.code, 6);
        QVERIFY2(gone.err.contains("Cannot reach 127.0.0.1"), gone.err.constData());
    }
};

QTEST_GUILESS_MAIN(TestBadPortal)
#include "tst_badportal.moc"
