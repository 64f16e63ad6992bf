#pragma once

#include "core/windowcall.h"
#include "ipc/agentserver.h"
#include "tray/agent.h"

#include <functional>

/// Between the socket and the command line: runs what duplo-tray-jit sends, and passes on what a second
/// duplo-tray asks of the windows.
class AgentCommands : public QObject
{
    Q_OBJECT
public:
    using ProgramLookup = std::function<Program(qint64 pid)>;

    AgentCommands(Agent &agent, ProgramLookup lookup, QObject *parent = nullptr);

    /// AgentServer's handler.
    void handle(AgentRequest *request);

Q_SIGNALS:
    /// Never emitted where nobody is connected: the caller is told that there are no windows.
    void called(const WindowCall &call);

private:
    void call(AgentRequest &request, const QStringList &arguments);

    Agent &m_agent;
    ProgramLookup m_lookup;
    quint64 m_tickets = 0;
};
