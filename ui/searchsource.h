#pragma once

#include "ui/searchindex.h"
#include "ui/uiparts.h"

/// What quick search looks through: portals, sign-ins, favourites and what was used, as the index takes them.
QList<SearchPortal> searchPortals(const UiParts &parts);
/// How often and how lately services were used, by AwsService::id.
QHash<QString, int> serviceLifts(const UiParts &parts);

/// What is shown before anything is typed: programs that wait, what was used last, favourites, and portals
/// that want a sign-in; a new person's first tenants.
QList<SearchEntry> searchHome(const UiParts &parts);

/// The region where \a entry opens: its own, else the target's.
QString searchRegion(const UiParts &parts, const SearchEntry &entry);
