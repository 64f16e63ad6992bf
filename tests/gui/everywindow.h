#pragma once

#include "gui/world.h"
#include "ui/accessjobs.h"
#include "ui/traycommands.h"

#include <functional>

/// Where a window is set up for a test that goes through all of them.
struct WindowStage
{
    World world;
    AccessJobs jobs{world.parts()};
    FakeNavigator navigator;
    TrayCommands commands{world.parts(), jobs, navigator};
};

struct WindowToTry
{
    const char *name;
    std::function<QWidget *(WindowStage &)> make;
};

/// Every window, in the states that hold most.
const QList<WindowToTry> &everyWindow();
/// A test's rows: each of them, light and dark, as its "index" and "dark".
void everyWindowLightAndDark();
