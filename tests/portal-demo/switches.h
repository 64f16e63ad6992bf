#pragma once

#include "http.h"

#include <QJsonObject>
#include <QString>

namespace demo {

/// What goes wrong on purpose, for the API calls whose path begins with `path`.
struct Fault
{
    QString kind; ///< empty: none; status, body, cut, truncated, redirect, hang, huge, huge-chunked
    int status = 500;
    QByteArray body;
    QByteArray location; ///< where kind "redirect" leads
    QByteArray path; ///< prefix; empty: every API call

    bool applies(const QByteArray &requestPath, bool isApi) const;
    /// \a reply spoiled as `kind` says.
    Reply spoil(Reply reply) const;
};

/// Everything that can be changed while the portal runs (POST /demo/switches).
struct Switches
{
    int latency = 0; ///< ms before every answer of the API
    qint64 validity = 3600; ///< s; the JIT access replies' Validity, sent as it is
    int tenants = 12;
    QString user = QStringLiteral("bob@example.com");
    QString role = QStringLiteral("Administrator");
    QString answer = QStringLiteral("redirect"); ///< how the Authorize page answers: redirect, post, otp
    bool otp = false; ///< administrators need a one-time code
    bool jwt = false; ///< interactive tokens are JWTs
    int tokenLife = 3600; ///< s; interactive tokens
    int signinLife = 900; ///< s; sign-in tokens of the console
    Fault fault;

    bool isAdministrator() const { return role == QLatin1String("Administrator"); }

    /// Takes over what \a changes names. Returns what is wrong with it, or nothing and then all of it is
    /// taken.
    QString apply(const QJsonObject &changes);
};

} // namespace demo
