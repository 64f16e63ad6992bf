#include "portal/replies.h"
#include "portalclienttest.h"

#include <QtTest>

#include <optional>

using Kind = Error::Kind;
using namespace portalclienttest;

namespace {
/// One reply, as a table names it.
enum class Call { Features, User, Tenants, Jit, Region };

/// The Error that reading \a body as the reply to \a call ends with; nullopt when it is understood.
std::optional<Error> errorOf(Call call, const QByteArray &body)
{
    const auto error = [](const auto &result) -> std::optional<Error> {
        return result ? std::nullopt : std::optional<Error>(result.error());
    };
    switch (call) {
    case Call::Features:
        return error(replies::features(body));
    case Call::User:
        return error(replies::user(body));
    case Call::Tenants:
        return error(replies::tenants(body));
    case Call::Jit:
        return error(replies::jitAccess(body));
    case Call::Region:
        return error(replies::region(body));
    }
    return std::nullopt;
}
} // namespace

class TestPortalReplies : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void validity_data();
    void validity();
    void everywhere_data();
    void everywhere();
    void malformed_data();
    void malformed();
    void oddTenants_data();
    void oddTenants();
    void tenantIds();
};

void TestPortalReplies::validity_data()
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

void TestPortalReplies::validity()
{
    QFETCH(QByteArray, value);
    QFETCH(int, seconds);
    const Result<JitAccess> access = replies::jitAccess(with(jit, "3600", value));
    QVERIFY(access.has_value());
    QCOMPARE(access->validity, std::chrono::seconds(seconds));
}

void TestPortalReplies::everywhere_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("blank") << QByteArray("  \r\n");
    QTest::newRow("HTML") << QByteArray("<!DOCTYPE html><html><body>Sign in</body></html>");
    QTest::newRow("text") << QByteArray("hello");
    QTest::newRow("null") << QByteArray("null");
    QTest::newRow("number") << QByteArray("17");
    QTest::newRow("true") << QByteArray("true");
    QTest::newRow("binary") << QByteArray("\0\xff\xfe\x80", 4);
    QTest::newRow("UTF-16") << QByteArray("\xff\xfe{\0}\0", 6);
    QTest::newRow("deep") << QByteArray(500'000, '[');
    QTest::newRow("array in array") << QByteArray("[[]]");
    QTest::newRow("object in array") << QByteArray("[{}]");
    QTest::newRow("null in array") << QByteArray("[null]");
    QTest::newRow("string in array") << QByteArray("[\"x\"]");
    QTest::newRow("object") << QByteArray("{}");
    QTest::newRow("another object") << QByteArray(R"({"error":"no such thing"})");
    QTest::newRow("string with a line break") << QByteArray(R"("us-west-2\n[default]")");
}

void TestPortalReplies::everywhere()
{
    QFETCH(QByteArray, body);
    QCOMPARE(errorOf(Call::Features, body).value().kind, Kind::NotAPortal);
    for (const Call call : {Call::User, Call::Tenants, Call::Jit, Call::Region})
        QCOMPARE(errorOf(call, body).value().kind, Kind::Malformed);
}

void TestPortalReplies::malformed_data()
{
    QTest::addColumn<Call>("call");
    QTest::addColumn<QByteArray>("body");
    const auto row = [](const char *name, Call call, const QByteArray &body) {
        QTest::newRow(name) << call << body;
    };
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
    row("tenants, id a number", Call::Tenants, with(tenant, "\"a-1\"", "1"));
    row("tenants, no name", Call::Tenants, with(tenant, "AccountName", "Name"));

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

void TestPortalReplies::malformed()
{
    QFETCH(Call, call);
    QFETCH(QByteArray, body);
    const std::optional<Error> error = errorOf(call, body);
    QVERIFY(error);
    QCOMPARE(error->kind, Kind::Malformed);
    QVERIFY(!error->detail.contains(QLatin1String("wJalr")));
}

void TestPortalReplies::oddTenants_data()
{
    QTest::addColumn<QByteArray>("odd");
    QTest::addColumn<bool>("isTaken");
    const QByteArray tenant = R"({"TenantId":"b-2","AccountName":"NAME","PlanID":"p"})";
    const auto named = [&](const char *row, const QByteArray &name, bool isTaken = false) {
        QTest::newRow(row) << with(tenant, "NAME", name) << isTaken;
    };
    named("an emoji of three", "👩‍💻-dev", true);
    named("Persian", "می‌خواهم", true);
    named("marks of a direction", R"(dev\u200e\u200f)", true);
    named("200 letters", QByteArray(200, 'x'), true);
    named("name empty", "");
    named("name with a line break", R"(dev\n[default])");
    named("name with an escape", R"(\u001b[2J)");
    named("name turned around", R"(dev\u202e10)");
    named("name with an isolate", R"(dev\u206610)");
    named("name long", QByteArray(300, 'a'));
    const auto row = [&](const char *name, const char *before, const QByteArray &after) {
        QTest::newRow(name) << with(tenant, before, after) << false;
    };
    row("id with a path", "b-2", "../../admin");
    row("id empty", "b-2", "");
    row("id long", "b-2", QByteArray(65, 'a'));
    row("id a number", "\"b-2\"", "1");
    row("no name", "AccountName", "Name");
    row("plan a number", "\"p\"", "1");
    QTest::newRow("nothing") << QByteArray("{}") << false;
    QTest::newRow("a text") << QByteArray("\"dev02\"") << false;
}

void TestPortalReplies::oddTenants()
{
    QFETCH(QByteArray, odd);
    QFETCH(bool, isTaken);
    const QByteArray list = R"([{"TenantId":"a-1","AccountName":"dev01","PlanID":"p"},)" + odd + ']';
    const auto tenants = replies::tenants(list);
    QVERIFY(tenants.has_value());
    QCOMPARE(tenants->size(), isTaken ? 2 : 1);
    QCOMPARE(tenants->first().id, QStringLiteral("a-1"));
}

void TestPortalReplies::tenantIds()
{
    QVERIFY(isTenantId(QStringLiteral("6f5902ac-237f-4f3a-8d5c-5b1f0e5d9c0a")));
    QVERIFY(isTenantId(QString(64, u'a')));
    QVERIFY(!isTenantId(QString(65, u'a')));
    QVERIFY(!isTenantId({}));
    QVERIFY(!isTenantId(QStringLiteral("a_b")));
    QVERIFY(!isTenantId(QStringLiteral("\u0661")));
}

QTEST_APPLESS_MAIN(TestPortalReplies)
#include "tst_portalreplies.moc"
