#pragma once

#include "gui/world.h"
#include "ui/traycommands.h"
#include "ui/traymenu.h"

/// A World with the tray's menu.
class TrayWorld : public World
{
public:
    /// The entry of that object name in \a menu (the tray's); nullptr when there is none.
    QAction *action(const QString &name, const QMenu *menu = nullptr)
    {
        for (QAction *found : (menu ? menu : tray.menu())->actions())
            if (found->objectName() == name)
                return found;
        return nullptr;
    }
    /// The menu of the target that is called \a title; nullptr when there is none.
    QMenu *target(const QString &title)
    {
        for (const QAction *entry : tray.menu()->actions())
            if (entry->menu() && entry->text() == title)
                return entry->menu();
        return nullptr;
    }
    /// What the targets are called, in their order.
    QStringList targets()
    {
        QStringList found;
        for (const QAction *entry : tray.menu()->actions())
            if (entry->menu() && entry->objectName() == QStringLiteral("target"))
                found.append(entry->text());
        return found;
    }

    FakeNavigator navigator;
    AccessJobs jobs{parts()};
    TrayCommands commands{parts(), jobs, navigator};
    TrayMenu tray{parts(), commands, navigator};
};
