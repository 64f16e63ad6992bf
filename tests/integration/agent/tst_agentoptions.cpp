#include "agentworld.h"

/// How duplo-tray takes its own command line.
class TestAgentOptions : public QObject
{
    Q_OBJECT
private:
    AgentWorld m_world;

private Q_SLOTS:
    void refuses_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("unknown") << QStringLiteral("--headless --nope") << QByteArray("nope");
        QTest::newRow("a word") << QStringLiteral("--headless now")
                                << QByteArray("there is no command \"now\"");
        QTest::newRow("a link that is none")
            << QStringLiteral("https://example.com") << QByteArray("there is no command");
        QTest::newRow("open without a link") << QStringLiteral("open") << QByteArray("duplo-tray://");
        QTest::newRow("search without a display")
            << QStringLiteral("search")
            << QByteArray("there is no display: start it at a desktop, or the agent alone with --headless");
        QTest::newRow("instance in capitals")
            << QStringLiteral("--headless --instance Demo") << QByteArray("--instance");
        QTest::newRow("instance with a path")
            << QStringLiteral("--headless --instance ../x") << QByteArray("--instance");
        QTest::newRow("instance too long")
            << QString(QStringLiteral("--headless --instance ") + QString(33, QLatin1Char('a')))
            << QByteArray("--instance");
        QTest::newRow("descriptor is no number")
            << QStringLiteral("--headless --ready-fd x") << QByteArray("--ready-fd");
        QTest::newRow("descriptor is stderr")
            << QStringLiteral("--headless --ready-fd 2") << QByteArray("--ready-fd");
        QTest::newRow("endpoint elsewhere")
            << QStringLiteral("--headless --sts-endpoint http://sts.example.com")
            << QByteArray("--sts-endpoint");
        QTest::newRow("endpoint is a file")
            << QStringLiteral("--headless --sts-endpoint file:///etc/passwd") << QByteArray("--sts-endpoint");
        QTest::newRow("no display") << QString() << QByteArray("--headless");
    }
    void refuses()
    {
        QFETCH(QString, typed);
        QFETCH(QByteArray, says);
        const auto ran = m_world.run(QStringLiteral(TRAY_PROGRAM), typed);
        QCOMPARE(ran.code, 2);
        QVERIFY2(
            ran.out.isEmpty() && ran.err.count('\n') == 1 && ran.err.contains(says), ran.err.constData());
        QVERIFY(ran.err.startsWith("duplo-tray: "));
        QVERIFY(!QFile::exists(m_world.socket()));
    }

    void tells_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("version") << QStringLiteral("--version") << QByteArray("duplo-tray ");
        QTest::newRow("help lists the words") << QStringLiteral("--help") << QByteArray("open LINK");
        QTest::newRow("version in short") << QStringLiteral("-v") << QByteArray("duplo-tray ");
        QTest::newRow("help in short") << QStringLiteral("-h") << QByteArray("-h, --help");
        QTest::newRow("help") << QStringLiteral("--help") << QByteArray("--headless");
    }
    void tells()
    {
        QFETCH(QString, typed);
        QFETCH(QByteArray, says);
        const auto ran = m_world.run(QStringLiteral(TRAY_PROGRAM), typed);
        QCOMPARE(ran.code, 0);
        QVERIFY2(ran.out.contains(says) && ran.err.isEmpty(), ran.out.constData());
    }

    void aFolderOfOthersIsNotUsed()
    {
        QVERIFY(QDir().mkpath(m_world.path("duplo-tray")));
        QVERIFY(QFile::setPermissions(m_world.path("duplo-tray"), QFile::Permissions(QFlag(0x7777))));
        const auto ran = m_world.run(QStringLiteral(TRAY_PROGRAM), QStringLiteral("--headless"));
        QCOMPARE(ran.code, 1);
        QVERIFY2(ran.err.count('\n') == 1 && ran.err.contains("yours alone"), ran.err.constData());
        QVERIFY(QDir(m_world.path("duplo-tray")).removeRecursively());
    }

    void quitsARunningAgent()
    {
        QCOMPARE(m_world.run(QStringLiteral(TRAY_PROGRAM), QStringLiteral("quit")).code, 0);
        QVERIFY(m_world.startAgent());
        const auto window = m_world.run(QStringLiteral(TRAY_PROGRAM), QStringLiteral("search"));
        QCOMPARE(window.code, 1);
        QVERIFY2(window.err.startsWith("duplo-tray: there is no display: ") && window.err.count('\n') == 1,
            window.err.constData());
        QCOMPARE(m_world.run(QStringLiteral(TRAY_PROGRAM), QStringLiteral("quit")).code, 0);
        QTRY_COMPARE(m_world.agent().state(), QProcess::NotRunning);
        QCOMPARE(m_world.agent().exitCode(), 0);
    }

    void instancesStandSideBySide()
    {
        QVERIFY(m_world.startAgent());
        m_world.setVariable("DUPLO_TRAY_INSTANCE", QStringLiteral("demo"));
        QVERIFY(m_world.jit(QStringLiteral("status")).out.contains("No portal yet"));
        QVERIFY(QFile::exists(m_world.path("duplo-tray-demo/agent.sock")));
        QVERIFY(QFile::exists(m_world.socket()));
        QVERIFY(m_world.endStarted(m_world.path("duplo-tray-demo/agent.sock")));
    }
};

QTEST_GUILESS_MAIN(TestAgentOptions)
#include "tst_agentoptions.moc"
