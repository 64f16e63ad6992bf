// Draws every window in every state into PNG files, for people to look at: ui_gallery DIR [--dark]
// [--language de]

#include "gui/gallerystage.h"
#include "gui/palettes.h"
#include "support/fakeprocess.h"
#include "ui/activitywindow.h"
#include "ui/focusring.h"
#include "ui/language.h"
#include "ui/profilewindow.h"
#include "ui/readablecolours.h"
#include "ui/sessionswindow.h"
#include "ui/theme.h"
#include "ui/traycommands.h"
#include "ui/traymenu.h"
#include "ui/traystatus.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QStyleFactory>
#include <QTest>

#include <cstdio>

namespace {

void profileWindowStates()
{
    {
        Stage stage;
        ProfileWindow window(stage.world.parts(), stage.jobs, stage.navigator);
        window.setAttribute(Qt::WA_DeleteOnClose, false);
        shoot(window, QStringLiteral("window-1-empty"));
        window.setTrayMissing(true);
        shoot(window, QStringLiteral("window-1-empty-no-tray"));
    }
    {
        Stage stage;
        const Portal portal = stage.world.addPortal();
        ProfileWindow window(stage.world.parts(), stage.jobs, stage.navigator);
        window.setAttribute(Qt::WA_DeleteOnClose, false);
        shoot(window, QStringLiteral("window-2-signed-out"));
        stage.world.transport.hold = true;
        stage.world.signIns.useToken(portal, Secret(QByteArrayLiteral("an-api-token-0123456789")));
        shoot(window, QStringLiteral("window-3-checking"));
        stage.world.transport.answers.clear();
        stage.world.transport.answers[QStringLiteral("/v3/features/system")] = {
            0, {}, Error{Error::Kind::Network, QStringLiteral("acme.duplocloud.net"), {}}};
        stage.world.transport.release();
        shoot(window, QStringLiteral("window-4-error"));
    }
}

void targetPageStates()
{
    Stage stage;
    const Portal portal = stage.world.signIn();
    stage.world.addPortal(QStringLiteral("globex.duplocloud.net"));
    stage.world.settings.setFavourite(portal, QStringLiteral("dev01"), true);
    const AccessTarget dev01 = stage.world.dev01(portal);
    ProfileWindow window(stage.world.parts(), stage.jobs, stage.navigator);
    window.setAttribute(Qt::WA_DeleteOnClose, false);
    settle();
    window.select(dev01);
    shoot(window, QStringLiteral("window-5-tenant"));
    const auto change =
        stage.world.profiles.preview(dev01, QStringLiteral("dev01"), QStringLiteral("us-west-2"));
    if (change)
        (void)stage.world.profiles.apply(*change);
    press(window, QStringLiteral("renewButton"));
    stage.world.clock.advance(std::chrono::minutes(8));
    shoot(window, QStringLiteral("window-6-session"), 1200);
    press(window, QStringLiteral("removeProfileButton"));
    shoot(window, QStringLiteral("window-7-removed"));
    stage.world.transport.hold = true;
    press(window, QStringLiteral("renewButton"));
    shoot(window, QStringLiteral("window-8-busy"), 400);
    stage.world.transport.answers.clear();
    stage.world.transport.release();
    window.select({portal, AccessLevel::Administrator, {}});
    stage.world.transport.answers[QStringLiteral("/v3/admin/aws/jitAccess/admin")] = {403, "no"};
    stage.world.transport.hold = false;
    press(window, QStringLiteral("renewButton"));
    shoot(window, QStringLiteral("window-9-admin-error"));
    window.select(portal);
    shoot(window, QStringLiteral("window-a-portal"));
    window.resize(window.minimumSizeHint());
    window.select(dev01);
    shoot(window, QStringLiteral("window-b-smallest"));
    if (auto *filter = window.findChild<QLineEdit *>(QStringLiteral("tenantFilter")))
        filter->setText(QStringLiteral("dev"));
    window.resize(880, 600);
    shoot(window, QStringLiteral("window-c-filtered"));
}

void record(Stage &stage, const AccessTarget &target, const QString &program, Activity::Outcome outcome,
    const std::shared_ptr<FakeProcess> &process = {}, std::chrono::minutes after = std::chrono::minutes(7))
{
    Activity activity;
    activity.target = target;
    activity.program = {4711, program, QStringLiteral("bash")};
    activity.outcome = outcome;
    activity.program.process = process;
    stage.world.activity.record(activity);
    stage.world.clock.advance(after);
}

void activityAndSessions()
{
    Stage stage;
    {
        ActivityWindow window(stage.world.parts(), stage.navigator);
        window.setAttribute(Qt::WA_DeleteOnClose, false);
        shoot(window, QStringLiteral("activity-1-empty"));
        SessionsWindow sessions(stage.world.parts(), stage.navigator);
        sessions.setAttribute(Qt::WA_DeleteOnClose, false);
        shoot(sessions, QStringLiteral("sessions-1-empty"));
    }
    const Portal portal = stage.world.signIn();
    settle();
    const AccessTarget dev01 = stage.world.dev01(portal);
    const auto process = std::make_shared<FakeProcess>();
    record(stage, dev01, QStringLiteral("terraform"), Activity::Outcome::Portal, process);
    record(stage, dev01, QStringLiteral("terraform"), Activity::Outcome::Cache);
    record(stage, {portal, AccessLevel::Administrator, {}}, QStringLiteral("python3"),
        Activity::Outcome::Denied);
    record(stage, dev01, QStringLiteral("aws"), Activity::Outcome::Cache);
    (void)stage.world.broker.access(dev01, CredentialBroker::Freshness::Cached);
    (void)stage.world.broker.access(
        {portal, AccessLevel::Administrator, {}}, CredentialBroker::Freshness::Cached);
    settle();
    stage.world.clock.advance(std::chrono::minutes(52));
    record(stage, dev01, QStringLiteral("terraform"), Activity::Outcome::Cache, process);
    ActivityWindow window(stage.world.parts(), stage.navigator);
    window.setAttribute(Qt::WA_DeleteOnClose, false);
    shoot(window, QStringLiteral("activity-2"));
    SessionsWindow sessions(stage.world.parts(), stage.navigator);
    sessions.setAttribute(Qt::WA_DeleteOnClose, false);
    shoot(sessions, QStringLiteral("sessions-2"));
    std::vector<std::shared_ptr<FakeProcess>> many;
    for (int i = 0; i < 12; ++i)
        record(stage, dev01, QStringLiteral("terraform-provider-%1").arg(i), Activity::Outcome::Cache,
            many.emplace_back(std::make_shared<FakeProcess>()), std::chrono::minutes(0));
    shoot(window, QStringLiteral("activity-3-many"));
    shoot(sessions, QStringLiteral("sessions-3-many"));
}

/// All cards of a tenant's page, with something chosen.
void wholePage()
{
    Stage stage;
    const Portal portal = stage.world.signIn();
    settle();
    const AccessTarget dev01 = stage.world.dev01(portal);
    record(stage, dev01, QStringLiteral("terraform"), Activity::Outcome::Cache);
    (void)stage.world.broker.access(dev01, CredentialBroker::Freshness::Cached);
    settle();
    TargetChoices choices;
    choices.colour = QStringLiteral("#1b6e3c");
    choices.consolePlace = ConsolePlace{ConsolePlace::Kind::ChromiumProfile, QStringLiteral("Work")};
    stage.world.settings.setChoices(dev01, choices);
    ProfileWindow profile(stage.world.parts(), stage.jobs, stage.navigator);
    profile.setAttribute(Qt::WA_DeleteOnClose, false);
    profile.select(dev01);
    profile.resize(900, 1250);
    shoot(profile, QStringLiteral("window-d-whole-page"));
    QScrollBar *bar = profile.findChild<QScrollArea *>(QStringLiteral("targetPage"))->verticalScrollBar();
    bar->setValue(bar->maximum());
    shoot(profile, QStringLiteral("window-f-choices"));
    press(profile, QStringLiteral("serviceButton"));
    if (auto *picker = profile.findChild<QWidget *>(QStringLiteral("servicePicker")))
        shoot(*picker, QStringLiteral("window-e-services"));
}

void trayMenuStates()
{
    Stage stage;
    const Portal portal = stage.world.signIn();
    stage.world.settings.setFavourite(portal, QStringLiteral("dev01"), true);
    TrayCommands commands(stage.world.parts(), stage.jobs, stage.navigator);
    TrayMenu menu(stage.world.parts(), commands, stage.navigator);
    menu.menu()->popup({0, 0});
    shoot(*menu.menu(), QStringLiteral("menu-1"));
    for (QAction *action : menu.menu()->actions()) {
        if (action->menu() && action->text() == QLatin1String("dev01")) {
            action->menu()->popup({300, 0});
            shoot(*action->menu(), QStringLiteral("menu-2-tenant"));
            action->menu()->hide();
            break;
        }
    }
    menu.menu()->hide();
}

void trayIcons()
{
    constexpr TrayState states[] = {TrayState::SignedOut, TrayState::SignedIn, TrayState::EndingSoon,
        TrayState::Waiting, TrayState::Paused};
    QImage sheet(640, 420, QImage::Format_RGB32);
    QPainter painter(&sheet);
    painter.fillRect(sheet.rect(), QColor(0xf4, 0xf4, 0xf4));
    painter.fillRect(320, 0, 320, 420, QColor(0x24, 0x24, 0x28));
    for (int side = 0; side < 2; ++side) {
        for (int row = 0; row < 5; ++row) {
            int x = 320 * side + 10;
            for (const int edge : {16, 22, 32, 64}) {
                painter.drawPixmap(
                    x, 80 * row + 10, colouredIcon(trayIconName(states[row])).pixmap(QSize(edge, edge)));
                x += edge + 24;
            }
        }
    }
    painter.end();
    sheet.save(folder + QStringLiteral("/tray-icons.png"));
    const QStringList names = QDir(QStringLiteral(":/icons")).entryList();
    QPixmap glyphs(10 * 56, 4 * 56);
    glyphs.fill(QApplication::palette().color(QPalette::Window));
    QPainter glyphPainter(&glyphs);
    int cell = 0;
    for (const QString &name : names) {
        if (name.startsWith(QLatin1String("tray-")) || name.startsWith(QLatin1String("duplo")))
            continue;
        themedIcon(name.chopped(4))
            .paint(&glyphPainter, QRect(56 * (cell % 10) + 4, 56 * (cell / 10) + 4, 24, 24));
        themedIcon(name.chopped(4))
            .paint(&glyphPainter, QRect(56 * (cell % 10) + 34, 56 * (cell / 10) + 10, 16, 16));
        ++cell;
    }
    glyphPainter.end();
    glyphs.save(folder + QStringLiteral("/glyphs.png"));
    colouredIcon(QStringLiteral("duplo-tray"))
        .pixmap(QSize(128, 128))
        .save(folder + QStringLiteral("/app-icon.png"));
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() < 2) {
        std::fprintf(stderr, "usage: ui_gallery DIR [--dark] [--language de]\n");
        return 2;
    }
    folder = arguments[1];
    QDir().mkpath(folder);
    const auto chosen = arguments.indexOf(QStringLiteral("--language"));
    const Language language(chosen < 0 ? QStringLiteral("en") : arguments.value(chosen + 1));
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QApplication::setQuitOnLastWindowClosed(false);
    if (arguments.contains(QLatin1String("--dark")))
        QApplication::setPalette(darkPalette());
    const ReadableColours colours;
    const FocusRing ring;
    profileWindowStates();
    targetPageStates();
    drawDialogs();
    drawSearch();
    drawSettings();
    activityAndSessions();
    wholePage();
    trayMenuStates();
    trayIcons();
    return 0;
}
