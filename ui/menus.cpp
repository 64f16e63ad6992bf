#include "ui/menus.h"

void clearMenu(QMenu &menu)
{
    for (QAction *action : menu.actions())
        if (action->menu())
            action->menu()->deleteLater();
    menu.clear();
}
