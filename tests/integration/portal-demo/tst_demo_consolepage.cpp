#include "support/demoprogram.h"

#include <QTest>
#include <QUrlQuery>

class TestDemoConsolePage : public QObject
{
    Q_OBJECT

private:
    DemoProgram m_demo;

private Q_SLOTS:
    void init() { QCOMPARE(m_demo.post(QStringLiteral("/demo/reset"), "{}").status, 200); }

    void makesLinksLikeAwss()
    {
        const QUrl url(m_demo.tenantAccess().text("ConsoleUrl"));
        const QUrlQuery query(url);
        QCOMPARE(url.path(), QStringLiteral("/federation"));
        QCOMPARE(query.queryItemValue(QStringLiteral("Action")), QStringLiteral("login"));
        QCOMPARE(query.queryItemValue(QStringLiteral("Issuer"), QUrl::FullyDecoded), m_demo.url());
        QCOMPARE(query.queryItemValue(QStringLiteral("Destination"), QUrl::FullyDecoded),
            QStringLiteral("https://us-west-2.console.aws.amazon.com/console/home?region=us-west-2"));
        QVERIFY(query.queryItemValue(QStringLiteral("SigninToken")).size() > 100);
    }

    void signsInOnce()
    {
        const QString url = m_demo.tenantAccess().text("ConsoleUrl");
        const auto first = m_demo.get(url, {});
        QCOMPARE(first.status, 200);
        for (const char *text :
            {"AWS Management Console", "tenant dev01", "us-west-2", "signed in as bob@example.com",
                "arn:aws:sts::123456789012:assumed-role/duploservices-dev01/bob@example.com"})
            QVERIFY2(first.body.contains(text), text);
        const auto second = m_demo.get(url, {});
        QCOMPARE(second.status, 403);
        QVERIFY(second.body.contains("no longer valid"));
        // The client above keeps cookies, as a browser does: the session itself goes on.
        QCOMPARE(m_demo.get(QStringLiteral("/aws/s3/buckets"), {}).status, 200);
        DemoProgram stranger;
        QCOMPARE(stranger.get(QStringLiteral("/aws/s3/buckets"), {}).status, 403);
    }

    void showsTheServiceOfADeepLink()
    {
        QUrl url(m_demo.tenantAccess().text("ConsoleUrl"));
        QUrlQuery query(url);
        query.removeQueryItem(QStringLiteral("Destination"));
        query.addQueryItem(QStringLiteral("Destination"),
            QStringLiteral(
                "https%3A%2F%2Fus-west-2.console.aws.amazon.com%2Fs3%2Fbuckets%3Fregion%3Dus-west-2"));
        url.setQuery(query);
        QVERIFY(m_demo.get(url.toString(QUrl::FullyEncoded), {}).body.contains("<h1 id=\"console\">S3</h1>"));
    }

    void refusesAnOldLink()
    {
        QCOMPARE(m_demo.turn({{QStringLiteral("signinLife"), 0}}), 200);
        QCOMPARE(m_demo.get(m_demo.tenantAccess().text("ConsoleUrl"), {}).status, 403);
    }

    void refusesAForeignLink_data()
    {
        QTest::addColumn<QString>("query");
        for (const char *query : {"", "Action=login", "Action=login&SigninToken=",
                 "Action=login&SigninToken=x", "Action=getSigninToken&SigninToken=x", "SigninToken=%00%ff"})
            QTest::newRow(qstrlen(query) ? query : "nothing") << QString::fromLatin1(query);
    }
    void refusesAForeignLink()
    {
        QFETCH(QString, query);
        QCOMPARE(m_demo.get(QString(QStringLiteral("/federation?") + query), {}).status, 403);
    }

    void namesAdministratorsAsSuch()
    {
        const auto access = m_demo.get(QStringLiteral("/v3/admin/aws/jitAccess/admin"));
        QVERIFY(m_demo.get(access.text("ConsoleUrl"), {}).body.contains("duplo-administrator"));
    }
};

QTEST_GUILESS_MAIN(TestDemoConsolePage)
#include "tst_demo_consolepage.moc"
