#include "gui/gallerystage.h"
#include "ui/firstrunwindow.h"
#include "ui/linkdialog.h"
#include "ui/settingswindow.h"

#include <QFile>
#include <QLineEdit>

namespace {

void settingsPages()
{
    Stage stage;
    stage.world.signIn();
    stage.world.addPortal(QStringLiteral("globex.duplocloud.net"));
    stage.world.shortcut.bind(QStringLiteral("Ctrl+Alt+D"));
    stage.world.log.append(
        QStringLiteral("portal"), QStringLiteral("acme.duplocloud.net answered in 120 ms"));
    SettingsWindow window(stage.world.parts(), stage.navigator);
    window.setAttribute(Qt::WA_DeleteOnClose, false);
    const char *names[] = {"general", "consoles", "credentials", "security", "portals", "advanced"};
    for (int page = 0; page < 6; ++page) {
        window.showPage(SettingsPage(page));
        shoot(window, QStringLiteral("settings-%1-%2").arg(page + 1).arg(QLatin1String(names[page])));
    }
    window.showPage(SettingsPage::Portals);
    press(window, QStringLiteral("removeButton"));
    shoot(window, QStringLiteral("settings-7-remove"));
}

/// Security, with something to take back.
void decisions()
{
    Stage stage;
    const Portal portal = stage.world.signIn();
    settle();
    for (const char *name : {"terraform", "python3", "a-helper-with-quite-a-long-name-of-its-own"}) {
        Program program{4711, QString::fromLatin1(name), QStringLiteral("bash")};
        program.executable = QStringLiteral("/usr/bin/") + program.name;
        stage.world.consents.remember(
            {portal, AccessLevel::Administrator, {}}, program, stage.world.clock.now());
    }
    stage.world.requests.denyForAnHour(ProgramQuestion::access(stage.world.dev01(portal)));
    SettingsWindow window(stage.world.parts(), stage.navigator);
    window.setAttribute(Qt::WA_DeleteOnClose, false);
    window.showPage(SettingsPage::Security);
    shoot(window, QStringLiteral("settings-8-decisions"));
}

void firstRun()
{
    Stage stage;
    QFile config(stage.world.profiles.configPath());
    if (config.open(QIODevice::WriteOnly))
        config.write(
            "[profile dev]\ncredential_process = duplo-jit aws --host https://acme.duplocloud.net "
            "--tenant dev --token abcdefghijklmnop\n[profile test]\ncredential_process = duplo-jit aws "
            "--host https://acme.duplocloud.net --tenant test-ten --interactive\n");
    config.close();
    FirstRunWindow window(stage.world.parts(), stage.navigator, {});
    window.setAttribute(Qt::WA_DeleteOnClose, false);
    shoot(window, QStringLiteral("first-1-portal"));
    press(window, QStringLiteral("found-acme"));
    shoot(window, QStringLiteral("first-2-sign-in"));
    press(window, QStringLiteral("authorizeButton"));
    shoot(window, QStringLiteral("first-3-waiting"), 400);
    stage.world.signIn();
    settle();
    press(window, QStringLiteral("signedInButton"));
    shoot(window, QStringLiteral("first-4-profile"));
    press(window, QStringLiteral("setUpButton"));
    shoot(window, QStringLiteral("first-5-works"));
    Stage empty;
    FirstRunWindow plain(empty.world.parts(), empty.navigator, {});
    plain.setAttribute(Qt::WA_DeleteOnClose, false);
    shoot(plain, QStringLiteral("first-6-empty"));
}

void links()
{
    Stage stage;
    stage.world.signIn();
    const auto draw = [&stage](const char *query, const char *name) {
        const auto link = DeepLink::parse(QStringLiteral("duplo-tray://open?") + QString::fromLatin1(query));
        LinkDialog dialog(stage.world.parts(), stage.navigator, *link);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        shoot(dialog, QString::fromLatin1(name));
    };
    draw("portal=acme.duplocloud.net&tenant=dev01&service=s3&region=us-west-2", "link-1");
    draw("portal=evil.example&tenant=dev01", "link-2-refused");
}

} // namespace

void drawSettings()
{
    settingsPages();
    decisions();
    firstRun();
    links();
}
