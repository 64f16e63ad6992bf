#include "ui/generalmenu.h"

#include "broker/programrequests.h"
#include "ui/menus.h"
#include "ui/navigator.h"

#include <QCoreApplication>

namespace {
struct GeneralMenu
{
    Q_DECLARE_TR_FUNCTIONS(GeneralMenu)
};
} // namespace

void addWindowEntries(QMenu &menu, Navigator &navigator)
{
    addEntry(menu, QStringLiteral("search"), GeneralMenu::tr("&Search…"),
        [&navigator] { navigator.showSearch(); });
    addEntry(menu, QStringLiteral("sessions"), GeneralMenu::tr("S&essions"),
        [&navigator] { navigator.showSessions(); });
    addEntry(menu, QStringLiteral("activity"), GeneralMenu::tr("Acti&vity"),
        [&navigator] { navigator.showActivity(); });
    addEntry(menu, QStringLiteral("settings"), GeneralMenu::tr("Settin&gs…"),
        [&navigator] { navigator.showSettings(); });
}

void addPauseEntry(QMenu &menu, ProgramRequests &requests)
{
    QAction *pause =
        addEntry(menu, QStringLiteral("pause"), GeneralMenu::tr("&Pause Handing Out Credentials"), [] {});
    pause->setCheckable(true);
    pause->setChecked(requests.isPaused());
    QObject::connect(pause, &QAction::toggled, &requests, &ProgramRequests::setPaused);
    QObject::connect(&requests, &ProgramRequests::changed, pause,
        [pause, &requests] { pause->setChecked(requests.isPaused()); });
}

void addQuitEntry(QMenu &menu, Navigator &navigator)
{
    addEntry(menu, QStringLiteral("quit"), GeneralMenu::tr("&Quit"), [&navigator] { navigator.quit(); });
}
