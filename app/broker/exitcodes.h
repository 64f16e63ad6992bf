#pragma once

#include "core/result.h"

/// What duplo-tray-jit ends with; the manual page has the same table, and scripts rely on it.
enum class CommandExit {
    Done = 0,
    Failed = 1,
    Usage = 2,
    NotSignedIn = 3, ///< somebody has to sign in (again)
    Denied = 4, ///< a person, the portal, a pause or the locked screen says no
    TimedOut = 5, ///< no person answered in time
    Unreachable = 6, ///< the portal cannot be reached, does not answer in time, or is not trusted
};

/// The exit code for \a error.
int exitCode(const Error &error);
