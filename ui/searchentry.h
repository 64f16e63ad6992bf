#pragma once

#include "aws/servicecatalog.h"
#include "broker/accesstarget.h"

/// What quick search can do.
enum class SearchAction {
    // With a target.
    OpenConsole, ///< at a service and in a region, where the entry names them
    CopyCredentials,
    CopyUrl,
    ShowCredentials,
    SetUpWorkstation,
    Favourite, ///< on or off
    ShowTarget,
    // With a portal.
    SignIn,
    SignOut,
    Renew,
    ShowPortal,
    // With neither.
    AddPortal,
    Settings,
    Sessions,
    Activity,
    Programs, ///< those that wait
    Pause, ///< or resume
    Quit,
};

/// One thing that can be found and done.
struct SearchEntry
{
    SearchAction action = SearchAction::OpenConsole;
    AccessTarget target; ///< of a portal's action: the portal counts only
    const AwsService *service = nullptr; ///< of the catalogue
    const AwsRegion *region = nullptr; ///< nullptr: the target's own
    int score = 0;

    /// The same thing, whatever it scores.
    bool isSameAs(const SearchEntry &other) const
    {
        return action == other.action && service == other.service && region == other.region
            && target == other.target;
    }
};

/// An entry that is about one target's AWS access.
inline bool isAboutTarget(const SearchEntry &entry)
{
    return entry.action <= SearchAction::ShowTarget;
}

/// An entry that is about a portal as a whole.
inline bool isAboutPortal(const SearchEntry &entry)
{
    return !isAboutTarget(entry) && entry.action <= SearchAction::ShowPortal;
}

/// An action's words: what it is called on a row, and what else people type for it.
struct SearchActionText
{
    SearchAction action;
    QString title;
    QStringList words;
};

/// The actions that a target, a portal and the program have, in the order in which they are offered.
QList<SearchActionText> targetActions();
QList<SearchActionText> portalActions();
QList<SearchActionText> generalActions();
