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
    using Start = std::function<Future<QString>(const Cancellation &cancellation)>;
    /// Does what \a start begins, and says how it went; \a sayDone: also where it went well, as nothing else
    /// shows. \a doing is said where it takes long.
    void follow(const AccessTarget &target, const QString &doing, bool sayDone, const Start &start);
    void writeProfile(const AccessTarget &target);
    void report(const AccessTarget &target, const Result<QString> &outcome, bool sayDone);
    void undo();
    void actionInvoked(const QString &id, const QString &key);

    UiParts m_parts;
    AccessJobs &m_jobs;
    Navigator &m_navigator;
    AccessTarget m_last; ///< what the last outcome is about: where its Sign In and a click on it lead
    Remedy m_lastRemedy = Remedy::None; ///< how its Sign In leads there
    AccessTarget m_lastSetUp; ///< the same of the last profile
    ProfileChange m_lastChange; ///< what Undo takes back
    QHash<QString, Cancellation> m_running; ///< by the id of the notification that offers Cancel
    int m_started = 0; ///< commands so far
};
