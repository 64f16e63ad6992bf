#include "ipc/agentserver.h"
#include "relaytest.h"

#include <QPointer>

#include <unistd.h>

/// "version" where an agent runs, of the same version or another.
class TestVersions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsBothVersions_data();
    void tellsBothVersions();
};

void TestVersions::tellsBothVersions_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<bool>("isWarned");
    QTest::newRow("same") << QByteArray(DUPLO_VERSION "\n")
                          << QByteArray("duplo-tray " DUPLO_VERSION ", running\n")
                          << QByteArray("\"" DUPLO_VERSION "\"") << false;
    QTest::newRow("later") << QByteArray("9.9.9\n") << QByteArray("duplo-tray 9.9.9, running\n")
                           << QByteArray("\"9.9.9\"") << true;
    const QByteArray silent = "duplo-tray of a version that it does not tell, running\n";
    QTest::newRow("too old to tell") << QByteArray() << silent << QByteArray("null") << true;
    QTest::newRow("odd") << QByteArray("\"\x1b[2J") << silent << QByteArray("null") << true;
    QTest::newRow("endless") << QByteArray(100, '9') << silent << QByteArray("null") << true;
}

void TestVersions::tellsBothVersions()
{
    QFETCH(QByteArray, answer);
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, json);
    QFETCH(bool, isWarned);
    QPointer<AgentRequest> request;
    AgentServer agent([&](AgentRequest *asked) { request = asked; },
        [](qintptr) {
            return AgentServer::Peer{::geteuid(), 1};
        });
    const QTemporaryDir runtime;
    QVERIFY(agent.listen(agentSocket(runtime)));
    for (const bool asJson : {false, true}) {
        request.clear();
        Relay relay(runtime);
        relay.start(
            QStringList{QStringLiteral("version")} + QStringList(asJson ? 1 : 0, QStringLiteral("--json")));
        QTRY_VERIFY(request);
        QCOMPARE(request->request().arguments, (std::vector<std::string>{"version"}));
        QCOMPARE(request->request().version, std::string(DUPLO_VERSION));
        request->writeOutput(answer);
        request->finish(answer.isEmpty() ? 2 : 0);
        QTRY_VERIFY(relay.hasEnded());
        QCOMPARE(relay.process.exitCode(), 0);
        QVERIFY2(relay.output().contains(asJson ? json : text), relay.output().constData());
        QCOMPARE(relay.error().contains("of another version"), isWarned);
    }
}

QTEST_GUILESS_MAIN(TestVersions)
#include "tst_versions.moc"
