#pragma once

#include "ui/accessjobs.h"
#include "ui/authorizedialog.h"
#include "ui/focusring.h"
#include "ui/language.h"
#include "ui/navigator.h"
#include "ui/programnotices.h"
#include "ui/readablecolours.h"
#include "ui/signinendnotices.h"
#include "ui/startnotices.h"
#include "ui/tenantnotices.h"
#include "ui/traycommands.h"
#include "ui/trayicon.h"

#include <QElapsedTimer>
#include <QMap>
#include <QPointer>

class ProfileWindow;
class SearchWindow;

/// The whole of what a person sees: tray icon, windows, notices. Windows are made when they are opened.
class DesktopUi : public QObject, public Navigator
{
    Q_OBJECT
public:
    /// \a hidden: open no window now (at login). Otherwise the profile window opens.
    DesktopUi(UiParts parts, TrayHosts &trays, bool hidden, QObject *parent = nullptr);
    ~DesktopUi() override;

    /// Brings the profile window to the front, as a second start does.
    void raise() override;

    void showTarget(const AccessTarget &target) override;
    void chooseService(const AccessTarget &target) override;
    void showPortal(const Portal &portal) override;
    void addPortal() override;
    void signIn(const Portal &portal, bool administrator = false) override;
    void pasteToken(const Portal &portal) override;
    void signOut(const Portal &portal) override;
    void removePortal(const Portal &portal) override;
    void showCredentials(const AccessTarget &target) override;
    void showWorkstation(const AccessTarget &target) override;
    void showPrograms() override;
    void showSearch() override;
    void showSettings(SettingsPage page) override;
    void showSessions() override;
    void showActivity(const QString &text) override;
    void showFirstRun() override;
    void follow(const DeepLink &link) override;
    void quit() override;

    /// Whether the desktop wants its programs dark.
    void setDark(bool wanted) { m_colours.setDark(wanted); }

private:
    ProfileWindow &profileWindow();
    void presentToken(const Portal &portal, bool insteadOfPage);
    /// Brings to the front the window that is about \a key, made now unless it is open.
    QWidget *present(const QString &key, const std::function<QWidget *()> &make);
    QWidget *made(const std::function<QWidget *()> &make);
    /// A click on the tray icon: quick search, for who has ever been signed in.
    void trayClicked();
    void followTray();
    void trayMissed();
    /// A click on a notification that nobody else answers.
    void notificationClicked(const QString &id);
    /// Makes the open windows anew, in the language that is in force now.
    void remakeWindows();

    UiParts m_parts;
    Language m_language; ///< before everything that asks for text
    ReadableColours m_colours;
    FocusRing m_focusRing;
    AccessJobs m_jobs;
    TrayCommands m_commands;
    TrayMenu m_trayMenu;
    TrayIcon m_trayIcon;
    SignInEndNotices m_endNotices;
    ProgramNotices m_programs;
    TenantNotices m_tenantNotices;
    StartNotices m_startNotices;
    QPointer<ProfileWindow> m_profile;
    QPointer<SearchWindow> m_search;
    QElapsedTimer m_searchLeft; ///< since it closed because something else was clicked
    struct Open
    {
        QPointer<QWidget> window;
        std::function<QWidget *()> make; ///< how it was made
    };
    QMap<QString, Open> m_windows; ///< by what they are about
};
