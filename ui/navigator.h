#pragma once

#include "broker/credentialbroker.h"

/// Leads from one window to another. Implemented by DesktopUi; what menus and pages ask for without knowing
/// windows.
class Navigator
{
public:
    virtual ~Navigator() = default;
    /// The profile window, at \a target.
    virtual void showTarget(const AccessTarget &target) = 0;
    /// The profile window, at the portal's own page.
    virtual void showPortal(const Portal &portal) = 0;
    virtual void addPortal() = 0;
    /// The Authorize dialog; \a administrator asks for a one-time code as well.
    virtual void signIn(const Portal &portal, bool administrator = false) = 0;
    virtual void pasteToken(const Portal &portal) = 0;
    virtual void signOut(const Portal &portal) = 0;
    /// Signs out and forgets the portal.
    virtual void removePortal(const Portal &portal) = 0;
    /// "Get JIT AWS Access".
    virtual void showCredentials(const AccessTarget &target) = 0;
    /// "AWS Access from my Workstation".
    virtual void showWorkstation(const AccessTarget &target) = 0;
    /// The questions of programs that wait.
    virtual void showPrograms() = 0;
    virtual void quit() = 0;
};
