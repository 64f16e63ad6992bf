#include "aws/consoleurl.h"

#include <QTest>

namespace {

constexpr const char *signIn =
    "https://signin.aws.amazon.com/federation?Action=login&Issuer=https%3a%2F%2fp&Destination="
    "https%3A%2F%2Fconsole.aws.amazon.com%2F&SigninToken=S3cr-et_%2b%2B";

ConsoleUrl url(const QByteArray &text)
{
    return ConsoleUrl::parse(Secret(QByteArrayView(text))).value();
}

QByteArray deepLink(const QByteArray &text, const QString &path,
    const QString &region = QStringLiteral("us-west-2"), bool global = false)
{
    return url(text).withDestination(path, region, global).secret().exposeBytes();
}

} // namespace

/// Console sign-in URLs: what is accepted, and the one part of them that may change.
class TestConsoleUrl : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void accepts_data();
    void accepts();
    void refuses_data();
    void refuses();
    void replacesTheDestinationAlone();
    void buildsPages_data();
    void buildsPages();
    void followsThePartition_data();
    void followsThePartition();
    void leavesOtherForms_data();
    void leavesOtherForms();
};

void TestConsoleUrl::accepts_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("origin");
    QTest::newRow("AWS") << QByteArray(signIn) << QStringLiteral("https://signin.aws.amazon.com");
    QTest::newRow("port") << QByteArray("https://a.example:8443/x?y#z")
                          << QStringLiteral("https://a.example:8443");
    QTest::newRow("bare host") << QByteArray("https://a.example") << QStringLiteral("https://a.example");
    QTest::newRow("demo portal") << QByteArray("http://127.0.0.1:4000/federation?t=1")
                                 << QStringLiteral("http://127.0.0.1:4000");
    QTest::newRow("localhost") << QByteArray("http://localhost:4000/")
                               << QStringLiteral("http://localhost:4000");
    QTest::newRow("IPv6 loopback") << QByteArray("http://[::1]:4000/") << QStringLiteral("http://[::1]:4000");
    QTest::newRow("16 KiB") << QByteArray("https://a.example/?").append(16384 - 19, 'x')
                            << QStringLiteral("https://a.example");
}

void TestConsoleUrl::accepts()
{
    QFETCH(QByteArray, text);
    const auto parsed = ConsoleUrl::parse(Secret(QByteArrayView(text)));
    QVERIFY(parsed);
    QCOMPARE(parsed->secret().exposeBytes(), text);
    QTEST(parsed->origin(), "origin");
}

void TestConsoleUrl::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no URL") << QByteArray("hello");
    QTest::newRow("path") << QByteArray("/federation?Action=login");
    QTest::newRow("no host") << QByteArray("https:///x");
    QTest::newRow("scheme alone") << QByteArray("https://");
    QTest::newRow("one slash") << QByteArray("https:/a.example/");
    QTest::newRow("plain http") << QByteArray("http://a.example/");
    QTest::newRow("not quite loopback") << QByteArray("http://127.0.0.1.a.example/");
    QTest::newRow("not quite an address") << QByteArray("http://127.0.0.x/");
    QTest::newRow("file") << QByteArray("file:///etc/passwd");
    QTest::newRow("javascript") << QByteArray("javascript://a.example/%0aalert(1)");
    QTest::newRow("user") << QByteArray("https://signin.aws.amazon.com@a.example/");
    QTest::newRow("space") << QByteArray("https://a.example/ x");
    QTest::newRow("line break") << QByteArray("https://a.example/\nx");
    QTest::newRow("NUL") << QByteArray("https://a.example/\0x", 20);
    QTest::newRow("quote") << QByteArray("https://a.example/\"x");
    QTest::newRow("backslash") << QByteArray("https://a.example\\@b.example/");
    QTest::newRow("not ASCII") << QByteArray("https://a.example/\xc3\xa9");
    QTest::newRow("option") << QByteArray("--app=https://a.example/");
    QTest::newRow("too long") << QByteArray("https://a.example/?").append(16385 - 19, 'x');
}

void TestConsoleUrl::refuses()
{
    QFETCH(QByteArray, text);
    const auto parsed = ConsoleUrl::parse(Secret(QByteArrayView(text)));
    QVERIFY(!parsed);
    QCOMPARE(parsed.error().kind, Error::Kind::Malformed);
    const QString said = parsed.error().subject + parsed.error().detail;
    QVERIFY(text.isEmpty() || !said.contains(QString::fromLatin1(text)));
}

void TestConsoleUrl::replacesTheDestinationAlone()
{
    const QByteArray before = signIn;
    const QByteArray old = "https%3A%2F%2Fconsole.aws.amazon.com%2F";
    QByteArray expected = before;
    expected.replace(
        old, "https%3A%2F%2Fus-west-2.console.aws.amazon.com%2Fdynamodbv2%2Fhome%3Fregion%3Dus-west-2");
    QCOMPARE(deepLink(before, QStringLiteral("dynamodbv2/home")), expected);
    QCOMPARE(url(before).secret().exposeBytes(), before);
}

void TestConsoleUrl::buildsPages_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("global");
    QTest::addColumn<QByteArray>("page");
    QTest::newRow("query")
        << QStringLiteral("s3/buckets?tab=x") << false
        << QByteArray("https://us-west-2.console.aws.amazon.com/s3/buckets?tab=x&region=us-west-2");
    QTest::newRow("fragment")
        << QStringLiteral("/ec2/home#Instances:") << false
        << QByteArray("https://us-west-2.console.aws.amazon.com/ec2/home?region=us-west-2#Instances:");
    QTest::newRow("global") << QStringLiteral("iam/home") << true
                            << QByteArray("https://console.aws.amazon.com/iam/home");
    QTest::newRow("no path") << QString() << false
                             << QByteArray("https://us-west-2.console.aws.amazon.com/?region=us-west-2");
    QTest::newRow("no way out") << QStringLiteral("//evil.example/&SigninToken=x") << false
                                << QByteArray(
                                       "https://us-west-2.console.aws.amazon.com/evil.example/&SigninToken=x"
                                       "?region=us-west-2");
}

void TestConsoleUrl::buildsPages()
{
    QFETCH(QString, path);
    QFETCH(bool, global);
    const QByteArray link = deepLink("http://127.0.0.1:1/federation?Action=login&Destination=x", path,
        QStringLiteral("us-west-2"), global);
    const QByteArray start = "http://127.0.0.1:1/federation?Action=login&Destination=";
    QVERIFY(link.startsWith(start));
    QVERIFY(!link.sliced(start.size()).contains('&'));
    QTEST(QByteArray::fromPercentEncoding(link.sliced(start.size())), "page");
}

void TestConsoleUrl::followsThePartition_data()
{
    QTest::addColumn<QByteArray>("origin");
    QTest::addColumn<QString>("region");
    QTest::addColumn<bool>("global");
    QTest::addColumn<QByteArray>("page");
    const QString gov = QStringLiteral("us-gov-west-1");
    const QString china = QStringLiteral("cn-northwest-1");
    QTest::newRow("GovCloud")
        << QByteArray("https://signin.amazonaws-us-gov.com") << gov << false
        << QByteArray("https://us-gov-west-1.console.amazonaws-us-gov.com/x/home?region=us-gov-west-1");
    QTest::newRow("GovCloud by region")
        << QByteArray("https://us-gov-west-1.signin.amazonaws-us-gov.com") << gov << false
        << QByteArray("https://us-gov-west-1.console.amazonaws-us-gov.com/x/home?region=us-gov-west-1");
    QTest::newRow("GovCloud, global") << QByteArray("https://signin.amazonaws-us-gov.com") << QString()
                                      << true << QByteArray("https://console.amazonaws-us-gov.com/x/home");
    QTest::newRow("China") << QByteArray("https://signin.amazonaws.cn") << china << false
                           << QByteArray(
                                  "https://cn-northwest-1.console.amazonaws.cn/x/home?region=cn-northwest-1");
    QTest::newRow("China, global") << QByteArray("https://signin.amazonaws.cn") << china << true
                                   << QByteArray("https://console.amazonaws.cn/x/home");
    QTest::newRow("loopback")
        << QByteArray("http://127.0.0.1:1") << gov << false
        << QByteArray("https://us-gov-west-1.console.amazonaws-us-gov.com/x/home?region=us-gov-west-1");
    QTest::newRow("loopback, global") << QByteArray("http://127.0.0.1:1") << china << true
                                      << QByteArray("https://console.amazonaws.cn/x/home");
}

void TestConsoleUrl::followsThePartition()
{
    QFETCH(QByteArray, origin);
    QFETCH(QString, region);
    QFETCH(bool, global);
    QFETCH(QByteArray, page);
    const QByteArray before = origin + "/federation?Action=login&SigninToken=x%2B&Destination=";
    QCOMPARE(deepLink(before + "&Issuer=i", QStringLiteral("x/home"), region, global),
        before + page.toPercentEncoding() + "&Issuer=i");
}

void TestConsoleUrl::leavesOtherForms_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("region");
    const QString region = QStringLiteral("us-west-2");
    const QByteArray rest = "/federation?Action=login&SigninToken=x&Destination=";
    QTest::newRow("no destination") << QByteArray("https://signin.aws.amazon.com/federation?Action=login")
                                    << region;
    QTest::newRow("two destinations")
        << QByteArray("https://signin.aws.amazon.com" + rest + "a&Destination=b") << region;
    QTest::newRow("other case") << QByteArray(
        "https://signin.aws.amazon.com/federation?Action=login&destination=a")
                                << region;
    QTest::newRow("in the fragment") << QByteArray(
        "https://signin.aws.amazon.com/federation?Action=login#&Destination=a")
                                     << region;
    QTest::newRow("other path") << QByteArray(
        "https://signin.aws.amazon.com/oauth?Action=login&Destination=a")
                                << region;
    QTest::newRow("other action") << QByteArray(
        "https://signin.aws.amazon.com/federation?Action=logout&Destination=a")
                                  << region;
    QTest::newRow("other host") << QByteArray("https://a.example" + rest) << region;
    QTest::newRow("lookalike") << QByteArray("https://evilsignin.aws.amazon.com" + rest) << region;
    QTest::newRow("China, region elsewhere") << QByteArray("https://signin.amazonaws.cn" + rest) << region;
    QTest::newRow("GovCloud, region elsewhere")
        << QByteArray("https://signin.amazonaws-us-gov.com" + rest) << region;
    QTest::newRow("region of GovCloud") << QByteArray(signIn) << QStringLiteral("us-gov-west-1");
    QTest::newRow("region of China") << QByteArray(signIn) << QStringLiteral("cn-north-1");
    QTest::newRow("lookalike of China")
        << QByteArray("https://signin.amazonaws.cn.evil.example" + rest) << QStringLiteral("cn-north-1");
    QTest::newRow("GovCloud sign-in, page of China")
        << QByteArray("https://signin.amazonaws-us-gov.com" + rest + "https%3A%2F%2Fconsole.amazonaws.cn%2F")
        << QStringLiteral("us-gov-west-1");
    QTest::newRow("page of another partition") << QByteArray(
        "https://signin.aws.amazon.com" + rest + "https%3A%2F%2Fconsole.amazonaws-us-gov.com%2F")
                                               << region;
    QTest::newRow("region that leads elsewhere") << QByteArray(signIn) << QStringLiteral("evil.example/");
    QTest::newRow("no region") << QByteArray(signIn) << QString();
}

void TestConsoleUrl::leavesOtherForms()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, region);
    QCOMPARE(deepLink(text, QStringLiteral("s3/home"), region), text);
}

QTEST_GUILESS_MAIN(TestConsoleUrl)
#include "tst_consoleurl.moc"
