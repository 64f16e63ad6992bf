#include "agentworld.h"

#include <QElapsedTimer>
#include <QLocalSocket>

/// How the agent ends, and what becomes of those who wait for it; and how systemd starts it.
class TestAgentEnd : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<DemoProgram> m_demo;
    std::unique_ptr<AgentWorld> m_world;
    QString m_tenant;

    int calls() const
    {
        const auto path = QStringLiteral("/subscriptions/%1/GetAwsConsoleTokenUrl").arg(m_tenant);
        return m_demo->get(QStringLiteral("/demo/stats")).object().value(path).toInt();
    }
    void startHelper(QProcess &process) const
    {
        m_world->prepare(process);
        process.start(QStringLiteral(JIT_PROGRAM),
            {QStringLiteral("credential-process"), QStringLiteral("--host"), m_demo->url(),
                QStringLiteral("--tenant"), m_tenant});
        QVERIFY(process.waitForStarted());
    }
    /// A helper whose portal call is under way.
    void startSlowHelper(QProcess &process, int milliseconds) const
    {
        QCOMPARE(m_demo->turn({{QStringLiteral("latency"), milliseconds}}), 200);
        startHelper(process);
        QTRY_COMPARE(calls(), 1);
    }
    /// What systemd's socket unit does; becomes the agent with the first who connects.
    void startSystemd(QProcess &systemd, const QString &path) const
    {
        m_world->prepare(systemd);
        QStringList words{QStringLiteral("-l"), path};
        for (const char *name :
            {"PATH", "HOME", "XDG_RUNTIME_DIR", "XDG_CONFIG_HOME", "DBUS_SESSION_BUS_ADDRESS", "LANG"})
            words << QStringLiteral("-E") << QString::fromLatin1(name);
        words << QStringLiteral(TRAY_PROGRAM) << QStringLiteral("--headless");
        systemd.start(QStringLiteral("systemd-socket-activate"), words);
        QVERIFY(systemd.waitForStarted());
    }
    bool hasEnded() const { return m_world->agent().state() == QProcess::NotRunning; }

private Q_SLOTS:
    void init()
    {
        m_demo = std::make_unique<DemoProgram>();
        m_world = std::make_unique<AgentWorld>();
        m_tenant = m_demo->tenantId();
    }
    void cleanup() { m_world.reset(); }

    void answersInFlightAreFinished()
    {
        QVERIFY(m_world->startAgent());
        QCOMPARE(m_world->signIn(*m_demo).code, 0);
        QProcess helper;
        startSlowHelper(helper, 1500);
        m_world->agent().terminate();
        QTRY_VERIFY(!QFile::exists(m_world->socket())); // who comes now starts the next one
        QVERIFY(!hasEnded());
        QTRY_COMPARE_WITH_TIMEOUT(helper.state(), QProcess::NotRunning, 20'000);
        QCOMPARE(helper.exitCode(), 0);
        QVERIFY(helper.readAllStandardOutput().startsWith("{\"Version\":1,\"AccessKeyId\":"));
        QTRY_VERIFY(hasEnded());
        QCOMPARE(m_world->agent().exitCode(), 0);
    }

    void theSecondSignalEndsAtOnce()
    {
        QVERIFY(m_world->startAgent());
        QCOMPARE(m_world->signIn(*m_demo).code, 0);
        QProcess helper;
        startSlowHelper(helper, 15'000);
        m_world->agent().terminate();
        QTRY_VERIFY(!QFile::exists(m_world->socket()));
        m_world->agent().terminate();
        QTRY_VERIFY(hasEnded());
        QCOMPARE(m_world->agent().exitCode(), 0);
        helper.kill();
        helper.waitForFinished();
        AgentWorld::endStarted(m_world->socket()); // which the helper had begun to start
    }

    void whoWaitsForAPersonIsLetGo()
    {
        QVERIFY(m_world->startAgent());
        QProcess helper;
        m_world->prepare(helper);
        helper.start(QStringLiteral(JIT_PROGRAM),
            {QStringLiteral("portal"), QStringLiteral("sign-in"), QStringLiteral("--memory-only"),
                QStringLiteral("--no-browser"), QStringLiteral("--host"), m_demo->url()});
        QByteArray said;
        QTRY_VERIFY((said += helper.readAllStandardError()).contains("http"));
        QElapsedTimer timer;
        timer.start();
        m_world->agent().terminate();
        QTRY_VERIFY(hasEnded());
        QVERIFY2(timer.elapsed() < 4000, qPrintable(QString::number(timer.elapsed())));
        // It asks the next agent, which it starts.
        QTRY_VERIFY(QFile::exists(m_world->socket()));
        helper.kill();
        helper.waitForFinished();
        QVERIFY(AgentWorld::endStarted(m_world->socket()));
    }

    void quitIsToldInWords()
    {
        QVERIFY(m_world->startAgent());
        QCOMPARE(m_world->signIn(*m_demo).code, 0);
        QProcess helper;
        startSlowHelper(helper, 15'000);
        QCOMPARE(m_world->run(QStringLiteral(TRAY_PROGRAM), QStringLiteral("quit")).code, 0);
        QTRY_COMPARE(helper.state(), QProcess::NotRunning);
        QCOMPARE(helper.exitCode(), 1);
        QCOMPARE(helper.readAllStandardError(), QByteArray("duplo-tray-jit: Duplo Tray was quit.\n"));
        QTRY_VERIFY(hasEnded());
    }

    /// Its socket unit, started while an agent runs, pushes that one's socket aside.
    void givesWayToSystemd()
    {
        QVERIFY(m_world->startAgent());
        QCOMPARE(m_world->signIn(*m_demo).code, 0);
        QProcess helper;
        startSlowHelper(helper, 1500);
        QProcess systemd;
        startSystemd(systemd, m_world->socket());
        QTRY_COMPARE_WITH_TIMEOUT(helper.state(), QProcess::NotRunning, 20'000);
        QCOMPARE(helper.exitCode(), 0);
        QCOMPARE(calls(), 1); // it was finished here
        QTRY_VERIFY(hasEnded());
        QCOMPARE(m_world->agent().exitCode(), 0);
        QCOMPARE(m_world->jit(QStringLiteral("portal list")).code, 0); // by the next one
        systemd.terminate();
        QVERIFY(systemd.waitForFinished(10'000));
        QCOMPARE(systemd.exitCode(), 0);
    }

    void startedBySystemd_data()
    {
        QTest::addColumn<bool>("isOurPath");
        QTest::newRow("at our path") << true;
        QTest::newRow("at another path") << false;
    }
    void startedBySystemd()
    {
        QFETCH(bool, isOurPath);
        QVERIFY(QDir().mkdir(m_world->path("duplo-tray")));
        QFile::setPermissions(
            m_world->path("duplo-tray"), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        const QString path = isOurPath ? m_world->socket() : m_world->path("duplo-tray/other.sock");
        QProcess systemd;
        startSystemd(systemd, path);
        QTRY_VERIFY(QFile::exists(path));
        if (!isOurPath) {
            QLocalSocket client;
            client.connectToServer(path);
            QVERIFY(systemd.waitForFinished(10'000));
            QCOMPARE(systemd.exitCode(), 1);
            QVERIFY(systemd.readAllStandardError().contains("handed over is at another path"));
            return;
        }
        QCOMPARE(m_world->jit(QStringLiteral("portal list")).code, 0); // it waited for the start
        QCOMPARE(m_world->jit(QStringLiteral("portal list")).code, 0);
        systemd.terminate(); // which has become the agent
        QVERIFY(systemd.waitForFinished(10'000));
        QCOMPARE(systemd.exitCode(), 0);
        QVERIFY(QFile::exists(path)); // not ours
    }
};

QTEST_GUILESS_MAIN(TestAgentEnd)
#include "tst_agentend.moc"
