#pragma once

#include "portal/portal.h"

/// What AWS access is asked for.
struct AccessTarget
{
    Portal portal;
    AccessLevel level = AccessLevel::Tenant;
    QString tenant; ///< name or id; empty for administrator and operations

    /// "dev01", "Administrator" or "Operations", for sentences and titles.
    QString label() const;
    /// What this target is kept under, in maps and in the settings file: portal, level and tenant.
    QString id() const;
    friend bool operator==(const AccessTarget &, const AccessTarget &) = default;
};
