#pragma once

#include "ui/navigator.h"
#include "ui/uiparts.h"

/// Tells about tenants that are new, gone or renamed: one notification per portal. Only where the person
/// wants it (Preferences::announcesTenants()).
class TenantNotices : public QObject
{
    Q_OBJECT
public:
    TenantNotices(UiParts parts, Navigator &navigator, QObject *parent = nullptr);

private:
    void tell(const Portal &portal, const TenantChanges &changes);

    UiParts m_parts;
    Navigator &m_navigator;
};

/// "3 tenants are new on acme: a, b, c", and what else changed, a line each.
QString tenantChangesText(const Portal &portal, const TenantChanges &changes);
