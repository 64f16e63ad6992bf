#pragma once

#include "broker/accesstarget.h"
#include "broker/consoleplace.h"

#include <QObject>
#include <QSettings>

/// What a person chose for one target, or for a whole portal. Empty: nothing of its own.
struct TargetChoices
{
    QString region; ///< where its console and its profile begin
    std::optional<ConsolePlace> consolePlace;
    QString colour; ///< "#rrggbb", for list, console window and container
    QString profileName;

    friend bool operator==(const TargetChoices &, const TargetChoices &) = default;
};

/// What the program remembers between starts, in one INI file: portals, whose sign-in it was, recent and
/// favourite tenants, where consoles open. Never a secret.
class Settings : public QObject
{
    Q_OBJECT
public:
    /// \a path: the INI file; made on the first write. A file that cannot be read is set aside as
    /// "<path>.broken".
    explicit Settings(const QString &path, QObject *parent = nullptr);

    QList<Portal> portals() const { return m_portals; }
    /// The portal with that HOST, as given by parsePortal().
    std::optional<Portal> portal(const QUrl &url) const;
    /// Adds \a portal, or replaces the API base of the one with the same url.
    void addPortal(const Portal &portal);
    void removePortal(const Portal &portal);

    /// The user of the last sign-in; empty before the first.
    QString lastUser(const Portal &portal) const;
    void setLastUser(const Portal &portal, const QString &user);

    /// Tenant names, the most recently used first, ten at most.
    QStringList recentTenants(const Portal &portal) const;
    void touchTenant(const Portal &portal, const QString &tenant);
    QStringList favouriteTenants(const Portal &portal) const;
    void setFavourite(const Portal &portal, const QString &tenant, bool favourite);

    /// What was chosen for \a target; for the whole of a portal: a target of level Tenant without a tenant.
    TargetChoices choices(const AccessTarget &target) const;
    void setChoices(const AccessTarget &target, const TargetChoices &choices);

Q_SIGNALS:
    void portalsChanged();
    void tenantsChanged(const QUrl &portal); ///< recents, favourites or choices

private:
    QString group(const Portal &portal) const;
    QString choicesGroup(const AccessTarget &target) const;
    void load();
    void store();

    QSettings m_store;
    QList<Portal> m_portals;
};
