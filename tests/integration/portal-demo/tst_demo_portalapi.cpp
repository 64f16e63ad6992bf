#include "support/demoprogram.h"

#include <QElapsedTimer>
#include <QSet>
#include <QTcpSocket>
#include <QTest>
#include <QUuid>

class TestDemoPortalApi : public QObject
{
    Q_OBJECT

private:
    DemoProgram m_demo;
    using Headers = QList<std::pair<QByteArray, QByteArray>>;

private Q_SLOTS:
    void init() { QCOMPARE(m_demo.post(QStringLiteral("/demo/reset"), "{}").status, 200); }

    void answersEveryCall_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QStringList>("keys");
        const auto row = [](const char *path, const QStringList &keys) {
            QTest::newRow(path) << QString::fromLatin1(path) << keys;
        };
        const auto words = [](const char *text) { return QString::fromLatin1(text).split(QLatin1Char(' ')); };
        const QStringList access =
            words("ConsoleUrl AccessKeyId SecretAccessKey Region SessionToken Validity");
        row("/v3/features/system",
            words("IsOtpNeeded IsAwsAdminJITEnabled IsDuploOpsEnabled IsAwsCloudEnabled AwsRegions "
                  "DefaultAwsAccount DefaultAwsRegion TenantNameMaxLength"));
        row("/admin/GetUserRoleInfo", words("Username Roles IsReadOnly"));
        row("/v3/features/tenant/TENANT", words("Region IsKubernetesEnabled"));
        row("/subscriptions/TENANT/GetAwsConsoleTokenUrl", access);
        row("/v3/admin/aws/jitAccess/admin", access);
        row("/v3/admin/aws/jitAccess/duplo-ops", access);
        row("/adminproxy/GetJITAwsConsoleAccessUrl", access);
        const QStringList cluster = words("Name ApiServer Token K8Provider AwsRegion K8sVersion "
                                          "CertificateAuthorityDataBase64 LastTokenRefreshTime");
        row("/v3/subscriptions/TENANT/k8s/jitAccess", cluster);
        row("/v3/admin/plans/nonprod/k8sConfig", cluster);
    }
    void answersEveryCall()
    {
        QFETCH(QString, path);
        QFETCH(QStringList, keys);
        const auto reply = m_demo.get(path.replace(QLatin1String("TENANT"), m_demo.tenantId()));
        QCOMPARE(reply.status, 200);
        for (const QString &key : keys)
            QVERIFY2(reply.object().contains(key), qPrintable(key));
    }

    void answersTheCallsThatAreNoObjects()
    {
        QCOMPARE(m_demo.get(QStringLiteral("/subscriptions/%1/GetAwsRegionId").arg(m_demo.tenantId())).body,
            "\"us-west-2\"");
        const auto settings = m_demo.get(QStringLiteral("/v3/admin/systemSettings/config")).array();
        QCOMPARE(settings.at(0).toObject().value(QLatin1String("Key")).toString(),
            QStringLiteral("AdminJitSessionDuration"));
        const auto metadata =
            m_demo.get(QStringLiteral("/v3/admin/tenant/%1/metadata").arg(m_demo.tenantId())).array();
        QCOMPARE(metadata.at(0).toObject().value(QLatin1String("Value")).toString(), QStringLiteral("3600"));
    }

    void listsTenants_data()
    {
        QTest::addColumn<int>("count");
        QTest::newRow("none") << 0;
        QTest::newRow("one") << 1;
        QTest::newRow("some") << 12;
        QTest::newRow("a great many") << 20'000;
    }
    void listsTenants()
    {
        QFETCH(int, count);
        QCOMPARE(m_demo.turn({{QStringLiteral("tenants"), count}}), 200);
        const QJsonArray tenants = m_demo.get(QStringLiteral("/admin/GetTenantsForUser")).array();
        QCOMPARE(tenants.size(), count);
        QSet<QString> ids;
        QSet<QString> names;
        for (const QJsonValue &tenant : tenants) {
            ids.insert(tenant[QLatin1String("TenantId")].toString());
            names.insert(tenant[QLatin1String("AccountName")].toString());
        }
        QCOMPARE(ids.size(), count);
        QCOMPARE(names.size(), count);
        for (const QString &id : ids)
            QVERIFY(!QUuid::fromString(id).isNull());
    }

    void refusesWhoIsUnknown_data()
    {
        QTest::addColumn<QByteArray>("token");
        QTest::newRow("none") << QByteArray();
        QTest::newRow("wrong") << QByteArray("wrong");
        QTest::newRow("nearly") << QByteArray("demo-api-tokens");
        QTest::newRow("long") << QByteArray(10'000, 'x');
    }
    void refusesWhoIsUnknown()
    {
        QFETCH(QByteArray, token);
        QCOMPARE(m_demo.get(QStringLiteral("/v3/features/system"), token).status, 401);
    }

    void refusesWhatAUserMayNot()
    {
        QCOMPARE(m_demo.turn({{QStringLiteral("role"), QStringLiteral("User")}}), 200);
        for (const char *path : {"/v3/admin/aws/jitAccess/admin", "/v3/admin/aws/jitAccess/duplo-ops",
                 "/adminproxy/GetJITAwsConsoleAccessUrl", "/v3/admin/systemSettings/config"})
            QCOMPARE(m_demo.get(QLatin1String(path)).status, 403);
        QCOMPARE(m_demo.tenantAccess().status, 200);
    }

    void wantsAOneTimeCodeFromAdministrators()
    {
        QCOMPARE(m_demo.turn({{QStringLiteral("otp"), true}}), 200);
        const QString path = QStringLiteral("/v3/admin/aws/jitAccess/admin");
        const auto with = [&](const QByteArray &code) {
            return m_demo.get(path, "demo-api-token", Headers{{"otpcode", code}}).status;
        };
        QVERIFY(m_demo.get(QStringLiteral("/v3/features/system"))
                    .object()
                    .value(QLatin1String("IsOtpNeeded"))
                    .toBool());
        QCOMPARE(m_demo.get(path).status, 403);
        QCOMPARE(with("000000"), 403);
        QCOMPARE(with("12345"), 403);
        QCOMPARE(with("12345x"), 403);
        QCOMPARE(with("123456"), 200);
        QCOMPARE(m_demo.tenantAccess().status, 200);
    }

    void endsInteractiveTokens()
    {
        const QString path = QStringLiteral("/v3/features/system");
        const QByteArray token = m_demo.authorize();
        QVERIFY(token.contains('+') && token.contains('/'));
        QCOMPARE(m_demo.get(path, token).status, 200);
        QCOMPARE(m_demo.turn({{QStringLiteral("tokenLife"), 1}}), 200);
        const QByteArray shortLived = m_demo.authorize();
        QTRY_COMPARE(m_demo.get(path, shortLived).status, 401);
        QCOMPARE(m_demo.get(path, token).status, 200);
        QCOMPARE(m_demo.post(QStringLiteral("/demo/revoke"), {}).status, 200);
        QCOMPARE(m_demo.get(path, token).status, 401);
        QCOMPARE(m_demo.get(path).status, 200);
    }

    void makesJwts()
    {
        QCOMPARE(m_demo.turn({{QStringLiteral("jwt"), true}}), 200);
        const QByteArray token = m_demo.authorize();
        const QJsonObject claims = QJsonDocument::fromJson(
            QByteArray::fromBase64(token.split('.').value(1), QByteArray::Base64UrlEncoding))
                                       .object();
        QCOMPARE(claims.value(QLatin1String("email")).toString(), QStringLiteral("bob@example.com"));
        QVERIFY(claims.value(QLatin1String("exp")).toDouble()
            > double(QDateTime::currentSecsSinceEpoch()) + 3000);
        QCOMPARE(m_demo.get(QStringLiteral("/v3/features/system"), token).status, 200);
    }

    void knowsNoOtherTenantOrCall_data()
    {
        QTest::addColumn<QString>("path");
        for (const char *path : {"/subscriptions/x/GetAwsConsoleTokenUrl", "/v3/features/tenant/x",
                 "/v3/nothing", "/v3/admin/tenant/x/metadata", "/v3/admin/nothing", "/admin/nothing", "/v3/",
                 "/nothing", "/demo/nothing", "/demo/pages/home.html"})
            QTest::newRow(path) << QString::fromLatin1(path);
    }
    void knowsNoOtherTenantOrCall()
    {
        QFETCH(QString, path);
        QCOMPARE(m_demo.get(path).status, 404);
    }

    void countsCallsAndTellsSecrets()
    {
        m_demo.get(QStringLiteral("/v3/features/system"));
        m_demo.get(QStringLiteral("/v3/features/system"));
        const QString token = QString::fromLatin1(m_demo.authorize());
        const auto access = m_demo.tenantAccess();
        QCOMPARE(m_demo.get(QStringLiteral("/demo/stats"))
                     .object()
                     .value(QLatin1String("/v3/features/system"))
                     .toInt(),
            2);
        const QByteArray secrets = m_demo.get(QStringLiteral("/demo/secrets")).body;
        for (const QString &secret : {token, access.text("SecretAccessKey"), access.text("SessionToken")})
            QVERIFY(secrets.contains(secret.toLatin1()));
    }

    void waitsAsLongAsItIsTold()
    {
        QCOMPARE(m_demo.turn({{QStringLiteral("latency"), 120}}), 200);
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(m_demo.get(QStringLiteral("/v3/features/system")).status, 200);
        QVERIFY(timer.elapsed() >= 120);
    }

    void refusesWrongSwitches_data()
    {
        QTest::addColumn<QByteArray>("body");
        for (const char *body :
            {"", "[]", "{", "{\"latency\":-1}", "{\"latency\":\"x\"}", "{\"answer\":\"maybe\"}",
                "{\"unknown\":1}", "{\"fault\":{\"kind\":\"odd\"}}", "{\"fault\":7}", "{\"otp\":1}"})
            QTest::newRow(qstrlen(body) ? body : "nothing") << QByteArray(body);
    }
    void refusesWrongSwitches()
    {
        QFETCH(QByteArray, body);
        QCOMPARE(m_demo.post(QStringLiteral("/demo/switches"), body).status, 400);
        QCOMPARE(m_demo.get(QStringLiteral("/v3/features/system")).status, 200);
    }

    void answersItsOwnNameOnly()
    {
        QTcpSocket socket;
        socket.connectToHost(QStringLiteral("127.0.0.1"), quint16(QUrl(m_demo.url()).port()));
        socket.write("GET /demo/secrets HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n");
        QVERIFY(socket.waitForDisconnected());
        QVERIFY(socket.readAll().startsWith("HTTP/1.1 421 "));
    }
};

QTEST_GUILESS_MAIN(TestDemoPortalApi)
#include "tst_demo_portalapi.moc"
