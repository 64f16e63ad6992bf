#include "callbacktest.h"

#include <QtTest>

using namespace callbacktest;

class TestCallbackRequest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void redirect_data();
    void redirect();
    void legacyPost();
    void postWithOtp_data();
    void postWithOtp();
    void cancel();
    void preflight();
    void otherPortals();
};

void TestCallbackRequest::redirect_data()
{
    QTest::addColumn<LoopbackRequest>("request");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const QByteArray &query, const QByteArray &expected = token,
                         const Headers &headers = {}) {
        QTest::newRow(name) << get("/?" + query, headers) << expected;
    };
    row("plain", "t=" + token);
    row("escaped", "t=abc%2Bdef%2F%3D%25", "abc+def/=%");
    row("plus", "t=abc+def/gh", "abc+def/gh");
    row("decoded once", "t=abcdefg%252Bh", "abcdefg%2Bh");
    row("equals signs", "t=abcdefgh==", "abcdefgh==");
    row("other keys", "a=b&t=" + token + "&tt=x&T=y&");
    row("shortest", "t=12345678", "12345678");
    row("longest", "t=" + QByteArray(16'384, 'x'), QByteArray(16'384, 'x'));
    row("the portal's Referer", "t=" + token, token, {{"referer", origin + "/app/user/verify-token?x=y"}});
    row("the portal's Referer, origin alone", "t=" + token, token, {{"referer", origin + "/"}});
    row("an empty Referer", "t=" + token, token, {{"referer", ""}});
    row("the portal's Origin", "t=" + token, token, {{"origin", origin}});
    row("what Chromium sends", "t=" + token, token,
        {{"sec-fetch-site", "cross-site"}, {"sec-fetch-mode", "navigate"}, {"sec-fetch-dest", "document"},
            {"sec-fetch-user", "?1"}, {"upgrade-insecure-requests", "1"}, {"cookie", "a=b"}});
    row("typed into the address bar", "t=" + token, token,
        {{"sec-fetch-site", "none"}, {"sec-fetch-mode", "navigate"}, {"sec-fetch-dest", "document"}});
    QTest::newRow("localhost") << LoopbackRequest{"GET", "/?t=" + token, {{"host", "localhost:40123"}}, {}}
                               << token;
    QTest::newRow("LOCALHOST") << LoopbackRequest{"GET", "/?t=" + token, {{"host", "LOCALHOST:40123"}}, {}}
                               << token;
}

void TestCallbackRequest::redirect()
{
    QFETCH(LoopbackRequest, request);
    QFETCH(QByteArray, expected);
    const CallbackVerdict verdict = judgeCallback(request, expectation());
    const auto *answer = std::get_if<CallbackToken>(&verdict.outcome);
    QVERIFY(answer);
    QCOMPARE(answer->token.exposeBytes(), expected);
    QVERIFY(answer->otp.isEmpty());
    QCOMPARE(verdict.response.status, 302);
    QCOMPARE(headerOf(verdict, "Location"), expectation().successPage.toEncoded());
    QVERIFY(verdict.response.body.isEmpty());
}

void TestCallbackRequest::legacyPost()
{
    for (const QByteArray &body : {token, QByteArray(token + "\r\n")}) {
        const CallbackVerdict verdict = judgeCallback(
            post("/", body, {{"origin", origin}, {"content-type", "text/plain"}}), expectation());
        const auto *answer = std::get_if<CallbackToken>(&verdict.outcome);
        QVERIFY(answer);
        QCOMPARE(answer->token.exposeBytes(), token);
        QCOMPARE(verdict.response.status, 200);
        QCOMPARE(verdict.response.body, QByteArray("done"));
        QCOMPARE(headerOf(verdict, "Access-Control-Allow-Origin"), origin);
        QCOMPARE(headerOf(verdict, "Vary"), QByteArray("Origin"));
    }
}

void TestCallbackRequest::postWithOtp_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("otp");
    const auto row = [](const char *name, const QByteArray &rest, const QByteArray &otp) {
        QTest::newRow(name) << QByteArray("{\"token\":\"" + token + "\"" + rest + "}") << otp;
    };
    row("digits", R"(,"otp":"012345")", "012345");
    row("spaced JSON", "\n , \"otp\" : \"012345\"\n", "012345");
    row("other keys", R"(,"otp":"012345","x":[1,{}])", "012345");
    row("empty", R"(,"otp":"")", "");
    row("null", R"(,"otp":null)", "");
    row("none", "", "");
}

void TestCallbackRequest::postWithOtp()
{
    QFETCH(QByteArray, body);
    const CallbackVerdict verdict = judgeCallback(post("/v2/callbackWithOtp", body), expectation());
    const auto *answer = std::get_if<CallbackToken>(&verdict.outcome);
    QVERIFY(answer);
    QCOMPARE(answer->token.exposeBytes(), token);
    QTEST(answer->otp.exposeBytes(), "otp");
    QCOMPARE(verdict.response.body, QByteArray("done"));
    QCOMPARE(headerOf(verdict, "Access-Control-Allow-Origin"), origin);
}

void TestCallbackRequest::cancel()
{
    for (const char *target : {"/", "/v2/callbackWithOtp"}) {
        const CallbackVerdict verdict = judgeCallback(post(target, {}), expectation());
        QVERIFY(std::holds_alternative<CallbackCancelled>(verdict.outcome));
        QCOMPARE(verdict.response.status, 200);
        QCOMPARE(headerOf(verdict, "Access-Control-Allow-Origin"), origin);
    }
}

void TestCallbackRequest::preflight()
{
    for (const char *target : {"/", "/v2/callbackWithOtp"}) {
        const LoopbackRequest request{"OPTIONS", target,
            {{"host", host}, {"origin", origin}, {"access-control-request-method", "POST"},
                {"access-control-request-headers", "content-type"},
                {"access-control-request-private-network", "true"}},
            {}};
        const CallbackVerdict verdict = judgeCallback(request, expectation());
        QVERIFY(isIgnored(verdict));
        QCOMPARE(verdict.response.status, 204);
        QCOMPARE(headerOf(verdict, "Access-Control-Allow-Origin"), origin);
        QCOMPARE(headerOf(verdict, "Access-Control-Allow-Methods"), QByteArray("POST"));
        QCOMPARE(headerOf(verdict, "Access-Control-Allow-Headers"), QByteArray("Content-Type"));
        QCOMPARE(headerOf(verdict, "Access-Control-Allow-Private-Network"), QByteArray("true"));
        QCOMPARE(headerOf(verdict, "Access-Control-Allow-Local-Network"), QByteArray("true"));
        QVERIFY(headerOf(verdict, "Access-Control-Allow-Credentials").isEmpty());
    }
}

void TestCallbackRequest::otherPortals()
{
    // A loopback portal: its origin has a port, and the callback is the same site but another origin.
    const CallbackExpectation local{parsePortal(QStringLiteral("http://localhost:8080")).value(), port, {}};
    QVERIFY(!isIgnored(judgeCallback(post("/", token, {{"origin", "http://localhost:8080"}}), local)));
    QVERIFY(isIgnored(judgeCallback(post("/", token, {{"origin", "http://localhost"}}), local)));
    QVERIFY(isIgnored(judgeCallback(post("/", token, {{"origin", "http://127.0.0.1:8080"}}), local)));

    // Browsers write international names in punycode.
    const CallbackExpectation international{parsePortal(QStringLiteral("bücher.example")).value(), port, {}};
    QVERIFY(!isIgnored(
        judgeCallback(post("/", token, {{"origin", "https://xn--bcher-kva.example"}}), international)));

    // On port 80 browsers leave the port out of Host.
    CallbackExpectation onPort80 = expectation();
    onPort80.port = 80;
    QVERIFY(!isIgnored(judgeCallback({"GET", "/?t=" + token, {{"host", "localhost"}}, {}}, onPort80)));
}

QTEST_GUILESS_MAIN(TestCallbackRequest)
#include "tst_callbackrequest.moc"
