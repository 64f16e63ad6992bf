#pragma once

#include "ui/navigator.h"
#include "ui/uiparts.h"

#include <QHash>
#include <QSet>

/// Tells once about tenants that are new, gone or renamed: one notification per portal. Only where the person
/// wants it (Preferences::announcesTenants()), and never twice about the same tenant.
class TenantNotices : public QObject
{
    Q_OBJECT
public:
    TenantNotices(UiParts parts, Navigator &navigator, QObject *parent = nullptr);

private:
    void tell(const Portal &portal, const TenantChanges &changes);

    UiParts m_parts;
    Navigator &m_navigator;
    QHash<QString, QSet<QString>> m_told; ///< what was told, by portal
};

/// "3 tenants are new on acme: a, b, c", and what else changed, a line each.
QString tenantChangesText(const Portal &portal, const TenantChanges &changes);
