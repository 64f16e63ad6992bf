#pragma once

#include "ui/uiparts.h"

/// What a person does with a target's AWS access, once for menu and windows. Each outcome is the sentence
/// that says what was done. What is cancelled ends as Cancelled at once, and nothing comes of it.
class AccessJobs : public QObject
{
    Q_OBJECT
public:
    explicit AccessJobs(UiParts parts, QObject *parent = nullptr);

    /// JIT AWS Console, in the chosen place.
    Future<QString> openConsole(const AccessTarget &target, const Cancellation &cancellation = {});
    /// The same at a service's page, in the target's region. Errors: NotFound for a service that the
    /// catalogue does not have.
    Future<QString> openService(
        const AccessTarget &target, const QString &service, const Cancellation &cancellation = {});
    /// The same in \a region; without a service: the console's home there.
    Future<QString> openIn(const AccessTarget &target, const QString &service, const QString &region,
        const Cancellation &cancellation = {});
    Future<QString> copyConsoleUrl(const AccessTarget &target, const Cancellation &cancellation = {});
    Future<QString> copyCredentials(
        const AccessTarget &target, CredentialsFormat format, const Cancellation &cancellation = {});
    /// Puts \a text, a secret, on the clipboard.
    Result<QString> copySecret(const Secret &text, const QString &what);
    /// The same with a part of \a target's credentials that a window shows; kept in the activity log.
    Result<QString> copyShown(const AccessTarget &target, const Secret &text, const QString &what);

private:
    void touch(const AccessTarget &target);
    void record(Activity::Action action, const AccessTarget &target, const QString &note);
    UiParts m_parts;
};

/// What people call a format: "bash / zsh", "PowerShell", …
QString formatTitle(CredentialsFormat format);

/// "Administrator" and the like in the portal's words, for headings; a tenant's own name otherwise.
QString targetTitle(const AccessTarget &target);

/// What a new profile for \a target is called: the chosen name, else what the preferences' template makes of
/// it, without taking a name from anything else.
QString profileNameFor(const UiParts &parts, const AccessTarget &target);
/// The latter alone.
QString templateName(const UiParts &parts, const AccessTarget &target);

/// The region to assume for \a target: the chosen one, else the session's, else the portal's default.
QString regionOf(const UiParts &parts, const AccessTarget &target);
