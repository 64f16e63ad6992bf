#include "commandworld.h"
#include "support/files.h"

#include <QFile>
#include <QtTest>

using namespace std::chrono_literals;

/// k8s, and kubeconfig add, list, remove with real files.
class TestKubernetesCommands : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<CommandWorld> m_world;
    const QString m_tenantPath =
        QStringLiteral("/v3/subscriptions/") + dev01Id + QStringLiteral("/k8s/jitAccess");
    const QString m_planPath = QStringLiteral("/v3/admin/plans/nonprod/k8sConfig");

    QString config() const { return m_world->folder.filePath(QStringLiteral("kube/config")); }
    QByteArray read() const { return readFile(config()); }
    void setCluster(const QString &path, const char *token = "K8STOKEN-1")
    {
        const QJsonObject reply{{QStringLiteral("Name"), QStringLiteral("nonprod")},
            {QStringLiteral("ApiServer"), QStringLiteral("https://k8s.example.com")},
            {QStringLiteral("Token"), QLatin1String(token)}, {QStringLiteral("K8Provider"), 0},
            {QStringLiteral("CertificateAuthorityDataBase64"), QStringLiteral("Q0E=")},
            {QStringLiteral("LastTokenRefreshTime"), QJsonValue::Null}};
        m_world->transport.answers[path] = {200, QJsonDocument(reply).toJson(), {}};
    }
    int calls() const { return m_world->transport.count(m_tenantPath); }
    static QString token(const Ran &ran)
    {
        return ran.json().value(QLatin1String("status")).toObject().value(QLatin1String("token")).toString();
    }

private Q_SLOTS:
    void init()
    {
        m_world = std::make_unique<CommandWorld>();
        m_world->settings.addPortal(m_world->acme);
        m_world->signInWithToken();
        m_world->kubeconfig = config();
        m_world->choose(m_world->admin(), ConsentLevel::Always);
        setCluster(m_tenantPath);
        setCluster(m_planPath, "K8STOKEN-plan");
    }

    void printsAnExecCredential()
    {
        const Ran ran = m_world->run(QStringLiteral("k8s --tenant dev01"));
        QCOMPARE(ran.code, 0);
        QCOMPARE(ran.json().value(QLatin1String("kind")).toString(), QStringLiteral("ExecCredential"));
        QCOMPARE(ran.json().value(QLatin1String("apiVersion")).toString(),
            QStringLiteral("client.authentication.k8s.io/v1beta1"));
        QCOMPARE(token(ran), QStringLiteral("K8STOKEN-1"));
        QCOMPARE(m_world->activity.latest(1).first().note, QStringLiteral("Kubernetes"));
        for (const char *typed : {"k8s --plan nonprod", "k8s --tenant dev01 --plan nonprod"})
            QCOMPARE(token(m_world->run(QString::fromLatin1(typed))), QStringLiteral("K8STOKEN-plan"));
    }

    void theVariablesNameACluster()
    {
        m_world->duploTenant = QStringLiteral("dev01");
        QCOMPARE(token(m_world->run(QStringLiteral("k8s"))), QStringLiteral("K8STOKEN-1"));
        m_world->duploPlan = QStringLiteral("nonprod");
        QCOMPARE(token(m_world->run(QStringLiteral("k8s"))), QStringLiteral("K8STOKEN-plan"));
        QCOMPARE(token(m_world->run(QStringLiteral("k8s --tenant dev01"))), QStringLiteral("K8STOKEN-1"));
        QCOMPARE(m_world->run(QStringLiteral("kubeconfig add work")).code, 0);
        QVERIFY2(read().contains("- nonprod\n"), read().constData());
        QCOMPARE(m_world->run(QStringLiteral("kubeconfig add work --tenant dev01 --replace")).code, 0);
        QVERIFY2(read().contains("duploservices-dev01\n"), read().constData());
    }

    void aPlansClusterIsForAdministrators()
    {
        m_world->choose(m_world->admin(), ConsentLevel::EachTime);
        const auto ran = m_world->start(QStringLiteral("k8s --plan nonprod"));
        QCOMPARE(ran->code, -1); // the person is asked
        m_world->requests.deny(m_world->adminQuestion());
        QVERIFY(ran->code > 0 && ran->out.isEmpty());
        QCOMPARE(m_world->transport.count(m_planPath), 0);
    }

    void forgottenOnSuspend()
    {
        m_world->preferences.setForgetsOnSuspend(true);
        m_world->run(QStringLiteral("k8s --tenant dev01"));
        Q_EMIT m_world->session.aboutToSleep();
        m_world->run(QStringLiteral("k8s --tenant dev01"));
        QCOMPARE(calls(), 2);
    }

    /// A token of the same person's that may less: the portal says what it may, not what is in memory.
    void anotherTokenGetsItsOwn()
    {
        m_world->run(QStringLiteral("k8s --plan nonprod"));
        m_world->fail(m_planPath, 403);
        const Ran ran = m_world->run(QStringLiteral("k8s --plan nonprod --token lesser-token-9876543210"));
        QVERIFY(ran.code > 0 && ran.out.isEmpty());
        QCOMPARE(m_world->run(QStringLiteral("k8s --plan nonprod")).code, 0);
    }

    void fromMemoryUntilItEnds()
    {
        m_world->run(QStringLiteral("k8s --tenant dev01"));
        setCluster(m_tenantPath, "K8STOKEN-2");
        m_world->clock.advance(std::chrono::minutes(13));
        QCOMPARE(
            token(m_world->run(QStringLiteral("k8s --tenant ") + dev01Id)), QStringLiteral("K8STOKEN-1"));
        QCOMPARE(calls(), 1);
        m_world->clock.advance(std::chrono::minutes(2));
        QCOMPARE(token(m_world->run(QStringLiteral("k8s --tenant dev01"))), QStringLiteral("K8STOKEN-2"));
        QCOMPARE(calls(), 2);
        m_world->run(QStringLiteral("k8s --tenant dev01 --no-cache"));
        QCOMPARE(calls(), 3);
        m_world->run(QStringLiteral("clear-cache"));
        m_world->run(QStringLiteral("k8s --tenant dev01"));
        QCOMPARE(calls(), 4);
    }

    void whatHasEndedIsDropped()
    {
        QCOMPARE(token(m_world->run(QStringLiteral("k8s --tenant dev01"))), QStringLiteral("K8STOKEN-1"));
        m_world->clock.advance(16min);
        QCOMPARE(token(m_world->run(QStringLiteral("k8s --plan nonprod"))), QStringLiteral("K8STOKEN-plan"));
        // Which a clock that is set back would show again.
        m_world->clock.advance(-15min);
        QCOMPARE(token(m_world->run(QStringLiteral("k8s --tenant dev01"))), QStringLiteral("K8STOKEN-1"));
        QCOMPARE(calls(), 2);
    }

    void endingTheSessionForgets()
    {
        m_world->run(QStringLiteral("k8s --tenant dev01"));
        m_world->run(QStringLiteral("k8s --plan nonprod"));
        m_world->broker.end(m_world->dev01());
        const auto ran = m_world->start(QStringLiteral("k8s --tenant dev01"));
        QCOMPARE(ran->code, -1); // the person is asked
        m_world->run(QStringLiteral("k8s --plan nonprod"));
        QCOMPARE(m_world->transport.count(m_planPath), 1);
    }

    void manyAreOneCall()
    {
        m_world->transport.hold = true;
        QList<std::shared_ptr<Ran>> all;
        for (int i = 0; i < 50; ++i)
            all.append(m_world->start(QStringLiteral("k8s --tenant dev01")));
        QCOMPARE(calls(), 1);
        m_world->transport.hold = false;
        m_world->transport.release();
        for (const auto &ran : all)
            QCOMPARE(token(*ran), QStringLiteral("K8STOKEN-1"));
    }

    void signingOutForgets()
    {
        m_world->run(QStringLiteral("k8s --tenant dev01"));
        m_world->signIns.signOut(m_world->acme);
        m_world->signInWithToken();
        m_world->run(QStringLiteral("k8s --tenant dev01"));
        QCOMPARE(calls(), 2);
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<int>("code");
        const auto row = [](const char *typed, int code) {
            QTest::newRow(typed) << QString::fromLatin1(typed) << code;
        };
        row("k8s", 2);
        row("kubeconfig add a --tenant dev01 --plan nonprod", 2);
        row("k8s --tenant nope", 1);
        row("k8s --tenant prod", 1); // the portal has no cluster for it
        row("k8s --plan ../../x", 1);
        row("kubeconfig", 2);
        row("kubeconfig add", 2);
        row("kubeconfig add dev01", 2);
        row("kubeconfig add a=b --tenant dev01", 2);
        row("kubeconfig remove nope", 1);
    }
    void refuses()
    {
        QFETCH(QString, typed);
        QFETCH(int, code);
        const Ran ran = m_world->run(typed);
        QCOMPARE(ran.code, code);
        QVERIFY2(ran.hasOneSentence(), ran.err.constData());
        QVERIFY(read().isEmpty());
    }

    void badAnswers_data()
    {
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<QByteArray>("value");
        const auto row = [](const char *field, const char *value) {
            QTest::addRow("%s %s", field, value) << QByteArray(field) << QByteArray(value);
        };
        row("https://k8s.example.com", "http://k8s.example.com");
        row("https://k8s.example.com", "https://user@k8s.example.com");
        row("https://k8s.example.com", "");
        row("K8STOKEN-1", "");
        row("K8STOKEN-1", "a b");
        row("Q0E=", "Q0E=\\n- name: evil");
    }
    void badAnswers()
    {
        QFETCH(QByteArray, field);
        QFETCH(QByteArray, value);
        m_world->transport.answers[m_tenantPath].body.replace(field, value);
        const Ran ran = m_world->run(QStringLiteral("kubeconfig add dev01 --tenant dev01"));
        QCOMPARE(ran.code, 1);
        QVERIFY2(ran.hasOneSentence(), ran.err.constData());
        QVERIFY(read().isEmpty());
    }

    void pausedGivesNothing()
    {
        m_world->run(QStringLiteral("k8s --tenant dev01"));
        m_world->requests.setPaused(true);
        const Ran ran = m_world->run(QStringLiteral("k8s --tenant dev01"));
        QVERIFY(ran.code != 0 && ran.hasOneSentence());
    }

    void addsListsAndRemoves()
    {
        const Ran added = m_world->run(QStringLiteral("kubeconfig add work --tenant dev01 --set-current"));
        QVERIFY2(added.code == 0 && added.out.isEmpty(), added.err.constData());
        QVERIFY(added.err.contains(config().toUtf8()) && added.err.contains("kubectl --context work"));
        const QByteArray text = read();
        for (const char *part : {"command: /opt/duplo/duplo-tray-jit\n", "- k8s\n", "current-context: work\n",
                 "namespace: duploservices-dev01\n", "server: \"https://k8s.example.com\"\n"})
            QVERIFY2(text.contains(part), text.constData());
        QVERIFY(!text.contains("K8STOKEN"));
        QVERIFY(
            m_world->run(QStringLiteral("kubeconfig add work --tenant dev01")).err.contains("there already"));
        QCOMPARE(read(), text);
        QCOMPARE(m_world->run(QStringLiteral("kubeconfig list")).out,
            QByteArray("NAME  PORTAL                       ACCESS  CURRENT  FILE\n"
                       "work  https://acme.duplocloud.net  dev01   yes      "
                + config().toUtf8() + "\n"));
        const Ran json = m_world->run(QStringLiteral("kubeconfig list --json"));
        QCOMPARE(QJsonDocument::fromJson(json.out)
                     .array()
                     .first()
                     .toObject()
                     .value(QLatin1String("name"))
                     .toString(),
            QStringLiteral("work"));
        QCOMPARE(m_world->run(QStringLiteral("__complete clusters")).out, QByteArray("work\n"));
        QCOMPARE(m_world->run(QStringLiteral("kubeconfig remove work")).code, 0);
        QVERIFY(!read().contains("work"));
    }

    void intoAFileThatIsNamed()
    {
        m_world->directory = m_world->folder.path();
        const Ran ran = m_world->run(QStringLiteral("kubeconfig add p --plan nonprod --file mine.yaml"));
        QVERIFY2(ran.code == 0, ran.err.constData());
        QFile file(m_world->folder.filePath(QStringLiteral("mine.yaml")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QVERIFY(text.contains("\"--plan\"\n      - nonprod\n") && !text.contains("namespace"));
        QVERIFY(!text.contains("current-context"));
        QVERIFY(read().isEmpty());
    }

    void leavesAloneWhatItCannotEdit()
    {
        QVERIFY(QDir().mkpath(QFileInfo(config()).path()));
        writeFile(config(), "{\"users\": []}");
        const Ran ran = m_world->run(QStringLiteral("kubeconfig add work --tenant dev01"));
        QCOMPARE(ran.code, 1);
        QVERIFY2(
            ran.hasOneSentence() && ran.err.contains("was left alone: it is written in YAML's flow style"),
            ran.err.constData());
        QCOMPARE(read(), QByteArray("{\"users\": []}"));
    }

    void somebodyElsesName()
    {
        QVERIFY(QDir().mkpath(QFileInfo(config()).path()));
        writeFile(config(), "users:\n- name: work\n  user:\n    token: mine\n");
        const Ran ran = m_world->run(QStringLiteral("kubeconfig add work --tenant dev01"));
        QCOMPARE(ran.code, 1);
        QVERIFY2(ran.hasOneSentence() && ran.err.contains("\"work\" is there already")
                && ran.err.contains("--replace"),
            ran.err.constData());
        const Ran removed = m_world->run(QStringLiteral("kubeconfig remove work"));
        QCOMPARE(removed.code, 1);
        QVERIFY2(removed.err.contains("so it stays") && !removed.err.contains("--replace"),
            removed.err.constData());
        QVERIFY(read().contains("token: mine"));
        QCOMPARE(m_world->run(QStringLiteral("kubeconfig add work --tenant dev01 --replace")).code, 0);
    }
};

QTEST_GUILESS_MAIN(TestKubernetesCommands)
#include "tst_kubernetescommands.moc"
