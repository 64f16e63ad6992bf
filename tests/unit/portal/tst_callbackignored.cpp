#include "callbacktest.h"

#include <QtTest>

using namespace callbacktest;

class TestCallbackIgnored : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void ignores_data();
    void ignores();
};

void TestCallbackIgnored::ignores_data()
{
    QTest::addColumn<LoopbackRequest>("request");
    QTest::addColumn<int>("status");
    const QByteArray answer = "/?t=" + token;
    const auto row = [](const char *name, const LoopbackRequest &request, int status) {
        QTest::newRow(name) << request << status;
    };
    const auto onHost = [&](const char *name, const Headers &headers) {
        row(name, {"GET", answer, headers, {}}, headers.size() > 1 ? 400 : 421);
        row(qPrintable(QString::fromLatin1(name) + QLatin1String(", POST")),
            {"POST", "/", headers + Headers{{"origin", origin}}, token}, headers.size() > 1 ? 400 : 421);
    };
    onHost("no Host", {});
    onHost("rebound Host", {{"host", "evil.example:40123"}});
    onHost("Host without port", {{"host", "127.0.0.1"}});
    onHost("Host with another port", {{"host", "127.0.0.1:80"}});
    onHost("Host with a longer port", {{"host", "127.0.0.1:401234"}});
    onHost("Host of all interfaces", {{"host", "0.0.0.0:40123"}});
    onHost("Host with user info", {{"host", "evil@127.0.0.1:40123"}});
    onHost("Host with a suffix", {{"host", "127.0.0.1:40123.evil.example"}});
    onHost("empty Host", {{"host", ""}});
    onHost("two Hosts", {{"host", host}, {"host", "evil.example:40123"}});
    onHost("the same Host twice", {{"host", host}, {"host", host}});

    const auto getWith = [&](const char *name, const Headers &headers, int status = 403) {
        row(name, get(answer, headers), status);
    };
    getWith("GET, another Origin", {{"origin", "https://evil.example"}});
    getWith("GET, Origin null", {{"origin", "null"}});
    getWith("GET, two Origins", {{"origin", origin}, {"origin", "https://evil.example"}}, 400);
    getWith("GET, another Referer", {{"referer", "https://evil.example/x"}});
    getWith("GET, Referer look-alike", {{"referer", origin + ".evil.example/"}});
    getWith("GET, Referer with user info", {{"referer", origin + "@evil.example/"}});
    getWith("GET, Referer over http", {{"referer", "http://acme.duplocloud.net/"}});
    getWith("GET, Referer on another port", {{"referer", origin + ":8443/"}});
    getWith("GET, Referer of our own port", {{"referer", "http://127.0.0.1:40123/"}});
    getWith("GET, garbage as Referer", {{"referer", "\xff\xfe:::"}});
    getWith("GET, two Referers", {{"referer", origin + "/"}, {"referer", "https://evil.example/"}}, 400);
    getWith("GET by fetch", {{"sec-fetch-mode", "cors"}});
    getWith("GET by fetch without CORS", {{"sec-fetch-mode", "no-cors"}});
    getWith("GET as an image", {{"sec-fetch-mode", "no-cors"}, {"sec-fetch-dest", "image"}});
    getWith("GET in a frame", {{"sec-fetch-mode", "navigate"}, {"sec-fetch-dest", "iframe"}});
    getWith("GET with two modes", {{"sec-fetch-mode", "navigate"}, {"sec-fetch-mode", "cors"}}, 400);
    getWith("GET by prefetch", {{"sec-purpose", "prefetch;prerender"}});
    getWith("GET by old prefetch", {{"purpose", "prefetch"}});

    const auto target = [&](const char *name, const QByteArray &path, int status) {
        row(name, get(path), status);
    };
    target("favicon", "/favicon.ico", 404);
    target("favicon with a token", "/favicon.ico?t=" + token, 404);
    target("robots", "/robots.txt", 404);
    target("no query", "/", 400);
    target("empty query", "/?", 400);
    target("empty token", "/?t=", 400);
    target("another key", "/?token=" + token, 400);
    target("upper case key", "/?T=" + token, 400);
    target("key alone", "/?t", 400);
    target("short token", "/?t=1234567", 400);
    target("long token", "/?t=" + QByteArray(16'385, 'x'), 400);
    target("two tokens", answer + "&t=another-token", 400);
    target("line break in the token", "/?t=abcdefgh%0d%0aX:y", 400);
    target("NUL in the token", "/?t=abcdefgh%00", 400);
    target("space in the token", "/?t=abcdefgh%20x", 400);
    target("UTF-8 in the token", "/?t=abcdefgh%c3%a4", 400);
    target("broken escape", "/?t=abcdefgh%2", 400);
    target("false escape", "/?t=abcdefgh%zz", 400);
    target("fragment", "/#t=" + token, 404);
    target("two slashes", "//?t=" + token, 404);
    target("absolute", "http://evil.example/?t=" + token, 404);
    target("asterisk", "*", 404);
    target("empty target", "", 404);
    target("OTP path by GET", "/v2/callbackWithOtp?t=" + token, 404);
    row("GET with a body", {"GET", answer, {{"host", host}}, "x"}, 400);

    for (const char *method : {"HEAD", "PUT", "DELETE", "PATCH", "TRACE", "CONNECT", "get", "PROPFIND", ""})
        row(qPrintable(QLatin1String("method ") + QLatin1String(method)),
            {method, answer, {{"host", host}, {"origin", origin}}, token}, 405);

    const auto postFrom = [&](const char *name, const Headers &headers, int status = 403) {
        row(name, post("/", token, headers), status);
        row(qPrintable(QLatin1String(name) + QLatin1String(", empty")), post("/", {}, headers), status);
    };
    postFrom("POST without Origin", {});
    postFrom("POST, empty Origin", {{"origin", ""}});
    postFrom("POST, Origin null", {{"origin", "null"}});
    postFrom("POST, another Origin", {{"origin", "https://evil.example"}});
    postFrom("POST, Origin over http", {{"origin", "http://acme.duplocloud.net"}});
    postFrom("POST, Origin with a slash", {{"origin", origin + "/"}});
    postFrom("POST, Origin look-alike", {{"origin", origin + ".evil.example"}});
    postFrom("POST, Origin on another port", {{"origin", origin + ":8443"}});
    postFrom("POST, two Origins", {{"origin", origin}, {"origin", origin}}, 400);
    postFrom(
        "POST, two lengths", {{"origin", origin}, {"content-length", "0"}, {"content-length", "9"}}, 400);
    postFrom("POST, Referer instead", {{"referer", origin + "/"}});

    const auto body = [&](const char *name, const char *path, const QByteArray &bytes, int status = 400) {
        row(name, post(path, bytes), status);
    };
    const char *otpPath = "/v2/callbackWithOtp";
    body("POST elsewhere", "/v3", token, 404);
    body("POST elsewhere, empty", "/v3", {}, 404);
    body("POST with a query", "/?x", token, 404);
    body("blank body", "/", " \r\n");
    body("short body", "/", "1234567");
    body("long body", "/", QByteArray(16'385, 'x'));
    body("form", "/", "t=abc def");
    body("binary", "/", QByteArray("\0\1\2\3\4\5\6\7\x80\xff", 10));
    body("JSON that is none", otpPath, token);
    body("JSON, truncated", otpPath, "{\"token\":\"" + token);
    body("JSON array", otpPath, "[\"" + token + "\"]");
    body("JSON, no token", otpPath, R"({"otp":"123456"})");
    body("JSON, token a number", otpPath, R"({"token":12345678901,"otp":"123456"})");
    body("JSON, token null", otpPath, R"({"token":null,"otp":"123456"})");
    body("JSON, empty token", otpPath, R"({"token":"","otp":""})");
    body("JSON, line break in the token", otpPath, R"({"token":"abcdefgh\r\nX: y"})");
    body("JSON, otp a number", otpPath, "{\"token\":\"" + token + "\",\"otp\":123456}");
    body("JSON, otp an object", otpPath, "{\"token\":\"" + token + "\",\"otp\":{}}");
    body("JSON, line break in the otp", otpPath, "{\"token\":\"" + token + "\",\"otp\":\"1\\r\\nX: y\"}");
    body("JSON, long otp", otpPath, "{\"token\":\"" + token + "\",\"otp\":\"" + QByteArray(65, '1') + "\"}");
    body("JSON, deep", otpPath, QByteArray(60'000, '['));

    const auto options = [&](const char *name, const QByteArray &path, const Headers &headers, int status) {
        row(name, {"OPTIONS", path, Headers{{"host", host}} + headers, {}}, status);
    };
    options("preflight without Origin", "/", {}, 403);
    options("preflight of another Origin", "/", {{"origin", "https://evil.example"}}, 403);
    options("preflight for another path", "/x", {{"origin", origin}}, 404);
    options("preflight for all", "*", {{"origin", origin}}, 404);
}

void TestCallbackIgnored::ignores()
{
    QFETCH(LoopbackRequest, request);
    const CallbackVerdict verdict = judgeCallback(request, expectation());
    QVERIFY(isIgnored(verdict));
    QTEST(verdict.response.status, "status");
    QVERIFY(headerOf(verdict, "Location").isEmpty());
    QVERIFY(verdict.response.body.isEmpty());
    // No other origin is let in, and neither answer nor reason repeats what the request carried.
    const QByteArray allowed = headerOf(verdict, "Access-Control-Allow-Origin");
    QVERIFY(allowed.isEmpty() || allowed == origin);
    QVERIFY(allowed.isEmpty() || request.header("origin") == origin);
    QVERIFY(!std::get<CallbackIgnored>(verdict.outcome).reason.contains(token));
}

QTEST_GUILESS_MAIN(TestCallbackIgnored)
#include "tst_callbackignored.moc"
