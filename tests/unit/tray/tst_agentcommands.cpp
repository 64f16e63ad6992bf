#include "tray/agentcommands.h"
#include "tray/runningagent.h"

#include "unit/broker/brokerworld.h"
#include "unit/ipc/servertest.h"

#include <QSignalSpy>
#include <QTest>

namespace {

/// BrokerWorld's clock stands still; the server's thread only ever reads it.
AgentPorts portsOf(BrokerWorld &world)
{
    return {world.keychain, world.transport, world.browser, world.viewer, world.clipboard, world.questions,
        world.session, world.clock, {}};
}

AgentPlaces placesIn(const QTemporaryDir &folder)
{
    return {folder.filePath(QStringLiteral("agent.ini")), {}, QStringLiteral("/usr/bin/duplo-tray-jit"), {},
        folder.filePath(QStringLiteral("aws-config")), folder.filePath(QStringLiteral("aws-credentials"))};
}

} // namespace

/// Commands over the real socket: what is given again, and what stops that at once.
class TestAgentCommands : public QObject
{
    Q_OBJECT
private:
    struct Parts
    {
        Parts()
            : agent(portsOf(world), placesIn(world.folder), false)
            , commands(agent)
            , server(
                  [this](AgentRequest *request) {
                      ++handled;
                      commands.handle(request);
                  },
                  kernelPeer,
                  [](const AgentServer::Peer &peer) {
                      return Program{peer.pid, QStringLiteral("terraform"), QStringLiteral("bash"), peer.uid,
                          QStringLiteral("/usr/bin/terraform")};
                  })
        {
            server.setClock(world.clock);
            QObject::connect(&server, &AgentServer::answeredAgain, &commands, &AgentCommands::answeredAgain);
            QObject::connect(&commands, &AgentCommands::answersChanged, &server, &AgentServer::forgetAnswers);
        }
        BrokerWorld world;
        int handled = 0;
        Agent agent;
        AgentCommands commands;
        AgentServer server;
    };
    std::unique_ptr<Parts> m_parts;

    QString path() const { return m_parts->world.folder.filePath(QStringLiteral("duplo-tray/agent.sock")); }
    static ipc::Request requestOf(std::vector<std::string> words)
    {
        ipc::Request request;
        request.arguments = std::move(words);
        request.directory = std::string("/");
        return request;
    }
    static ipc::Request helperFor(const char *tenant)
    {
        return requestOf({"credential-process", "--host", "acme.duplocloud.net", "--tenant", tenant});
    }
    QByteArray ask(const ipc::Request &request)
    {
        RawClient client(path());
        if (!client.sendRequest(request) || !QTest::qWaitFor([&] { return client.isClosed(); }))
            return "not answered";
        return QByteArray::number(client.exitCode()) + ' ' + client.text(ipc::FrameKind::Output);
    }
    QByteArray helper() { return ask(helperFor("dev01")); }

private Q_SLOTS:
    void init()
    {
        m_parts = std::make_unique<Parts>();
        QVERIFY(m_parts->server.listen(path()));
        m_parts->agent.signIns.useToken(m_parts->world.acme, Secret("api-token-0123456789"));
        QTRY_VERIFY(m_parts->agent.signIns.find(m_parts->world.acme));
    }
    void cleanup() { m_parts.reset(); }

    void makesNoWayWhereASignInWouldBeLost_data()
    {
        QTest::addColumn<bool>("memoryOnly");
        QTest::newRow("in the keychain") << false;
        QTest::newRow("in memory only") << true;
    }
    void makesNoWayWhereASignInWouldBeLost()
    {
        QFETCH(bool, memoryOnly);
        m_parts->agent.signIns.useToken(
            m_parts->world.acme, Secret("api-token-0123456789"), {.memoryOnly = memoryOnly});
        QTRY_COMPARE(m_parts->agent.signIns.find(m_parts->world.acme)->memoryOnly, memoryOnly);
        QSignalSpy asked(&m_parts->commands, &AgentCommands::wayAsked);
        RawClient client(path());
        QVERIFY(client.sendRequest(requestOf({makeWayVerb})));
        QTRY_VERIFY(client.isClosed());
        QCOMPARE(client.exitCode(), memoryOnly ? 1 : 0);
        QCOMPARE(asked.count(), memoryOnly ? 0 : 1);
        const QByteArray says = client.text(ipc::FrameKind::Error);
        QCOMPARE(says.count('\n'), memoryOnly ? 1 : 0);
        QCOMPARE(says.contains("acme.duplocloud.net in memory only"), memoryOnly);
    }

    void theSameIsGivenAgainAndRecorded()
    {
        const QByteArray first = helper();
        QVERIFY(first.startsWith("0 {\"Version\":1"));
        for (int i = 0; i < 5; ++i)
            QCOMPARE(helper(), first);
        QCOMPARE(m_parts->handled, 1);
        const auto uses = [this] {
            qint64 count = 0;
            for (const Activity &activity : m_parts->agent.activity.latest(100))
                count += activity.action == Activity::Action::Credentials ? 1 : 0;
            return count;
        };
        QTRY_VERIFY(uses() >= 2); // one of the portal's, and what was given again
    }

    void isNotGivenAgain_data()
    {
        QTest::addColumn<QByteArray>("more");
        QTest::newRow("asked for anew") << QByteArray("--no-cache");
        QTest::newRow("with a token") << QByteArray("--token=api-token-0123456789");
        QTest::newRow("with its reasons") << QByteArray("--debug");
    }
    void isNotGivenAgain()
    {
        QFETCH(QByteArray, more);
        ipc::Request request = helperFor("dev01");
        request.arguments.push_back(more.toStdString());
        QVERIFY(ask(request).startsWith("0 {"));
        QVERIFY(ask(request).startsWith("0 {"));
        QCOMPARE(m_parts->handled, 2);
    }

    void stopsAtOnce_data()
    {
        QTest::addColumn<QByteArray>("what");
        QTest::addColumn<bool>("isRefused");
        QTest::newRow("pause") << QByteArray("pause") << true;
        QTest::newRow("lock") << QByteArray("lock") << true;
        QTest::newRow("end session") << QByteArray("end") << true;
        QTest::newRow("clear cache") << QByteArray("clear") << false;
        QTest::newRow("sign out") << QByteArray("sign out") << true;
        QTest::newRow("never") << QByteArray("never") << true;
        QTest::newRow("expired") << QByteArray("clock") << false;
    }
    void stopsAtOnce()
    {
        QFETCH(QByteArray, what);
        QFETCH(bool, isRefused);
        const QByteArray first = helper();
        QVERIFY(first.startsWith("0 {"));
        QCOMPARE(helper(), first);
        QCOMPARE(m_parts->handled, 1);
        Agent &agent = m_parts->agent;
        const AccessTarget target = m_parts->world.dev01();
        if (what == "pause")
            agent.requests.setPaused(true);
        else if (what == "lock")
            agent.requests.setLocked(true);
        else if (what == "end")
            agent.broker.end(target);
        else if (what == "clear")
            agent.broker.clear();
        else if (what == "sign out")
            agent.signIns.signOut(m_parts->world.acme);
        else if (what == "never")
            agent.consents.choose(target, ConsentLevel::Never);
        else
            m_parts->world.clock.advance(std::chrono::seconds(3000));
        m_parts->world.setAccess(BrokerWorld::accessPath(dev01Id), 3600, 2);
        RawClient client(path());
        QVERIFY(client.sendRequest(helperFor("dev01")));
        QTRY_COMPARE(m_parts->handled, 2); // the table has nothing to give
        if (!isRefused) {
            QTRY_VERIFY(client.isClosed());
            QVERIFY(client.text(ipc::FrameKind::Output).contains("EXAMPL2"));
            return;
        }
        // Two are asked: to sign in, and whether this one may have it all the same.
        QTRY_VERIFY(client.isClosed() || agent.requests.waitingCount() == 1);
        QVERIFY(client.text(ipc::FrameKind::Output).isEmpty());
    }

    void whoWaitsIsToldOfAQuit_data()
    {
        QTest::addColumn<bool>("isTold");
        QTest::newRow("quit") << true;
        QTest::newRow("let go") << false;
    }
    void whoWaitsIsToldOfAQuit()
    {
        QFETCH(bool, isTold);
        m_parts->world.transport.hold = true;
        RawClient client(path());
        QVERIFY(client.sendRequest(helperFor("prod")));
        QTRY_COMPARE(m_parts->server.unansweredCount(), 1);
        if (isTold)
            m_parts->commands.tellQuit();
        else
            m_parts->commands.letAllGo();
        QTRY_VERIFY(client.isClosed());
        if (isTold) {
            QCOMPARE(client.exitCode(), 1);
            QCOMPARE(
                client.text(ipc::FrameKind::Error), QByteArray("duplo-tray-jit: Duplo Tray was quit.\n"));
        } else {
            QVERIFY(client.received().isEmpty());
        }
        QTRY_COMPARE(m_parts->server.unansweredCount(), 0);
        m_parts->world.transport.release();
    }
};

QTEST_GUILESS_MAIN(TestAgentCommands)
#include "tst_agentcommands.moc"
