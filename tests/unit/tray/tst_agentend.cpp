#include "tray/agentend.h"
#include "tray/runningagent.h"

#include "unit/broker/brokerworld.h"
#include "unit/ipc/servertest.h"

#include <QSignalSpy>
#include <QTest>

using namespace std::chrono_literals;

/// How the agent ends: for whom it waits, and how long, and whom it lets go.
class TestAgentEnd : public QObject
{
    Q_OBJECT
private:
    struct Parts
    {
        AgentPorts ports()
        {
            return {world.keychain, transport, world.browser, world.viewer, world.clipboard, world.questions,
                world.session, world.clock, {}};
        }
        AgentPlaces places() const
        {
            const auto file = [this](const char *name) {
                return world.folder.filePath(QString::fromLatin1(name));
            };
            return {file("agent.ini"), {}, file("duplo-tray-jit"), {}, file("config"), file("credentials")};
        }

        BrokerWorld world;
        CountedTransport transport{world.transport};
        Agent agent{ports(), places(), false};
        AgentCommands commands{agent};
        AgentServer server{[this](AgentRequest *request) { commands.handle(request); }, kernelPeer};
        AgentEnd end{server, commands, agent, transport};
        QSignalSpy over{&end, &AgentEnd::over};
        QMetaObject::Connection way =
            QObject::connect(&commands, &AgentCommands::wayAsked, &end, &AgentEnd::giveWay);
    };
    std::unique_ptr<Parts> m_parts;

    QString path() const { return m_parts->world.folder.filePath(QStringLiteral("duplo-tray/agent.sock")); }
    static bool ask(RawClient &client, const std::vector<std::string> &scope)
    {
        ipc::Request request;
        request.arguments = {"credential-process", "--host", "acme.duplocloud.net"};
        request.arguments.insert(request.arguments.end(), scope.begin(), scope.end());
        request.directory = "/";
        return client.sendRequest(request);
    }
    qsizetype questions() const { return m_parts->agent.requests.questions().size(); }
    bool isOver() const { return m_parts->over.count() > 0; }
    /// Ended without an exit code: duplo-tray-jit asks the next agent.
    static bool isLetGo(RawClient &client) { return client.isClosed() && client.exitCode() < 0; }

private Q_SLOTS:
    void init()
    {
        m_parts = std::make_unique<Parts>();
        QVERIFY(m_parts->server.listen(path()));
        m_parts->agent.signIns.useToken(m_parts->world.acme, Secret("api-token-0123456789"));
        QTRY_VERIFY(m_parts->agent.signIns.find(m_parts->world.acme));
    }
    void cleanup() { m_parts.reset(); }

    void endsAtOnceWhereNobodyWaits()
    {
        m_parts->end.begin();
        QTRY_VERIFY(isOver());
        QVERIFY(!QFile::exists(path()));
    }

    void waitsForThePortal()
    {
        m_parts->world.transport.hold = true;
        RawClient client(path());
        QVERIFY(ask(client, {"--tenant", "dev01"}));
        QTRY_VERIFY(m_parts->transport.underWay() > 0);
        m_parts->end.begin();
        QTRY_VERIFY(!QFile::exists(path()));
        QVERIFY(!isOver() && !client.isClosed());
        m_parts->world.transport.release();
        QTRY_VERIFY(client.isClosed());
        QCOMPARE(client.exitCode(), 0);
        QVERIFY(client.text(ipc::FrameKind::Output).startsWith("{\"Version\":1"));
        QTRY_VERIFY(isOver());
    }

    void butOnlySoLong()
    {
        m_parts->world.transport.hold = true;
        m_parts->end.setPatience(300ms);
        RawClient client(path());
        QVERIFY(ask(client, {"--tenant", "dev01"}));
        QTRY_VERIFY(m_parts->transport.underWay() > 0);
        QElapsedTimer timer;
        timer.start();
        m_parts->end.begin();
        QTRY_VERIFY(isOver());
        QVERIFY(timer.elapsed() >= 290);
        QTRY_VERIFY(isLetGo(client));
        QCOMPARE(m_parts->over.count(), 1);
    }

    void aProgramsQuestionIsLetGo()
    {
        RawClient client(path());
        QVERIFY(ask(client, {"--admin"}));
        QTRY_COMPARE(questions(), 1);
        m_parts->end.begin();
        QTRY_VERIFY(isOver());
        QTRY_VERIFY(isLetGo(client));
        QCOMPARE(questions(), 0);
    }

    void aQuestionHoldsNobodyUpAndIsNotHeldUp()
    {
        m_parts->world.transport.hold = true;
        RawClient waiting(path());
        QVERIFY(ask(waiting, {"--admin"}));
        QTRY_COMPARE(questions(), 1);
        RawClient served(path());
        QVERIFY(ask(served, {"--tenant", "dev01"}));
        QTRY_VERIFY(m_parts->transport.underWay() > 0);
        m_parts->end.begin();
        QTRY_VERIFY(isLetGo(waiting));
        QVERIFY(!isOver());
        m_parts->world.transport.release();
        QTRY_VERIFY(served.isClosed());
        QCOMPARE(served.exitCode(), 0);
        QTRY_VERIFY(isOver());
    }

    void makesWayForOneWithWindows_data()
    {
        QTest::addColumn<bool>("hasWindows");
        QTest::newRow("without a display") << false;
        QTest::newRow("with windows") << true;
    }
    void makesWayForOneWithWindows()
    {
        QFETCH(bool, hasWindows);
        if (hasWindows)
            connect(&m_parts->commands, &AgentCommands::called, this, [](const WindowCall &) {});
        RawClient waiting(path());
        QVERIFY(ask(waiting, {"--admin"}));
        QTRY_COMPARE(questions(), 1);
        RawClient other(path());
        ipc::Request request;
        request.arguments = {makeWayVerb};
        request.directory = "/";
        QVERIFY(other.sendRequest(request));
        QTRY_VERIFY(other.isClosed());
        QCOMPARE(other.exitCode(), hasWindows ? 1 : 0);
        QCOMPARE(QFile::exists(path()), hasWindows);
        QTRY_COMPARE(isOver(), !hasWindows);
        QTRY_COMPARE(isLetGo(waiting), !hasWindows); // to ask the next one
    }

    void aQuestionThatComesMeanwhileIsLetGo()
    {
        // It was read before, and comes to its question when the portal has answered.
        m_parts->world.transport.hold = true;
        RawClient served(path());
        QVERIFY(ask(served, {"--tenant", "dev01"}));
        QTRY_VERIFY(m_parts->transport.underWay() > 0);
        RawClient late(path());
        QVERIFY(ask(late, {"--admin"}));
        m_parts->end.begin();
        QTRY_VERIFY(isLetGo(late));
        m_parts->world.transport.release();
        QTRY_VERIFY(served.isClosed() && isOver());
        QCOMPARE(served.exitCode(), 0);
    }
};

QTEST_GUILESS_MAIN(TestAgentEnd)
#include "tst_agentend.moc"
