#pragma once

#include "broker/settings.h"
#include "core/browserlauncher.h"
#include "core/clock.h"
#include "portal/authorizeflow.h"
#include "portal/portalclient.h"
#include "portal/tokenstore.h"

#include <QHash>
#include <QPointer>

#include <functional>
#include <memory>

/// One person signed in to one portal.
struct SignIn
{
    Portal portal;
    PortalToken token;
    PortalUser user;
    PortalFeatures features;
    QList<Tenant> tenants; ///< sorted by name
    QDateTime signedInAt; ///< UTC
    QDateTime endsAt; ///< UTC; invalid: not known (an API token that is no JWT)
    bool memoryOnly = false; ///< the keychain does not hold it

    bool mayAdministrate() const { return features.isAwsAdminJitEnabled && user.isAdministrator(); }
    bool mayOperate() const { return features.isDuploOpsEnabled && user.isAdministrator(); }
    /// By name or id; nullptr when there is none.
    const Tenant *tenant(const QString &nameOrId) const;
};

/// Answers the questions that signing in can raise. Port: a dialog, or the command line's rules.
class SignInQuestions
{
public:
    virtual ~SignInQuestions() = default;
    /// The token belongs to \a found, last time it was \a expected: go on?
    virtual Future<bool> acceptOtherPerson(const Portal &portal, const QString &expected, const QString &found) = 0;
    /// The keychain failed with \a error: keep the token in memory until the program ends?
    virtual Future<bool> acceptMemoryOnly(const Portal &portal, const Error &error) = 0;
};

/// Who is signed in where, and how they get there. Per portal there is one attempt at a time: a second one joins it.
class SignIns : public QObject
{
    Q_OBJECT
public:
    enum class State { SignedOut, Restoring, Authorizing, Verifying, SignedIn, Ended };

    struct Parts
    {
        Settings &settings;
        PortalClient &client;
        TokenStore &tokens;
        BrowserLauncher &browser;
        SignInQuestions &questions;
        const Clock &clock;
        LoopbackServer::PeerCheck peerCheck = {};
    };

    struct AuthorizeOptions
    {
        quint16 port = 0; ///< the callback's port, 0: random
        bool administrator = false;
        bool openBrowser = true;
    };

    explicit SignIns(Parts parts, QObject *parent = nullptr);
    ~SignIns() override;

    /// Takes up the sign-ins that the keychain holds, for all portals. Verifies each with its portal.
    void restore();

    State state(const Portal &portal) const;
    /// The sign-in in force; nullptr otherwise. Valid until the next signal.
    const SignIn *find(const Portal &portal) const;
    /// Why the last attempt failed; nullopt after a success or a Cancel.
    std::optional<Error> lastError(const Portal &portal) const;

    /// Waits for a running restore(), then: the sign-in, or NotSignedIn.
    Future<SignIn> current(const Portal &portal);

    /// The Authorize flow: opens the browser and ends with who is signed in. Joins an attempt that runs.
    Future<SignIn> authorize(const Portal &portal, AuthorizeOptions options);
    /// With an API token (pasted or piped). The same verification, the same keychain.
    Future<SignIn> useToken(const Portal &portal, Secret token);
    /// Verifies \a token without storing it anywhere (`--token` for one call).
    Future<SignIn> verify(const Portal &portal, PortalToken token);

    /// Ends a running attempt as Cancelled.
    void cancel(const Portal &portal);
    /// Opens the running attempt's page again. Errors: BrowserUnavailable; NotFound when no attempt runs.
    Result<> openAgain(const Portal &portal);
    /// The page of the running attempt, empty when none; and the time it still has.
    QUrl pageUrl(const Portal &portal) const;
    std::chrono::milliseconds remaining(const Portal &portal) const;

    /// Forgets the token everywhere.
    Future<> signOut(const Portal &portal);
    /// Told by whoever got a 401: the sign-in has ended; the keychain's entry stays until the next sign-in.
    void reportUnauthorized(const Portal &portal);
    /// Fetches features and tenants anew.
    Future<SignIn> refresh(const Portal &portal);

Q_SIGNALS:
    /// State, person or tenants of a portal changed.
    void changed(const QUrl &portal);
    /// A sign-in was verified and whose it is can be shown; comes before anything is stored.
    void verified(const SignIn &signIn);
    /// A sign-in is over: its credentials must go. \a portal's url.
    void ended(const QUrl &portal);

private:
    struct Attempt;
    struct Entry;
    Parts m_parts;
    QHash<QString, std::shared_ptr<Entry>> m_entries;

    Entry &entry(const Portal &portal) const;
};
