#include "gui/windowstates.h"
#include "ui/activitywindow.h"
#include "ui/sessionswindow.h"
#include "ui/traymenu.h"

namespace {
void record(WindowStage &stage, const AccessTarget &target, const QString &program, Activity::Outcome outcome,
    bool runsOn = false)
{
    Activity activity;
    activity.target = target;
    activity.outcome = outcome;
    activity.program = {4711, program, QStringLiteral("bash")};
    if (runsOn)
        activity.program.process = stage.processes.emplace_back(std::make_shared<FakeProcess>());
    stage.world.activity.record(activity);
    stage.world.clock.advance(std::chrono::minutes(3));
}

/// A day of a person's programs, some of which still run.
void work(WindowStage &stage)
{
    const Portal portal = stage.world.signIn();
    const AccessTarget dev01 = stage.world.dev01(portal);
    const AccessTarget administrator{portal, AccessLevel::Administrator, {}};
    record(stage, dev01, QStringLiteral("terraform"), Activity::Outcome::Portal, true);
    record(stage, administrator, QStringLiteral("python3"), Activity::Outcome::Denied);
    record(stage, dev01, QStringLiteral("aws"), Activity::Outcome::Failed);
    (void)stage.world.broker.access(dev01, CredentialBroker::Freshness::Cached);
    (void)stage.world.broker.access(administrator, CredentialBroker::Freshness::Cached);
    for (int i = 0; i < 12; ++i)
        record(stage, dev01, QStringLiteral("terraform-provider-%1").arg(i), Activity::Outcome::Cache, i < 3);
}

std::shared_ptr<ActivityWindow> activityWindow(WindowStage &stage)
{
    return std::make_shared<ActivityWindow>(stage.world.parts(), stage.navigator);
}

std::shared_ptr<QWidget> noActivity(WindowStage &stage)
{
    return activityWindow(stage);
}

std::shared_ptr<QWidget> activity(WindowStage &stage)
{
    work(stage);
    return activityWindow(stage);
}

std::shared_ptr<QWidget> nothingFound(WindowStage &stage)
{
    work(stage);
    const auto window = activityWindow(stage);
    window->search(QStringLiteral("xyzzy"));
    return window;
}

std::shared_ptr<QWidget> noSessions(WindowStage &stage)
{
    return std::make_shared<SessionsWindow>(stage.world.parts(), stage.navigator);
}

std::shared_ptr<QWidget> sessions(WindowStage &stage)
{
    work(stage);
    return noSessions(stage);
}

std::shared_ptr<QWidget> trayMenu(WindowStage &stage)
{
    const Portal portal = stage.world.signIn();
    stage.world.settings.setFavourite(portal, QStringLiteral("dev01"), true);
    stage.world.programAsks(stage.world.addPortal(QStringLiteral("globex.duplocloud.net")));
    const auto tray = std::make_shared<TrayMenu>(stage.world.parts(), stage.commands, stage.navigator);
    return {tray, tray->menu()};
}

std::shared_ptr<QWidget> targetMenu(WindowStage &stage)
{
    const auto menu = std::make_shared<QMenu>(QStringLiteral("dev01"));
    addTargetActions(*menu, stage.world.parts(), stage.world.dev01(stage.world.signIn()),
        QStringLiteral("dev01"), stage.commands);
    return menu;
}
} // namespace

QList<WindowToTry> listWindows()
{
    return {
        {"activity empty", noActivity},
        {"activity", activity},
        {"activity nothing found", nothingFound},
        {"sessions empty", noSessions},
        {"sessions", sessions},
        {"tray menu", trayMenu, WindowToTry::Keys::Menu},
        {"tenant menu", targetMenu, WindowToTry::Keys::Menu},
    };
}
