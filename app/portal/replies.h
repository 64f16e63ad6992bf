#pragma once

#include "portal/portal.h"

#include <QByteArrayView>

/// The portal's replies, bytes to values. Pure; the bytes are hostile: what lacks a field, has one of another
/// type, or holds text that cannot be shown in one line is refused whole, as Malformed with the reason as its
/// detail.
namespace replies {
/// The system's features; NotAPortal where it is not even the JSON object that only a portal sends.
[[nodiscard]] Result<PortalFeatures> features(QByteArrayView body);
[[nodiscard]] Result<PortalUser> user(QByteArrayView body);
/// Sorted by name. One with an odd name or id is left out, and logged; Malformed where nothing in the list is
/// a tenant at all.
[[nodiscard]] Result<QList<Tenant>> tenants(QByteArrayView body);
[[nodiscard]] Result<JitAccess> jitAccess(QByteArrayView body);
[[nodiscard]] Result<KubernetesAccess> kubernetesAccess(QByteArrayView body);
/// A JSON string: a region's name.
[[nodiscard]] Result<QString> region(QByteArrayView body);
} // namespace replies

/// True for what may stand as {TenantId} in a path: letters, digits and hyphens, 64 at most.
[[nodiscard]] bool isTenantId(const QString &text);
/// True for what may stand as {PlanID} in a path: the same, and dots and underscores inside.
[[nodiscard]] bool isPlanId(const QString &text);
