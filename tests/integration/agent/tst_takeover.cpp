#include "agentworld.h"

/// An agent without a display, and a start that has one: the person gets the icon, and one agent remains.
class TestTakeOver : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<DemoProgram> m_demo;
    std::unique_ptr<AgentWorld> m_world;
    QProcess m_tray;

    /// duplo-tray as the desktop's session starts it.
    void startTray(const QStringList &words)
    {
        m_world->prepare(m_tray);
        QProcessEnvironment environment = m_tray.processEnvironment();
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
        m_tray.setProcessEnvironment(environment);
        m_tray.start(QStringLiteral(TRAY_PROGRAM), words);
        QVERIFY(m_tray.waitForStarted());
    }
    qint64 listener() const
    {
        qint64 pid = 0;
        QString host, name;
        QLockFile(m_world->socket() + QLatin1String(".lock")).getLockInfo(&pid, &host, &name);
        return QFile::exists(m_world->socket()) ? pid : 0;
    }
    bool headlessHasEnded() const { return m_world->agent().state() == QProcess::NotRunning; }
    AgentWorld::Ran raise() const
    {
        return m_world->run(QStringLiteral(TRAY_PROGRAM), QStringLiteral("search"));
    }

private Q_SLOTS:
    void init()
    {
        m_demo = std::make_unique<DemoProgram>();
        m_world = std::make_unique<AgentWorld>();
        QVERIFY(m_world->startAgent());
    }
    void cleanup()
    {
        m_tray.terminate();
        QVERIFY(m_tray.state() == QProcess::NotRunning || m_tray.waitForFinished(10'000));
        m_world.reset();
    }

    void takesThePlace_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::newRow("at login") << QStringList{QStringLiteral("--background")};
        QTest::newRow("from the menu") << QStringList{};
        QTest::newRow("a search") << QStringList{QStringLiteral("search")};
    }
    void takesThePlace()
    {
        QFETCH(QStringList, words);
        QCOMPARE(raise().code, 1); // nothing to raise
        startTray(words);
        QTRY_VERIFY_WITH_TIMEOUT(headlessHasEnded(), 20'000);
        QCOMPARE(m_world->agent().exitCode(), 0);
        QTRY_COMPARE(listener(), m_tray.processId());
        const auto ran = raise();
        QVERIFY2(ran.code == 0 && ran.err.isEmpty(), ran.err.constData()); // there are windows now
        QCOMPARE(m_world->jit(QStringLiteral("portal list")).code, 0);
        QCOMPARE(listener(), m_tray.processId());
    }

    void whatIsDueIsFinished()
    {
        const QString tenant = m_demo->tenantId();
        QCOMPARE(m_demo->turn({{QStringLiteral("latency"), 1500}}), 200);
        // With a token of its own: an agent that keeps a sign-in in memory makes no way.
        QProcess helper;
        m_world->prepare(helper);
        helper.start(QStringLiteral(JIT_PROGRAM),
            {QStringLiteral("aws"), QStringLiteral("--host"), m_demo->url(), QStringLiteral("--tenant"),
                tenant, QStringLiteral("--token-stdin")});
        helper.write("demo-api-token\n");
        helper.closeWriteChannel();
        const auto path = QStringLiteral("/subscriptions/%1/GetAwsConsoleTokenUrl").arg(tenant);
        // Who the token belongs to is asked first, each time as slowly.
        QTRY_COMPARE_WITH_TIMEOUT(
            m_demo->get(QStringLiteral("/demo/stats")).object().value(path).toInt(), 1, 30'000);
        startTray({QStringLiteral("--background")});
        QTRY_COMPARE(listener(), m_tray.processId());
        QVERIFY(!headlessHasEnded());
        QTRY_COMPARE_WITH_TIMEOUT(helper.state(), QProcess::NotRunning, 20'000);
        QCOMPARE(helper.exitCode(), 0);
        QTRY_VERIFY(headlessHasEnded());
    }

    void aSignInInMemoryIsNotLost()
    {
        QCOMPARE(m_world->signIn(*m_demo).code, 0);
        startTray({QStringLiteral("--background")});
        QTRY_COMPARE_WITH_TIMEOUT(m_tray.state(), QProcess::NotRunning, 20'000);
        QCOMPARE(m_tray.exitCode(), 1);
        QVERIFY(m_tray.readAllStandardError().contains("in memory only"));
        QVERIFY(!headlessHasEnded());
        QCOMPARE(listener(), m_world->agent().processId());
    }

    void oneWithWindowsStays()
    {
        startTray({QStringLiteral("--background")});
        QTRY_COMPARE(listener(), m_tray.processId());
        const qint64 first = m_tray.processId();
        m_world->setVariable("QT_QPA_PLATFORM", QStringLiteral("offscreen"));
        QCOMPARE(m_world->run(QStringLiteral(TRAY_PROGRAM), QStringLiteral("--background")).code, 0);
        QCOMPARE(m_world->run(QStringLiteral(TRAY_PROGRAM), QStringLiteral("--headless")).code, 0);
        QCOMPARE(listener(), first);
        QCOMPARE(m_tray.state(), QProcess::Running);
    }
};

QTEST_GUILESS_MAIN(TestTakeOver)
#include "tst_takeover.moc"
