#pragma once

#include "core/windowcall.h"

#include <QString>

#include <optional>

/// What a second duplo-tray sends to the first, followed by the activation token and a WindowCall's words;
/// alone: show yourself. Not one of duplo-tray-jit's verbs.
inline constexpr const char *raiseVerb = "raise-window";

/// How a running agent took a call.
struct CallOutcome
{
    int code = 0; ///< exit code
    QString refusal; ///< its sentence, when it is not 0
};

/// Passes \a call to the agent that listens at \a socketPath. nullopt when none answers; one that is busy is
/// waited for, three seconds at most.
std::optional<CallOutcome> callRunningAgent(const QString &socketPath, const WindowCall &call);
