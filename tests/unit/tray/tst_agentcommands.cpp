#include "tray/agentcommands.h"

#include "unit/broker/brokerworld.h"
#include "unit/ipc/servertest.h"

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
    QByteArray ask(std::vector<std::string> words)
    {
        RawClient client(path());
        ipc::Request request;
        request.arguments = std::move(words);
        request.directory = "/";
        if (!client.sendRequest(request) || !QTest::qWaitFor([&] { return client.isClosed(); }))
            return "not answered";
        return QByteArray::number(client.exitCode()) + ' ' + client.text(ipc::FrameKind::Output);
    }
    QByteArray helper(const char *tenant = "dev01")
    {
        return ask({"credential-process", "--host", "acme.duplocloud.net", "--tenant", tenant});
    }

private Q_SLOTS:
    void init()
    {
        m_parts = std::make_unique<Parts>();
        QVERIFY(m_parts->server.listen(path()));
        m_parts->agent.signIns.useToken(m_parts->world.acme, Secret("api-token-0123456789"));
        QTRY_VERIFY(m_parts->agent.signIns.find(m_parts->world.acme));
    }
    void cleanup() { m_parts.reset(); }

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
        const std::vector<std::string> words{
            "credential-process", "--host", "acme.duplocloud.net", "--tenant", "dev01", more.toStdString()};
        QVERIFY(ask(words).startsWith("0 {"));
        QVERIFY(ask(words).startsWith("0 {"));
        QCOMPARE(m_parts->handled, 2);
    }

    void stopsAtOnce_data()
    {
        QTest::addColumn<QByteArray>("what");
        QTest::addColumn<bool>("isRefused");
        QTest::newRow("pause") << QByteArray("pause") << true;
        QTest::newRow("lock") << QByteArray("lock") << true;
        QTest::newRow("end session") << QByteArray("end") << false;
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
        else if (what == "never") {
            auto choices = agent.settings.choices(target);
            choices.consent = ConsentLevel::Never;
            agent.settings.setChoices(target, choices);
        } else
            m_parts->world.clock.advance(std::chrono::seconds(3000));
        m_parts->world.setAccess(BrokerWorld::accessPath(dev01Id), 3600, 2);
        RawClient client(path());
        ipc::Request request;
        request.arguments = {"credential-process", "--host", "acme.duplocloud.net", "--tenant", "dev01"};
        request.directory = "/";
        QVERIFY(client.sendRequest(request));
        QTRY_COMPARE(m_parts->handled, 2); // the table has nothing to give
        if (!isRefused) {
            QTRY_VERIFY(client.isClosed());
            QVERIFY(client.text(ipc::FrameKind::Output).contains("EXAMPL2"));
            return;
        }
        QTRY_VERIFY(what == "sign out" || client.isClosed()); // that one is asked to sign in
        QVERIFY(client.text(ipc::FrameKind::Output).isEmpty());
    }

    void whoWaitsIsToldOfAQuit()
    {
        m_parts->world.transport.hold = true;
        RawClient client(path());
        ipc::Request request;
        request.arguments = {"credential-process", "--host", "acme.duplocloud.net", "--tenant", "prod"};
        request.directory = "/";
        QVERIFY(client.sendRequest(request));
        QTRY_COMPARE(m_parts->server.unansweredCount(), 1);
        m_parts->commands.tellQuit();
        QTRY_VERIFY(client.isClosed());
        QCOMPARE(client.exitCode(), 1);
        QCOMPARE(client.text(ipc::FrameKind::Error), QByteArray("duplo-tray-jit: Duplo Tray was quit.\n"));
        QCOMPARE(m_parts->server.unansweredCount(), 0);
    }

    void whoIsLetGoHearsNothing()
    {
        m_parts->world.transport.hold = true;
        RawClient client(path());
        ipc::Request request;
        request.arguments = {"credential-process", "--host", "acme.duplocloud.net", "--tenant", "prod"};
        request.directory = "/";
        QVERIFY(client.sendRequest(request));
        QTRY_COMPARE(m_parts->server.unansweredCount(), 1);
        m_parts->commands.letAllGo();
        QTRY_VERIFY(client.isClosed());
        QVERIFY(client.received().isEmpty());
        m_parts->world.transport.release();
    }
};

QTEST_GUILESS_MAIN(TestAgentCommands)
#include "tst_agentcommands.moc"
