#pragma once

#include "core/cancellation.h"
#include "core/secret.h"

#include <QDateTime>
#include <QUrl>

#include <chrono>

/// One GET of the portal's API.
struct HttpRequest
{
    QUrl url;
    Secret bearer; ///< sent as "Authorization: Bearer …"; empty: not sent
    Secret otp; ///< sent as "otpcode: …"; empty: not sent
    qint64 maxBytes = 16 * 1024 * 1024; ///< a longer body ends as TooLarge, before it is read whole
    std::chrono::milliseconds timeout{20'000}; ///< for the whole exchange
    Cancellation cancellation = {}; ///< lets go of the connection at once; ends as Cancelled
};

/// What came back, whatever its status.
struct HttpResponse
{
    int status = 0;
    Secret body; ///< may hold keys
    QDateTime date = {}; ///< UTC, the server's clock as its Date header tells; invalid: it did not say
};

/// HTTP to a portal. Port. Follows redirects within the origin only: one that leads elsewhere is Redirected,
/// and nothing is sent there. Errors: Network, Untrusted, TimedOut, TooLarge, Redirected,
/// Cancelled.
class HttpTransport
{
public:
    virtual ~HttpTransport() = default;
    virtual Future<HttpResponse> get(const HttpRequest &request) = 0;
};
