#pragma once

#include "core/logbook.h"
#include "tray/agent.h"

/// Writes what the agent's sign-ins do into the log, and tells its report what it cannot know by itself.
class AgentLog : public QObject
{
    Q_OBJECT
public:
    /// Both outlive it.
    AgentLog(LogBook &log, Agent &agent, QObject *parent = nullptr);
    ~AgentLog() override;

    QStringList facts() const;

private:
    void signInChanged(const QUrl &url);

    LogBook &m_log;
    Agent &m_agent;
    QHash<QString, SignIns::State> m_states; ///< by portal, as they were logged
};
