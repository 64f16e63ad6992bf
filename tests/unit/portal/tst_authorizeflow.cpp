#include "portal/authorizeflow.h"
#include "support/rawclient.h"

#include <QUrlQuery>
#include <QtTest>

#include <memory>
#include <optional>

using Kind = Error::Kind;
using namespace std::chrono_literals;

namespace {
const QByteArray token = "eyJhbGciOi.eyJleHAi.c2ln-_";
const QByteArray origin = "https://acme.duplocloud.net";
} // namespace

class TestAuthorizeFlow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void page_data();
    void page();
    void redirect();
    void legacyPost();
    void postWithOtp();
    void cancelOnThePage();
    void preflightThenPost();
    void cancels();
    void cancelsAsItEnds();
    void cancelledBeforeStart();
    void timesOut();
    void portInUse();
    void fixedPort();
    void endsInItsContinuation();

private:
    void start(AuthorizeFlow::Options options = {});
    QByteArray get(const QByteArray &target, const QByteArray &headers = {}) const
    {
        return "GET " + target + " HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(m_port) + "\r\n"
            + headers + "\r\n";
    }
    QByteArray post(const QByteArray &target, const QByteArray &body, const QByteArray &from = origin) const
    {
        return "POST " + target + " HTTP/1.1\r\nHost: localhost:" + QByteArray::number(m_port)
            + "\r\nOrigin: " + from + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n"
            + body;
    }

    const Portal m_portal = parsePortal(QStringLiteral("acme.duplocloud.net")).value();
    std::unique_ptr<AuthorizeFlow> m_flow;
    std::optional<Result<PortalToken>> m_outcome;
    quint16 m_port = 0;
};

void TestAuthorizeFlow::init()
{
    m_outcome.reset();
    start();
}

void TestAuthorizeFlow::cleanup()
{
    m_flow.reset();
    QVERIFY(m_outcome.has_value()); // however it ends, whoever waits is told
}

void TestAuthorizeFlow::start(AuthorizeFlow::Options options)
{
    m_flow = std::make_unique<AuthorizeFlow>(m_portal, std::move(options));
    QVERIFY(m_flow->pageUrl().isEmpty());
    m_outcome.reset();
    then(m_flow->start(), this, [this](const Result<PortalToken> &outcome) { m_outcome = outcome; });
    m_port = QUrlQuery(m_flow->pageUrl()).queryItemValue(QStringLiteral("localPort")).toUShort();
}

void TestAuthorizeFlow::page_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("administrator");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("plain") << QStringLiteral("duplo-jit") << false
                           << QByteArray("localAppName=duplo-jit&localPort=%1&redirect=true");
    QTest::newRow("administrator")
        << QStringLiteral("Duplo Tray") << true
        << QByteArray("localAppName=Duplo%20Tray&localPort=%1&isAdmin=true&redirect=true");
    QTest::newRow("odd name") << QStringLiteral("a+b&c=d#é") << false
                              << QByteArray("localAppName=a%2Bb%26c%3Dd%23%C3%A9&localPort=%1&redirect=true");
}

void TestAuthorizeFlow::page()
{
    QFETCH(QString, name);
    QFETCH(bool, administrator);
    QFETCH(QByteArray, expected);
    start({.applicationName = name, .administrator = administrator});
    QVERIFY(m_port != 0);
    QCOMPARE(m_flow->pageUrl().toEncoded(),
        origin + "/app/user/verify-token?" + expected.replace("%1", QByteArray::number(m_port)));
    QVERIFY(m_flow->remaining() > 175s);
    QVERIFY(m_flow->remaining() <= 180s);
    QCOMPARE(m_flow->portal(), m_portal);
}

void TestAuthorizeFlow::redirect()
{
    start({.administrator = true});
    RawClient browser(
        m_port, get("/?t=abc%2Bdef%3D+g", "Sec-Fetch-Mode: navigate\r\nSec-Fetch-Site: cross-site\r\n"));
    QTRY_VERIFY(m_outcome);
    QVERIFY(m_outcome->has_value());
    QCOMPARE((*m_outcome)->value.exposeBytes(), QByteArray("abc+def=+g"));
    QVERIFY((*m_outcome)->otp.isEmpty());
    QCOMPARE((*m_outcome)->kind, PortalToken::Kind::Interactive);

    QTRY_VERIFY(browser.hasAnswer());
    QCOMPARE(browser.status(), 302);
    QVERIFY(browser.hasHeader("Location: " + origin
        + "/app/user/verify-token?localAppName=Duplo%20Tray&localPort=" + QByteArray::number(m_port)
        + "&isAdmin=true&success=true"));
    QVERIFY(browser.hasHeader("Cache-Control: no-store"));
    QVERIFY(browser.hasHeader("Referrer-Policy: no-referrer"));
    QCOMPARE(m_flow->remaining(), 0ms);
}

void TestAuthorizeFlow::legacyPost()
{
    RawClient browser(m_port, post("/", token));
    QTRY_VERIFY(m_outcome);
    QVERIFY((*m_outcome)->value == Secret(token));
    QTRY_COMPARE(browser.status(), 200);
    QCOMPARE(browser.body(), QByteArray("done"));
    QVERIFY(browser.hasHeader("Access-Control-Allow-Origin: " + origin));
}

void TestAuthorizeFlow::postWithOtp()
{
    RawClient browser(
        m_port, post("/v2/callbackWithOtp", "{\"token\":\"" + token + "\",\"otp\":\"012345\"}"));
    QTRY_VERIFY(m_outcome);
    QVERIFY((*m_outcome)->value == Secret(token));
    QVERIFY((*m_outcome)->otp == Secret("012345"));
    QTRY_COMPARE(browser.body(), QByteArray("done"));
}

void TestAuthorizeFlow::cancelOnThePage()
{
    RawClient browser(m_port, post("/", {}));
    QTRY_VERIFY(m_outcome);
    QCOMPARE(m_outcome->error().kind, Kind::Cancelled);
    QTRY_COMPARE(browser.status(), 200);
}

void TestAuthorizeFlow::preflightThenPost()
{
    RawClient preflight(m_port,
        "OPTIONS / HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(m_port) + "\r\nOrigin: " + origin
            + "\r\nAccess-Control-Request-Method: POST\r\n"
              "Access-Control-Request-Private-Network: true\r\n\r\n");
    QTRY_COMPARE(preflight.status(), 204);
    QVERIFY(preflight.hasHeader("Access-Control-Allow-Private-Network: true"));
    QVERIFY(!m_outcome);
    RawClient browser(m_port, post("/", token));
    QTRY_VERIFY(m_outcome && m_outcome->has_value());
}

void TestAuthorizeFlow::cancels()
{
    m_flow->cancel();
    QVERIFY(m_outcome);
    QCOMPARE(m_outcome->error().kind, Kind::Cancelled);
    m_flow->cancel();
    RawClient late(m_port, get("/?t=" + token));
    QTRY_VERIFY(late.isGone());
    QCOMPARE(late.status(), 0);
}

void TestAuthorizeFlow::cancelsAsItEnds()
{
    m_flow.reset();
    QVERIFY(m_outcome);
    QCOMPARE(m_outcome->error().kind, Kind::Cancelled);
}

void TestAuthorizeFlow::cancelledBeforeStart()
{
    AuthorizeFlow flow(m_portal, {});
    flow.cancel();
    QCOMPARE(flow.start().result().error().kind, Kind::Cancelled);
    QVERIFY(flow.pageUrl().isEmpty());
}

void TestAuthorizeFlow::timesOut()
{
    start({.timeout = 30ms});
    QTRY_VERIFY(m_outcome);
    QCOMPARE(m_outcome->error().kind, Kind::Unanswered);
    QVERIFY(m_flow->pageUrl().isEmpty());
    QCOMPARE(m_flow->remaining(), 0ms);
}

void TestAuthorizeFlow::portInUse()
{
    AuthorizeFlow second(m_portal, {.port = m_port});
    const Future<PortalToken> future = second.start();
    QVERIFY(future.isFinished());
    QCOMPARE(future.result().error().kind, Kind::PortInUse);
    QCOMPARE(future.result().error().subject, QString::number(m_port));
    QVERIFY(!m_outcome);
}

void TestAuthorizeFlow::fixedPort()
{
    const quint16 port = m_port;
    m_flow.reset();
    start({.port = port});
    QCOMPARE(m_port, port);
}

void TestAuthorizeFlow::endsInItsContinuation()
{
    m_flow = std::make_unique<AuthorizeFlow>(m_portal, AuthorizeFlow::Options());
    then(m_flow->start(), this, [this](const Result<PortalToken> &outcome) {
        m_outcome = outcome;
        m_flow.reset();
    });
    m_port = QUrlQuery(m_flow->pageUrl()).queryItemValue(QStringLiteral("localPort")).toUShort();
    RawClient browser(m_port, get("/?t=" + token));
    QTRY_VERIFY(!m_flow);
    // The portal's page gets its answer all the same.
    QTRY_COMPARE(browser.status(), 302);
}

QTEST_GUILESS_MAIN(TestAuthorizeFlow)
#include "tst_authorizeflow.moc"
