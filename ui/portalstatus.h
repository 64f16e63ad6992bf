#pragma once

#include "ui/statuspage.h"
#include "ui/uiparts.h"

/// What the profile window says about a portal itself, by the state of its sign-in. The buttons' ids:
/// "signIn", "pasteToken", "signOut", "renew", "cancel", "retry", "removePortal".
StatusContent portalStatus(const UiParts &parts, const Portal &portal);
/// What it says about a favourite that the portal no longer lists: the button is "removeFavourite".
StatusContent goneStatus(const AccessTarget &target);
/// What it says before there is any portal: the button is "addPortal".
StatusContent noPortalStatus();
