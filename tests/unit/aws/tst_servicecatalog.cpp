#include "aws/consoleurl.h"
#include "aws/servicecatalog.h"

#include <QRegularExpression>
#include <QTest>

namespace {
const QByteArray service =
    R"([{"id":"s3","name":"S3","aliases":["bucket"],"path":"s3/home","partitions":["aws"]}])";
const QByteArray region = R"json([{"id":"eu-central-1","name":"Europe (Frankfurt)","partition":"aws"}])json";
} // namespace

/// AWS's services and regions: the tables that the program carries, and what is said of broken ones.
class TestServiceCatalog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void ownTables();
    void wordsPeopleType_data();
    void wordsPeopleType();
    void pagesCanBeOpened();
    void partitions();
    void readsATable();
    void refuses_data();
    void refuses();
};

void TestServiceCatalog::ownTables()
{
    const ServiceCatalog own;
    QVERIFY(own.services().size() >= 90);
    QVERIFY(own.regions().size() >= 34);
    QSet<QString> names;
    QSet<QString> paths;
    for (const AwsService &each : own.services()) {
        QVERIFY2(!names.contains(each.name), qPrintable(each.name));
        QVERIFY2(!paths.contains(each.path), qPrintable(each.path));
        names.insert(each.name);
        paths.insert(each.path);
        QVERIFY2(!each.aliases.contains(each.id), qPrintable(each.id));
        QVERIFY2(each.existsIn(QStringLiteral("aws")), qPrintable(each.id));
        QCOMPARE(own.service(each.id), &each);
        for (const QString &alias : each.aliases)
            QCOMPARE(own.service(alias), &each);
    }
}

void TestServiceCatalog::wordsPeopleType_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<bool>("global");
    const auto row = [](const char *word, const char *id, bool global = false) {
        QTest::newRow(word) << QString::fromLatin1(id) << global;
    };
    row("ddb", "dynamodb");
    row("cfn", "cloudformation");
    row("R53", "route53", true);
    row("cw", "cloudwatch");
    row("sm", "secretsmanager");
    row("ssm", "ssm");
    row("sfn", "states");
    row("apigw", "apigateway");
    row("eks", "eks");
    row("k8s", "eks");
    row("ecr", "ecr");
    row("msk", "kafka");
    row("kms", "kms");
    row("waf", "wafv2");
    row("cf", "cloudfront", true);
    row("iam", "iam", true);
    row("elb", "elasticloadbalancing");
    row("efs", "elasticfilesystem");
    row("emr", "elasticmapreduce");
    row("mwaa", "airflow");
}

void TestServiceCatalog::wordsPeopleType()
{
    QFETCH(QString, id);
    QFETCH(bool, global);
    const ServiceCatalog own;
    const AwsService *found = own.service(QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY(found);
    QCOMPARE(found->id, id);
    QCOMPARE(found->isGlobal, global);
    QCOMPARE(own.service(QStringLiteral("no such")), nullptr);
}

void TestServiceCatalog::pagesCanBeOpened()
{
    const QByteArray signIn = "https://signin.aws.amazon.com/federation?Action=login&Destination=";
    const ConsoleUrl url = ConsoleUrl::parse(Secret(QByteArrayView(signIn))).value();
    const QRegularExpression shape(
        QStringLiteral("^https://(eu-west-1\\.)?console\\.aws\\.amazon\\.com/[a-z0-9][a-z0-9/-]*"
                       "(\\?region=eu-west-1)?(#\\S+)?$"));
    const ServiceCatalog own;
    for (const AwsService &each : own.services()) {
        const QByteArray link =
            url.withDestination(each.path, QStringLiteral("eu-west-1"), each.isGlobal).secret().exposeBytes();
        const QString page = QString::fromUtf8(QByteArray::fromPercentEncoding(link.sliced(signIn.size())));
        QVERIFY2(shape.match(page).hasMatch(), qPrintable(page));
        QCOMPARE(page.contains(QLatin1String("region=")), !each.isGlobal);
    }
}

void TestServiceCatalog::partitions()
{
    const ServiceCatalog own;
    QCOMPARE(own.partitionOf(QStringLiteral("eu-central-1")), QStringLiteral("aws"));
    QCOMPARE(own.partitionOf(QStringLiteral("us-gov-east-1")), QStringLiteral("aws-us-gov"));
    QCOMPARE(own.partitionOf(QStringLiteral("cn-north-1")), QStringLiteral("aws-cn"));
    QCOMPARE(own.partitionOf(QStringLiteral("mars-1")), QStringLiteral("aws"));
    QVERIFY(own.service(QStringLiteral("s3"))->existsIn(QStringLiteral("aws-cn")));
    QVERIFY(!own.service(QStringLiteral("bedrock"))->existsIn(QStringLiteral("aws-cn")));
    QVERIFY(own.region(QStringLiteral("sa-east-1"))->name.contains(QStringLiteral("São Paulo")));
}

void TestServiceCatalog::readsATable()
{
    const auto read = ServiceCatalog::parse(service, region);
    QVERIFY(read);
    QCOMPARE(read->services().size(), 1);
    QCOMPARE(read->service(QStringLiteral("Bucket"))->path, QStringLiteral("s3/home"));
    QCOMPARE(read->regions().first().name, QStringLiteral("Europe (Frankfurt)"));
}

void TestServiceCatalog::refuses_data()
{
    QTest::addColumn<QByteArray>("services");
    QTest::addColumn<QByteArray>("regions");
    QTest::addColumn<QString>("says");
    const auto broken = [](const char *name, const char *from, const char *to, const char *says) {
        QByteArray services = service;
        QByteArray regions = region;
        services.replace(from, to);
        regions.replace(from, to);
        QTest::newRow(name) << services << regions << QString::fromUtf8(says);
    };
    broken("no JSON", "]}", "]", "The table of services is not JSON");
    broken("id", "\"s3\"", "\"S 3\"", "the id “S 3”");
    broken("no id", "\"id\":\"s3\"", "\"x\":\"s3\"", "the id “”");
    broken("no name", "\"S3\"", "7", "The service s3 has no name");
    broken("slash first", "s3/home", "/s3/home", "The service s3 has no path");
    broken("way up", "s3/home", "s3/../home", "The service s3 has no path");
    broken("another host", "s3/home", "https://evil.example/", "The service s3 has no path");
    broken("upper-case alias", "\"bucket\"", "\"Bucket\"", "an alias");
    broken("aliases no list", "[\"bucket\"]", "\"bucket\"", "an alias");
    broken("alias clash", "\"bucket\"", "\"bucket\",\"s3\"", "“s3” stands for two services");
    broken("partition", "[\"aws\"]", "[\"azure\"]", "partition that AWS does not have");
    broken("region", "eu-central-1", "EU", "A region has the id “EU”");
    broken("region's name", "Europe (Frankfurt)", "", "The region eu-central-1 has no name");
    broken("region's partition", "\"partition\":\"aws\"", "\"partition\":\"x\"", "partition");
    QTest::newRow("empty") << QByteArray() << region << QStringLiteral("not JSON");
    QTest::newRow("no list") << QByteArray("{}") << region << QStringLiteral("not a list");
    QTest::newRow("list of numbers") << QByteArray("[1]") << region << QStringLiteral("the id “”");
    QTest::newRow("too large") << QByteArray(2 * 1024 * 1024, ' ') << region << QStringLiteral("1 MiB");
    QTest::newRow("too many") << '[' + QByteArray("1,").repeated(3000) + "1]" << region
                              << QStringLiteral("more than");
    QTest::newRow("region twice") << service << '[' + region.mid(1).chopped(1) + ',' + region.mid(1)
                                  << QStringLiteral("stands in the table twice");
}

void TestServiceCatalog::refuses()
{
    QFETCH(QByteArray, services);
    QFETCH(QByteArray, regions);
    QFETCH(QString, says);
    const auto read = ServiceCatalog::parse(services, regions);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, Error::Kind::Malformed);
    QVERIFY2(read.error().subject.contains(says), qPrintable(read.error().subject));
    QVERIFY(read.error().subject.size() < 200);
}

QTEST_GUILESS_MAIN(TestServiceCatalog)
#include "tst_servicecatalog.moc"
