#include "gui/windowstates.h"
#include "ui/addportaldialog.h"
#include "ui/authorizedialog.h"
#include "ui/tokendialog.h"

#include <QLineEdit>

namespace {
std::shared_ptr<AddPortalDialog> addDialog(WindowStage &stage, const QString &address)
{
    const auto dialog = std::make_shared<AddPortalDialog>(stage.world.parts());
    dialog->findChild<QLineEdit *>(QStringLiteral("portalAddress"))->setText(address);
    return dialog;
}

std::shared_ptr<QWidget> addEmpty(WindowStage &stage)
{
    return addDialog(stage, {});
}

std::shared_ptr<QWidget> addInvalid(WindowStage &stage)
{
    return addDialog(stage, QStringLiteral("http://acme.duplocloud.net"));
}

std::shared_ptr<QWidget> addValid(WindowStage &stage)
{
    return addDialog(stage, QStringLiteral("acme.duplocloud.net/app/"));
}

std::shared_ptr<QWidget> addChecking(WindowStage &stage)
{
    const auto dialog = addDialog(stage, QStringLiteral("acme.duplocloud.net"));
    stage.world.transport.hold = true;
    press(*dialog, "continueButton");
    return dialog;
}

std::shared_ptr<QWidget> addUnreachable(WindowStage &stage)
{
    const auto dialog = addDialog(stage, QStringLiteral("acme.duplocloud.net"));
    stage.world.transport.answers[QStringLiteral("/v3/features/system")] = {0, {}, networkError()};
    press(*dialog, "continueButton");
    return dialog;
}

std::shared_ptr<QWidget> addAnswered(WindowStage &stage)
{
    const auto dialog = addDialog(stage, QStringLiteral("acme.duplocloud.net"));
    stage.world.transport.answers[QStringLiteral("/v3/features/system")] = {401, ""};
    press(*dialog, "continueButton");
    return dialog;
}

std::shared_ptr<AuthorizeDialog> authorizeDialog(WindowStage &stage, bool administrator = false)
{
    AuthorizeOptions options;
    options.administrator = administrator;
    const auto dialog =
        std::make_shared<AuthorizeDialog>(stage.world.parts(), stage.world.addPortal(), options);
    dialog->start();
    return dialog;
}

std::shared_ptr<QWidget> waiting(WindowStage &stage)
{
    return authorizeDialog(stage);
}

std::shared_ptr<QWidget> waitingForAdministrator(WindowStage &stage)
{
    return authorizeDialog(stage, true);
}

std::shared_ptr<QWidget> checking(WindowStage &stage)
{
    const auto dialog = authorizeDialog(stage);
    stage.world.transport.hold = true;
    stage.world.signIn();
    return dialog;
}

std::shared_ptr<QWidget> signedIn(WindowStage &stage)
{
    const auto dialog = authorizeDialog(stage);
    stage.world.signIn();
    return dialog;
}

std::shared_ptr<QWidget> withoutBrowser(WindowStage &stage)
{
    stage.world.browser.error = Error{Error::Kind::BrowserUnavailable,
        QStringLiteral("https://acme.duplocloud.net/app/user/verify-token?localAppName="
                       "Duplo+Tray&localPort=40123&redirect=true"),
        {}};
    return authorizeDialog(stage);
}

std::shared_ptr<QWidget> cancelled(WindowStage &stage)
{
    const auto dialog = authorizeDialog(stage);
    stage.world.signIns.cancel(stage.world.settings.portals().first());
    return dialog;
}

std::shared_ptr<QWidget> token(WindowStage &stage)
{
    return std::make_shared<TokenDialog>(stage.world.parts(), stage.world.addPortal());
}

std::shared_ptr<QWidget> tokenRefused(WindowStage &stage)
{
    const auto dialog = token(stage);
    stage.world.transport.answers[QStringLiteral("/v3/features/system")] = {401, ""};
    dialog->findChild<QLineEdit *>(QStringLiteral("apiToken"))
        ->setText(QStringLiteral("an-api-token-0123456789"));
    press(*dialog, "signInButton");
    return dialog;
}
} // namespace

QList<WindowToTry> signInDialogs()
{
    return {
        {"add portal", addEmpty},
        {"add portal invalid", addInvalid},
        {"add portal valid", addValid},
        {"add portal checking", addChecking},
        {"add portal unreachable", addUnreachable},
        {"add portal answered", addAnswered},
        {"authorize", waiting},
        {"authorize as administrator", waitingForAdministrator},
        {"authorize checking", checking},
        {"authorize done", signedIn},
        {"authorize without a browser", withoutBrowser},
        {"authorize cancelled", cancelled},
        {"token", token},
        {"token refused", tokenRefused},
    };
}
