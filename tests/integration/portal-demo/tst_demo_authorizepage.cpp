#include "support/demoprogram.h"

#include <QTest>

/// The page's text; a real browser clicks through it in the end-to-end tests.
class TestDemoAuthorizePage : public QObject
{
    Q_OBJECT

private:
    DemoProgram m_demo;
    DemoProgram::Reply page(const QString &query)
    {
        return m_demo.get(QString(QStringLiteral("/app/user/verify-token?") + query), {});
    }

private Q_SLOTS:
    void init() { QCOMPARE(m_demo.post(QStringLiteral("/demo/reset"), "{}").status, 200); }

    void saysWhoAsks()
    {
        const auto reply = page(QStringLiteral("localAppName=Duplo%20Tray&localPort=4711&redirect=true"));
        QCOMPARE(reply.status, 200);
        for (const char *text : {"Local Access Requested", "<b>Duplo Tray</b>", "on your computer wants to",
                 "id=\"authorize\"", "id=\"cancel\"", "data-port=\"4711\"", "bob@example.com"})
            QVERIFY2(reply.body.contains(text), text);
    }

    void choosesItsAnswer_data()
    {
        QTest::addColumn<QJsonObject>("switches");
        QTest::addColumn<QString>("query");
        QTest::addColumn<QByteArray>("way");
        const auto answer = [](const char *way) {
            return QJsonObject{{QStringLiteral("answer"), QLatin1String(way)}};
        };
        const QString redirect = QStringLiteral("&redirect=true");
        QTest::newRow("current") << QJsonObject() << redirect << QByteArray("redirect");
        QTest::newRow("older client") << QJsonObject() << QString() << QByteArray("post");
        QTest::newRow("legacy portal") << answer("post") << redirect << QByteArray("post");
        QTest::newRow("otp portal") << answer("otp") << redirect << QByteArray("otp");
        QTest::newRow("with MFA") << QJsonObject{{QStringLiteral("otp"), true}} << redirect
                                  << QByteArray("otp");
        QTest::newRow("by link") << QJsonObject() << QString(redirect + QStringLiteral("&answer=otp"))
                                 << QByteArray("otp");
        QTest::newRow("nonsense by link")
            << QJsonObject() << QString(redirect + QStringLiteral("&answer=x")) << QByteArray("redirect");
    }
    void choosesItsAnswer()
    {
        QFETCH(QJsonObject, switches);
        QFETCH(QString, query);
        QFETCH(QByteArray, way);
        QCOMPARE(m_demo.turn(switches), 200);
        const QByteArray attribute = "data-answer=\"" + way + '"';
        QVERIFY(page(QString(QStringLiteral("localAppName=x&localPort=1") + query)).body.contains(attribute));
    }

    void saysThatItIsDone()
    {
        const auto reply = page(QStringLiteral("localAppName=Duplo%20Tray&localPort=4711&success=true"));
        QVERIFY(reply.body.contains("id=\"success\""));
        QVERIFY(!reply.body.contains("id=\"authorize\""));
    }

    void staysAPage_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<int>("status");
        QTest::newRow("script") << QStringLiteral("localAppName=<script>alert(1)</script>\"'&localPort=1")
                                << 200;
        QTest::newRow("placeholder") << QStringLiteral("localAppName={{answer}}{{port}}&localPort=1") << 200;
        QTest::newRow("no name") << QStringLiteral("localPort=1") << 400;
        QTest::newRow("no port") << QStringLiteral("localAppName=x") << 400;
        QTest::newRow("port 0") << QStringLiteral("localAppName=x&localPort=0") << 400;
        QTest::newRow("port too big") << QStringLiteral("localAppName=x&localPort=70000") << 400;
        QTest::newRow("port is a host") << QStringLiteral("localAppName=x&localPort=1@evil.example") << 400;
        QTest::newRow("nothing") << QString() << 400;
    }
    void staysAPage()
    {
        QFETCH(QString, query);
        QFETCH(int, status);
        const auto reply = page(query);
        QCOMPARE(reply.status, status);
        QVERIFY(!reply.body.contains("<script>"));
        QVERIFY(!reply.body.contains("<b>redirect"));
        QVERIFY(!reply.body.contains("evil"));
    }

    void givesTokensToItsOwnPageOnly_data()
    {
        QTest::addColumn<QByteArray>("origin");
        QTest::newRow("none") << QByteArray();
        QTest::newRow("another site") << QByteArray("https://evil.example");
        QTest::newRow("another port") << QByteArray("http://127.0.0.1:1");
        QTest::newRow("opaque") << QByteArray("null");
    }
    void givesTokensToItsOwnPageOnly()
    {
        QFETCH(QByteArray, origin);
        QCOMPARE(m_demo.post(QStringLiteral("/demo/authorize"), {}, {{"Origin", origin}}).status, 403);
        QVERIFY(!m_demo.authorize().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestDemoAuthorizePage)
#include "tst_demo_authorizepage.moc"
