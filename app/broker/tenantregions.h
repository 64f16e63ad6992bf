#pragma once

#include "broker/accesstarget.h"
#include "broker/signins.h"

#include <QHash>

/// The regions that tenants live in. The list of tenants does not tell, so each is asked for once, when it
/// matters; until then only the portal's usual region is known, which is many a tenant's wrong one.
class TenantRegions : public QObject
{
public:
    TenantRegions(SignIns &signIns, PortalClient &client);

    /// The tenant's region; empty while nobody has asked.
    QString known(const AccessTarget &target) const;
    /// The same, asked of the portal where need be. The portal's usual region where it does not tell, for
    /// administrator and operations access, and empty without a sign-in; never fails.
    Future<QString> find(const AccessTarget &target);

private:
    SignIns &m_signIns;
    PortalClient &m_client;
    QHash<QString, QString> m_regions; ///< by portal and tenant id
};
