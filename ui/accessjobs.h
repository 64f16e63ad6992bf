#pragma once

#include "ui/uiparts.h"

/// What a person does with a target's AWS access, once for menu and windows. Each outcome is the sentence
/// that says what was done.
class AccessJobs : public QObject
{
    Q_OBJECT
public:
    explicit AccessJobs(UiParts parts, QObject *parent = nullptr);

    /// JIT AWS Console, in the chosen place.
    Future<QString> openConsole(const AccessTarget &target);
    /// The same at a service's page, in the target's region. Errors: NotFound for a service that the
    /// catalogue does not have.
    Future<QString> openService(const AccessTarget &target, const QString &service);
    /// The same in \a region; without a service: the console's home there.
    Future<QString> openIn(const AccessTarget &target, const QString &service, const QString &region);
    Future<QString> copyConsoleUrl(const AccessTarget &target);
    Future<QString> copyCredentials(const AccessTarget &target, CredentialsFormat format);
    /// Puts \a text, a secret, on the clipboard.
    Result<QString> copySecret(const Secret &text, const QString &what);

private:
    Future<QString> open(
        const AccessTarget &target, const AwsService *service, const QString &chosenRegion = {});
    void touch(const AccessTarget &target, const QString &service = {});
    void record(Activity::Action action, const AccessTarget &target, const QString &note);
    UiParts m_parts;
};

/// What people call a format: "bash / zsh", "PowerShell", …
QString formatTitle(CredentialsFormat format);

/// "Administrator" and the like in the portal's words, for headings; a tenant's own name otherwise.
QString targetTitle(const AccessTarget &target);

/// The region to assume for \a target: the chosen one, else the session's, else the portal's default.
QString regionOf(const UiParts &parts, const AccessTarget &target);
