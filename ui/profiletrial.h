#pragma once

#include "ui/uiparts.h"

/// What a person reads about trying a profile with a real call (ProfileTest).

/// Tries \a profile, and keeps how that went (Profiles::lastTrial()). The outcome is ProfileTest's own.
Future<QString> tryProfile(
    const UiParts &parts, const QString &profile, const Cancellation &cancellation, QObject *context);
/// "It works: arn:…", or an error whose sentence is the AWS CLI's own reason, or that there is no AWS CLI.
Result<QString> trialInWords(const Result<QString> &outcome);
