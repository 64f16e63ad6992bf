#pragma once

#include <QString>

/// What a second duplo-tray sends to the first: show yourself. Not one of duplo-tray-jit's verbs.
inline constexpr const char *raiseVerb = "raise-window";

/// Asks the agent that listens at \a socketPath to bring its window to the front. False when none answers.
bool raiseRunningAgent(const QString &socketPath);
