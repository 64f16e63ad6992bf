#pragma once

#include "core/httptransport.h"
#include "portal/portal.h"

#include <QObject>

/// The portal's API (shared wire facts: features, users, tenants, JIT access). Every reply is bounded and
/// parsed as hostile. Errors: those of HttpTransport, and Unauthorized, Forbidden, NotFound, Server,
/// NotAPortal, Malformed, OtpRequired.
class PortalClient : public QObject
{
    Q_OBJECT
public:
    explicit PortalClient(HttpTransport &transport, QObject *parent = nullptr);

    /// GET v3/features/system. Doubles as the token check.
    Future<PortalFeatures> features(const Portal &portal, const PortalToken &token);
    /// GET admin/GetUserRoleInfo; where the portal has no such call, the name in the token's claims, else no
    /// name.
    Future<PortalUser> user(const Portal &portal, const PortalToken &token);
    /// GET admin/GetTenantsForUser, sorted by name.
    Future<QList<Tenant>> tenants(const Portal &portal, const PortalToken &token);
    /// JIT access; \a tenantId counts for AccessLevel::Tenant only. Falls back to the older spelling of
    /// administrator access on 404. Validity ≤ 0 or absent becomes 3600 s, and is capped at 12 h (AWS's own
    /// limit).
    Future<JitAccess> jitAccess(const Portal &portal, const PortalToken &token, AccessLevel level,
        const QString &tenantId, const Cancellation &cancellation = {});
    /// What the portal's clock says, whatever else it answers; invalid when it does not say. Sent without a
    /// token. Errors: those of HttpTransport.
    Future<QDateTime> serverTime(const Portal &portal);
    /// GET subscriptions/{id}/GetAwsRegionId.
    Future<QString> tenantRegion(const Portal &portal, const PortalToken &token, const QString &tenantId);
    /// Access to a Kubernetes cluster.
    Future<KubernetesAccess> kubernetesAccess(
        const Portal &portal, const PortalToken &token, const KubernetesScope &scope);

private:
    HttpTransport &m_transport;
};
