#pragma once

#include "ui/uiparts.h"

/// The targets whose credentials are in memory, by AccessTarget::id(). Tenants go by name, as rows do, also
/// where a program asked by id.
QHash<QString, AccessTarget> liveTargets(const UiParts &parts);
