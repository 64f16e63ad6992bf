#pragma once

#include "ui/navigator.h"
#include "ui/searchentry.h"
#include "ui/traycommands.h"

/// Does what quick search has found. What came of it, or why not, is a notification.
class SearchCommands
{
public:
    SearchCommands(UiParts parts, TrayCommands &commands, Navigator &navigator);

    /// Whether \a action can be done with what \a entry is about.
    static bool offers(const SearchEntry &entry, SearchAction action);
    /// What the row says.
    void run(const SearchEntry &entry);
    /// Something else with the row's target.
    void run(const SearchEntry &entry, SearchAction action);

private:
    void runOnTarget(const SearchEntry &entry);
    void runOnPortal(const SearchEntry &entry);

    UiParts m_parts;
    TrayCommands &m_commands;
    Navigator &m_navigator;
};
