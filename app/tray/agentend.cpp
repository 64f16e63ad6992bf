#include "tray/agentend.h"

#include <QTimer>

using namespace std::chrono_literals;

AgentEnd::AgentEnd(AgentServer &server, AgentCommands &commands, Agent &agent,
    const CountedTransport &transport, QObject *parent)
    : QObject(parent)
    , m_server(server)
    , m_commands(commands)
    , m_agent(agent)
    , m_transport(transport)
    , m_patience(25s)
{
}

void AgentEnd::begin()
{
    if (std::exchange(m_isTold, true))
        return finish();
    giveWay();
}

void AgentEnd::giveWay()
{
    if (std::exchange(m_begun, true))
        return;
    m_server.stopListening();
    // Later each: what follows from it comes first.
    const auto later = Qt::QueuedConnection;
    connect(&m_server, &AgentServer::allAnswered, this, &AgentEnd::look, later);
    connect(&m_transport, &CountedTransport::answered, this, &AgentEnd::look, later);
    connect(&m_agent.requests, &ProgramRequests::changed, this, &AgentEnd::look, later);
    connect(&m_agent.signIns, &SignIns::changed, this, &AgentEnd::look, later);
    QTimer::singleShot(m_patience, this, &AgentEnd::finish);
    // What was read before is handled before.
    QMetaObject::invokeMethod(this, &AgentEnd::look, later);
}

bool AgentEnd::isWorking() const
{
    const auto portals = m_agent.settings.portals();
    const bool verifies = std::any_of(portals.begin(), portals.end(), [this](const Portal &portal) {
        const auto state = m_agent.signIns.state(portal);
        return state == SignIns::State::Restoring || state == SignIns::State::Verifying;
    });
    return m_server.unansweredCount() > 0 && (verifies || m_transport.underWay() > 0);
}

void AgentEnd::look()
{
    if (m_over)
        return;
    const auto questions = m_agent.requests.questions();
    for (const auto &question : questions) {
        const auto waiting = m_agent.requests.waiting(question);
        for (const auto &program : waiting)
            m_commands.letGo(program.ticket);
    }
    if (!isWorking())
        finish();
}

void AgentEnd::finish()
{
    if (std::exchange(m_over, true))
        return;
    m_commands.letAllGo();
    Q_EMIT over();
}
