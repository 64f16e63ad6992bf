#include "platform/networktransport.h"
#include "platform/peer.h"
#include "support/demoprogram.h"
#include "support/fakebrowser.h"
#include "support/fakeclipboard.h"
#include "support/fakekeychain.h"
#include "support/fakequestions.h"
#include "support/fakesessionevents.h"
#include "support/fakeviewer.h"
#include "support/ownmemory.h"
#include "tray/agentcommands.h"

#include <QTemporaryDir>
#include <QTest>

/// The agent in this very process, whose memory can be looked at: what stays of secrets once they are done
/// with.
class TestAgentMemory : public QObject
{
    Q_OBJECT
private:
    struct Parts
    {
        explicit Parts(const QString &folder)
            : agent({keychain, transport, browser, viewer, clipboard, questions, session, clock, {}},
                {folder + QLatin1String("/settings.ini"), folder + QLatin1String("/activity.sqlite"),
                    QStringLiteral(JIT_PROGRAM), {}, folder + QLatin1String("/config"),
                    folder + QLatin1String("/credentials")},
                false)
            , commands(agent)
            , server([this](AgentRequest *request) { commands.handle(request); }, peerOfSocket)
        {
            QObject::connect(&server, &AgentServer::answeredAgain, &commands, &AgentCommands::answeredAgain);
            QObject::connect(&commands, &AgentCommands::answersChanged, &server, &AgentServer::forgetAnswers);
        }

        FakeKeychain keychain;
        NetworkTransport transport;
        FakeBrowser browser;
        FakeViewer viewer;
        FakeClipboard clipboard;
        FakeQuestions questions;
        FakeSessionEvents session;
        SystemClock clock;
        Agent agent;
        AgentCommands commands;
        AgentServer server;
    };

    QTemporaryDir m_folder;
    std::unique_ptr<Parts> m_parts;
    std::unique_ptr<DemoProgram> m_demo;
    Portal m_portal;
    QString m_tenant;

    AccessTarget target() const { return {m_portal, AccessLevel::Tenant, m_tenant}; }
    /// What AWS tools run; nobody here sees what it prints.
    int runHelper()
    {
        QProcess helper;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), m_folder.path());
        helper.setProcessEnvironment(environment);
        helper.setStandardOutputFile(QProcess::nullDevice());
        helper.start(QStringLiteral(JIT_PROGRAM),
            {QStringLiteral("credential-process"), QStringLiteral("--host"), m_demo->url(),
                QStringLiteral("--tenant"), m_tenant});
        return QTest::qWaitFor([&] { return helper.state() == QProcess::NotRunning; }, 20'000)
            ? helper.exitCode()
            : -1;
    }
    /// What the portal gave, in disguise; its own connections end with this.
    std::vector<Marker> secrets()
    {
        std::vector<Marker> markers;
        QNetworkAccessManager network;
        QNetworkRequest request(QUrl(m_demo->url() + QStringLiteral("/demo/secrets")));
        request.setRawHeader("Authorization", "Bearer demo-api-token");
        std::unique_ptr<QNetworkReply> reply(network.get(request));
        if (!QTest::qWaitFor([&] { return reply->isFinished(); }))
            return markers;
        const QJsonArray list = QJsonDocument::fromJson(reply->readAll()).array();
        for (const QJsonValue &value : list) {
            QByteArray text = value.toString().toLatin1();
            if (text.size() >= 12)
                markers.emplace_back(text);
        }
        return markers;
    }
    static int countOf(const std::vector<Marker> &markers)
    {
        int count = 0;
        for (const Marker &marker : markers)
            count += marker.countInOwnMemory();
        return count;
    }

private Q_SLOTS:
    void init()
    {
        m_demo = std::make_unique<DemoProgram>();
        QFile::setPermissions(m_folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        m_parts = std::make_unique<Parts>(m_folder.path());
        QVERIFY(m_parts->server.listen(m_folder.filePath(QStringLiteral("duplo-tray/agent.sock"))));
        m_portal = parsePortal(m_demo->url()).value();
        m_parts->agent.settings.addPortal(m_portal);
        m_parts->agent.signIns.useToken(m_portal, Secret("demo-api-token"));
        QTRY_VERIFY(m_parts->agent.signIns.find(m_portal));
        m_tenant = m_parts->agent.signIns.find(m_portal)->tenants.first().name;
    }
    void cleanup()
    {
        m_parts.reset();
        m_demo.reset();
    }

    void nothingStays_data()
    {
        QTest::addColumn<bool>("signsOut");
        QTest::newRow("a session that is ended") << false;
        QTest::newRow("signed out") << true;
    }
    void nothingStays()
    {
        QFETCH(bool, signsOut);
        for (int i = 0; i < 3; ++i)
            QCOMPARE(runHelper(), 0); // of the portal, then from memory
        const auto given = secrets();
        QVERIFY(given.size() >= 2);
        QVERIFY(countOf(given) > 0); // or this would prove nothing
        if (signsOut)
            m_parts->agent.signIns.signOut(m_portal);
        else
            m_parts->agent.broker.end(target());
        QTRY_COMPARE(countOf(given), 0);
    }
};

QTEST_GUILESS_MAIN(TestAgentMemory)
#include "tst_agentmemory.moc"
