#pragma once

#include "gui/world.h"
#include "support/fakeprocess.h"
#include "ui/accessjobs.h"
#include "ui/traycommands.h"

#include <functional>
#include <memory>

/// Where a window is set up for a test that goes through all of them.
struct WindowStage
{
    World world;
    AccessJobs jobs{world.parts()};
    FakeNavigator navigator;
    TrayCommands commands{world.parts(), jobs, navigator};
    std::vector<std::shared_ptr<FakeProcess>> processes; ///< that hold access
};

struct WindowToTry
{
    /// How the keyboard goes through it.
    enum class Keys {
        Tab, ///< from control to control and round
        Arrows, ///< through a list, under a line that has the keyboard
        Menu,
    };

    const char *name;
    std::function<std::shared_ptr<QWidget>(WindowStage &)> make;
    Keys keys = Keys::Tab;
};

/// Every window, dialog and menu, in each of its states.
const QList<WindowToTry> &everyWindow();
/// A test's rows: the "index" of each.
void eachWindow();
/// A test's rows: each of them, light and dark, as its "index" and "dark".
void everyWindowLightAndDark();

/// One of them on the screen, for as long as this lives.
class ShownWindow
{
public:
    explicit ShownWindow(int index);

    QWidget *get() const { return m_window.get(); }
    QWidget *operator->() const { return m_window.get(); }
    QWidget &operator*() const { return *m_window; }

private:
    WindowStage m_stage;
    std::shared_ptr<QWidget> m_window;
};
