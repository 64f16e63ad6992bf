#pragma once

#include "core/cancellation.h"

#include <QObject>

/// Runs the real `aws sts get-caller-identity` through a profile: does it work? Port (the adapter starts a
/// process).
class ProfileTest
{
public:
    virtual ~ProfileTest() = default;
    /// The identity's ARN. Errors: NotFound (no AWS CLI on PATH), TimedOut, Cancelled (then nothing runs on),
    /// Server with the CLI's sentence as subject.
    virtual Future<QString> run(
        const QString &profile, const QString &configPath, const Cancellation &cancellation = {}) = 0;
};
