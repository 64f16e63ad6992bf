#include "portalclienttest.h"

#include <QElapsedTimer>
#include <QtTest>

using Kind = Error::Kind;
using namespace std::chrono_literals;
using namespace portalclienttest;

namespace {
const QString oldAdminPath = QStringLiteral("/adminproxy/GetJITAwsConsoleAccessUrl");
const QString opsPath = QStringLiteral("/v3/admin/aws/jitAccess/duplo-ops");
} // namespace

class TestPortalClient : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void features();
    void featuresOfOlderPortals();
    void user();
    void userWithoutTheCall_data();
    void userWithoutTheCall();
    void tenants();
    void manyTenants();
    void jitAccess();
    void adminAccess();
    void olderAdminAccess();
    void region();

private:
    std::unique_ptr<ClientWorld> m_world;
};

void TestPortalClient::init()
{
    m_world = std::make_unique<ClientWorld>();
}

void TestPortalClient::features()
{
    m_world->answer(featuresPath, 200,
        R"({"IsOtpNeeded":true,"IsAwsAdminJITEnabled":true,"IsDuploOpsEnabled":false,"IsAwsCloudEnabled":true,)"
        R"("AwsRegions":["us-west-2","eu-central-1"],"DefaultAwsRegion":"us-west-2","TenantNameMaxLength":12,"New":{}})");
    m_world->token.otp = Secret("123456");
    const PortalFeatures features =
        m_world->client.features(m_world->portal, m_world->token).result().value();
    QVERIFY(features.isOtpNeeded && features.isAwsAdminJitEnabled && features.isAwsCloudEnabled);
    QVERIFY(!features.isDuploOpsEnabled);
    QCOMPARE(features.awsRegions, (QStringList{QStringLiteral("us-west-2"), QStringLiteral("eu-central-1")}));
    QCOMPARE(features.defaultAwsRegion, QStringLiteral("us-west-2"));

    const HttpRequest &request = m_world->transport.requests.first();
    QCOMPARE(request.url, QUrl(QStringLiteral("https://api.acme.example:8443/v3/features/system")));
    QVERIFY(request.bearer == m_world->token.value);
    QVERIFY(request.otp.isEmpty()); // the one-time code goes where it is needed alone
    QVERIFY(request.maxBytes <= 1024 * 1024);
    QCOMPARE(request.timeout, 20s);
}

void TestPortalClient::featuresOfOlderPortals()
{
    m_world->answer(featuresPath, 200, R"({"IsOtpNeeded":false,"AwsRegions":null,"DefaultAwsRegion":null})");
    const PortalFeatures features =
        m_world->client.features(m_world->portal, m_world->token).result().value();
    QVERIFY(!features.isOtpNeeded && !features.isAwsAdminJitEnabled && !features.isDuploOpsEnabled);
    QVERIFY(features.isAwsCloudEnabled);
    QVERIFY(features.awsRegions.isEmpty());
}

void TestPortalClient::user()
{
    m_world->answer(userPath, 200,
        R"({"Username":"bob@example.com","Roles":["Administrator","User"],"IsReadOnly":true})");
    const PortalUser user = m_world->client.user(m_world->portal, m_world->token).result().value();
    QCOMPARE(user.name, QStringLiteral("bob@example.com"));
    QVERIFY(user.isAdministrator());
    QVERIFY(user.isReadOnly);

    m_world->answer(userPath, 200, R"({"Username":"\u001b[1mbob\u202e\n","Roles":[]})");
    const PortalUser odd = m_world->client.user(m_world->portal, m_world->token).result().value();
    QCOMPARE(odd.name, QStringLiteral("[1mbob"));
    QVERIFY(!odd.isAdministrator());
}

void TestPortalClient::userWithoutTheCall_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<QString>("name");
    const QByteArray jwt = "e30."
        + QByteArray(R"({"email":"bob@example.com"})")
              .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals)
        + ".e30";
    QTest::newRow("404, JWT") << 404 << jwt << QStringLiteral("bob@example.com");
    QTest::newRow("400, JWT") << 400 << jwt << QStringLiteral("bob@example.com");
    QTest::newRow("403, JWT") << 403 << jwt << QStringLiteral("bob@example.com");
    QTest::newRow("404, opaque") << 404 << QByteArray("opaque-token") << QString();
}

void TestPortalClient::userWithoutTheCall()
{
    QFETCH(int, status);
    QFETCH(QByteArray, token);
    m_world->answer(userPath, status, "No HTTP resource was found");
    const PortalToken asked{Secret(token), {}, PortalToken::Kind::Interactive};
    const Result<PortalUser> user = m_world->client.user(m_world->portal, asked).result();
    QVERIFY(user.has_value());
    QTEST(user->name, "name");
    QVERIFY(user->roles.isEmpty());
}

void TestPortalClient::tenants()
{
    m_world->answer(tenantsPath, 200,
        R"([{"TenantId":"b-2","AccountName":"test-ten","PlanID":"nonprod"},)"
        R"({"TenantId":"a-1","AccountName":"dev01","PlanID":null,"More":[1]}])");
    const QList<Tenant> tenants = m_world->client.tenants(m_world->portal, m_world->token).result().value();
    QCOMPARE(tenants.size(), 2);
    QCOMPARE(tenants.at(0).name, QStringLiteral("dev01"));
    QCOMPARE(tenants.at(0).id, QStringLiteral("a-1"));
    QVERIFY(tenants.at(0).planId.isEmpty());
    QCOMPARE(tenants.at(1).name, QStringLiteral("test-ten"));
    QCOMPARE(tenants.at(1).planId, QStringLiteral("nonprod"));

    m_world->answer(tenantsPath, 200, "[]");
    QVERIFY(m_world->client.tenants(m_world->portal, m_world->token).result()->isEmpty());
}

void TestPortalClient::manyTenants()
{
    QByteArray json = "[";
    for (int i = 0; i < 20'000; ++i) {
        const QByteArray number = QByteArray::number(i).rightJustified(5, '0');
        json += R"({"TenantId":"6f5902ac-237f-4f3a-8d5c-5b1f0e5)" + number + R"(","AccountName":"tenant)"
            + QByteArray::number(19'999 - i).rightJustified(5, '0') + R"(","PlanID":"nonprod"},)";
    }
    json.back() = ']';
    m_world->answer(tenantsPath, 200, json);
    QElapsedTimer timer;
    timer.start();
    const Result<QList<Tenant>> tenants = m_world->client.tenants(m_world->portal, m_world->token).result();
    QVERIFY(timer.elapsed() < 2'000); // some 50 ms; the bound is for a busy machine
    QVERIFY(tenants.has_value());
    QCOMPARE(tenants->size(), 20'000);
    QCOMPARE(tenants->first().name, QStringLiteral("tenant00000"));
    QCOMPARE(tenants->last().name, QStringLiteral("tenant19999"));
}

void TestPortalClient::jitAccess()
{
    m_world->answer(jitPath, 200, jit);
    m_world->token.otp = Secret("123456");
    const Result<JitAccess> access =
        m_world->client.jitAccess(m_world->portal, m_world->token, AccessLevel::Tenant, tenantId).result();
    QVERIFY(access.has_value());
    QCOMPARE(access->accessKeyId, QStringLiteral("ASIAEXAMPLE"));
    QVERIFY(access->secretAccessKey == Secret("wJalr/+="));
    QVERIFY(access->sessionToken == Secret("IQoJb3JpZ2lu//=="));
    QCOMPARE(access->region, QStringLiteral("us-west-2"));
    QVERIFY(access->consoleUrl.view().startsWith("https://signin.aws.amazon.com/federation?"));
    QCOMPARE(access->validity, 3600s);
    QVERIFY(m_world->transport.requests.first().otp.isEmpty());

    m_world->answer(jitPath, 200, with(jit, R"("Region":"us-west-2",)", ""));
    QVERIFY(m_world->client.jitAccess(m_world->portal, m_world->token, AccessLevel::Tenant, tenantId)
                .result()
                ->region.isEmpty());
    m_world->answer(jitPath, 200, with(jit, "https://signin.aws.amazon.com", "http://localhost:8080"));
    QVERIFY(m_world->client.jitAccess(m_world->portal, m_world->token, AccessLevel::Tenant, tenantId)
                .result()
                .has_value());
}

void TestPortalClient::adminAccess()
{
    m_world->answer(adminPath, 200, jit);
    m_world->answer(opsPath, 200, jit);
    m_world->token.otp = Secret("123456");
    QVERIFY(m_world->client.jitAccess(m_world->portal, m_world->token, AccessLevel::Administrator, {})
                .result()
                .has_value());
    QVERIFY(m_world->client.jitAccess(m_world->portal, m_world->token, AccessLevel::Operations, {})
                .result()
                .has_value());
    QCOMPARE(m_world->transport.count(adminPath), 1);
    QCOMPARE(m_world->transport.count(opsPath), 1);
    for (const HttpRequest &request : m_world->transport.requests)
        QVERIFY(request.otp == m_world->token.otp);
}

void TestPortalClient::olderAdminAccess()
{
    m_world->token.otp = Secret("123456");
    m_world->answer(oldAdminPath, 200, jit);
    QVERIFY(m_world->client.jitAccess(m_world->portal, m_world->token, AccessLevel::Administrator, {})
                .result()
                .has_value());
    QCOMPARE(m_world->transport.requests.size(), 2);
    QVERIFY(m_world->transport.requests.last().otp == m_world->token.otp);

    // On neither: an error, not a third try. Other answers are not a reason for the older spelling.
    m_world->transport.answers.clear();
    QCOMPARE(m_world->client.jitAccess(m_world->portal, m_world->token, AccessLevel::Administrator, {})
                 .result()
                 .error()
                 .kind,
        Kind::NotFound);
    QCOMPARE(m_world->transport.requests.size(), 4);
    for (const int status : {401, 403, 500}) {
        m_world->answer(adminPath, status, {});
        QVERIFY(!m_world->client.jitAccess(m_world->portal, m_world->token, AccessLevel::Administrator, {})
                     .result()
                     .has_value());
    }
    QCOMPARE(m_world->transport.count(oldAdminPath), 2);
    QCOMPARE(m_world->client.jitAccess(m_world->portal, m_world->token, AccessLevel::Operations, {})
                 .result()
                 .error()
                 .kind,
        Kind::NotFound);
    QCOMPARE(m_world->transport.count(oldAdminPath), 2);
}

void TestPortalClient::region()
{
    for (const QByteArray &body : {QByteArray("\"eu-central-1\""), QByteArray(" \"eu-central-1\"\r\n")}) {
        m_world->answer(regionPath, 200, body);
        QCOMPARE(m_world->client.tenantRegion(m_world->portal, m_world->token, tenantId).result().value(),
            QStringLiteral("eu-central-1"));
    }
}

QTEST_GUILESS_MAIN(TestPortalClient)
#include "tst_portalclient.moc"
