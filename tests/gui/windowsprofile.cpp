#include "gui/windowstates.h"
#include "ui/profilewindow.h"

#include <QLineEdit>

namespace {
std::shared_ptr<ProfileWindow> window(WindowStage &stage)
{
    return std::make_shared<ProfileWindow>(stage.world.parts(), stage.jobs, stage.navigator);
}

std::shared_ptr<QWidget> empty(WindowStage &stage)
{
    return window(stage);
}

std::shared_ptr<QWidget> withoutTray(WindowStage &stage)
{
    const auto made = window(stage);
    made->setTrayMissing(true);
    return made;
}

std::shared_ptr<QWidget> signedOut(WindowStage &stage)
{
    stage.world.addPortal();
    return window(stage);
}

std::shared_ptr<QWidget> checking(WindowStage &stage)
{
    stage.world.transport.hold = true;
    stage.world.signIn();
    return window(stage);
}

std::shared_ptr<QWidget> unreachable(WindowStage &stage)
{
    stage.world.transport.answers[QStringLiteral("/v3/features/system")] = {0, {}, networkError()};
    stage.world.signIn();
    return window(stage);
}

std::shared_ptr<ProfileWindow> atTenant(WindowStage &stage)
{
    const Portal portal = stage.world.signIn();
    stage.world.addPortal(QStringLiteral("globex.duplocloud.net"));
    stage.world.settings.setFavourite(portal, QStringLiteral("dev01"), true);
    const auto made = window(stage);
    made->select(stage.world.dev01(portal));
    return made;
}

std::shared_ptr<QWidget> tenant(WindowStage &stage)
{
    return atTenant(stage);
}

/// With a profile, and credentials that last some minutes yet.
std::shared_ptr<ProfileWindow> atWork(WindowStage &stage)
{
    const auto made = atTenant(stage);
    const AccessTarget dev01 = stage.world.dev01(stage.world.settings.portals().first());
    const auto change =
        stage.world.profiles.preview(dev01, QStringLiteral("dev01"), QStringLiteral("us-west-2"));
    if (change)
        (void)stage.world.profiles.apply(*change);
    press(*made, "renewButton");
    stage.world.clock.advance(std::chrono::minutes(8));
    return made;
}

std::shared_ptr<QWidget> session(WindowStage &stage)
{
    return atWork(stage);
}

std::shared_ptr<QWidget> profileRemoved(WindowStage &stage)
{
    const auto made = atWork(stage);
    press(*made, "removeProfileButton");
    return made;
}

std::shared_ptr<QWidget> busy(WindowStage &stage)
{
    const auto made = atTenant(stage);
    stage.world.transport.hold = true;
    press(*made, "renewButton");
    return made;
}

std::shared_ptr<QWidget> administratorRefused(WindowStage &stage)
{
    const auto made = atTenant(stage);
    made->select({stage.world.settings.portals().first(), AccessLevel::Administrator, {}});
    stage.world.transport.answers[QStringLiteral("/v3/admin/aws/jitAccess/admin")] = {403, "no"};
    press(*made, "renewButton");
    return made;
}

std::shared_ptr<QWidget> hostile(WindowStage &stage)
{
    const AccessTarget target = hostileTarget(stage);
    const auto made = window(stage);
    made->select(target);
    return made;
}

std::shared_ptr<QWidget> portalPage(WindowStage &stage)
{
    const auto made = window(stage);
    made->select(stage.world.signIn());
    return made;
}

std::shared_ptr<QWidget> filtered(WindowStage &stage)
{
    const auto made = atTenant(stage);
    made->findChild<QLineEdit *>(QStringLiteral("tenantFilter"))->setText(QStringLiteral("dev"));
    return made;
}

/// All cards of a tenant's page, with something chosen.
std::shared_ptr<QWidget> wholePage(WindowStage &stage)
{
    const auto made = atWork(stage);
    TargetChoices choices;
    choices.colour = QStringLiteral("#1b6e3c");
    choices.consolePlace = ConsolePlace{ConsolePlace::Kind::ChromiumProfile, QStringLiteral("Work")};
    stage.world.settings.setChoices(stage.world.dev01(stage.world.settings.portals().first()), choices);
    made->resize(900, 1250);
    return made;
}

} // namespace

QList<WindowToTry> profileWindows()
{
    return {
        {"profile window empty", empty},
        {"profile window without a tray", withoutTray},
        {"profile window signed out", signedOut},
        {"profile window checking", checking},
        {"profile window unreachable", unreachable},
        {"profile window tenant", tenant},
        {"profile window session", session},
        {"profile window profile removed", profileRemoved},
        {"profile window busy", busy},
        {"profile window administrator refused", administratorRefused},
        {"profile window hostile name", hostile},
        {"profile window portal", portalPage},
        {"profile window filtered", filtered},
        {"profile window whole page", wholePage},
    };
}
