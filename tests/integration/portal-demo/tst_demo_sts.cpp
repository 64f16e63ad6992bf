#include "support/demoprogram.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

/// The demo's STS against AWS's own clients.
class TestDemoSts : public QObject
{
    Q_OBJECT

private:
    DemoProgram m_demo;
    QTemporaryDir m_home;

    struct Run
    {
        int code;
        QByteArray output;
        QByteArray errors;
    };
    Run run(const QString &program, const QStringList &arguments, const QJsonObject &keys)
    {
        QProcessEnvironment environment;
        environment.insert(QStringLiteral("PATH"), QStringLiteral("/usr/bin:/bin"));
        environment.insert(QStringLiteral("HOME"), m_home.path());
        environment.insert(QStringLiteral("AWS_EC2_METADATA_DISABLED"), QStringLiteral("true"));
        environment.insert(QStringLiteral("AWS_DEFAULT_REGION"), QStringLiteral("eu-central-1"));
        const auto set = [&](const char *variable, const char *key) {
            const QString value = keys.value(QLatin1String(key)).toString();
            if (!value.isEmpty())
                environment.insert(QLatin1String(variable), value);
        };
        set("AWS_ACCESS_KEY_ID", "AccessKeyId");
        set("AWS_SECRET_ACCESS_KEY", "SecretAccessKey");
        set("AWS_SESSION_TOKEN", "SessionToken");
        QProcess process;
        process.setProcessEnvironment(environment);
        process.start(program, arguments);
        process.waitForFinished();
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }
    Run aws(const QJsonObject &keys, const QStringList &more = {QStringLiteral("get-caller-identity")})
    {
        return run(QStringLiteral("/usr/bin/aws"),
            QStringList{QStringLiteral("--endpoint-url"), m_demo.url(), QStringLiteral("sts")} + more, keys);
    }

private Q_SLOTS:
    void init() { QCOMPARE(m_demo.post(QStringLiteral("/demo/reset"), "{}").status, 200); }

    void knowsTheCallerOfTheCli()
    {
        const Run cli = aws(m_demo.tenantAccess().object());
        QVERIFY2(cli.code == 0, cli.errors.constData());
        const QJsonObject identity = QJsonDocument::fromJson(cli.output).object();
        QCOMPARE(identity.value(QLatin1String("Account")).toString(), QStringLiteral("123456789012"));
        QCOMPARE(identity.value(QLatin1String("Arn")).toString(),
            QStringLiteral("arn:aws:sts::123456789012:assumed-role/duploservices-dev01/bob@example.com"));
        QVERIFY(
            identity.value(QLatin1String("UserId")).toString().endsWith(QLatin1String(":bob@example.com")));
    }

    void knowsTheCallerOfBoto3()
    {
        const QString script = QStringLiteral(
            "import boto3, sys\n"
            "print(boto3.client('sts', endpoint_url=sys.argv[1]).get_caller_identity()['Arn'])");
        const QString url = m_demo.url() + QStringLiteral("/sts");
        const Run python = run(QStringLiteral("/usr/bin/python3"), {QStringLiteral("-c"), script, url},
            m_demo.get(QStringLiteral("/v3/admin/aws/jitAccess/admin")).object());
        QVERIFY2(python.code == 0, python.errors.constData());
        QCOMPARE(python.output.trimmed(),
            "arn:aws:sts::123456789012:assumed-role/duplo-administrator/bob@example.com");
    }

    void refusesWhatIsNotItsOwn_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QByteArray>("error");
        QTest::newRow("foreign key") << QStringLiteral("AccessKeyId")
                                     << QStringLiteral("ASIAAAAAAAAAAAAAAAAA")
                                     << QByteArray("InvalidClientTokenId");
        QTest::newRow("wrong secret") << QStringLiteral("SecretAccessKey") << QStringLiteral("wrong")
                                      << QByteArray("SignatureDoesNotMatch");
        QTest::newRow("wrong session") << QStringLiteral("SessionToken") << QStringLiteral("wrong")
                                       << QByteArray("InvalidClientTokenId");
        QTest::newRow("no session") << QStringLiteral("SessionToken") << QString()
                                    << QByteArray("InvalidClientTokenId");
    }
    void refusesWhatIsNotItsOwn()
    {
        QFETCH(QString, key);
        QFETCH(QString, value);
        QFETCH(QByteArray, error);
        QJsonObject keys = m_demo.tenantAccess().object();
        keys.insert(key, value);
        const Run cli = aws(keys);
        QVERIFY(cli.code != 0);
        QVERIFY2(cli.errors.contains(error), cli.errors.constData());
    }

    void refusesExpiredKeys()
    {
        QCOMPARE(m_demo.turn({{QStringLiteral("validity"), 1}}), 200);
        const QJsonObject keys = m_demo.tenantAccess().object();
        QTRY_VERIFY(aws(keys).errors.contains("ExpiredToken"));
    }

    void doesNothingElse()
    {
        const Run cli = aws(m_demo.tenantAccess().object(), {QStringLiteral("get-session-token")});
        QVERIFY(cli.code != 0);
        QVERIFY(cli.errors.contains("InvalidAction"));
    }

    void refusesHalfASignature_data()
    {
        QTest::addColumn<QByteArray>("authorization");
        QTest::addColumn<int>("status");
        QTest::newRow("none") << QByteArray() << 403;
        QTest::newRow("bearer") << QByteArray("Bearer demo-api-token") << 400;
        QTest::newRow("bare") << QByteArray("AWS4-HMAC-SHA256 ") << 400;
        QTest::newRow("short scope") << QByteArray(
            "AWS4-HMAC-SHA256 Credential=A/20261123/r, SignedHeaders=host, Signature=" + QByteArray(64, 'a'))
                                     << 400;
        QTest::newRow("unsigned host") << QByteArray(
            "AWS4-HMAC-SHA256 Credential=A/20261123/r/sts/aws4_request, SignedHeaders=x, Signature="
            + QByteArray(64, 'a')) << 400;
        QTest::newRow("unknown key") << QByteArray(
            "AWS4-HMAC-SHA256 Credential=A/20261123/r/sts/aws4_request, SignedHeaders=host, Signature="
            + QByteArray(64, 'a')) << 403;
    }
    void refusesHalfASignature()
    {
        QFETCH(QByteArray, authorization);
        QFETCH(int, status);
        QList<std::pair<QByteArray, QByteArray>> headers;
        if (!authorization.isEmpty())
            headers.emplaceBack("Authorization", authorization);
        const auto reply =
            m_demo.post(QStringLiteral("/"), "Action=GetCallerIdentity&Version=2011-06-15", headers);
        QCOMPARE(reply.status, status);
        QVERIFY(reply.body.contains("<ErrorResponse xmlns="));
    }
};

QTEST_GUILESS_MAIN(TestDemoSts)
#include "tst_demo_sts.moc"
