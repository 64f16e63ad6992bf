#include "portal/portal.h"

#include <QtTest>

using Kind = Error::Kind;

class TestPortal : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void accepts_data();
    void accepts();
    void refuses_data();
    void refuses();
    void apiUrl();
    void names_data();
    void names();
    void equality();
};

void TestPortal::accepts_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("url");
    QTest::addColumn<QByteArray>("origin");
    const auto row = [](const char *name, const char *typed, const char *url, const char *origin = nullptr) {
        QTest::newRow(name) << QString::fromUtf8(typed) << QString::fromUtf8(url)
                            << QByteArray(origin ? origin : url);
    };
    row("plain", "https://acme.duplocloud.net", "https://acme.duplocloud.net");
    row("no scheme", "acme.duplocloud.net", "https://acme.duplocloud.net");
    row("slash", "https://acme.duplocloud.net/", "https://acme.duplocloud.net");
    row("slashes", "https://acme.duplocloud.net///", "https://acme.duplocloud.net");
    row("path", "https://acme.duplocloud.net/app/user/profile", "https://acme.duplocloud.net");
    row("path, no scheme", "acme.duplocloud.net/app", "https://acme.duplocloud.net");
    row("query", "https://acme.duplocloud.net/?a=b#c", "https://acme.duplocloud.net");
    row("user info", "https://bob:pw@acme.duplocloud.net", "https://acme.duplocloud.net");
    row("spaces around", "  https://acme.duplocloud.net \n", "https://acme.duplocloud.net");
    row("upper case", "HTTPS://ACME.DuploCloud.NET", "https://acme.duplocloud.net");
    row("default port", "https://acme.duplocloud.net:443", "https://acme.duplocloud.net");
    row("own port", "acme.duplocloud.net:8443", "https://acme.duplocloud.net:8443");
    row("empty port", "https://acme.duplocloud.net:/", "https://acme.duplocloud.net");
    row("final dot", "https://acme.duplocloud.net./", "https://acme.duplocloud.net");
    row("one label", "portal", "https://portal");
    row("IPv6", "https://[2001:db8::1]:8443/x", "https://[2001:db8::1]:8443");
    row("loopback", "http://localhost:8080/", "http://localhost:8080");
    row("loopback number", "http://127.0.0.1:8080", "http://127.0.0.1:8080");
    row("loopback, no scheme", "localhost:8080", "http://localhost:8080");
    row("loopback number, no scheme", "127.0.0.1:8080/app", "http://127.0.0.1:8080");
    row("loopback, default port", "http://localhost:80", "http://localhost");
    row("loopback with TLS", "https://localhost:8443", "https://localhost:8443");
    row("international",
        "https://b\xc3\xbc"
        "cher.example",
        "https://xn--bcher-kva.example");
    row("looks like loopback", "localhost.example.com", "https://localhost.example.com");
}

void TestPortal::accepts()
{
    QFETCH(QString, typed);
    const Result<Portal> portal = parsePortal(typed);
    QVERIFY(portal.has_value());
    QTEST(portal->url.toString(), "url");
    QTEST(originOf(portal->url), "origin");
    QCOMPARE(portal->apiUrl, portal->url);
    QCOMPARE(portal->url.port(), QUrl(portal->id()).port());
    // What was read reads as itself.
    QCOMPARE(parsePortal(portal->id()).value(), *portal);
}

void TestPortal::refuses_data()
{
    QTest::addColumn<QString>("typed");
    const auto row = [](const char *name, const QByteArray &typed) {
        QTest::newRow(name) << QString::fromUtf8(typed);
    };
    row("empty", "");
    row("spaces", " \t\n ");
    row("scheme alone", "https://");
    row("scheme and path", "https:///path");
    row("http", "http://acme.duplocloud.net");
    row("http with port 443", "http://acme.duplocloud.net:443");
    row("http on a loopback look-alike", "http://localhost.evil.example");
    row("http with loopback user info", "http://localhost:80@evil.example");
    row("ftp", "ftp://acme.duplocloud.net");
    row("file", "file:///etc/passwd");
    row("javascript", "javascript:alert(1)");
    row("javascript with slashes", "javascript://acme/%0aalert(1)");
    row("mailto", "mailto:bob@example.com");
    row("one slash", "https:/acme.duplocloud.net");
    row("space inside", "https://acme duplocloud.net");
    row("line break inside", "https://acme.duplocloud.net\r\nHost: evil");
    row("NUL inside", QByteArray("https://acme\0.evil", 18));
    row("reading direction", "https://acme\xe2\x80\xae.example");
    row("backslash", "https://acme.duplocloud.net\\@evil.example");
    row("bad port", "https://acme.duplocloud.net:99999");
    row("port 0", "https://acme.duplocloud.net:0");
    row("negative port", "https://acme.duplocloud.net:-1");
    row("word as port", "acme.duplocloud.net:https");
    row("bad IPv6", "https://[::1");
    row("percent", "https://acme%00.duplocloud.net");
    row("dot", "https://.");
    row("long", "https://" + QByteArray(3'000, 'a'));
    row("long host", "https://" + QByteArray("abcdefg.").repeated(40) + "net");
    row("a token instead", "eyJhbGciOiJIUzI1NiJ9.eyJleHAiOjF9.AAAA AAAA");
}

void TestPortal::refuses()
{
    QFETCH(QString, typed);
    const Result<Portal> portal = parsePortal(typed);
    QVERIFY(!portal.has_value());
    QCOMPARE(portal.error().kind, Kind::InvalidInput);
    QVERIFY(!portal.error().subject.isEmpty());
    // The same goes for the API's address.
    if (!typed.trimmed().isEmpty())
        QVERIFY(!parsePortal(QStringLiteral("acme.duplocloud.net"), typed).has_value());
}

void TestPortal::apiUrl()
{
    const Result<Portal> portal =
        parsePortal(QStringLiteral("acme.duplocloud.net"), QStringLiteral(" https://API.acme.example/ "));
    QVERIFY(portal.has_value());
    QCOMPARE(portal->url, QUrl(QStringLiteral("https://acme.duplocloud.net")));
    QCOMPARE(portal->apiUrl, QUrl(QStringLiteral("https://api.acme.example")));
}

void TestPortal::names_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("host");
    const auto row = [](const char *typed, const char *name, const char *host) {
        QTest::newRow(typed) << QString::fromLatin1(typed) << QString::fromLatin1(name)
                             << QString::fromLatin1(host);
    };
    row("acme.duplocloud.net", "acme", "acme.duplocloud.net");
    row("test.acme.duplocloud.net", "test.acme", "test.acme.duplocloud.net");
    row("acme.duplocloud.net:8443", "acme:8443", "acme.duplocloud.net:8443");
    row("duplocloud.net", "duplocloud.net", "duplocloud.net");
    row("acmeduplocloud.net", "acmeduplocloud.net", "acmeduplocloud.net");
    row("acme.duplocloud.net.evil.example", "acme.duplocloud.net.evil.example",
        "acme.duplocloud.net.evil.example");
    row("portal.example.com", "portal.example.com", "portal.example.com");
    row("localhost:8080", "localhost:8080", "localhost:8080");
}

void TestPortal::names()
{
    QFETCH(QString, typed);
    const Portal portal = parsePortal(typed).value();
    QTEST(portal.name(), "name");
    QTEST(portal.host(), "host");
}

void TestPortal::equality()
{
    const Portal one = parsePortal(QStringLiteral("acme.duplocloud.net")).value();
    const Portal same = parsePortal(QStringLiteral("https://ACME.duplocloud.net:443/app")).value();
    const Portal other = parsePortal(QStringLiteral("acme.duplocloud.net:8443")).value();
    QCOMPARE(one, same);
    QCOMPARE(one.id(), same.id());
    QVERIFY(!(one == other));
}

QTEST_GUILESS_MAIN(TestPortal)
#include "tst_portal.moc"
