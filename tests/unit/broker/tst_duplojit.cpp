#include "commandworld.h"

#include <QTcpServer>
#include <QtTest>

/// duplo-jit's command line, flag by flag: people have it in their scripts and config files.
class TestDuploJit : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<CommandWorld> m_world;
    const QString m_adminPath = QStringLiteral("/v3/admin/aws/jitAccess/admin");

    /// A port that nobody listens at.
    static quint16 freePort()
    {
        QTcpServer server;
        return server.listen(QHostAddress::LocalHost) ? server.serverPort() : 0;
    }

private Q_SLOTS:
    void init()
    {
        m_world = std::make_unique<CommandWorld>();
        m_world->settings.addPortal(m_world->acme);
    }

    void valuesInGoStyle_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<int>("code");
        for (const char *verb : {"aws", "duplo --interactive", "k8s", "credential-process"}) {
            const bool isCluster = QByteArrayView(verb) == "k8s";
            for (const char *form : {"-%1 %2", "--%1 %2", "-%1=%2", "--%1=%2"}) {
                const auto row = [&](const char *name, const char *value, int code) {
                    const QString flag =
                        QString::fromLatin1(form).arg(QString::fromLatin1(name), QString::fromLatin1(value));
                    const QString target =
                        QByteArrayView(name) == "tenant" || QByteArrayView(name) == "plan" || isCluster
                        ? QString()
                        : QStringLiteral(" --tenant dev01");
                    const QString cluster =
                        isCluster && QByteArrayView(name) != "tenant" && QByteArrayView(name) != "plan"
                        ? QStringLiteral(" --tenant dev01")
                        : QString();
                    const QString typed = QString::fromLatin1(verb) + u' ' + flag + target + cluster;
                    QTest::newRow(qPrintable(typed)) << typed << code;
                };
                row("host", "https://acme.duplocloud.net", 0);
                row("host", "https://acme.duplocloud.net/", 0);
                row("host", "http://acme.duplocloud.net", 2); // a token never goes over plain HTTP
                row("api-host", "https://acme.duplocloud.net", 0);
                row("tenant", "dev01", 0);
                row("token", "api-token-0123456789", 0);
                row("port", "12345", 0);
                row("port", "many", 2);
                if (isCluster)
                    row("plan", "nonprod", 0);
            }
        }
    }
    void valuesInGoStyle()
    {
        QFETCH(QString, typed);
        const QByteArray cluster = R"({"Name":"c","ApiServer":"https://k8s.example.com","Token":"K8STOKEN"})";
        for (const QString &path :
            {QString(QStringLiteral("/v3/subscriptions/") + dev01Id + QStringLiteral("/k8s/jitAccess")),
                QStringLiteral("/v3/admin/plans/nonprod/k8sConfig")})
            m_world->transport.answers[path] = {200, cluster, {}};
        m_world->signInWithToken();
        const Ran ran = m_world->run(typed);
        QVERIFY2(!ran.tellsASecret(), ran.err.constData());
        QTEST(ran.code, "code");
        QCOMPARE(ran.code == 0, ran.out.startsWith('{'));
    }

    void switchesInGoStyle_data()
    {
        QTest::addColumn<QString>("flags");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("path");
        const QString tenant = CommandWorld::accessPath(dev01Id);
        for (const char *set : {"-admin", "--admin", "-admin=true", "--admin=T", "--admin=1", "-admin=TRUE"})
            QTest::newRow(set) << QString::fromLatin1(set) << 0 << m_adminPath;
        for (const char *unset : {"-admin=false", "--admin=F", "--admin=0", "-admin=False"})
            QTest::newRow(unset) << QString(QString::fromLatin1(unset) + QStringLiteral(" -tenant dev01"))
                                 << 0 << tenant;
        QTest::newRow("duplo-ops") << QStringLiteral("-duplo-ops") << 0
                                   << QStringLiteral("/v3/admin/aws/jitAccess/duplo-ops");
        for (const char *other : {"-interactive", "--interactive=false", "-no-cache", "-debug", "--debug=1"})
            QTest::newRow(other) << QString(QString::fromLatin1(other) + QStringLiteral(" -tenant dev01"))
                                 << 0 << tenant;
        QTest::newRow("no boolean") << QStringLiteral("--admin=perhaps") << 2 << QString();
        QTest::newRow("administrator goes before tenant")
            << QStringLiteral("--tenant dev01 --admin") << 0 << m_adminPath;
        QTest::newRow("administrator goes before operations")
            << QStringLiteral("--duplo-ops --admin") << 0 << m_adminPath;
        QTest::newRow("operations go before tenant") << QStringLiteral("--duplo-ops --tenant dev01") << 0
                                                     << QStringLiteral("/v3/admin/aws/jitAccess/duplo-ops");
        QTest::newRow("unknown") << QStringLiteral("--adnim") << 2 << QString();
        QTest::newRow("no target") << QString() << 2 << QString();
    }
    void switchesInGoStyle()
    {
        QFETCH(QString, flags);
        QFETCH(QString, path);
        m_world->signInWithToken();
        const Ran ran = m_world->run(QStringLiteral("aws ") + flags);
        QTEST(ran.code, "code");
        if (!path.isEmpty())
            QVERIFY2(m_world->transport.count(path) == 1, qPrintable(path));
        QTEST(m_world->run(QStringLiteral("credential-process ") + flags).code, "code");
    }

    void longNamesAreIds_data()
    {
        QTest::addColumn<QString>("tenant");
        QTest::addColumn<int>("code");
        QTest::newRow("name") << QStringLiteral("dev01") << 0;
        QTest::newRow("upper case") << QStringLiteral("DEV01") << 0;
        QTest::newRow("id") << dev01Id << 0;
        QTest::newRow("id in capitals") << dev01Id.toUpper() << 0;
        QTest::newRow("no such id") << QStringLiteral("97a833a4-2662-4e9c-9867-00000000dead") << 1;
        QTest::newRow("31 characters") << QString(31, u'a') << 1;
        QTest::newRow("32 characters") << QString(32, u'a') << 1;
    }
    void longNamesAreIds()
    {
        QFETCH(QString, tenant);
        m_world->signInWithToken();
        QTEST(m_world->run(QStringLiteral("aws -tenant ") + tenant).code, "code");
    }

    void variables_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("tenant");
        QTest::addColumn<QString>("path");
        const QString dev = CommandWorld::accessPath(dev01Id);
        QTest::newRow("tenant") << QStringLiteral("aws") << QStringLiteral("dev01") << dev;
        QTest::newRow("a flag wins") << QStringLiteral("aws --tenant dev01") << QStringLiteral("prod") << dev;
        QTest::newRow("admin wins") << QStringLiteral("aws --admin") << QStringLiteral("prod") << m_adminPath;
        QTest::newRow("older spelling's verb")
            << QStringLiteral("credential-process") << QStringLiteral("dev01") << dev;
    }
    void variables()
    {
        QFETCH(QString, typed);
        QFETCH(QString, tenant);
        QFETCH(QString, path);
        m_world->duploHost = QStringLiteral("https://acme.duplocloud.net");
        m_world->duploToken = "api-token-0123456789";
        m_world->duploTenant = tenant;
        const Ran ran = m_world->run(typed); // nobody is signed in: the token is the variable's
        QVERIFY2(ran.code == 0, ran.err.constData());
        QCOMPARE(m_world->transport.count(path), 1);
    }

    void noCacheReplacesWhatIsKept()
    {
        m_world->signInWithToken();
        const QString typed = QStringLiteral("credential-process --tenant dev01");
        QVERIFY(m_world->run(typed).out.contains("SECRETKEY1"));
        m_world->setAccess(CommandWorld::accessPath(dev01Id), 3600, 2);
        QVERIFY(m_world->run(typed).out.contains("SECRETKEY1"));
        QVERIFY(m_world->run(typed + QStringLiteral(" --no-cache")).out.contains("SECRETKEY2"));
        QVERIFY(m_world->run(typed).out.contains("SECRETKEY2"));
        QCOMPARE(m_world->calls(), 2);
    }

    void clearCacheForgetsAndSaysSo()
    {
        m_world->signInWithToken();
        m_world->run(QStringLiteral("aws --tenant dev01"));
        m_world->run(QStringLiteral("aws --tenant prod"));
        const Ran json = m_world->run(QStringLiteral("clear-cache --json"));
        QCOMPARE(json.json().value(QStringLiteral("forgotten")).toInt(), 2);
        QVERIFY(m_world->broker.sessions().isEmpty());
        const Ran said = m_world->run(QStringLiteral("clear-cache"));
        QVERIFY(said.code == 0 && said.out.isEmpty() && said.err.contains("Forgotten"));
        const int before = m_world->calls();
        QCOMPARE(m_world->run(QStringLiteral("aws --tenant dev01")).code, 0);
        QCOMPARE(m_world->calls(), before + 1);
    }

    void theAnswerComesToThePort_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("program") << QStringLiteral("aws --interactive --tenant dev01 --port ");
        QTest::newRow("helper") << QStringLiteral("credential-process --tenant dev01 -port=");
        QTest::newRow("person") << QStringLiteral("env --tenant dev01 --port ");
    }
    void theAnswerComesToThePort()
    {
        QFETCH(QString, typed);
        const QString port = QString::number(freePort());
        const auto ran = m_world->start(typed + port);
        m_world->allow(ProgramQuestion::signIn(m_world->acme));
        QTRY_VERIFY(!m_world->signIns.pageUrl(m_world->acme).isEmpty());
        QCOMPARE(
            QUrlQuery(m_world->signIns.pageUrl(m_world->acme)).queryItemValue(QStringLiteral("localPort")),
            port);
        m_world->signIns.cancel(m_world->acme);
        QTRY_VERIFY(ran->code > 0);
        // It was for that one flow.
        auto next = m_world->signIns.authorize(m_world->acme);
        QVERIFY(QUrlQuery(m_world->signIns.pageUrl(m_world->acme)).queryItemValue(QStringLiteral("localPort"))
            != port);
        m_world->signIns.cancel(m_world->acme);
        QTRY_VERIFY(next.isFinished());
    }

    void debugTellsStepsAndNoSecret()
    {
        m_world->signInWithToken();
        const Ran first = m_world->run(QStringLiteral("aws --debug --tenant dev01"));
        QVERIFY(first.out.startsWith("{\"Version\":1,") && !first.tellsASecret());
        QVERIFY2(first.err.contains("does \"aws\"") && first.err.contains("asked for dev01 of acme")
                && first.err.contains("given from the portal, good until"),
            first.err.constData());
        m_world->clock.advance(std::chrono::seconds(5));
        const Ran second = m_world->run(QStringLiteral("aws -debug=true --tenant dev01"));
        QVERIFY2(
            second.err.contains("given from memory") && second.err.contains(" ms: "), second.err.constData());
        QVERIFY(m_world->run(QStringLiteral("aws -debug --tenant nowhere")).err.contains("not given"));
    }

    void anotherVersionIsNamedWhereWordsAreUnknown()
    {
        m_world->callerVersion = QStringLiteral("9.9.9");
        const Ran ran = m_world->run(QStringLiteral("aws --from-the-future"));
        QCOMPARE(ran.code, 2);
        QVERIFY2(ran.err.contains("This is version 9.9.9, the duplo-tray that runs is " DUPLO_VERSION),
            ran.err.constData());
        m_world->callerVersion = QStringLiteral(DUPLO_VERSION);
        QVERIFY(m_world->run(QStringLiteral("aws --from-the-future")).hasOneSentence());
        QCOMPARE(m_world->run(QStringLiteral("version")).out, QByteArray(DUPLO_VERSION "\n"));
        const auto status = m_world->run(QStringLiteral("status --json")).json();
        QCOMPARE(status.value(QStringLiteral("callerVersion")).toString(), QStringLiteral(DUPLO_VERSION));
        QCOMPARE(status.value(QStringLiteral("version")).toString(), QStringLiteral(DUPLO_VERSION));
    }
};

QTEST_GUILESS_MAIN(TestDuploJit)
#include "tst_duplojit.moc"
