#pragma once

#include "core/result.h"

/// What a person reads about trying a profile with a real call (ProfileTest).

/// "It works: arn:…", or an error whose sentence is the AWS CLI's own reason, or that there is no AWS CLI.
Result<QString> trialInWords(const Result<QString> &outcome);
/// The line to try \a profile with in a shell.
QString trialCommand(const QString &profile);
