#pragma once

#include "core/result.h"
#include "ui/displayname.h"

#include <QDateTime>

#include <chrono>

/// The one place that words what a person reads about failures and time.

/// What happened and what to do, in one or two sentences. Plain text; holds no secret.
QString sentence(const Error &error);

/// What helps against an error, as a button.
enum class Remedy {
    None,
    SignIn,
    SignInAsAdministrator, ///< with a one-time code
    TryAgain,
    ChoosePlace, ///< another one for the console
};
Remedy remedyFor(const Error &error);
/// The button's text; empty for None.
QString remedyText(Remedy remedy);

/// "1 h 12 min", "52 min", "40 s"; never negative.
QString durationText(std::chrono::seconds duration);
/// "52 min left", "ended".
QString timeLeftText(std::chrono::seconds left);
/// "2:45", for a countdown that moves every second.
QString countdownText(std::chrono::seconds left);
std::chrono::seconds secondsUntil(const QDateTime &now, const QDateTime &end);
