#pragma once

#include "core/windowcall.h"
#include "ipc/agentserver.h"
#include "tray/agent.h"

#include <functional>

class SocketOutput;

/// Between the socket and the command line: runs what duplo-tray-jit sends, and passes on what a second
/// duplo-tray asks of the windows.
class AgentCommands : public QObject
{
    Q_OBJECT
public:
    explicit AgentCommands(Agent &agent, QObject *parent = nullptr);

    /// Whether systemd handed the listening socket over, for "doctor".
    void setSocketInherited(bool inherited) { m_isSocketInherited = inherited; }

    /// AgentServer's handler.
    void handle(AgentRequest *request);
    /// The server gave a kept answer again: it counts as much as one that a command gave.
    void answeredAgain(quint64 tag, const Program &program, int count);

    /// Ends the command with that ticket, or all, without an exit code: the caller asks the next agent.
    void letGo(quint64 ticket);
    void letAllGo();
    /// Tells all who wait that they wait in vain.
    void tellQuit();

Q_SIGNALS:
    /// Something changed on which an answer depends: none that is kept may be given any more. Emitted while
    /// it changes, before anybody is told that it has.
    void answersChanged();
    /// Never emitted where nobody is connected: the caller is told that there are no windows.
    void called(const WindowCall &call);
    /// One that has a display wants the place of this one, which has none. By the end of the emission nobody
    /// listens here.
    void wayAsked();

private:
    void call(AgentRequest &request, const QStringList &arguments);
    void makeWay(AgentRequest &request);
    bool hasWindows() const;
    void followChanges();
    void finish(AgentRequest &request, int code, const SocketOutput &output);
    void withdraw(quint64 ticket);

    Agent &m_agent;
    bool m_isSocketInherited = false;
    quint64 m_tickets = 0;
    QHash<quint64, AgentRequest *> m_open; ///< commands under way, by ticket
    quint64 m_changes = 0; ///< how often answersChanged() was emitted
    quint64 m_lastTag = 0;
    QMap<quint64, Activity> m_repeated; ///< by tag: what is recorded for an answer that is given again
};
