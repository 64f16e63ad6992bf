#include "ui/searchentry.h"

#include <QCoreApplication>

namespace {

struct Actions
{
    Q_DECLARE_TR_FUNCTIONS(Actions)
};

/// \a others: more words, separated by spaces; the translation's own.
SearchActionText action(SearchAction action, const QString &title, const QString &others)
{
    return {action, title, others.split(u' ', Qt::SkipEmptyParts)};
}

} // namespace

QList<SearchActionText> targetActions()
{
    return {
        action(SearchAction::OpenConsole, Actions::tr("Open JIT AWS Console"),
            Actions::tr("open console browser", "words people type for: Open JIT AWS Console")),
        action(SearchAction::CopyCredentials, Actions::tr("Copy Temporary AWS Credentials"),
            Actions::tr("creds keys export environment", "words people type for: Copy Credentials")),
        action(SearchAction::CopyUrl, Actions::tr("Copy AWS Console URL"),
            Actions::tr("link address", "words people type for: Copy AWS Console URL")),
        action(SearchAction::ShowCredentials, Actions::tr("Show Temporary AWS Credentials…"),
            Actions::tr("creds keys reveal", "words people type for: Show Credentials")),
        action(SearchAction::SetUpWorkstation, Actions::tr("Set Up AWS Access from my Workstation"),
            Actions::tr("profile cli setup", "words people type for: AWS Access from my Workstation")),
        action(SearchAction::ShowTarget, Actions::tr("Show in the Profile Window"),
            Actions::tr("details tenant", "words people type for: Show in the Profile Window")),
        action(SearchAction::Favourite, Actions::tr("Mark or Unmark as Favourite"),
            Actions::tr("star favorite pin", "words people type for: Favourite")),
    };
}

QList<SearchActionText> portalActions()
{
    return {
        action(SearchAction::SignIn, Actions::tr("Sign In…"),
            Actions::tr("signin login authorize", "words people type for: Sign In")),
        action(SearchAction::Renew, Actions::tr("Renew the Sign-In…"),
            Actions::tr("renew extend login authorize", "words people type for: Renew the Sign-In")),
        action(SearchAction::SignOut, Actions::tr("Sign Out"),
            Actions::tr("signout logout leave", "words people type for: Sign Out")),
        action(SearchAction::ShowPortal, Actions::tr("Show the Portal"),
            Actions::tr("portal tenants", "words people type for: Show the Portal")),
    };
}

QList<SearchActionText> generalActions()
{
    return {
        action(SearchAction::Programs, Actions::tr("Programs That Wait for You…"),
            Actions::tr("waiting authorize deny", "words people type for: Programs That Wait")),
        action(SearchAction::AddPortal, Actions::tr("Add a Portal…"),
            Actions::tr("new portal", "words people type for: Add a Portal")),
        action(SearchAction::Sessions, Actions::tr("Sessions"),
            Actions::tr("live sign-ins credentials", "words people type for: Sessions")),
        action(SearchAction::Activity, Actions::tr("Activity"),
            Actions::tr("history log audit", "words people type for: Activity")),
        action(SearchAction::Settings, Actions::tr("Settings…"),
            Actions::tr("preferences options language shortcut", "words people type for: Settings")),
        action(SearchAction::Pause, Actions::tr("Pause Handing Out Credentials"),
            Actions::tr("stop resume", "words people type for: Pause")),
        action(SearchAction::Quit, Actions::tr("Quit"),
            Actions::tr("exit close", "words people type for: Quit")),
    };
}
