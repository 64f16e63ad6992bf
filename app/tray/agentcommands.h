#pragma once

#include "ipc/agentserver.h"
#include "tray/agent.h"

#include <functional>

/// Between the socket and the command line: runs what duplo-tray-jit sends, and brings the window to the
/// front when a second duplo-tray asks for it.
class AgentCommands : public QObject
{
    Q_OBJECT
public:
    using ProgramLookup = std::function<Program(qint64 pid)>;

    AgentCommands(Agent &agent, ProgramLookup lookup, QObject *parent = nullptr);

    /// AgentServer's handler.
    void handle(AgentRequest *request);

Q_SIGNALS:
    void raiseWanted();

private:
    Agent &m_agent;
    ProgramLookup m_lookup;
    quint64 m_tickets = 0;
};
