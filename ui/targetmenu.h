#pragma once

#include "broker/credentialbroker.h"

class QMenu;

/// What can be asked for a target, wherever it is clicked.
class TargetCommands
{
public:
    virtual ~TargetCommands() = default;
    virtual void openConsole(const AccessTarget &target) = 0;
    virtual void copyConsoleUrl(const AccessTarget &target) = 0;
    virtual void copyCredentials(const AccessTarget &target, CredentialsFormat format) = 0;
    /// The window "Get JIT AWS Access".
    virtual void showCredentials(const AccessTarget &target) = 0;
    virtual void setUpWorkstation(const AccessTarget &target) = 0;
};

/// Adds the portal's own menu for \a target to \a menu. \a profile: the profile that serves it, empty when
/// none. \a commands outlives the menu.
void addTargetActions(
    QMenu &menu, const AccessTarget &target, const QString &profile, TargetCommands &commands);
