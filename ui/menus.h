#pragma once

#include "ui/theme.h"

#include <QMenu>

/// An entry named \a name for tests that calls \a triggered; \a icon: of resources/icons, empty for none.
template <class F>
QAction *addEntry(
    QMenu &menu, const QString &name, const QString &text, F triggered, const QString &icon = {})
{
    QAction *action = icon.isEmpty() ? menu.addAction(text) : menu.addAction(themedIcon(icon), text);
    action->setObjectName(name);
    QObject::connect(action, &QAction::triggered, action, triggered);
    return action;
}

/// Takes out all entries, submenus too: QMenu::clear() leaves those to their parent, which would keep them.
void clearMenu(QMenu &menu);
