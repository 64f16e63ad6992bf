#include "ui/searchcommands.h"

SearchCommands::SearchCommands(UiParts parts, TrayCommands &commands, Navigator &navigator)
    : m_parts(parts)
    , m_commands(commands)
    , m_navigator(navigator)
{
}

bool SearchCommands::offers(const SearchEntry &entry, SearchAction action)
{
    if (isAboutTarget(entry))
        return action != SearchAction::Favourite || entry.target.level == AccessLevel::Tenant;
    return isAboutPortal(entry) && action == SearchAction::ShowTarget;
}

void SearchCommands::run(const SearchEntry &entry)
{
    if (isAboutTarget(entry))
        runOnTarget(entry);
    else if (isAboutPortal(entry))
        runOnPortal(entry);
    else if (entry.action == SearchAction::AddPortal)
        m_navigator.addPortal();
    else if (entry.action == SearchAction::Settings)
        m_navigator.showSettings();
    else if (entry.action == SearchAction::Sessions)
        m_navigator.showSessions();
    else if (entry.action == SearchAction::Activity)
        m_navigator.showActivity();
    else if (entry.action == SearchAction::Programs)
        m_navigator.showPrograms();
    else if (entry.action == SearchAction::Pause)
        m_parts.requests.setPaused(!m_parts.requests.isPaused());
    else if (entry.action == SearchAction::Quit)
        m_navigator.quit();
}

void SearchCommands::run(const SearchEntry &entry, SearchAction action)
{
    if (!offers(entry, action))
        return;
    SearchEntry other = entry;
    other.action = isAboutPortal(entry) ? SearchAction::ShowPortal : action;
    run(other);
}

void SearchCommands::runOnTarget(const SearchEntry &entry)
{
    const AccessTarget &target = entry.target;
    const QString service = entry.service ? entry.service->id : QString();
    switch (entry.action) {
    case SearchAction::CopyCredentials:
        m_commands.copyCredentials(target, m_parts.preferences.defaultFormat());
        break;
    case SearchAction::CopyUrl:
        m_commands.copyConsoleUrl(target);
        break;
    case SearchAction::ShowCredentials:
        m_commands.showCredentials(target);
        break;
    case SearchAction::SetUpWorkstation:
        m_commands.setUpWorkstation(target);
        break;
    case SearchAction::ShowTarget:
        m_navigator.showTarget(target);
        break;
    case SearchAction::Favourite:
        m_parts.settings.setFavourite(target.portal, target.tenant,
            !m_parts.settings.favouriteTenants(target.portal).contains(target.tenant));
        break;
    default:
        if (entry.region)
            m_commands.openIn(target, service, entry.region->id);
        else if (entry.service)
            m_commands.openService(target, service);
        else
            m_commands.openConsole(target);
    }
}

void SearchCommands::runOnPortal(const SearchEntry &entry)
{
    const Portal &portal = entry.target.portal;
    if (entry.action == SearchAction::SignOut)
        m_navigator.signOut(portal);
    else if (entry.action == SearchAction::ShowPortal)
        m_navigator.showPortal(portal);
    else
        m_navigator.signIn(portal);
}
