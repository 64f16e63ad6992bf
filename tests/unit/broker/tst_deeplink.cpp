#include "broker/deeplink.h"

#include <QTest>

/// Links come from anywhere: every parameter wrong, one at a time.
class TestDeepLink : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void writesWhatItReads_data();
    void writesWhatItReads();
};

namespace {
QString link(const char *query)
{
    return QStringLiteral("duplo-tray://open?") + QString::fromUtf8(query);
}
QString repeated(int count)
{
    return QString(count, u'a');
}
} // namespace

void TestDeepLink::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("portal");
    QTest::addColumn<QString>("tenant");
    QTest::addColumn<QString>("service");
    QTest::addColumn<QString>("region");
    const QString acme = QStringLiteral("https://acme.duplocloud.net");
    const QString dev01 = QStringLiteral("dev01");
    QTest::newRow("host") << link("portal=acme.duplocloud.net&tenant=dev01") << acme << dev01 << QString()
                          << QString();
    QTest::newRow("address") << link("portal=https%3A%2F%2Facme.duplocloud.net%2Fapp&tenant=dev01&service=s3")
                             << acme << dev01 << QStringLiteral("s3") << QString();
    QTest::newRow("all") << link("region=eu-central-1&service=ddb&tenant=dev01&portal=acme.duplocloud.net")
                         << acme << dev01 << QStringLiteral("ddb") << QStringLiteral("eu-central-1");
    QTest::newRow("slash") << QStringLiteral("duplo-tray://open/?portal=acme.duplocloud.net&tenant=dev01")
                           << acme << dev01 << QString() << QString();
    QTest::newRow("upper case") << QStringLiteral("DUPLO-TRAY://OPEN?portal=ACME.duplocloud.net&tenant=dev01")
                                << acme << dev01 << QString() << QString();
    QTest::newRow("loopback") << link("portal=localhost:8080&tenant=dev01")
                              << QStringLiteral("http://localhost:8080") << dev01 << QString() << QString();
    QTest::newRow("tenant's id") << link(
        "portal=acme.duplocloud.net&tenant=97a833a4-2662-4e9c-9867-000000000001")
                                 << acme << QStringLiteral("97a833a4-2662-4e9c-9867-000000000001")
                                 << QString() << QString();
    QTest::newRow("encoded tenant") << link("portal=acme.duplocloud.net&tenant=m%C3%BCller%20%26%20co")
                                    << acme << QStringLiteral("müller & co") << QString() << QString();
}

void TestDeepLink::reads()
{
    QFETCH(QString, text);
    QFETCH(QString, portal);
    QFETCH(QString, tenant);
    QFETCH(QString, service);
    QFETCH(QString, region);
    const auto parsed = DeepLink::parse(text);
    QVERIFY2(parsed.has_value(), parsed ? "" : qPrintable(parsed.error().subject));
    QCOMPARE(parsed->portal.toString(), portal);
    QCOMPARE(parsed->tenant, tenant);
    QCOMPARE(parsed->service, service);
    QCOMPARE(parsed->region, region);
}

void TestDeepLink::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("reason");
    const auto fine = [](const char *more) {
        return QString(link("portal=acme.duplocloud.net&tenant=dev01&") + QString::fromUtf8(more));
    };
    const QString none = QStringLiteral("not a link");
    QTest::newRow("empty") << QString() << none;
    QTest::newRow("not a link") << QStringLiteral("dev01") << none;
    QTest::newRow("other scheme") << QStringLiteral("https://open?portal=a.example&tenant=dev01") << none;
    QTest::newRow("no slashes") << QStringLiteral("duplo-tray:open?portal=a.example&tenant=dev01")
                                << QString();
    QTest::newRow("user") << QStringLiteral("duplo-tray://me@open?portal=a.example&tenant=dev01") << none;
    QTest::newRow("port") << QStringLiteral("duplo-tray://open:1?portal=a.example&tenant=dev01") << none;
    QTest::newRow("path") << QStringLiteral("duplo-tray://open/x?portal=a.example&tenant=dev01") << none;
    QTest::newRow("fragment") << fine("service=s3#x") << none;
    QTest::newRow("blank") << fine("service=s3 ") << none;
    QTest::newRow("line break") << fine("service=s3\n") << none;
    QTest::newRow("broken escape") << fine("service=%zz") << none;
    QTest::newRow("too long") << fine(qPrintable(QStringLiteral("service=") + repeated(2000)))
                              << QStringLiteral("too long");
    QTest::newRow("other action") << QStringLiteral("duplo-tray://signin?portal=a.example&tenant=dev01")
                                  << QStringLiteral("cannot do");
    QTest::newRow("no portal") << link("tenant=dev01") << QStringLiteral("portal");
    QTest::newRow("plain http") << link("portal=http://a.example&tenant=dev01") << QStringLiteral("portal");
    QTest::newRow("script") << link("portal=javascript:alert(1)&tenant=dev01") << QStringLiteral("portal");
    QTest::newRow("no tenant") << link("portal=a.example") << QStringLiteral("tenant");
    QTest::newRow("blank tenant") << link("portal=a.example&tenant=%20") << QStringLiteral("tenant");
    QTest::newRow("line break after the service")
        << link("portal=a.example&tenant=dev01&service=s3%0A") << QStringLiteral("service");
    QTest::newRow("NUL in tenant") << link("portal=a.example&tenant=a%00b") << QStringLiteral("tenant");
    QTest::newRow("turned tenant") << link("portal=a.example&tenant=a%E2%80%AEb") << QStringLiteral("tenant");
    QTest::newRow("long tenant") << QString(
        link("portal=a.example&tenant=") + QStringLiteral("a-").repeated(101))
                                 << QStringLiteral("tenant");
    QTest::newRow("service path") << fine("service=../x") << QStringLiteral("service");
    QTest::newRow("service address") << fine("service=https://evil.example") << QStringLiteral("service");
    QTest::newRow("region") << fine("region=EU%20West") << QStringLiteral("region");
    QTest::newRow("region host") << fine("region=evil.example") << QStringLiteral("region");
    QTest::newRow("unknown") << fine("admin=true") << QStringLiteral("not known");
    QTest::newRow("token") << fine("t=an-api-token-0123456789") << QStringLiteral("not known");
    QTest::newRow("twice") << fine("tenant=prod") << QStringLiteral("twice");
    QTest::newRow("JWT as tenant") << link(
        "portal=a.example&tenant=eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJib2IifQ.c2ln")
                                   << QStringLiteral("secret");
    QTest::newRow("AWS key as service") << fine("service=ASIAIOSFODNN7EXAMPLE") << QStringLiteral("secret");
    QTest::newRow("long word") << QString(link("portal=a.example&tenant=") + repeated(64))
                               << QStringLiteral("secret");
}

void TestDeepLink::refuses()
{
    QFETCH(QString, text);
    QFETCH(QString, reason);
    const auto parsed = DeepLink::parse(text);
    QVERIFY(!parsed.has_value());
    QCOMPARE(parsed.error().kind, Error::Kind::InvalidInput);
    QVERIFY2(parsed.error().subject.contains(reason), qPrintable(parsed.error().subject));
    QVERIFY(!parsed.error().subject.contains(QLatin1String("ASIA")));
}

void TestDeepLink::writesWhatItReads_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("short") << link("portal=acme.duplocloud.net&tenant=dev01");
    QTest::newRow("all") << link("portal=acme.duplocloud.net&tenant=dev01&service=s3&region=us-west-2");
    QTest::newRow("odd tenant") << link("portal=acme.duplocloud.net&tenant=a%26b%2Bc%3Dd");
    QTest::newRow("loopback") << link("portal=http%3A%2F%2Flocalhost%3A8080&tenant=dev01");
}

void TestDeepLink::writesWhatItReads()
{
    QFETCH(QString, text);
    const auto parsed = DeepLink::parse(text);
    QVERIFY(parsed.has_value());
    QCOMPARE(parsed->text(), text);
}

QTEST_GUILESS_MAIN(TestDeepLink)
#include "tst_deeplink.moc"
