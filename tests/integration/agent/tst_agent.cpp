#include "agentworld.h"

#include <QDirIterator>

/// The agent's life: one at a time, started by whoever needs it, gone without a trace.
class TestAgent : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<DemoProgram> m_demo;
    std::unique_ptr<AgentWorld> m_world;

    int calls() { return m_demo->get(QStringLiteral("/demo/stats")).object().value(accessPath()).toInt(); }
    QString accessPath()
    {
        return QStringLiteral("/subscriptions/") + m_tenant + QStringLiteral("/GetAwsConsoleTokenUrl");
    }
    QStringList helper() const
    {
        return {QStringLiteral("credential-process"), QStringLiteral("--tenant"), m_tenant};
    }
    QString m_tenant;

private Q_SLOTS:
    void init()
    {
        m_demo = std::make_unique<DemoProgram>();
        m_world = std::make_unique<AgentWorld>();
        QVERIFY(m_world->startAgent());
        const auto ran = m_world->signIn(*m_demo);
        QVERIFY2(ran.code == 0, ran.err.constData());
        m_tenant = m_demo->tenantId();
    }
    void cleanup() { m_world.reset(); }

    void manyHelpersAreOneCall()
    {
        QCOMPARE(m_demo->turn({{QStringLiteral("latency"), 1000}}), 200);
        std::vector<std::unique_ptr<QProcess>> all;
        for (int i = 0; i < 200; ++i) {
            all.push_back(std::make_unique<QProcess>());
            m_world->prepare(*all.back());
            all.back()->start(QStringLiteral(JIT_PROGRAM), helper());
        }
        QByteArray first;
        for (const auto &process : all) {
            QVERIFY(process->state() == QProcess::NotRunning || process->waitForFinished(60'000));
            QCOMPARE(process->exitCode(), 0);
            const QByteArray out = process->readAllStandardOutput();
            if (first.isEmpty())
                first = out;
            QCOMPARE(out, first);
        }
        QVERIFY(first.startsWith("{\"Version\":1,\"AccessKeyId\":"));
        QCOMPARE(calls(), 1);
    }

    void moreThanAThousandHelpersAreOneCall()
    {
        // Long enough for all of them to wait at once.
        QCOMPARE(m_demo->turn({{QStringLiteral("latency"), 5000}}), 200);
        QProcess shell;
        m_world->prepare(shell);
        const QString loop =
            QStringLiteral("for i in $(seq 1100); do \"$@\" >/dev/null || echo failed & done; wait");
        shell.start(QStringLiteral("/bin/sh"),
            QStringList{QStringLiteral("-c"), loop, QStringLiteral("sh"), QStringLiteral(JIT_PROGRAM)}
                + helper());
        QVERIFY(shell.waitForFinished(120'000));
        QCOMPARE(shell.readAllStandardOutput(), QByteArray());
        QCOMPARE(shell.readAllStandardError(), QByteArray());
        QCOMPARE(calls(), 1);
    }

    void aHelperThatIsKilledHarmsNobody()
    {
        QCOMPARE(m_demo->turn({{QStringLiteral("latency"), 1500}}), 200);
        QProcess killed;
        m_world->prepare(killed);
        killed.start(QStringLiteral(JIT_PROGRAM), helper());
        QVERIFY(killed.waitForStarted());
        QTRY_COMPARE(m_demo->get(QStringLiteral("/demo/stats")).object().value(accessPath()).toInt(), 1);
        killed.kill();
        QVERIFY(killed.waitForFinished());
        QCOMPARE(m_world->run(QStringLiteral(JIT_PROGRAM), helper().join(QLatin1Char(' '))).code, 0);
        QCOMPARE(m_world->agent().state(), QProcess::Running);
        QCOMPARE(calls(), 1);
    }

    void helpersOutliveTheAgent_data()
    {
        QTest::addColumn<bool>("isKilled");
        QTest::newRow("killed") << true;
        QTest::newRow("asked to end") << false;
    }
    void helpersOutliveTheAgent()
    {
        QFETCH(bool, isKilled);
        QCOMPARE(m_demo->turn({{QStringLiteral("latency"), 1500}}), 200);
        m_world->setVariable("DUPLO_HOST", m_demo->url());
        m_world->setVariable("DUPLO_TOKEN", QStringLiteral("demo-api-token"));
        std::vector<std::unique_ptr<QProcess>> all;
        for (int i = 0; i < 10; ++i) {
            all.push_back(std::make_unique<QProcess>());
            m_world->prepare(*all.back());
            all.back()->start(QStringLiteral(JIT_PROGRAM), helper());
        }
        QTRY_VERIFY(calls() > 0);
        isKilled ? m_world->agent().kill() : m_world->agent().terminate();
        for (const auto &process : all) {
            QVERIFY(process->state() == QProcess::NotRunning || process->waitForFinished(60'000));
            const QByteArray error = process->readAllStandardError();
            QVERIFY2(process->exitCode() == 0 && error.isEmpty(), error.constData());
            QVERIFY(process->readAllStandardOutput().startsWith("{\"Version\":1,"));
        }
        QVERIFY(m_world->agent().waitForFinished() || m_world->agent().state() == QProcess::NotRunning);
        if (isKilled)
            QVERIFY(AgentWorld::endStarted(m_world->socket()));
    }

    void aSecondAgentHandsOver()
    {
        const auto second = m_world->run(QStringLiteral(TRAY_PROGRAM), QStringLiteral("--headless"));
        QCOMPARE(second.code, 0);
        QVERIFY2(second.out.isEmpty() && second.err.isEmpty(), second.err.constData());
        QVERIFY(m_world->jit(QStringLiteral("status")).out.contains("signed in"));
    }

    void endsWithoutATrace()
    {
        QVERIFY(QFile::exists(m_world->socket()));
        QCOMPARE(m_world->stopAgent(), 0);
        QVERIFY(!QFile::exists(m_world->socket()));
        QVERIFY(m_world->startAgent()); // and can start again
    }

    void theRelayStartsOne()
    {
        QCOMPARE(m_world->stopAgent(), 0);
        const auto ran = m_world->jit(QStringLiteral("portal list"));
        QCOMPARE(ran.code, 0);
        QVERIFY2(ran.out.contains(QByteArray(m_demo->url().toLatin1() + "  no\n")), ran.out.constData());
        QVERIFY(AgentWorld::endStarted(m_world->socket()));
    }

    void writesNoSecret()
    {
        QCOMPARE(m_world->jit(QStringLiteral("aws --tenant ") + m_tenant).code, 0);
        QCOMPARE(m_world->jit(QStringLiteral("profile add work --tenant ") + m_tenant).code, 0);
        QCOMPARE(m_world->stopAgent(), 0);
        QVERIFY(m_world->read("config/duplo-tray/settings.ini").contains("bob%40example.com")
            || m_world->read("config/duplo-tray/settings.ini").contains("bob@example.com"));
        QByteArrayList secrets{"demo-api-token"};
        for (const QJsonValue &value : m_demo->get(QStringLiteral("/demo/secrets")).array())
            secrets.append(value.toString().toLatin1());
        QVERIFY(secrets.size() > 3);
        int files = 0;
        QDirIterator all(m_world->path(""), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (all.hasNext()) {
            QFile file(all.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray content = file.readAll();
            ++files;
            for (const QByteArray &secret : secrets)
                QVERIFY2(!content.contains(secret), qPrintable(file.fileName()));
        }
        QVERIFY(files >= 2);
    }

    void profilesAreWrittenWhereTheCallerStands()
    {
        m_world->setVariable("AWS_CONFIG_FILE", QStringLiteral("mine/aws config"));
        const auto ran = m_world->jit(QStringLiteral("profile add work --tenant ") + m_tenant);
        QVERIFY2(ran.code == 0, ran.err.constData());
        QVERIFY(m_world->read("mine/aws config").contains("[profile work]"));
        QVERIFY(m_world->jit(QStringLiteral("profile list")).out.contains("\nwork  "));
    }

    void noKeychainIsSaid()
    {
        const auto ran = m_world->jit(
            QStringLiteral("portal sign-in --token-stdin --host ") + m_demo->url(), "demo-api-token");
        QCOMPARE(ran.code, 1);
        QVERIFY2(ran.hasOneSentence() && ran.err.contains("--memory-only"), ran.err.constData());
        QVERIFY(m_world->jit(QStringLiteral("status")).out.contains("signed in")); // what was there stays
    }

    void theConsolesUrlWorks()
    {
        const auto ran = m_world->jit(QStringLiteral("console --print --tenant ") + m_tenant);
        QCOMPARE(ran.code, 0);
        QVERIFY(m_demo->get(QString::fromLatin1(ran.out.trimmed()), {}).body.contains("arn:aws:sts"));
    }
};

QTEST_GUILESS_MAIN(TestAgent)
#include "tst_agent.moc"
