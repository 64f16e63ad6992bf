#include "gui/everywindow.h"

#include "ui/activitywindow.h"
#include "ui/addportaldialog.h"
#include "ui/authorizedialog.h"
#include "ui/firstrunwindow.h"
#include "ui/jitaccesswindow.h"
#include "ui/linkdialog.h"
#include "ui/profilewindow.h"
#include "ui/programsdialog.h"
#include "ui/searchwindow.h"
#include "ui/servicepicker.h"
#include "ui/sessionswindow.h"
#include "ui/settingswindow.h"
#include "ui/tokendialog.h"
#include "ui/workstationdialog.h"

#include <QAbstractButton>
#include <QFile>
#include <QTest>

namespace {
QWidget *signedInWindow(WindowStage &stage)
{
    const Portal portal = stage.world.signIn();
    auto *window = new ProfileWindow(stage.world.parts(), stage.jobs, stage.navigator);
    window->select(stage.world.dev01(portal));
    window->findChild<QAbstractButton *>(QStringLiteral("renewButton"))->click();
    return window;
}

QWidget *emptyWindow(WindowStage &stage)
{
    return new ProfileWindow(stage.world.parts(), stage.jobs, stage.navigator);
}

QWidget *signedOutWindow(WindowStage &stage)
{
    stage.world.addPortal();
    return emptyWindow(stage);
}

QWidget *jitWindow(WindowStage &stage)
{
    auto *window = new JitAccessWindow(
        stage.world.parts(), stage.jobs, stage.navigator, stage.world.dev01(stage.world.signIn()));
    window->getAccess();
    return window;
}

QWidget *programsDialog(WindowStage &stage)
{
    const Portal portal = stage.world.addPortal();
    stage.world.programAsks(portal);
    stage.world.programAsks(portal);
    return new ProgramsDialog(stage.world.parts(), ProgramQuestion::signIn(portal));
}

QWidget *authorizeDialog(WindowStage &stage)
{
    auto *dialog = new AuthorizeDialog(stage.world.parts(), stage.world.addPortal(), {});
    dialog->start();
    return dialog;
}

QWidget *addPortalDialog(WindowStage &stage)
{
    return new AddPortalDialog(stage.world.parts());
}

QWidget *tokenDialog(WindowStage &stage)
{
    return new TokenDialog(stage.world.parts(), stage.world.addPortal());
}

QWidget *workstationDialog(WindowStage &stage)
{
    return new WorkstationDialog(stage.world.parts(), stage.world.dev01(stage.world.signIn()));
}

QWidget *linkDialog(WindowStage &stage)
{
    stage.world.signIn();
    return new LinkDialog(stage.world.parts(), stage.navigator,
        *DeepLink::parse(
            QStringLiteral("duplo-tray://open?portal=acme.duplocloud.net&tenant=dev01&service=s3")));
}

QWidget *firstRun(WindowStage &stage)
{
    QFile config(stage.world.profiles.configPath());
    if (config.open(QIODevice::WriteOnly))
        config.write("[profile old]\ncredential_process = duplo-jit aws --host https://globex.duplocloud.net "
                     "--tenant dev --token 0123456789abcdef\n");
    config.close();
    return new FirstRunWindow(stage.world.parts(), stage.navigator, {});
}

QWidget *activityWindow(WindowStage &stage)
{
    stage.world.signIn();
    return new ActivityWindow(stage.world.parts(), stage.navigator);
}

QWidget *sessionsWindow(WindowStage &stage)
{
    stage.world.signIn();
    return new SessionsWindow(stage.world.parts(), stage.navigator);
}

QWidget *searchWindow(WindowStage &stage)
{
    const Portal portal = stage.world.signIn();
    stage.world.settings.setFavourite(portal, QStringLiteral("prod"), true);
    auto *window = new SearchWindow(stage.world.parts(), stage.commands, stage.navigator);
    window->open();
    return window;
}

QWidget *emptySearch(WindowStage &stage)
{
    auto *window = new SearchWindow(stage.world.parts(), stage.commands, stage.navigator);
    window->open();
    return window;
}

QWidget *servicePicker(WindowStage &stage)
{
    const AccessTarget target = stage.world.dev01(stage.world.signIn());
    auto *picker = new ServicePicker(stage.world.parts(), nullptr);
    picker->popUp(QWidget(), target);
    return picker;
}

template <SettingsPage Page> QWidget *settingsWindow(WindowStage &stage)
{
    stage.world.signIn();
    stage.world.addPortal(QStringLiteral("globex.duplocloud.net"));
    auto *window = new SettingsWindow(stage.world.parts(), stage.navigator);
    window->showPage(Page);
    return window;
}
} // namespace

const QList<WindowToTry> &everyWindow()
{
    static const QList<WindowToTry> all{
        {"empty window", emptyWindow},
        {"signed out", signedOutWindow},
        {"tenant", signedInWindow},
        {"add portal", addPortalDialog},
        {"authorize", authorizeDialog},
        {"token", tokenDialog},
        {"jit access", jitWindow},
        {"workstation", workstationDialog},
        {"programs", programsDialog},
        {"link", linkDialog},
        {"first run", firstRun},
        {"activity", activityWindow},
        {"sessions", sessionsWindow},
        {"search", searchWindow},
        {"search without a portal", emptySearch},
        {"services", servicePicker},
        {"settings general", settingsWindow<SettingsPage::General>},
        {"settings consoles", settingsWindow<SettingsPage::Consoles>},
        {"settings credentials", settingsWindow<SettingsPage::Credentials>},
        {"settings security", settingsWindow<SettingsPage::Security>},
        {"settings portals", settingsWindow<SettingsPage::Portals>},
        {"settings advanced", settingsWindow<SettingsPage::Advanced>},
    };
    return all;
}

void everyWindowLightAndDark()
{
    QTest::addColumn<int>("index");
    QTest::addColumn<bool>("dark");
    for (int i = 0; i < everyWindow().size(); ++i) {
        const QByteArray name = everyWindow()[i].name;
        QTest::newRow(name.constData()) << i << false;
        QTest::newRow(QByteArray(name + ", dark").constData()) << i << true;
    }
}
