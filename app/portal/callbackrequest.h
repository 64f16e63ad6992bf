#pragma once

#include "portal/loopbackserver.h"
#include "portal/portal.h"

#include <optional>
#include <variant>

/// The callback's answer: the person said yes.
struct CallbackToken
{
    Secret token;
    Secret otp; ///< from /v2/callbackWithOtp
};
/// The callback's answer: the person pressed Cancel.
struct CallbackCancelled
{
};
/// Not an answer; the flow goes on waiting.
struct CallbackIgnored
{
    QByteArray reason; ///< for the log; holds nothing that the request carried
};

/// What a request to the Authorize callback means, and what to answer it.
struct CallbackVerdict
{
    std::variant<CallbackIgnored, CallbackToken, CallbackCancelled> outcome;
    LoopbackResponse response;
};

/// The flow's own facts, against which a request is checked.
struct CallbackExpectation
{
    Portal portal;
    quint16 port = 0;
    QUrl successPage; ///< where a redirect answer is sent on to
};

/// Judges one request to the Authorize callback. Pure. The checks: Host is 127.0.0.1:port or localhost:port;
/// a POST carries Origin: portal; a GET carries no Origin or Referer of another site and is a navigation; the
/// token is plausible (printable ASCII, 8 to 16,384 bytes); the preflight is answered for the portal's origin
/// alone.
[[nodiscard]] CallbackVerdict judgeCallback(
    const LoopbackRequest &request, const CallbackExpectation &expectation);
