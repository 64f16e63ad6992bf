#include "commandworld.h"
#include "support/files.h"

#include <QDir>

#include <QtTest>

/// --json of the verbs that do something: one line on stdout, and the sentences stay on stderr.
class TestCommandJson : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<CommandWorld> m_world;

    /// The object on stdout's only line.
    QJsonObject json(const QString &typed)
    {
        const Ran ran = m_world->run(typed + QStringLiteral(" --json"));
        if (ran.code != 0 || ran.out.count('\n') != 1 || ran.tellsASecret())
            qWarning("%s: %d %s%s", qPrintable(typed), ran.code, ran.out.constData(), ran.err.constData());
        return ran.code == 0 && ran.out.count('\n') == 1 ? ran.json() : QJsonObject();
    }

private Q_SLOTS:
    void init()
    {
        m_world = std::make_unique<CommandWorld>();
        m_world->awsConfigFile = m_world->folder.filePath(QStringLiteral("config"));
        m_world->kubeconfig = m_world->folder.filePath(QStringLiteral("kubeconfig"));
    }

    void portals()
    {
        const QString host = m_world->acme.url.toString();
        QCOMPARE(json(QStringLiteral("portal add acme.duplocloud.net")),
            (QJsonObject{{QStringLiteral("host"), host}}));
        m_world->input = "api-token-0123456789";
        const auto signedIn = json(QStringLiteral("portal sign-in --token-stdin"));
        QCOMPARE(signedIn.value(QStringLiteral("user")).toString(), QStringLiteral("bob@example.com"));
        QCOMPARE(signedIn.value(QStringLiteral("host")).toString(), host);
        QVERIFY(signedIn.value(QStringLiteral("administrator")).toBool());
        QCOMPARE(json(QStringLiteral("portal sign-out")).value(QStringLiteral("host")).toString(), host);
        QCOMPARE(json(QStringLiteral("portal remove")).value(QStringLiteral("host")).toString(), host);
    }

    void profiles()
    {
        m_world->settings.addPortal(m_world->acme);
        m_world->signInWithToken();
        const auto added = json(QStringLiteral("profile add work --tenant dev01 --region us-west-2"));
        QCOMPARE(added.value(QStringLiteral("profile")).toString(), QStringLiteral("work"));
        QCOMPARE(added.value(QStringLiteral("file")).toString(), m_world->awsConfigFile);
        QCOMPARE(added.value(QStringLiteral("access")).toString(), QStringLiteral("dev01"));
        QVERIFY(added.value(QStringLiteral("changed")).toBool());
        QCOMPARE(added.value(QStringLiteral("region")).toString(), QStringLiteral("us-west-2"));
        QCOMPARE(added.value(QStringLiteral("warnings")), QJsonValue(QJsonArray()));
        const auto again = json(QStringLiteral("profile add work --tenant dev01 --region us-west-2"));
        QCOMPARE(again.value(QStringLiteral("changed")), QJsonValue(false));
        QVERIFY(json(QStringLiteral("profile remove work")).value(QStringLiteral("changed")).toBool());
    }

    void whatAProfileHasAlready()
    {
        m_world->settings.addPortal(m_world->acme);
        writeFile(m_world->awsConfigFile, "[profile work]\nregion = eu-west-1\n");
        QVERIFY(QDir(m_world->folder.path()).mkpath(QStringLiteral("aws")));
        writeFile(
            m_world->folder.filePath(QStringLiteral("aws/credentials")), "[work]\naws_access_key_id = x\n");
        const auto added = json(QStringLiteral("profile add work --tenant dev01"));
        QCOMPARE(added.value(QStringLiteral("region")).toString(), QStringLiteral("eu-west-1"));
        const auto warnings = added.value(QStringLiteral("warnings")).toArray();
        QCOMPARE(warnings.size(), 1);
        QVERIFY2(warnings.first().toString().contains(QLatin1String("(line 1) has keys of its own")),
            qPrintable(warnings.first().toString()));
        const Ran again = m_world->run(QStringLiteral("profile add work --tenant dev01"));
        QVERIFY2(again.err.contains("has it already") && again.err.contains("Careful: [work]"),
            again.err.constData());
    }

    void clusters()
    {
        const QString path =
            QStringLiteral("/v3/subscriptions/") + dev01Id + QStringLiteral("/k8s/jitAccess");
        m_world->transport.answers[path] = {
            200, "{\"Name\":\"c\",\"ApiServer\":\"https://k8s.example.com\",\"Token\":\"K8STOKEN\"}", {}};
        m_world->settings.addPortal(m_world->acme);
        m_world->signInWithToken();
        const auto added = json(QStringLiteral("kubeconfig add dev --tenant dev01"));
        QCOMPARE(added.value(QStringLiteral("files")).toArray(), QJsonArray{m_world->kubeconfig});
        QCOMPARE(added.value(QStringLiteral("name")).toString(), QStringLiteral("dev"));
        QCOMPARE(added.value(QStringLiteral("host")).toString(), m_world->acme.url.toString());
        QCOMPARE(added.value(QStringLiteral("access")).toString(), QStringLiteral("dev01"));
        QCOMPARE(added.value(QStringLiteral("current")), QJsonValue(false));
        QCOMPARE(json(QStringLiteral("kubeconfig add dev --tenant dev01 --set-current"))
                     .value(QStringLiteral("current")),
            QJsonValue(true));
        QVERIFY(json(QStringLiteral("kubeconfig add dev --tenant dev01"))
                    .value(QStringLiteral("files"))
                    .toArray()
                    .isEmpty());
        QCOMPARE(
            json(QStringLiteral("kubeconfig remove dev")).value(QStringLiteral("files")).toArray().size(), 1);
    }

    void keys()
    {
        m_world->settings.addPortal(m_world->acme);
        m_world->signInWithToken();
        for (const char *typed : {"env --tenant dev01 --keys", "credentials --tenant dev01"}) {
            const Ran ran = m_world->run(QString::fromLatin1(typed) + QStringLiteral(" --json"));
            QVERIFY2(ran.code == 0 && ran.out.contains("SECRETKEY1"), typed);
            QVERIFY2(!ran.json().isEmpty(), typed);
            QCOMPARE(
                m_world->run(QString::fromLatin1(typed) + QStringLiteral(" --json --format bash")).code, 2);
        }
    }

    void aRefusalIsNoJson()
    {
        const Ran ran = m_world->run(QStringLiteral("portal remove --host nowhere.example.com --json"));
        QCOMPARE(ran.code, 1);
        QVERIFY(ran.hasOneSentence());
    }
};

QTEST_GUILESS_MAIN(TestCommandJson)
#include "tst_commandjson.moc"
