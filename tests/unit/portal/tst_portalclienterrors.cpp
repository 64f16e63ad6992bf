#include "portalclienttest.h"

#include <QtTest>

using Kind = Error::Kind;
using namespace std::chrono_literals;
using namespace portalclienttest;

namespace {
/// One call of the client, as a table names it.
enum class Call { Features, User, Tenants, Jit, Region };
} // namespace

class TestPortalClientErrors : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void statuses_data();
    void statuses();
    void otpRequired_data();
    void otpRequired();
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
    void answerAll(const FakeTransport::Answer &answer)
    {
        for (const QString &path : {featuresPath, userPath, tenantsPath, jitPath, regionPath})
            m_world->transport.answers.insert(path, answer);
    }
    /// The Error that \a call ends with; a Cancelled one with the detail "success" otherwise.
    Error errorOf(Call call);

    std::unique_ptr<ClientWorld> m_world;
};

void TestPortalClientErrors::init()
{
    m_world = std::make_unique<ClientWorld>();
}

Error TestPortalClientErrors::errorOf(Call call)
{
    const auto error = [](const auto &future) {
        const auto result = future.result();
        return result ? Error{Kind::Cancelled, {}, QStringLiteral("success")} : result.error();
    };
    switch (call) {
    case Call::Features:
        return error(m_world->client.features(m_world->portal, m_world->token));
    case Call::User:
        return error(m_world->client.user(m_world->portal, m_world->token));
    case Call::Tenants:
        return error(m_world->client.tenants(m_world->portal, m_world->token));
    case Call::Jit:
        return error(
            m_world->client.jitAccess(m_world->portal, m_world->token, AccessLevel::Tenant, tenantId));
    case Call::Region:
        return error(m_world->client.tenantRegion(m_world->portal, m_world->token, tenantId));
    }
    return {};
}

void TestPortalClientErrors::statuses_data()
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

void TestPortalClientErrors::statuses()
{
    QFETCH(int, status);
    for (const QByteArray &body : {QByteArray("verify your Duplo connection information"), QByteArray(),
             QByteArray("<html><h1>Server Error</h1></html>"), jit,
             QByteArray(R"({"Message":"secret-in-the-answer"})")}) {
        answerAll({status, body, {}});
        const Error features = errorOf(Call::Features);
        QTEST(features.kind, "onFeatures");
        QCOMPARE(features.subject, m_world->portal.host());
        const Error access = errorOf(Call::Jit);
        QTEST(access.kind, "onJit");
        const bool isAboutTenant = access.kind == Kind::NotFound || access.kind == Kind::Forbidden;
        QCOMPARE(access.subject, isAboutTenant ? tenantId : m_world->portal.host());
        QTEST(errorOf(Call::Tenants).kind, "onTenants");
        QTEST(errorOf(Call::Region).kind, "onTenants");
        // What the portal said may hold anything, so it goes nowhere.
        QVERIFY(!QString(features.detail + access.detail).contains(QLatin1String("secret-in")));
    }
}

void TestPortalClientErrors::otpRequired_data()
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

void TestPortalClientErrors::otpRequired()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    m_world->answer(adminPath, status, body);
    const Result<JitAccess> access =
        m_world->client.jitAccess(m_world->portal, m_world->token, AccessLevel::Administrator, {}).result();
    QTEST(access.error().kind, "kind");
}

void TestPortalClientErrors::malformed()
{
    for (const QByteArray &body : {QByteArray(), QByteArray("<html>"), QByteArray("{"), jit.chopped(1)}) {
        answerAll({200, body, {}});
        for (const Call call : {Call::User, Call::Tenants, Call::Jit, Call::Region}) {
            const Error error = errorOf(call);
            QCOMPARE(error.kind, Kind::Malformed);
            QCOMPARE(error.subject, m_world->portal.host());
            QVERIFY(!error.detail.contains(QLatin1String("wJalr")));
        }
    }
}

void TestPortalClientErrors::transportErrors_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("subject");
    // With the port, which is often what is wrong.
    const QString host = QStringLiteral("api.acme.example:8443");
    QTest::newRow("network") << Kind::Network << host;
    QTest::newRow("unknown CA") << Kind::Untrusted << host;
    QTest::newRow("hang") << Kind::TimedOut << host;
    QTest::newRow("100 MB") << Kind::TooLarge << host;
    QTest::newRow("another origin") << Kind::Redirected << QStringLiteral("subject");
}

void TestPortalClientErrors::transportErrors()
{
    QFETCH(Kind, kind);
    QFETCH(QString, subject);
    answerAll({200, {}, Error{kind, QStringLiteral("subject"), {}}});
    for (const Call call : {Call::Features, Call::User, Call::Tenants, Call::Jit, Call::Region}) {
        const Error error = errorOf(call);
        QCOMPARE(error.kind, kind);
        QCOMPARE(error.subject, subject);
    }
}

void TestPortalClientErrors::tooLarge()
{
    // Even where a transport let it through.
    answerAll({200, jit + QByteArray(2 * 1024 * 1024, ' '), {}});
    QCOMPARE(errorOf(Call::Jit).kind, Kind::TooLarge);
    QCOMPARE(errorOf(Call::User).kind, Kind::TooLarge);
}

void TestPortalClientErrors::unsendableToken_data()
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

void TestPortalClientErrors::unsendableToken()
{
    QFETCH(QByteArray, token);
    QFETCH(QByteArray, otp);
    const PortalToken odd{Secret(token), Secret(otp), PortalToken::Kind::ApiToken};
    QCOMPARE(m_world->client.features(m_world->portal, odd).result().error().kind, Kind::Unauthorized);
    QCOMPARE(
        m_world->client.jitAccess(m_world->portal, odd, AccessLevel::Administrator, {}).result().error().kind,
        Kind::Unauthorized);
    QVERIFY(m_world->transport.requests.isEmpty());
}

void TestPortalClientErrors::oddTenantIds_data()
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

void TestPortalClientErrors::oddTenantIds()
{
    QFETCH(QString, id);
    const Error error =
        m_world->client.jitAccess(m_world->portal, m_world->token, AccessLevel::Tenant, id).result().error();
    QCOMPARE(error.kind, Kind::NotFound);
    QVERIFY(!error.subject.contains(u'\n'));
    QCOMPARE(m_world->client.tenantRegion(m_world->portal, m_world->token, id).result().error().kind,
        Kind::NotFound);
    QVERIFY(m_world->transport.requests.isEmpty());
}

void TestPortalClientErrors::goesWhileAsking()
{
    FakeTransport slow;
    slow.hold = true;
    auto client = std::make_unique<PortalClient>(slow);
    const Future<JitAccess> access =
        client->jitAccess(m_world->portal, m_world->token, AccessLevel::Administrator, {});
    const Future<PortalUser> user = client->user(m_world->portal, m_world->token);
    client.reset();
    slow.release();
    QCOMPARE(access.result().error().kind, Kind::Cancelled);
    QCOMPARE(user.result().error().kind, Kind::Cancelled);
    QCOMPARE(slow.requests.size(), 2);
}

QTEST_GUILESS_MAIN(TestPortalClientErrors)
#include "tst_portalclienterrors.moc"
