#pragma once

#include "ui/uiparts.h"

class QMenu;

/// What can be asked for a target, wherever it is clicked.
class TargetCommands
{
public:
    virtual ~TargetCommands() = default;
    virtual void openConsole(const AccessTarget &target) = 0;
    /// The console at a service's page; \a service: AwsService::id.
    virtual void openService(const AccessTarget &target, const QString &service) = 0;
    /// Where every service can be chosen.
    virtual void chooseService(const AccessTarget &target) = 0;
    virtual void copyConsoleUrl(const AccessTarget &target) = 0;
    virtual void copyCredentials(const AccessTarget &target, CredentialsFormat format) = 0;
    /// The window "Get JIT AWS Access".
    virtual void showCredentials(const AccessTarget &target) = 0;
    virtual void setUpWorkstation(const AccessTarget &target) = 0;
};

/// Adds the portal's own menu for \a target to \a menu. \a profile: the profile that serves it, empty when
/// none. \a commands outlives the menu.
void addTargetActions(QMenu &menu, const UiParts &parts, const AccessTarget &target, const QString &profile,
    TargetCommands &commands);

/// The services that a menu offers for \a target: the most recently used first, then well-known ones, ten at
/// most, and only those that exist in its partition.
QList<const AwsService *> servicesToOffer(const UiParts &parts, const AccessTarget &target);

/// The formats of credentials: the usual one first.
QList<CredentialsFormat> formatsToOffer(const UiParts &parts);
