#include "gui/windowstates.h"
#include "ui/settingswindow.h"

namespace {
std::shared_ptr<SettingsWindow> settings(WindowStage &stage, SettingsPage page)
{
    stage.world.shortcut.bind(QStringLiteral("Ctrl+Alt+J"));
    stage.world.log.append(
        QStringLiteral("portal"), QStringLiteral("acme.duplocloud.net answered in 120 ms"));
    const auto window = std::make_shared<SettingsWindow>(stage.world.parts(), stage.navigator);
    window->showPage(page);
    return window;
}

template <SettingsPage Page> std::shared_ptr<QWidget> page(WindowStage &stage)
{
    stage.world.signIn();
    stage.world.addPortal(QStringLiteral("globex.duplocloud.net"));
    return settings(stage, Page);
}

std::shared_ptr<QWidget> withoutPortals(WindowStage &stage)
{
    return settings(stage, SettingsPage::Portals);
}

std::shared_ptr<QWidget> portalRemoval(WindowStage &stage)
{
    const auto window = page<SettingsPage::Portals>(stage);
    press(*window, "removeButton");
    return window;
}

/// Security, with something to take back.
std::shared_ptr<QWidget> decisions(WindowStage &stage)
{
    const Portal portal = stage.world.signIn();
    for (const char *name : {"terraform", "python3", "a-helper-with-quite-a-long-name-of-its-own"}) {
        Program program{4711, QString::fromLatin1(name), QStringLiteral("bash")};
        program.executable = QStringLiteral("/usr/bin/") + program.name;
        stage.world.consents.remember(
            {portal, AccessLevel::Administrator, {}}, program, stage.world.clock.now());
    }
    stage.world.requests.denyForAnHour(ProgramQuestion::access(stage.world.dev01(portal)));
    return settings(stage, SettingsPage::Security);
}
} // namespace

QList<WindowToTry> settingsWindows()
{
    return {
        {"settings general", page<SettingsPage::General>},
        {"settings consoles", page<SettingsPage::Consoles>},
        {"settings credentials", page<SettingsPage::Credentials>},
        {"settings security", page<SettingsPage::Security>},
        {"settings portals", page<SettingsPage::Portals>},
        {"settings advanced", page<SettingsPage::Advanced>},
        {"settings without portals", withoutPortals},
        {"settings portal removal", portalRemoval},
        {"settings decisions", decisions},
    };
}
