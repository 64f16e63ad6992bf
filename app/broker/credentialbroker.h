#pragma once

#include "aws/consoleurl.h"
#include "aws/credentials.h"
#include "broker/accesstarget.h"
#include "broker/signins.h"
#include "broker/tenantregions.h"

#include <map>

/// What the portal gave for a target.
struct Access
{
    Credentials credentials;
    Secret consoleUrl;
    QDateTime obtainedAt; ///< UTC, before the request was sent
};

/// A target whose credentials are in memory.
struct LiveSession
{
    AccessTarget target;
    QString region;
    QDateTime obtainedAt;
    QDateTime expiration;
};

/// The agent's AWS access, in memory only: a cache by target and token, one portal call at a time per target
/// however many ask, renewal when under 15 minutes are left (advisory refresh of the SDKs).
class CredentialBroker : public QObject
{
    Q_OBJECT
public:
    enum class Freshness {
        Cached, ///< credentials that last; a portal call only when they don't
        UsableConsoleUrl, ///< as Cached, and a console URL that is at most 10 minutes old and nobody's yet
        Renewed, ///< a portal call of its own, of which everybody gets what came (--no-cache)
        New, ///< the same, and its console URL is nobody else's: it signs in once
    };

    CredentialBroker(SignIns &signIns, PortalClient &client, const Clock &clock, QObject *parent = nullptr);

    /// Access to \a target as the person who is signed in to its portal, for the person themselves or with
    /// their yes. Errors: NotSignedIn, NotFound (no such tenant, also after the list was fetched anew, once a
    /// minute), Denied (ended meanwhile), those of PortalClient. A renewal that fails for want of network
    /// while the old credentials still last over a minute yields the old ones. Who cancels gets Cancelled at
    /// once; the portal call is let go of when nobody else waits for it.
    Future<Access> access(
        const AccessTarget &target, Freshness freshness, const Cancellation &cancellation = {});
    /// The same with \a signIn instead of the stored one (`--token`).
    Future<Access> access(const AccessTarget &target, Freshness freshness, const SignIn &signIn,
        const Cancellation &cancellation = {});
    /// What is cached and good for Freshness::Cached or UsableConsoleUrl, at once, without waiting; nullptr
    /// otherwise.
    const Access *cached(const AccessTarget &target, Freshness freshness, const SignIn &signIn) const;

    /// Until when cached() gives the same, if nothing happens before; invalid where it gives nothing.
    QDateTime freshUntil(const AccessTarget &target, Freshness freshness, const SignIn &signIn) const;

    /// Fetches what is in memory for \a target anew, for those who ask later: one portal call, which all
    /// share that ask meanwhile. Errors: NotFound where nothing is in memory, those of PortalClient; then the
    /// old ones stay.
    Future<> renewAhead(const AccessTarget &target, const SignIn &signIn);

    /// Whose sign-in to \a portal answers; empty: nobody's, or not known.
    QString userOf(const Portal &portal) const;

    /// Where tenants live.
    TenantRegions &regions() { return m_regions; }

    /// What is in memory and has not expired.
    QList<LiveSession> sessions() const;
    std::optional<LiveSession> session(const AccessTarget &target) const;
    /// The one that \a signIn got, whoever else has one of that target.
    std::optional<LiveSession> session(const AccessTarget &target, const SignIn &signIn) const;
    /// Forgets the target's credentials. Who waits for some by the person's sign-in gets Denied.
    void end(const AccessTarget &target);
    /// The same for all that is in memory, or asked for by the person's sign-in.
    void endAll();
    /// Forgets all; who waits gets what comes.
    void clear();

Q_SIGNALS:
    void sessionsChanged();
    /// The person ended a target's session: what others keep of it has to go as well.
    void ended(const AccessTarget &target);
    /// The person ended all sessions: who keeps others has to end() their targets as well.
    void allEnded();
    /// The person wants a target's access.
    void wanted(const AccessTarget &target);
    /// All was forgotten: what others keep in memory has to go as well.
    void cleared();

private:
    struct Entry;

    /// The target with the tenant's id, as this sign-in knows it; empty id: no such tenant.
    QByteArray key(const AccessTarget &target, const SignIn &signIn) const;
    std::shared_ptr<Entry> entry(const AccessTarget &target, const SignIn &signIn);
    bool isFresh(const Entry &entry, Freshness freshness) const;
    std::optional<LiveSession> liveSession(const Entry &entry) const;
    /// Drops what helps nobody any longer: any number of tenants and tokens come and go.
    void dropExpired();
    Future<Access> accessToNewTenant(const AccessTarget &target, Freshness freshness, const SignIn &signIn,
        const Cancellation &cancellation);
    Future<Access> fetch(const Entry &entry, const SignIn &signIn, const Cancellation &cancellation);
    Future<Access> fetchNew(const std::shared_ptr<Entry> &entry, Freshness freshness, const SignIn &signIn,
        const Cancellation &cancellation);
    Future<Access> fetchShared(
        const std::shared_ptr<Entry> &entry, const SignIn &signIn, const Cancellation &cancellation);
    void renew(const std::shared_ptr<Entry> &entry, const SignIn &signIn);
    void answer(Entry &entry, const Result<Access> &access, quint64 asked);
    void personGone(const QUrl &portal);
    template <class Predicate> void forget(Predicate matches, const std::optional<Error> &why = {});

    SignIns &m_signIns;
    PortalClient &m_client;
    const Clock &m_clock;
    TenantRegions m_regions;
    std::map<QByteArray, std::shared_ptr<Entry>> m_entries;
    quint64 m_calls = 0; ///< to the portal, so far
};
