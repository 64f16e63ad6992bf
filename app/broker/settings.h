#pragma once

#include "broker/accesstarget.h"
#include "broker/consoleplace.h"

#include <QDateTime>
#include <QHash>
#include <QObject>
#include <QSettings>

/// How a person wants to be asked before a program gets a target's credentials.
enum class ConsentLevel {
    Always, ///< it gets them
    EachTime, ///< the person is asked each time
    OncePerProgram, ///< once for each program
    Never, ///< no program gets them; windows and the console go on working
};

/// "always", "each-time", "once", "never": for files and the command line.
QString consentName(ConsentLevel level);
/// Reads that; nullopt for anything else.
std::optional<ConsentLevel> parseConsent(const QString &name);

/// What a person chose for one target, or for a whole portal. Empty: nothing of its own.
struct TargetChoices
{
    QString region; ///< where its console and its profile begin
    std::optional<ConsolePlace> consolePlace;
    QString colour; ///< "#rrggbb", for list, console window and container
    QString profileName;
    std::optional<ConsentLevel> consent = {}; ///< of a target; Consents::level() has the default

    friend bool operator==(const TargetChoices &, const TargetChoices &) = default;
};

/// One target, or one service of it, that a person used in a window, menu or command.
struct RecentUse
{
    AccessTarget target;
    QString service; ///< AwsService::id; empty: the console's home, credentials or a profile
    QDateTime time; ///< UTC; invalid: from before times were kept

    friend bool operator==(const RecentUse &, const RecentUse &) = default;
};

/// What the program remembers between starts, in one INI file: portals, whose sign-in it was, recent and
/// favourite tenants, where consoles open. Never a secret.
class Settings : public QObject
{
    Q_OBJECT
public:
    /// \a path: the INI file; made on the first write. One that cannot be a settings file is set aside
    /// (setAsideIfBroken()). One of a newer version keeps what this one does not know.
    explicit Settings(const QString &path, QObject *parent = nullptr);

    QString path() const { return m_store.fileName(); }
    /// Where the last file lies that could not be used, as long as it is there; empty: there is none.
    const QString &setAside() const { return m_setAside; }

    QList<Portal> portals() const { return m_portals; }
    /// The portal with that HOST, as given by parsePortal().
    std::optional<Portal> portal(const QUrl &url) const;
    /// Adds \a portal at the end, or replaces the API base of the one with the same url. A person's to do
    /// where that base is not the portal's own: sign-ins are sent there.
    void addPortal(const Portal &portal);
    void removePortal(const Portal &portal);

    /// The user of the last sign-in; empty before the first, and where the portal did not name anybody. Stays
    /// when the portal is removed.
    QString lastUser(const Portal &portal) const;
    /// Whether there was one.
    bool knowsLastUser(const Portal &portal) const;
    void setLastUser(const Portal &portal, const QString &user);

    /// Tenant names, the most recently used first, ten at most.
    QStringList recentTenants(const Portal &portal) const;
    void touchTenant(const Portal &portal, const QString &tenant);
    /// What was used, of all portals, the latest first, 100 at most: targets of every level, and their
    /// services. Tenants that only an older version's file knows come last, without a time.
    QList<RecentUse> recentUses() const;
    /// \a service of \a target (empty: the target itself) is used now.
    void touch(const AccessTarget &target, const QString &service = {},
        const QDateTime &time = QDateTime::currentDateTimeUtc());
    /// As they were marked, also those whose tenant is gone: shown are only those that the sign-in knows.
    QStringList favouriteTenants(const Portal &portal) const;
    void setFavourite(const Portal &portal, const QString &tenant, bool favourite);

    /// What was chosen for \a target; for the whole of a portal: a target of level Tenant without a tenant.
    TargetChoices choices(const AccessTarget &target) const;
    void setChoices(const AccessTarget &target, const TargetChoices &choices);
    /// choices().consent alone: it is asked for with every credential that is handed out. What cannot be read
    /// counts as the strictest level that asks, EachTime.
    std::optional<ConsentLevel> consent(const AccessTarget &target) const;
    /// The targets of all portals() that have one.
    QList<AccessTarget> targetsWithConsent() const;

Q_SIGNALS:
    void portalsChanged();
    void tenantsChanged(const QUrl &portal); ///< recents, favourites or choices

private:
    QString group(const Portal &portal) const;
    QString choicesGroup(const AccessTarget &target) const;
    void noteSetAside();
    void load();
    void loadRecents();
    void store();
    void removeChoices(const Portal &portal);
    void storeRecents();
    void noteTenant(const Portal &portal, const QString &tenant);
    void write(const QString &key, const QVariant &value);
    QStringList list(const QString &key, qsizetype most) const;

    QString m_setAside; ///< before m_store, which must not open that file
    QSettings m_store;
    QList<Portal> m_portals;
    QHash<QString, QVariantMap> m_portalExtras; ///< what else stands there, by portal
    QList<QVariantMap> m_foreignPortals; ///< entries that this version does not understand
    QList<RecentUse> m_recents;
};
