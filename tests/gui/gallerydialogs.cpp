#include "gui/gallerystage.h"
#include "ui/addportaldialog.h"
#include "ui/authorizedialog.h"
#include "ui/jitaccesswindow.h"
#include "ui/programsdialog.h"
#include "ui/tokendialog.h"
#include "ui/workstationdialog.h"

#include <QApplication>
#include <QFile>
#include <QLineEdit>

namespace {

void addPortalStates()
{
    Stage stage;
    AddPortalDialog dialog(stage.world.parts());
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    auto *address = dialog.findChild<QLineEdit *>(QStringLiteral("portalAddress"));
    shoot(dialog, QStringLiteral("add-1-empty"));
    address->setText(QStringLiteral("http://acme.duplocloud.net"));
    shoot(dialog, QStringLiteral("add-2-invalid"));
    address->setText(QStringLiteral("acme.duplocloud.net/app/"));
    shoot(dialog, QStringLiteral("add-3-valid"));
    stage.world.transport.answers[QStringLiteral("/v3/features/system")] = {
        0, {}, Error{Error::Kind::Network, QStringLiteral("acme.duplocloud.net"), {}}};
    press(dialog, QStringLiteral("continueButton"));
    shoot(dialog, QStringLiteral("add-4-unreachable"));
    stage.world.transport.answers[QStringLiteral("/v3/features/system")] = {401, ""};
    press(dialog, QStringLiteral("continueButton"));
    shoot(dialog, QStringLiteral("add-5-sign-in"));
}

void signInStates()
{
    Stage stage;
    const Portal portal = stage.world.addPortal();
    AuthorizeDialog dialog(stage.world.parts(), portal, {});
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.start();
    shoot(dialog, QStringLiteral("authorize-1-waiting"));
    stage.world.transport.hold = true;
    stage.world.signIns.useToken(portal, Secret(QByteArrayLiteral("an-api-token-0123456789")));
    shoot(dialog, QStringLiteral("authorize-2-checking"));
    stage.world.transport.hold = false;
    stage.world.transport.release();
    shoot(dialog, QStringLiteral("authorize-3-done"));
    stage.world.browser.error = Error{Error::Kind::BrowserUnavailable,
        QStringLiteral("https://acme.duplocloud.net/app/user/verify-token?localAppName="
                       "Duplo+Tray&localPort=40123&redirect=true"),
        {}};
    dialog.start();
    shoot(dialog, QStringLiteral("authorize-4-no-browser"));
    stage.world.signIns.cancel(portal);
    shoot(dialog, QStringLiteral("authorize-5-cancelled"));
    TokenDialog token(stage.world.parts(), portal);
    token.setAttribute(Qt::WA_DeleteOnClose, false);
    shoot(token, QStringLiteral("token-1"));
    stage.world.transport.answers[QStringLiteral("/v3/features/system")] = {401, ""};
    token.findChild<QLineEdit *>(QStringLiteral("apiToken"))
        ->setText(QStringLiteral("an-api-token-0123456789"));
    press(token, QStringLiteral("signInButton"));
    shoot(token, QStringLiteral("token-2-refused"));
}

void questionStates()
{
    Stage stage;
    const Portal portal = stage.world.addPortal();
    stage.world.questions.acceptOtherPerson(
        portal, QStringLiteral("bob@example.com"), QStringLiteral("eve@example.com"));
    shoot(*QApplication::topLevelWidgets().last(), QStringLiteral("question-1-other-person"));
    stage.world.questions.acceptMemoryOnly(portal, {Error::Kind::KeychainUnavailable, {}, {}});
    int number = 2;
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        if (widget->objectName() == QLatin1String("memoryOnlyQuestion"))
            shoot(*widget, QStringLiteral("question-%1-memory").arg(number++));
        widget->close();
    }
}

void jitStates()
{
    Stage stage;
    const Portal portal = stage.world.signIn();
    const AccessTarget target = stage.world.dev01(portal);
    const auto change =
        stage.world.profiles.preview(target, QStringLiteral("dev01"), QStringLiteral("us-west-2"));
    JitAccessWindow window(stage.world.parts(), stage.jobs, stage.navigator,
        {portal, AccessLevel::Tenant, QStringLiteral("test-ten")});
    window.setAttribute(Qt::WA_DeleteOnClose, false);
    shoot(window, QStringLiteral("jit-1-offer"));
    stage.world.transport.hold = true;
    press(window, QStringLiteral("getAccessButton"));
    shoot(window, QStringLiteral("jit-2-busy"), 400);
    stage.world.transport.hold = false;
    stage.world.transport.release();
    shoot(window, QStringLiteral("jit-3-keys"));
    if (change)
        (void)stage.world.profiles.apply(*change);
    JitAccessWindow second(stage.world.parts(), stage.jobs, stage.navigator, target);
    second.setAttribute(Qt::WA_DeleteOnClose, false);
    press(second, QStringLiteral("getAccessButton"));
    press(second, QStringLiteral("secretAccessKeyReveal"));
    press(second, QStringLiteral("copy-bash"));
    shoot(second, QStringLiteral("jit-4-profile-revealed-copied"));
}

void workstationStates()
{
    Stage stage;
    const Portal portal = stage.world.signIn();
    QFile config(stage.world.profiles.configPath());
    if (config.open(QIODevice::WriteOnly))
        config.write("# mine\n[profile dev02]\nregion = eu-central-1\nsso_start_url = https://x\n");
    config.close();
    WorkstationDialog dialog(stage.world.parts(), stage.world.dev01(portal));
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    shoot(dialog, QStringLiteral("workstation-1-preview"));
    auto *name = dialog.findChild<QLineEdit *>(QStringLiteral("profileName"));
    name->setText(QStringLiteral("dev02"));
    shoot(dialog, QStringLiteral("workstation-2-collision"), 250);
    press(dialog, QStringLiteral("replaceProfile"));
    shoot(dialog, QStringLiteral("workstation-3-replace"), 250);
    name->setText(QStringLiteral("dev01"));
    settle(250);
    stage.world.profileTest.hold = true;
    press(dialog, QStringLiteral("setUpButton"));
    shoot(dialog, QStringLiteral("workstation-4-trying"), 400);
    stage.world.profileTest.hold = false;
    press(dialog, QStringLiteral("testButton"));
    shoot(dialog, QStringLiteral("workstation-5-works"));
    stage.world.profileTest.outcome = failure(Error::Kind::Server,
        QStringLiteral("Could not connect to the endpoint URL: \"https://sts.us-west-2.amazonaws.com/\""));
    press(dialog, QStringLiteral("testButton"));
    shoot(dialog, QStringLiteral("workstation-6-does-not"));
}

void programStates()
{
    Stage stage;
    const Portal portal = stage.world.addPortal();
    const auto one = stage.world.programAsks(portal);
    settle();
    ProgramsDialog dialog(stage.world.parts(), ProgramQuestion::signIn(portal));
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    shoot(dialog, QStringLiteral("programs-1"));
    const auto two = stage.world.programAsks(portal);
    const auto three = stage.world.programAsks(portal, QStringLiteral("aws"));
    shoot(dialog, QStringLiteral("programs-2-three"));
    dialog.hide();
    stage.world.requests.deny(ProgramQuestion::signIn(portal));
}

} // namespace

void drawDialogs()
{
    addPortalStates();
    signInStates();
    questionStates();
    jitStates();
    workstationStates();
    programStates();
}
