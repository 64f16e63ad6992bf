#pragma once

#include "broker/knowntenants.h"
#include "broker/signins.h"
#include "core/sessionevents.h"
#include "core/waiters.h"

/// How a portal's tenants differ from what was known before, each sorted by name.
struct TenantChanges
{
    struct Renamed
    {
        QString before;
        QString after;
        friend bool operator==(const Renamed &, const Renamed &) = default;
    };

    QStringList appeared;
    QStringList vanished;
    QList<Renamed> renamed; ///< the same id under another name
    int vanishedUnnamed = 0; ///< gone while the program did not run: what they were called is not known

    bool isEmpty() const
    {
        return appeared.isEmpty() && vanished.isEmpty() && renamed.isEmpty() && vanishedUnnamed == 0;
    }
};

/// Keeps the tenant lists of the portals up to date that somebody is signed in to, and tells what changed.
/// Asks when the program is used and 15 minutes have passed, after the computer woke up, and on demand; half
/// as often after each failure, down to every four hours. Where nobody is signed in, or nobody uses it,
/// nothing runs.
class TenantWatch : public QObject
{
    Q_OBJECT
public:
    /// \a folder: of what is known between starts (KnownTenants); empty: nothing.
    TenantWatch(SignIns &signIns, Settings &settings, SessionEvents &session, const Clock &clock,
        const QString &folder = {}, QObject *parent = nullptr);

    /// Asks now, for all portals that somebody is signed in to.
    void refreshNow();
    /// The same for one; many who ask at once ask once.
    Future<SignIn> refreshNow(const Portal &portal);
    /// Whether a refresh is under way.
    bool isRefreshing(const Portal &portal) const { return m_asking.contains(portal.id()); }
    /// When the next one is due; invalid: none is.
    QDateTime nextRefresh() const { return m_next; }
    /// It is used now (a program asks, a window or the menu is opened): refreshes when it is time.
    void check();

Q_SIGNALS:
    /// Somebody's list changed, also since the last start; never for the first list of a person.
    void tenantsChanged(const Portal &portal, const TenantChanges &changes);
    /// A refresh ended, well or not.
    void refreshed(const Portal &portal);

private:
    struct Known
    {
        QString person;
        QList<Tenant> tenants;
    };

    bool isAnyoneSignedIn() const;
    void follow(const QUrl &url);
    TenantChanges sinceLastStart(const SignIn &signIn);
    void finish(const Portal &portal, const Result<SignIn> &outcome);
    void schedule();

    SignIns &m_signIns;
    Settings &m_settings;
    const Clock &m_clock;
    std::map<QString, Known> m_known; ///< by portal
    KnownTenants m_kept;
    std::map<QString, Waiters<SignIn>> m_asking;
    QTimer m_timer;
    QDateTime m_next;
    std::chrono::seconds m_interval;
    std::chrono::seconds m_roundInterval; ///< the interval before the refresh that runs, for all its portals
};

/// What makes \a after of \a before. Linear in their sizes.
TenantChanges tenantChanges(const QList<Tenant> &before, const QList<Tenant> &after);
