#include "portal/authorizeflow.h"
#include "support/rawclient.h"

#include <QLoggingCategory>
#include <QScopeGuard>
#include <QUrlQuery>
#include <QtTest>

#include <memory>
#include <optional>
#include <vector>

using namespace std::chrono_literals;

namespace {
const QByteArray token = "eyJhbGciOi.eyJleHAi.c2ln-_";
const QByteArray origin = "https://acme.duplocloud.net";
} // namespace

class TestAuthorizeStray : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void goesOnWaiting_data();
    void goesOnWaiting();
    void survivesIdleConnections();
    void oneAnswerAlone();
    void triesTheNextToken();
    void triesNotForever();
    void whatCameInTimeCounts();
    void refusesPeers();
    void logsNoToken();

private:
    void start(AuthorizeFlow::Options options = {});
    QByteArray get(const QByteArray &target, const QByteArray &headers = {}) const
    {
        return "GET " + target + " HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(m_port) + "\r\n"
            + headers + "\r\n";
    }

    const Portal m_portal = parsePortal(QStringLiteral("acme.duplocloud.net")).value();
    std::unique_ptr<AuthorizeFlow> m_flow;
    std::optional<Result<PortalToken>> m_outcome;
    quint16 m_port = 0;
};

void TestAuthorizeStray::init()
{
    m_outcome.reset();
    start();
}

void TestAuthorizeStray::cleanup()
{
    m_flow.reset();
    QVERIFY(m_outcome.has_value()); // however it ends, whoever waits is told
}

void TestAuthorizeStray::start(AuthorizeFlow::Options options)
{
    m_flow = std::make_unique<AuthorizeFlow>(m_portal, std::move(options));
    QVERIFY(m_flow->pageUrl().isEmpty());
    m_outcome.reset();
    then(m_flow->start(), this, [this](const Result<PortalToken> &outcome) { m_outcome = outcome; });
    m_port = QUrlQuery(m_flow->pageUrl()).queryItemValue(QStringLiteral("localPort")).toUShort();
}

void TestAuthorizeStray::goesOnWaiting_data()
{
    QTest::addColumn<QByteArray>("request"); // %P: the port
    QTest::addColumn<int>("status");
    const auto row = [](const char *name, const QByteArray &request, int status) {
        QTest::newRow(name) << request << status;
    };
    const QByteArray answer = "GET /?t=" + token + " HTTP/1.1\r\n";
    const QByteArray host = "Host: 127.0.0.1:%P\r\n";
    row("favicon", "GET /favicon.ico HTTP/1.1\r\n" + host + "\r\n", 404);
    row("port scan", "\r\n\r\n", 400);
    row("TLS", QByteArray("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n", 15), 400);
    row("wrong Host", answer + "Host: evil.example:%P\r\n\r\n", 421);
    row("no Host", answer + "\r\n", 421);
    row("cross-site GET", answer + host + "Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: no-cors\r\n\r\n",
        403);
    row("another Referer", answer + host + "Referer: https://evil.example/\r\n\r\n", 403);
    row("no token", "GET / HTTP/1.1\r\n" + host + "\r\n", 400);
    row("HEAD", "HEAD /?t=" + token + " HTTP/1.1\r\n" + host + "\r\n", 405);
    row("PUT", "PUT / HTTP/1.1\r\n" + host + "Content-Length: 0\r\n\r\n", 405);
    row("another Origin",
        "POST / HTTP/1.1\r\n" + host + "Origin: https://evil.example\r\nContent-Length: 8\r\n\r\n12345678",
        403);
    row("another Origin cancels",
        "POST / HTTP/1.1\r\n" + host + "Origin: https://evil.example\r\nContent-Length: 0\r\n\r\n", 403);
    row("no Origin cancels", "POST / HTTP/1.1\r\n" + host + "\r\n", 403);
    row("two lengths",
        "POST / HTTP/1.1\r\n" + host + "Origin: " + origin
            + "\r\nContent-Length: 8\r\nContent-Length: 0\r\n\r\n12345678",
        400);
    row("1 MB header", answer + host + "X: " + QByteArray(1'000'000, 'x') + "\r\n\r\n", 431);
    row("1 MB body",
        "POST / HTTP/1.1\r\n" + host + "Origin: " + origin + "\r\nContent-Length: 1000000\r\n\r\n"
            + QByteArray(1'000'000, 'x'),
        413);
}

void TestAuthorizeStray::goesOnWaiting()
{
    QFETCH(QByteArray, request);
    RawClient stray(m_port, request.replace("%P", QByteArray::number(m_port)));
    QTRY_VERIFY(stray.hasAnswer());
    QTEST(stray.status(), "status");
    QVERIFY(!m_outcome);
    QVERIFY(m_flow->remaining() > 0ms);

    RawClient browser(m_port, get("/?t=" + token));
    QTRY_VERIFY(m_outcome && m_outcome->has_value());
    QVERIFY((*m_outcome)->value == Secret(token));
}

void TestAuthorizeStray::survivesIdleConnections()
{
    std::vector<std::unique_ptr<RawClient>> idle;
    for (int i = 0; i < 200; ++i)
        idle.push_back(
            std::make_unique<RawClient>(m_port, i % 2 == 0 ? QByteArray() : QByteArray("GET /?t=")));
    QTRY_VERIFY(idle.back()->isConnected());
    RawClient browser(m_port, get("/?t=" + token));
    QTRY_VERIFY(m_outcome && m_outcome->has_value());
    QTRY_COMPARE(browser.status(), 302);
    // The flow is over, so none of them is held.
    QTRY_VERIFY(idle.back()->isGone());
}

void TestAuthorizeStray::oneAnswerAlone()
{
    const QByteArray second = get("/?t=another-persons-token");
    RawClient waiting(m_port, second.left(20));
    QTRY_VERIFY(waiting.isConnected());
    RawClient browser(m_port, get("/?t=" + token) + second);
    QTRY_VERIFY(m_outcome && m_outcome->has_value());
    waiting.send(second.mid(20));
    RawClient late(m_port, second);
    QTRY_VERIFY(late.isGone() && waiting.isGone());
    QCOMPARE(late.status(), 0);
    QCOMPARE(waiting.status(), 0);
    QVERIFY((*m_outcome)->value == Secret(token));
    QCOMPARE(browser.received().count("HTTP/1.1"), 1);
    QVERIFY(m_flow->pageUrl().isEmpty());
}

void TestAuthorizeStray::triesTheNextToken()
{
    // The portal does not know the first one, and takes its time to say so.
    QList<QByteArray> asked;
    QPromise<Result<>> first;
    first.start();
    start({.check = [&](const PortalToken &sent) {
        asked.append(sent.value.exposeBytes());
        return asked.size() == 1 ? first.future() : ready(Result<>());
    }});
    RawClient page(m_port, get("/?t=made-up-by-a-page"));
    QTRY_COMPARE(asked.size(), 1);
    RawClient browser(m_port, get("/?t=" + token));
    QTRY_COMPARE(browser.status(), 302);
    QCOMPARE(asked.size(), 1); // one after the other
    QVERIFY(m_flow->remaining() > 0ms);
    first.addResult(failure(Error::Kind::Unauthorized, m_portal.host()));
    first.finish();
    QTRY_VERIFY(m_outcome && m_outcome->has_value());
    QVERIFY((*m_outcome)->value == Secret(token));
    RawClient late(m_port, get("/?t=" + token));
    QTRY_VERIFY(late.isGone());
}

void TestAuthorizeStray::triesNotForever()
{
    int asked = 0;
    start({.check = [&](const PortalToken &) {
        ++asked;
        return failed<>({Error::Kind::Unauthorized, m_portal.host(), {}});
    }});
    std::vector<std::unique_ptr<RawClient>> pages;
    for (int i = 1; i < 8; ++i) {
        pages.push_back(std::make_unique<RawClient>(m_port, get("/?t=made-up-by-a-page")));
        QTRY_COMPARE(asked, i);
        QVERIFY(!m_outcome);
    }
    pages.push_back(std::make_unique<RawClient>(m_port, get("/?t=made-up-by-a-page")));
    QTRY_VERIFY(m_outcome);
    QCOMPARE(m_outcome->error().kind, Error::Kind::Unauthorized);
    QCOMPARE(asked, 8);
}

void TestAuthorizeStray::whatCameInTimeCounts()
{
    QPromise<Result<>> answer;
    answer.start();
    bool isAsked = false;
    start({.timeout = 200ms, .check = [&](const PortalToken &) {
               isAsked = true;
               return answer.future();
           }});
    RawClient browser(m_port, get("/?t=" + token));
    QTRY_VERIFY(isAsked);
    QTRY_VERIFY(m_flow->pageUrl().isEmpty()); // the time is over
    QVERIFY(!m_outcome);
    answer.addResult(Result<>());
    answer.finish();
    QTRY_VERIFY(m_outcome && m_outcome->has_value());
}

void TestAuthorizeStray::refusesPeers()
{
    bool isOurs = false;
    start({.peerCheck = [&](quint16, quint16) { return isOurs; }});
    RawClient stranger(m_port, get("/?t=" + token));
    QTRY_VERIFY(stranger.isGone());
    QVERIFY(!m_outcome);
    isOurs = true;
    RawClient browser(m_port, get("/?t=" + token));
    QTRY_VERIFY(m_outcome && m_outcome->has_value());
}

void TestAuthorizeStray::logsNoToken()
{
    static QString log;
    log.clear();
    QLoggingCategory::setFilterRules(QStringLiteral("duplo.*=true"));
    const auto previous = qInstallMessageHandler(
        [](QtMsgType, const QMessageLogContext &, const QString &text) { log += text; });
    const auto restore = qScopeGuard([&] {
        qInstallMessageHandler(previous);
        QLoggingCategory::setFilterRules({});
    });
    RawClient evil(m_port, get("/?t=" + token, "Referer: https://evil.example/?s=another-secret\r\n"));
    QTRY_VERIFY(evil.hasAnswer());
    RawClient browser(m_port, get("/?t=" + token));
    QTRY_VERIFY(m_outcome);
    QVERIFY(log.contains(QLatin1String("Referer")));
    QVERIFY(!log.contains(QString::fromLatin1(token)));
    QVERIFY(!log.contains(QLatin1String("another-secret")));
}

QTEST_GUILESS_MAIN(TestAuthorizeStray)
#include "tst_authorizestray.moc"
