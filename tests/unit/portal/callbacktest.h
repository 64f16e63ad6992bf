#pragma once

#include "portal/callbackrequest.h"

#include <QMetaType>

/// Requests to acme's Authorize callback, and what a verdict says.
namespace callbacktest {
using Headers = QList<std::pair<QByteArray, QByteArray>>;

inline constexpr quint16 port = 40123;
inline const QByteArray host = "127.0.0.1:40123";
inline const QByteArray origin = "https://acme.duplocloud.net";
inline const QByteArray token = "eyJhbGciOi.eyJleHAi.c2ln-_";

inline CallbackExpectation expectation()
{
    return {parsePortal(QStringLiteral("acme.duplocloud.net")).value(), port,
        QUrl(QStringLiteral("https://acme.duplocloud.net/app/user/verify-token?success=true"))};
}

inline LoopbackRequest get(const QByteArray &target, const Headers &headers = {})
{
    return {"GET", target, Headers{{"host", host}} + headers, {}};
}

inline LoopbackRequest post(
    const QByteArray &target, const QByteArray &body, const Headers &headers = {{"origin", origin}})
{
    return {"POST", target, Headers{{"host", host}} + headers, body};
}

inline bool isIgnored(const CallbackVerdict &verdict)
{
    return std::holds_alternative<CallbackIgnored>(verdict.outcome);
}

inline QByteArray headerOf(const CallbackVerdict &verdict, const QByteArray &name)
{
    for (const auto &[key, value] : verdict.response.headers) {
        if (key == name)
            return value;
    }
    return {};
}
} // namespace callbacktest

Q_DECLARE_METATYPE(LoopbackRequest)
