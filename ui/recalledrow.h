#pragma once

#include "ui/tenantmodel.h"

/// The row that was chosen when the profile window was closed last; nullopt where there is none, or its
/// portal is gone.
std::optional<TenantModel::Row> recalledRow(const UiParts &parts);
void rememberRow(const UiParts &parts, const TenantModel::Row &row);
