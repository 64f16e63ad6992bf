#pragma once

#include "ui/accessjobs.h"
#include "ui/navigator.h"
#include "ui/sentences.h"
#include "ui/targetmenu.h"

/// The menu's commands: what they did, or why not, comes as a notification.
class TrayCommands : public QObject, public TargetCommands
{
    Q_OBJECT
public:
    TrayCommands(UiParts parts, AccessJobs &jobs, Navigator &navigator, QObject *parent = nullptr);

    void openConsole(const AccessTarget &target) override;
    void openService(const AccessTarget &target, const QString &service) override;
    void chooseService(const AccessTarget &target) override;
    /// The console at a service's page, or its home, in \a region.
    void openIn(const AccessTarget &target, const QString &service, const QString &region);
    void copyConsoleUrl(const AccessTarget &target) override;
    void copyCredentials(const AccessTarget &target, CredentialsFormat format) override;
    void showCredentials(const AccessTarget &target) override;
    /// One click with the defaults, and a notification with Undo; the dialog where a choice is needed.
    void setUpWorkstation(const AccessTarget &target) override;

private:
    /// Says how \a job went; \a sayDone: also where it went well, as nothing else shows.
    void follow(Future<QString> job, const AccessTarget &target, bool sayDone);
    void writeProfile(const AccessTarget &target);
    void report(const AccessTarget &target, const Result<QString> &outcome, bool sayDone);
    void actionInvoked(const QString &id, const QString &key);

    UiParts m_parts;
    AccessJobs &m_jobs;
    Navigator &m_navigator;
    Portal m_lastPortal; ///< where the Sign In of the last failure leads
    Remedy m_lastRemedy = Remedy::None; ///< and how
    ProfileChange m_lastChange; ///< what Undo takes back
};
