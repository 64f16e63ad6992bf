#pragma once

#include "portal/portal.h"

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
    bool endIsCertain = false; ///< read from the token; otherwise the portal's usual hour is assumed
    bool memoryOnly = false; ///< the keychain does not hold it

    bool mayAdministrate() const { return features.isAwsAdminJitEnabled && user.isAdministrator(); }
    bool mayOperate() const { return features.isDuploOpsEnabled && user.isAdministrator(); }
    /// By name (any case) or id, as `--tenant` takes them; nullptr when there is none. By hash: portals have
    /// tens of thousands.
    const Tenant *tenant(const QString &nameOrId) const;
    /// Sets the start, and the end that follows from it: the token's own, or the portal's usual hour for an
    /// interactive one.
    void setSignedInAt(const QDateTime &time);
    bool hasEnded(const QDateTime &now) const { return endIsCertain && endsAt <= now; }

private:
    struct TenantIndex;
    mutable std::shared_ptr<const TenantIndex> m_index; ///< of the tenants it was made from; copies share it
};
