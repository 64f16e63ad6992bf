#include "gui/windowstates.h"
#include "ui/jitaccesswindow.h"
#include "ui/linkdialog.h"
#include "ui/workstationdialog.h"

#include <QFile>
#include <QLineEdit>

namespace {
std::shared_ptr<JitAccessWindow> jitWindow(WindowStage &stage)
{
    return std::make_shared<JitAccessWindow>(
        stage.world.parts(), stage.jobs, stage.navigator, stage.world.dev01(stage.world.signIn()));
}

std::shared_ptr<QWidget> jitOffer(WindowStage &stage)
{
    return jitWindow(stage);
}

std::shared_ptr<QWidget> jitBusy(WindowStage &stage)
{
    const auto window = jitWindow(stage);
    stage.world.transport.hold = true;
    window->getAccess();
    return window;
}

std::shared_ptr<QWidget> jitRefused(WindowStage &stage)
{
    const auto window = jitWindow(stage);
    stage.world.transport.answers.clear();
    window->getAccess();
    return window;
}

std::shared_ptr<QWidget> jitKeys(WindowStage &stage)
{
    const auto window = jitWindow(stage);
    window->getAccess();
    return window;
}

std::shared_ptr<QWidget> jitRevealed(WindowStage &stage)
{
    const auto change = stage.world.profiles.preview(
        stage.world.dev01(stage.world.signIn()), QStringLiteral("dev01"), QStringLiteral("us-west-2"));
    if (change)
        (void)stage.world.profiles.apply(*change);
    const auto window = jitWindow(stage);
    window->getAccess();
    press(*window, "secretAccessKeyReveal");
    press(*window, "copy-bash");
    return window;
}

std::shared_ptr<QWidget> jitHostile(WindowStage &stage)
{
    const AccessTarget target = hostileTarget(stage);
    const auto window =
        std::make_shared<JitAccessWindow>(stage.world.parts(), stage.jobs, stage.navigator, target);
    window->getAccess();
    return window;
}

std::shared_ptr<QWidget> workstationHostile(WindowStage &stage)
{
    const AccessTarget target = hostileTarget(stage);
    return std::make_shared<WorkstationDialog>(stage.world.parts(), target);
}

std::shared_ptr<WorkstationDialog> workstationDialog(WindowStage &stage)
{
    const Portal portal = stage.world.signIn();
    QFile config(stage.world.profiles.configPath());
    if (config.open(QIODevice::WriteOnly))
        config.write("# mine\n[profile dev02]\nregion = eu-central-1\nsso_start_url = https://x\n");
    config.close();
    return std::make_shared<WorkstationDialog>(stage.world.parts(), stage.world.dev01(portal));
}

std::shared_ptr<QWidget> preview(WindowStage &stage)
{
    return workstationDialog(stage);
}

std::shared_ptr<QWidget> collision(WindowStage &stage)
{
    const auto dialog = workstationDialog(stage);
    dialog->findChild<QLineEdit *>(QStringLiteral("profileName"))->setText(QStringLiteral("dev02"));
    return dialog;
}

std::shared_ptr<QWidget> trying(WindowStage &stage)
{
    const auto dialog = workstationDialog(stage);
    stage.world.profileTest.hold = true;
    press(*dialog, "setUpButton");
    return dialog;
}

std::shared_ptr<QWidget> works(WindowStage &stage)
{
    const auto dialog = workstationDialog(stage);
    press(*dialog, "setUpButton");
    return dialog;
}

std::shared_ptr<QWidget> fails(WindowStage &stage)
{
    const auto dialog = workstationDialog(stage);
    stage.world.profileTest.outcome = failure(Error::Kind::Server,
        QStringLiteral("Could not connect to the endpoint URL: \"https://sts.us-west-2.amazonaws.com/\""));
    press(*dialog, "setUpButton");
    return dialog;
}

std::shared_ptr<QWidget> link(WindowStage &stage, const char *query)
{
    stage.world.signIn();
    const auto parsed = DeepLink::parse(QStringLiteral("duplo-tray://open?") + QLatin1String(query));
    return std::make_shared<LinkDialog>(stage.world.parts(), stage.navigator, *parsed);
}

std::shared_ptr<QWidget> linkToService(WindowStage &stage)
{
    return link(stage, "portal=acme.duplocloud.net&tenant=dev01&service=s3&region=us-west-2");
}

std::shared_ptr<QWidget> linkToStranger(WindowStage &stage)
{
    return link(stage, "portal=evil.example&tenant=dev01");
}
} // namespace

QList<WindowToTry> accessDialogs()
{
    return {
        {"jit access offer", jitOffer},
        {"jit access busy", jitBusy},
        {"jit access refused", jitRefused},
        {"jit access keys", jitKeys},
        {"jit access revealed", jitRevealed},
        {"jit access hostile name", jitHostile},
        {"workstation hostile name", workstationHostile},
        {"workstation preview", preview},
        {"workstation collision", collision},
        {"workstation trying", trying},
        {"workstation works", works},
        {"workstation fails", fails},
        {"link", linkToService},
        {"link to a stranger", linkToStranger},
    };
}
