#pragma once

#include <QMenu>

class Navigator;
class ProgramRequests;

/// What concerns the whole program: the same in the tray's menu and in a window's. All outlive the menu.

/// Quick search, sessions, activity and settings.
void addWindowEntries(QMenu &menu, Navigator &navigator);
/// Ticked while programs get nothing.
void addPauseEntry(QMenu &menu, ProgramRequests &requests);
void addQuitEntry(QMenu &menu, Navigator &navigator);
