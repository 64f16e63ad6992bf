#pragma once

#include "tray/agentcommands.h"
#include "tray/countedtransport.h"

#include <chrono>

/// How the agent ends when the system tells it to (SIGTERM), or when it is reached no more: nobody new is
/// taken, what the portal is asked for is still answered, who waits for a person is let go to ask the next
/// agent.
class AgentEnd : public QObject
{
    Q_OBJECT
public:
    /// All of it outlives this.
    AgentEnd(AgentServer &server, AgentCommands &commands, Agent &agent, const CountedTransport &transport,
        QObject *parent = nullptr);

    /// How long answers in flight may take (25 s unless set).
    void setPatience(std::chrono::milliseconds patience) { m_patience = patience; }

    /// What SIGTERM does: begins the end; called again, ends at once.
    void begin();
    /// Begins the end, unless it has begun.
    void giveWay();

Q_SIGNALS:
    /// Nothing is left to do but to quit. Emitted once.
    void over();

private:
    bool isWorking() const;
    void look();
    void finish();

    AgentServer &m_server;
    AgentCommands &m_commands;
    Agent &m_agent;
    const CountedTransport &m_transport;
    std::chrono::milliseconds m_patience;
    bool m_isTold = false;
    bool m_begun = false;
    bool m_over = false;
};
