#pragma once

#include "broker/signin.h"
#include "core/clock.h"
#include "core/waiters.h"
#include "portal/portalclient.h"

#include <map>

/// True where trying again later can help: the token itself was not refused.
inline bool isPassing(const Error &error)
{
    using enum Error::Kind;
    return error.kind == Network || error.kind == TimedOut || error.kind == Server
        || error.kind == KeychainLocked || error.kind == KeychainUnavailable;
}

/// Asks a portal whose a token is and what it may: person, features and tenants in one go.
class TokenVerifier : public QObject
{
    Q_OBJECT
public:
    TokenVerifier(PortalClient &client, const Clock &clock, QObject *parent = nullptr);

    /// Errors: Unauthorized, NotAPortal and PortalClient's others.
    Future<SignIn> verify(const Portal &portal, const PortalToken &token);
    /// As verify(), but an answer of the last hour is given again without asking, an older one while the
    /// portal cannot be reached, and many who ask at once ask once (`--token` for one call).
    Future<SignIn> verifyOnce(const Portal &portal, const PortalToken &token);
    /// The last answer, of the last 12 hours: as long as AWS credentials may live that were got with it.
    /// Valid until the next answer.
    const SignIn *last(const Portal &portal, const PortalToken &token) const;
    /// Whether a portal answers there, found out without any token of the person's.
    Future<> probe(const Portal &portal);
    /// Forgets what verifyOnce() remembers, if that is over a minute old; false otherwise.
    bool forgetOld(const Portal &portal, const PortalToken &token);
    void forget(const Portal &portal, const PortalToken &token);

private:
    struct Remembered
    {
        SignIn signIn;
        QDateTime since;
    };
    bool isYoungerThan(const Remembered &known, std::chrono::seconds age) const;
    void remember(const QByteArray &id, const Result<SignIn> &verified);
    static QByteArray key(const Portal &portal, const PortalToken &token);

    PortalClient &m_client;
    const Clock &m_clock;
    std::map<QByteArray, Remembered> m_remembered;
    std::map<QByteArray, Waiters<SignIn>> m_asking;
};
