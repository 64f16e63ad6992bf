#include "broker/exitcodes.h"

namespace {
CommandExit exitOf(Error::Kind kind)
{
    using enum Error::Kind;
    switch (kind) {
    case InvalidInput:
        return CommandExit::Usage;
    case NotSignedIn:
    case Unauthorized:
    case OtpRequired:
        return CommandExit::NotSignedIn;
    case Denied:
    case Paused:
    case ScreenLocked:
    case NobodyToAsk:
    case NeverAllowed:
    case Forbidden:
        return CommandExit::Denied;
    case Unanswered:
        return CommandExit::TimedOut;
    case TimedOut: // the portal, which is asked within seconds
    case Network:
    case Untrusted:
    case Redirected:
    case NotAPortal:
    case Server:
        return CommandExit::Unreachable;
    default:
        return CommandExit::Failed;
    }
}
} // namespace

int exitCode(const Error &error)
{
    return int(exitOf(error.kind));
}
