#include "portal/portalclient.h"
#include "support/faketransport.h"

#include <QElapsedTimer>
#include <QtTest>

using Kind = Error::Kind;
using namespace std::chrono_literals;

namespace {
const QString featuresPath = QStringLiteral("/v3/features/system");
const QString userPath = QStringLiteral("/admin/GetUserRoleInfo");
const QString tenantsPath = QStringLiteral("/admin/GetTenantsForUser");
const QString tenantId = QStringLiteral("6f5902ac-237f-4f3a-8d5c-5b1f0e5d9c0a");
const QString jitPath =
    QStringLiteral("/subscriptions/") + tenantId + QStringLiteral("/GetAwsConsoleTokenUrl");
const QString regionPath = QStringLiteral("/subscriptions/") + tenantId + QStringLiteral("/GetAwsRegionId");
const QString adminPath = QStringLiteral("/v3/admin/aws/jitAccess/admin");
const QString oldAdminPath = QStringLiteral("/adminproxy/GetJITAwsConsoleAccessUrl");
const QString opsPath = QStringLiteral("/v3/admin/aws/jitAccess/duplo-ops");

const QByteArray jit =
    R"({"ConsoleUrl":"https://signin.aws.amazon.com/federation?Action=login&SigninToken=abc",)"
    R"("AccessKeyId":"ASIAEXAMPLE","SecretAccessKey":"wJalr/+=","Region":"us-west-2",)"
    R"("SessionToken":"IQoJb3JpZ2lu//==","Validity":3600})";

/// \a json with the first occurrence of a field replaced.
QByteArray with(QByteArray json, const char *from, const QByteArray &to)
{
    Q_ASSERT(json.contains(from));
    return json.replace(from, to);
}

/// One call of the client, as a table names it.
enum class Call { Features, User, Tenants, Jit, Region };
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
    void validity_data();
    void validity();
    void statuses_data();
    void statuses();
    void otpRequired_data();
    void otpRequired();
    void malformed_data();
    void malformed();
    void transportErrors_data();
    void transportErrors();
    void tooLarge();
    void unsendableToken_data();
    void unsendableToken();
    void oddTenantIds_data();
    void oddTenantIds();
    void goesWhileAsking();

private:
    void answer(const QString &path, int status, const QByteArray &body)
    {
        m_transport.answers.insert(path, {status, body, {}});
    }
    void answerAll(const FakeTransport::Answer &answer)
    {
        for (const QString &path : {featuresPath, userPath, tenantsPath, jitPath, regionPath})
            m_transport.answers.insert(path, answer);
    }
    /// The Error that \a call ends with; a Cancelled one with the detail "success" otherwise.
    Error errorOf(Call call);

    Portal m_portal =
        parsePortal(QStringLiteral("acme.duplocloud.net"), QStringLiteral("https://api.acme.example:8443"))
            .value();
    PortalToken m_token{Secret("tok-abcdefgh"), {}, PortalToken::Kind::Interactive};
    FakeTransport m_transport;
    PortalClient m_client{m_transport};
};

void TestPortalClient::init()
{
    m_transport.answers.clear();
    m_transport.requests.clear();
    m_token.otp = {};
}

Error TestPortalClient::errorOf(Call call)
{
    const auto error = [](const auto &future) {
        const auto result = future.result();
        return result ? Error{Kind::Cancelled, {}, QStringLiteral("success")} : result.error();
    };
    switch (call) {
    case Call::Features:
        return error(m_client.features(m_portal, m_token));
    case Call::User:
        return error(m_client.user(m_portal, m_token));
    case Call::Tenants:
        return error(m_client.tenants(m_portal, m_token));
    case Call::Jit:
        return error(m_client.jitAccess(m_portal, m_token, AccessLevel::Tenant, tenantId));
    case Call::Region:
        return error(m_client.tenantRegion(m_portal, m_token, tenantId));
    }
    return {};
}

void TestPortalClient::features()
{
    answer(featuresPath, 200,
        R"({"IsOtpNeeded":true,"IsAwsAdminJITEnabled":true,"IsDuploOpsEnabled":false,"IsAwsCloudEnabled":true,)"
        R"("AwsRegions":["us-west-2","eu-central-1"],"DefaultAwsRegion":"us-west-2","TenantNameMaxLength":12,"New":{}})");
    m_token.otp = Secret("123456");
    const PortalFeatures features = m_client.features(m_portal, m_token).result().value();
    QVERIFY(features.isOtpNeeded && features.isAwsAdminJitEnabled && features.isAwsCloudEnabled);
    QVERIFY(!features.isDuploOpsEnabled);
    QCOMPARE(features.awsRegions, (QStringList{QStringLiteral("us-west-2"), QStringLiteral("eu-central-1")}));
    QCOMPARE(features.defaultAwsRegion, QStringLiteral("us-west-2"));

    const HttpRequest &request = m_transport.requests.first();
    QCOMPARE(request.url, QUrl(QStringLiteral("https://api.acme.example:8443/v3/features/system")));
    QVERIFY(request.bearer == m_token.value);
    QVERIFY(request.otp.isEmpty()); // the one-time code goes where it is needed alone
    QVERIFY(request.maxBytes <= 1024 * 1024);
    QCOMPARE(request.timeout, 20s);
}

void TestPortalClient::featuresOfOlderPortals()
{
    answer(featuresPath, 200, R"({"IsOtpNeeded":false,"AwsRegions":null,"DefaultAwsRegion":null})");
    const PortalFeatures features = m_client.features(m_portal, m_token).result().value();
    QVERIFY(!features.isOtpNeeded && !features.isAwsAdminJitEnabled && !features.isDuploOpsEnabled);
    QVERIFY(features.isAwsCloudEnabled);
    QVERIFY(features.awsRegions.isEmpty());
}

void TestPortalClient::user()
{
    answer(userPath, 200,
        R"({"Username":"bob@example.com","Roles":["Administrator","User"],"IsReadOnly":true})");
    const PortalUser user = m_client.user(m_portal, m_token).result().value();
    QCOMPARE(user.name, QStringLiteral("bob@example.com"));
    QVERIFY(user.isAdministrator());
    QVERIFY(user.isReadOnly);

    answer(userPath, 200, R"({"Username":"\u001b[1mbob\u202e\n","Roles":[]})");
    const PortalUser odd = m_client.user(m_portal, m_token).result().value();
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
    answer(userPath, status, "No HTTP resource was found");
    const PortalToken asked{Secret(token), {}, PortalToken::Kind::Interactive};
    const Result<PortalUser> user = m_client.user(m_portal, asked).result();
    QVERIFY(user.has_value());
    QTEST(user->name, "name");
    QVERIFY(user->roles.isEmpty());
}

void TestPortalClient::tenants()
{
    answer(tenantsPath, 200,
        R"([{"TenantId":"b-2","AccountName":"test-ten","PlanID":"nonprod"},)"
        R"({"TenantId":"a-1","AccountName":"dev01","PlanID":null,"More":[1]}])");
    const QList<Tenant> tenants = m_client.tenants(m_portal, m_token).result().value();
    QCOMPARE(tenants.size(), 2);
    QCOMPARE(tenants.at(0).name, QStringLiteral("dev01"));
    QCOMPARE(tenants.at(0).id, QStringLiteral("a-1"));
    QVERIFY(tenants.at(0).planId.isEmpty());
    QCOMPARE(tenants.at(1).name, QStringLiteral("test-ten"));
    QCOMPARE(tenants.at(1).planId, QStringLiteral("nonprod"));

    answer(tenantsPath, 200, "[]");
    QVERIFY(m_client.tenants(m_portal, m_token).result()->isEmpty());
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
    answer(tenantsPath, 200, json);
    QElapsedTimer timer;
    timer.start();
    const Result<QList<Tenant>> tenants = m_client.tenants(m_portal, m_token).result();
    QVERIFY(timer.elapsed() < 2'000); // some 50 ms; the bound is for a busy machine
    QVERIFY(tenants.has_value());
    QCOMPARE(tenants->size(), 20'000);
    QCOMPARE(tenants->first().name, QStringLiteral("tenant00000"));
    QCOMPARE(tenants->last().name, QStringLiteral("tenant19999"));
}

void TestPortalClient::jitAccess()
{
    answer(jitPath, 200, jit);
    m_token.otp = Secret("123456");
    const Result<JitAccess> access =
        m_client.jitAccess(m_portal, m_token, AccessLevel::Tenant, tenantId).result();
    QVERIFY(access.has_value());
    QCOMPARE(access->accessKeyId, QStringLiteral("ASIAEXAMPLE"));
    QVERIFY(access->secretAccessKey == Secret("wJalr/+="));
    QVERIFY(access->sessionToken == Secret("IQoJb3JpZ2lu//=="));
    QCOMPARE(access->region, QStringLiteral("us-west-2"));
    QVERIFY(access->consoleUrl.view().startsWith("https://signin.aws.amazon.com/federation?"));
    QCOMPARE(access->validity, 3600s);
    QVERIFY(m_transport.requests.first().otp.isEmpty());

    answer(jitPath, 200, with(jit, R"("Region":"us-west-2",)", ""));
    QVERIFY(m_client.jitAccess(m_portal, m_token, AccessLevel::Tenant, tenantId).result()->region.isEmpty());
    answer(jitPath, 200, with(jit, "https://signin.aws.amazon.com", "http://localhost:8080"));
    QVERIFY(m_client.jitAccess(m_portal, m_token, AccessLevel::Tenant, tenantId).result().has_value());
}

void TestPortalClient::adminAccess()
{
    answer(adminPath, 200, jit);
    answer(opsPath, 200, jit);
    m_token.otp = Secret("123456");
    QVERIFY(m_client.jitAccess(m_portal, m_token, AccessLevel::Administrator, {}).result().has_value());
    QVERIFY(m_client.jitAccess(m_portal, m_token, AccessLevel::Operations, {}).result().has_value());
    QCOMPARE(m_transport.count(adminPath), 1);
    QCOMPARE(m_transport.count(opsPath), 1);
    for (const HttpRequest &request : m_transport.requests)
        QVERIFY(request.otp == m_token.otp);
}

void TestPortalClient::olderAdminAccess()
{
    m_token.otp = Secret("123456");
    answer(oldAdminPath, 200, jit);
    QVERIFY(m_client.jitAccess(m_portal, m_token, AccessLevel::Administrator, {}).result().has_value());
    QCOMPARE(m_transport.requests.size(), 2);
    QVERIFY(m_transport.requests.last().otp == m_token.otp);

    // On neither: an error, not a third try. Other answers are not a reason for the older spelling.
    m_transport.answers.clear();
    QCOMPARE(m_client.jitAccess(m_portal, m_token, AccessLevel::Administrator, {}).result().error().kind,
        Kind::NotFound);
    QCOMPARE(m_transport.requests.size(), 4);
    for (const int status : {401, 403, 500}) {
        answer(adminPath, status, {});
        QVERIFY(!m_client.jitAccess(m_portal, m_token, AccessLevel::Administrator, {}).result().has_value());
    }
    QCOMPARE(m_transport.count(oldAdminPath), 2);
    QCOMPARE(m_client.jitAccess(m_portal, m_token, AccessLevel::Operations, {}).result().error().kind,
        Kind::NotFound);
    QCOMPARE(m_transport.count(oldAdminPath), 2);
}

void TestPortalClient::region()
{
    for (const QByteArray &body : {QByteArray("\"eu-central-1\""), QByteArray(" \"eu-central-1\"\r\n")}) {
        answer(regionPath, 200, body);
        QCOMPARE(m_client.tenantRegion(m_portal, m_token, tenantId).result().value(),
            QStringLiteral("eu-central-1"));
    }
}

void TestPortalClient::validity_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<int>("seconds");
    const auto row = [](const char *value, int seconds) {
        QTest::newRow(value) << QByteArray(value) << seconds;
    };
    row("900", 900);
    row("1", 1);
    row("899.9", 899);
    row("43200", 43'200);
    row("43201", 43'200);
    row("9223372036854775808", 43'200);
    row("1e300", 43'200);
    row("0", 3'600);
    row("0.5", 3'600);
    row("-1", 3'600);
    row("-1e300", 3'600);
    row("null", 3'600);
}

void TestPortalClient::validity()
{
    QFETCH(QByteArray, value);
    QFETCH(int, seconds);
    answer(jitPath, 200, with(jit, "3600", value));
    const Result<JitAccess> access =
        m_client.jitAccess(m_portal, m_token, AccessLevel::Tenant, tenantId).result();
    QVERIFY(access.has_value());
    QCOMPARE(access->validity, std::chrono::seconds(seconds));
}

void TestPortalClient::statuses_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<Kind>("onFeatures");
    QTest::addColumn<Kind>("onTenants");
    QTest::addColumn<Kind>("onJit");
    const auto row = [](int status, Kind features, Kind tenants, Kind access) {
        QTest::newRow(qPrintable(QString::number(status))) << status << features << tenants << access;
    };
    row(401, Kind::Unauthorized, Kind::Unauthorized, Kind::Unauthorized);
    row(403, Kind::Forbidden, Kind::Forbidden, Kind::Forbidden);
    row(400, Kind::NotAPortal, Kind::NotFound, Kind::NotFound);
    row(404, Kind::NotAPortal, Kind::NotFound, Kind::NotFound);
    for (const int status : {302, 304, 418, 429, 500, 502, 503, 0, -1, 999})
        row(status, Kind::Server, Kind::Server, Kind::Server);
}

void TestPortalClient::statuses()
{
    QFETCH(int, status);
    for (const QByteArray &body : {QByteArray("verify your Duplo connection information"), QByteArray(),
             QByteArray("<html><h1>Server Error</h1></html>"), jit,
             QByteArray(R"({"Message":"secret-in-the-answer"})")}) {
        answerAll({status, body, {}});
        const Error features = errorOf(Call::Features);
        QTEST(features.kind, "onFeatures");
        QCOMPARE(features.subject, m_portal.host());
        const Error access = errorOf(Call::Jit);
        QTEST(access.kind, "onJit");
        const bool isAboutTenant = access.kind == Kind::NotFound || access.kind == Kind::Forbidden;
        QCOMPARE(access.subject, isAboutTenant ? tenantId : m_portal.host());
        QTEST(errorOf(Call::Tenants).kind, "onTenants");
        QTEST(errorOf(Call::Region).kind, "onTenants");
        // What the portal said may hold anything, so it goes nowhere.
        QVERIFY(!QString(features.detail + access.detail).contains(QLatin1String("secret-in")));
    }
}

void TestPortalClient::otpRequired_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<Kind>("kind");
    QTest::newRow("Message") << 403 << QByteArray(R"({"Message":"Invalid OTP code"})") << Kind::OtpRequired;
    QTest::newRow("plain") << 400 << QByteArray("otpcode header is missing") << Kind::OtpRequired;
    QTest::newRow("spelled out") << 401 << QByteArray("A valid one-time password is required.")
                                 << Kind::OtpRequired;
    QTest::newRow("not a word of it") << 403 << QByteArray("Not an administrator") << Kind::Forbidden;
    QTest::newRow("failing") << 500 << QByteArray("OTP service down") << Kind::Server;
    QTest::newRow("far down") << 403 << QByteArray(5'000, ' ') + "otp" << Kind::Forbidden;
}

void TestPortalClient::otpRequired()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    answer(adminPath, status, body);
    const Result<JitAccess> access =
        m_client.jitAccess(m_portal, m_token, AccessLevel::Administrator, {}).result();
    QTEST(access.error().kind, "kind");
}

void TestPortalClient::malformed_data()
{
    QTest::addColumn<Call>("call");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<Kind>("kind");
    const auto row = [](const char *name, Call call, const QByteArray &body, Kind kind = Kind::Malformed) {
        QTest::newRow(name) << call << body << kind;
    };
    const std::pair<const char *, QByteArray> everywhere[] = {
        {"empty", {}},
        {"blank", "  \r\n"},
        {"HTML", "<!DOCTYPE html><html><body>Sign in</body></html>"},
        {"text", "hello"},
        {"null", "null"},
        {"number", "17"},
        {"true", "true"},
        {"binary", QByteArray("\0\xff\xfe\x80", 4)},
        {"UTF-16", QByteArray("\xff\xfe{\0}\0", 6)},
        {"deep", QByteArray(500'000, '[')},
        {"array in array", "[[]]"},
        {"object in array", "[{}]"},
        {"null in array", "[null]"},
        {"string in array", "[\"x\"]"},
        {"object", "{}"},
        {"another object", R"({"error":"no such thing"})"},
        {"string with a line break", R"("us-west-2\n[default]")"},
    };
    for (const auto &[name, body] : everywhere) {
        const QString text = QLatin1String(name);
        row(qPrintable(text + QLatin1String(", features")), Call::Features, body, Kind::NotAPortal);
        row(qPrintable(text + QLatin1String(", user")), Call::User, body);
        row(qPrintable(text + QLatin1String(", tenants")), Call::Tenants, body);
        row(qPrintable(text + QLatin1String(", JIT")), Call::Jit, body);
        row(qPrintable(text + QLatin1String(", region")), Call::Region, body);
    }

    row("features, truncated", Call::Features, R"({"IsOtpNeeded":true,"AwsReg)");
    row("features, text for a bool", Call::Features, R"({"IsOtpNeeded":"true"})");
    row("features, number for a bool", Call::Features, R"({"IsOtpNeeded":false,"IsAwsAdminJITEnabled":1})");
    row("features, regions an object", Call::Features, R"({"IsOtpNeeded":true,"AwsRegions":{}})");
    row("features, regions of numbers", Call::Features, R"({"IsOtpNeeded":true,"AwsRegions":[1]})");
    row("features, region with a line break", Call::Features,
        R"({"IsOtpNeeded":true,"AwsRegions":["us\nx"]})");
    row("features, default region odd", Call::Features,
        R"({"IsOtpNeeded":true,"DefaultAwsRegion":"US West"})");

    row("user, truncated", Call::User, R"({"Username":"bob@example.com","Roles":["Adm)");
    row("user, no roles", Call::User, R"({"Username":"bob@example.com"})");
    row("user, roles a text", Call::User, R"({"Username":"bob@example.com","Roles":"Administrator"})");
    row("user, roles of numbers", Call::User, R"({"Username":"bob@example.com","Roles":[1]})");
    row("user, too many roles", Call::User,
        R"({"Username":"bob@example.com","Roles":[)" + QByteArray(R"("x",)").repeated(2'000) + "\"x\"]}");
    row("user, no name", Call::User, R"({"Roles":["Administrator"]})");
    row("user, name a number", Call::User, R"({"Username":17,"Roles":[]})");
    row("user, read-only a text", Call::User, R"({"Username":"b","Roles":[],"IsReadOnly":"no"})");

    const QByteArray tenant = R"([{"TenantId":"a-1","AccountName":"dev01","PlanID":"p"}])";
    row("tenants, truncated", Call::Tenants, tenant.chopped(1));
    row("tenants, garbage after", Call::Tenants, tenant + "x");
    row("tenants, one of two bad", Call::Tenants, tenant.chopped(1) + ",{}]");
    row("tenants, id a number", Call::Tenants, with(tenant, "\"a-1\"", "1"));
    row("tenants, id with a path", Call::Tenants, with(tenant, "a-1", "../../admin"));
    row("tenants, id empty", Call::Tenants, with(tenant, "a-1", ""));
    row("tenants, id long", Call::Tenants, with(tenant, "a-1", QByteArray(65, 'a')));
    row("tenants, no name", Call::Tenants, with(tenant, "AccountName", "Name"));
    row("tenants, name empty", Call::Tenants, with(tenant, "dev01", ""));
    row("tenants, name with a line break", Call::Tenants, with(tenant, "dev01", R"(dev\n[default])"));
    row("tenants, name with an escape", Call::Tenants, with(tenant, "dev01", R"(\u001b[2J)"));
    row("tenants, name turned around", Call::Tenants, with(tenant, "dev01", R"(dev\u202e10)"));
    row("tenants, name half a pair", Call::Tenants, with(tenant, "dev01", R"(dev\ud800)"));
    row("tenants, name long", Call::Tenants, with(tenant, "dev01", QByteArray(300, 'a')));
    row("tenants, plan a number", Call::Tenants, with(tenant, "\"p\"", "1"));

    row("JIT, truncated", Call::Jit, jit.chopped(1));
    for (const char *field : {"ConsoleUrl", "AccessKeyId", "SecretAccessKey", "SessionToken"})
        row(qPrintable(QLatin1String("JIT, no ") + QLatin1String(field)), Call::Jit, with(jit, field, "X"));
    row("JIT, empty key", Call::Jit, with(jit, "ASIAEXAMPLE", ""));
    row("JIT, key with a line break", Call::Jit, with(jit, "ASIAEXAMPLE", R"(ASIA\n)"));
    row("JIT, key a number", Call::Jit, with(jit, "\"ASIAEXAMPLE\"", "17"));
    row("JIT, empty secret", Call::Jit, with(jit, "wJalr/+=", ""));
    row("JIT, secret null", Call::Jit, with(jit, "\"wJalr/+=\"", "null"));
    row("JIT, secret with a space", Call::Jit, with(jit, "wJalr/+=", "a b"));
    row("JIT, session token with a line break", Call::Jit, with(jit, "IQoJb3", R"(I\r\n)"));
    row("JIT, session token long", Call::Jit, with(jit, "IQoJb3", QByteArray(20'000, 'x')));
    row("JIT, region odd", Call::Jit, with(jit, "us-west-2", R"(us-west-2\noutput=json)"));
    row("JIT, region a list", Call::Jit, with(jit, "\"us-west-2\"", "[]"));
    row("JIT, validity a text", Call::Jit, with(jit, "3600", "\"3600\""));
    row("JIT, validity a list", Call::Jit, with(jit, "3600", "[3600]"));
    row("JIT, validity true", Call::Jit, with(jit, "3600", "true"));
    for (const char *url : {"http://signin.aws.amazon.com", "javascript:alert(1)//", "file:///etc/passwd",
             "ftp://a.b", "signin.aws.amazon.com", "https://bob@evil.example", "https://a b", "https:"})
        row(qPrintable(QLatin1String("JIT, console at ") + QLatin1String(url)), Call::Jit,
            with(jit, "https://signin.aws.amazon.com", url));

    row("region, bare", Call::Region, "us-west-2");
    row("region, truncated", Call::Region, "\"us-west");
    row("region, empty", Call::Region, "\"\"");
    row("region, two", Call::Region, R"("us-west-2","us-east-1")");
    row("region, brackets", Call::Region, R"("us-west-2"],["us-east-1")");
    row("region, long", Call::Region, '"' + QByteArray(5'000, 'a') + '"');
}

void TestPortalClient::malformed()
{
    QFETCH(Call, call);
    QFETCH(QByteArray, body);
    answerAll({200, body, {}});
    const Error error = errorOf(call);
    QVERIFY(error.detail != QLatin1String("success"));
    QTEST(error.kind, "kind");
    QCOMPARE(error.subject, m_portal.host());
    QVERIFY(!error.detail.contains(QLatin1String("wJalr")));
}

void TestPortalClient::transportErrors_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::newRow("network") << Kind::Network;
    QTest::newRow("unknown CA") << Kind::Untrusted;
    QTest::newRow("hang") << Kind::TimedOut;
    QTest::newRow("100 MB") << Kind::TooLarge;
    QTest::newRow("another origin") << Kind::Redirected;
}

void TestPortalClient::transportErrors()
{
    QFETCH(Kind, kind);
    answerAll({200, {}, Error{kind, QStringLiteral("subject"), {}}});
    for (const Call call : {Call::Features, Call::User, Call::Tenants, Call::Jit, Call::Region}) {
        const Error error = errorOf(call);
        QCOMPARE(error.kind, kind);
        QCOMPARE(error.subject, QStringLiteral("subject"));
    }
}

void TestPortalClient::tooLarge()
{
    // Even where a transport let it through.
    answerAll({200, jit + QByteArray(2 * 1024 * 1024, ' '), {}});
    QCOMPARE(errorOf(Call::Jit).kind, Kind::TooLarge);
    QCOMPARE(errorOf(Call::User).kind, Kind::TooLarge);
}

void TestPortalClient::unsendableToken_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<QByteArray>("otp");
    QTest::newRow("none") << QByteArray() << QByteArray();
    QTest::newRow("line break") << QByteArray("abc\r\nX-Evil: 1") << QByteArray();
    QTest::newRow("space") << QByteArray("Bearer abc") << QByteArray();
    QTest::newRow("UTF-8") << QByteArray("abc\xc3\xa4") << QByteArray();
    QTest::newRow("too long") << QByteArray(16'385, 'x') << QByteArray();
    QTest::newRow("line break in the code") << QByteArray("abcdefgh") << QByteArray("1\r\nX-Evil: 1");
}

void TestPortalClient::unsendableToken()
{
    QFETCH(QByteArray, token);
    QFETCH(QByteArray, otp);
    const PortalToken odd{Secret(token), Secret(otp), PortalToken::Kind::ApiToken};
    QCOMPARE(m_client.features(m_portal, odd).result().error().kind, Kind::Unauthorized);
    QCOMPARE(m_client.jitAccess(m_portal, odd, AccessLevel::Administrator, {}).result().error().kind,
        Kind::Unauthorized);
    QVERIFY(m_transport.requests.isEmpty());
}

void TestPortalClient::oddTenantIds_data()
{
    QTest::addColumn<QString>("id");
    QTest::newRow("empty") << QString();
    QTest::newRow("path") << QStringLiteral("../admin");
    QTest::newRow("slash") << QStringLiteral("a/b");
    QTest::newRow("query") << QStringLiteral("a?b");
    QTest::newRow("fragment") << QStringLiteral("a#b");
    QTest::newRow("percent") << QStringLiteral("a%2fb");
    QTest::newRow("space") << QStringLiteral("a b");
    QTest::newRow("line break") << QStringLiteral("a\nb");
    QTest::newRow("not ASCII") << QStringLiteral("ä");
    QTest::newRow("long") << QString(65, u'a');
}

void TestPortalClient::oddTenantIds()
{
    QFETCH(QString, id);
    const Error error = m_client.jitAccess(m_portal, m_token, AccessLevel::Tenant, id).result().error();
    QCOMPARE(error.kind, Kind::NotFound);
    QVERIFY(!error.subject.contains(u'\n'));
    QCOMPARE(m_client.tenantRegion(m_portal, m_token, id).result().error().kind, Kind::NotFound);
    QVERIFY(m_transport.requests.isEmpty());
}

void TestPortalClient::goesWhileAsking()
{
    FakeTransport slow;
    slow.hold = true;
    auto client = std::make_unique<PortalClient>(slow);
    const Future<JitAccess> access = client->jitAccess(m_portal, m_token, AccessLevel::Administrator, {});
    const Future<PortalUser> user = client->user(m_portal, m_token);
    client.reset();
    slow.release();
    QCOMPARE(access.result().error().kind, Kind::Cancelled);
    QCOMPARE(user.result().error().kind, Kind::Cancelled);
    QCOMPARE(slow.requests.size(), 2);
}

QTEST_GUILESS_MAIN(TestPortalClient)
#include "tst_portalclient.moc"
