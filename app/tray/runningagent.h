#pragma once

#include "core/windowcall.h"
#include "ipc/agentserver.h"

#include <optional>

/// What a second duplo-tray sends to the first, followed by the activation token and a WindowCall's words;
/// alone: show yourself. Not one of duplo-tray-jit's verbs.
inline constexpr const char *raiseVerb = "raise-window";
/// What it comes back with from an agent that runs without a display.
inline constexpr int withoutWindows = 69; // EX_UNAVAILABLE of sysexits.h
/// What a duplo-tray with a display asks of an agent without one: its place. Answered with 0 once that is
/// free, with 1 by an agent that has windows, and by one that would lose a sign-in, which says so.
inline constexpr const char *makeWayVerb = "make-way";

/// How a running agent took a call.
struct CallOutcome
{
    int code = 0; ///< exit code
    QString refusal; ///< its sentence, when it is not 0
};

/// The agent that listens at a path, as another duplo-tray sees it.
class RunningAgent
{
public:
    /// \a lookup: whose process that is; of another user's nothing is asked.
    RunningAgent(const QString &socketPath, const AgentServer::PeerLookup &lookup);

    /// Passes \a call on. nullopt when none answers; one that is busy is waited for, three seconds at most.
    std::optional<CallOutcome> call(const WindowCall &call) const;
    /// Asks it to leave its place. Waits as long as the one before it may take to end, where systemd starts
    /// the next only then.
    std::optional<CallOutcome> makeWay() const;

private:
    std::optional<CallOutcome> ask(std::vector<std::string> words, int patience) const;

    QString m_path;
    AgentServer::PeerLookup m_lookup;
};
