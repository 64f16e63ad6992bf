#include "gui/windowstates.h"
#include "ui/firstrunwindow.h"

#include <QFile>

namespace {
std::shared_ptr<FirstRunWindow> firstRun(WindowStage &stage)
{
    return std::make_shared<FirstRunWindow>(stage.world.parts(), stage.navigator, QString());
}

std::shared_ptr<QWidget> nothingFound(WindowStage &stage)
{
    return firstRun(stage);
}

std::shared_ptr<QWidget> found(WindowStage &stage)
{
    QFile config(stage.world.profiles.configPath());
    if (config.open(QIODevice::WriteOnly))
        config.write("[profile old]\ncredential_process = duplo-jit aws --host https://globex.duplocloud.net "
                     "--tenant dev --token 0123456789abcdef\n[profile test]\ncredential_process = duplo-jit "
                     "aws --host https://acme.duplocloud.net --tenant test-ten --interactive\n[profile dev]\n"
                     "credential_process = duplo-jit aws --host https://acme.duplocloud.net --tenant dev01 "
                     "--interactive\n");
    config.close();
    return firstRun(stage);
}

std::shared_ptr<FirstRunWindow> atSignIn(WindowStage &stage)
{
    stage.world.addPortal();
    const auto window = firstRun(stage);
    press(*window, "skipButton");
    return window;
}

std::shared_ptr<QWidget> signIn(WindowStage &stage)
{
    return atSignIn(stage);
}

std::shared_ptr<QWidget> waiting(WindowStage &stage)
{
    const auto window = atSignIn(stage);
    press(*window, "authorizeButton");
    return window;
}

std::shared_ptr<FirstRunWindow> atProfile(WindowStage &stage)
{
    stage.world.signIn();
    const auto window = firstRun(stage);
    press(*window, "skipButton");
    return window;
}

std::shared_ptr<QWidget> profile(WindowStage &stage)
{
    return atProfile(stage);
}

std::shared_ptr<QWidget> profileHostile(WindowStage &stage)
{
    (void)hostileTarget(stage);
    const auto window = firstRun(stage);
    press(*window, "skipButton");
    return window;
}

std::shared_ptr<QWidget> trying(WindowStage &stage)
{
    const auto window = atProfile(stage);
    stage.world.profileTest.hold = true;
    press(*window, "setUpButton");
    return window;
}

std::shared_ptr<QWidget> works(WindowStage &stage)
{
    const auto window = atProfile(stage);
    press(*window, "setUpButton");
    return window;
}

std::shared_ptr<QWidget> fails(WindowStage &stage)
{
    const auto window = atProfile(stage);
    stage.world.profileTest.outcome = tl::unexpected(networkError());
    press(*window, "setUpButton");
    return window;
}
} // namespace

QList<WindowToTry> firstRunWindows()
{
    return {
        {"first run", nothingFound},
        {"first run found", found},
        {"first run sign in", signIn},
        {"first run waiting", waiting},
        {"first run profile", profile},
        {"first run hostile name", profileHostile},
        {"first run trying", trying},
        {"first run works", works},
        {"first run fails", fails},
    };
}
