#pragma once

#include "broker/credentialbroker.h"
#include "broker/deeplink.h"

/// The pages of the Settings window.
enum class SettingsPage { General, Consoles, Credentials, Security, Portals, Advanced };

/// Leads from one window to another. Implemented by DesktopUi; what menus and pages ask for without knowing
/// windows.
class Navigator
{
public:
    virtual ~Navigator() = default;
    /// The profile window, as it is.
    virtual void raise() = 0;
    /// The profile window, at \a target.
    virtual void showTarget(const AccessTarget &target) = 0;
    /// The same, with all services of \a target to choose from.
    virtual void chooseService(const AccessTarget &target) = 0;
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
    /// Quick search.
    virtual void showSearch() = 0;
    virtual void showSettings(SettingsPage page = SettingsPage::General) = 0;
    /// What is live now: sign-ins and credentials in memory.
    virtual void showSessions() = 0;
    /// What was done; \a text: what to look for at first.
    virtual void showActivity(const QString &text = {}) = 0;
    /// The three steps from nothing to a working profile.
    virtual void showFirstRun() = 0;
    /// A link from outside: asks first.
    virtual void follow(const DeepLink &link) = 0;
    virtual void quit() = 0;
};
