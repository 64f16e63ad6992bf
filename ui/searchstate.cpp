#include "ui/searchstate.h"

#include "ui/sentences.h"

#include <QCoreApplication>

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(SearchState)
};

SearchState nothingMatches(const QString &query, bool signedIn)
{
    const QString shown = displayName(query, 60);
    return {signedIn
            ? Words::tr("Nothing matches “%1”. Every word has to mean a tenant, a portal, a service or "
                        "something to do.")
                  .arg(shown)
            : Words::tr("Nothing matches “%1”. Tenants can be found once you are signed in.").arg(shown),
        SearchState::Help::ClearLine, Words::tr("&Clear")};
}
} // namespace

SearchState searchState(const UiParts &parts, const SearchModel &model)
{
    const QList<Portal> portals = parts.settings.portals();
    const bool signedIn = std::any_of(portals.begin(), portals.end(),
        [&parts](const Portal &portal) { return parts.signIns.find(portal) != nullptr; });
    const bool isEmpty = model.query().trimmed().isEmpty();
    if (portals.isEmpty() && isEmpty)
        return {Words::tr("Add your DuploCloud portal to begin."), SearchState::Help::AddPortal,
            Words::tr("&Add a Portal…")};
    if (model.rowCount() == 0 && !isEmpty)
        return nothingMatches(model.query(), signedIn);
    if (model.rowCount() == 0)
        return {signedIn ? Words::tr("Your portal lists no tenants for you.")
                         : Words::tr("Checking your sign-in…"),
            SearchState::Help::ShowPortal, Words::tr("&Show the Portal")};
    if (!signedIn && isEmpty)
        return {Words::tr("You are signed out. Sign in to reach your tenants."), SearchState::Help::None, {}};
    return {};
}
