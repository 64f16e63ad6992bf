#include "ui/desktopui.h"

#include "ui/accessibleroles.h"
#include "ui/activitywindow.h"
#include "ui/addportaldialog.h"
#include "ui/firstrunwindow.h"
#include "ui/jitaccesswindow.h"
#include "ui/linkdialog.h"
#include "ui/profilewindow.h"
#include "ui/searchwindow.h"
#include "ui/sessionswindow.h"
#include "ui/settingswindow.h"
#include "ui/theme.h"
#include "ui/tokendialog.h"
#include "ui/windowplace.h"
#include "ui/workstationdialog.h"

#include <QApplication>
#include <QWindow>

namespace {
const auto firstRunKey = QStringLiteral("firstRun");

QString keyOf(const QString &window, const AccessTarget &target)
{
    return window + u'\n' + target.portal.id() + u'\n' + QString::number(int(target.level)) + u'\n'
        + target.tenant;
}

void rememberPlace(QWidget &window, Preferences &preferences)
{
    if (!window.findChild<WindowPlace *>(QString(), Qt::FindDirectChildrenOnly))
        new WindowPlace(window, preferences);
}

void bringToFront(QWidget &window)
{
    window.show();
    window.raise();
    window.activateWindow();
}
} // namespace

DesktopUi::DesktopUi(UiParts parts, TrayHosts &trays, bool hidden, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_language(parts.preferences.language())
    , m_jobs(parts)
    , m_commands(parts, m_jobs, *this)
    , m_trayMenu(parts, m_commands, *this)
    , m_trayIcon(parts, m_trayMenu, trays, {})
    , m_endNotices(parts, *this)
    , m_programs(parts)
    , m_tenantNotices(parts, *this)
    , m_startNotices(parts, *this)
{
    QApplication::setQuitOnLastWindowClosed(false);
    QApplication::setWindowIcon(colouredIcon(QStringLiteral("duplo-tray")));
    installAccessibleRoles();
    connect(qGuiApp, &QGuiApplication::focusWindowChanged, this, [this](const QWindow *window) {
        if (window)
            m_parts.tenants.check();
    });
    followTray();
    connect(&m_parts.notifier, &Notifier::actionInvoked, this, &DesktopUi::notificationClicked);
    connect(
        &m_programs, &ProgramNotices::authorizing, this, [this](const Portal &portal) { signIn(portal); });
    connect(&m_parts.preferences, &Preferences::changed, &m_language,
        [this] { m_language.set(m_parts.preferences.language()); });
    // Later, since it was changed in one of the windows.
    connect(&m_language, &Language::changed, this, &DesktopUi::remakeWindows, Qt::QueuedConnection);
    const bool isFirst = m_parts.settings.portals().isEmpty() && !m_parts.preferences.firstRunDone();
    // The first steps say it themselves.
    if (hidden || !isFirst)
        m_startNotices.tellSetAside();
    if (hidden)
        return;
    raise();
    if (isFirst)
        showFirstRun();
}

DesktopUi::~DesktopUi()
{
    delete m_search;
    delete m_profile;
    for (const Open &open : std::as_const(m_windows))
        delete open.window;
}

void DesktopUi::raise()
{
    if (!m_trayIcon.isShown())
        m_startNotices.noteNoTray();
    bringToFront(profileWindow());
}

ProfileWindow &DesktopUi::profileWindow()
{
    if (!m_profile) {
        m_profile = new ProfileWindow(m_parts, m_jobs, *this);
        m_profile->setTrayMissing(!m_trayIcon.isShown());
    }
    return *m_profile;
}

QWidget *DesktopUi::present(const QString &key, const std::function<QWidget *()> &make)
{
    m_windows.removeIf([](const std::pair<const QString &, Open &> &entry) { return !entry.second.window; });
    if (!m_windows.contains(key)) {
        QWidget *window = made(make);
        m_windows[key] = {window, make};
    }
    QWidget *window = m_windows[key].window;
    bringToFront(*window);
    return window;
}

QWidget *DesktopUi::made(const std::function<QWidget *()> &make)
{
    QWidget *window = make();
    rememberPlace(*window, m_parts.preferences);
    return window;
}

void DesktopUi::remakeWindows()
{
    m_trayMenu.rebuildSoon();
    m_trayIcon.refreshSoon();
    m_programs.remake();
    if (m_profile && m_profile->isVisible()) {
        m_profile->hide();
        delete m_profile;
        profileWindow().show();
    }
    for (Open &open : m_windows) {
        if (!open.window || !open.window->isVisible())
            continue;
        const auto *settings = qobject_cast<SettingsWindow *>(open.window);
        const SettingsPage page = settings ? settings->page() : SettingsPage::General;
        // Not closed: that would end what a dialog waits for. The new one joins it.
        open.window->hide();
        delete open.window;
        open.window = made(open.make);
        if (auto *anew = qobject_cast<SettingsWindow *>(open.window))
            anew->showPage(page);
        open.window->show();
    }
}

void DesktopUi::showTarget(const AccessTarget &target)
{
    profileWindow().select(target);
    raise();
}

void DesktopUi::chooseService(const AccessTarget &target)
{
    showTarget(target);
    profileWindow().chooseService();
}

void DesktopUi::showPortal(const Portal &portal)
{
    profileWindow().select(portal);
    raise();
}

void DesktopUi::addPortal()
{
    present(QStringLiteral("addPortal"), [this] {
        auto *dialog = new AddPortalDialog(m_parts);
        connect(dialog, &AddPortalDialog::authorizeWanted, this,
            [this](const Portal &portal) { signIn(portal); });
        connect(dialog, &AddPortalDialog::tokenWanted, this, &DesktopUi::pasteToken);
        return dialog;
    });
}

void DesktopUi::signIn(const Portal &portal, bool administrator)
{
    AuthorizeOptions options;
    options.administrator = administrator;
    present(keyOf(QStringLiteral("authorize"), {portal, {}, {}}), [this, portal, options] {
        auto *dialog = new AuthorizeDialog(m_parts, portal, options);
        connect(dialog, &AuthorizeDialog::tokenWanted, this,
            [this](const Portal &own) { presentToken(own, true); });
        dialog->start();
        return dialog;
    });
}

void DesktopUi::pasteToken(const Portal &portal)
{
    presentToken(portal, false);
}

void DesktopUi::presentToken(const Portal &portal, bool insteadOfPage)
{
    present(keyOf(QStringLiteral("token"), {portal, {}, {}}), [this, portal, insteadOfPage] {
        auto *dialog = new TokenDialog(m_parts, portal);
        if (insteadOfPage)
            dialog->insteadOfPage();
        connect(dialog, &TokenDialog::signedIn, this, [this](const Portal &own) {
            // The first steps go on in their own window.
            QWidget *steps = m_windows.value(firstRunKey).window;
            steps && steps->isVisible() ? bringToFront(*steps) : showPortal(own);
        });
        return dialog;
    });
}

void DesktopUi::removePortal(const Portal &portal)
{
    signOut(portal);
    m_parts.settings.removePortal(portal);
}

void DesktopUi::showCredentials(const AccessTarget &target)
{
    present(keyOf(QStringLiteral("credentials"), target),
        [this, target] { return new JitAccessWindow(m_parts, m_jobs, *this, target); });
}

void DesktopUi::showWorkstation(const AccessTarget &target)
{
    present(keyOf(QStringLiteral("workstation"), target),
        [this, target] { return new WorkstationDialog(m_parts, target); });
}

void DesktopUi::showPrograms()
{
    m_programs.showAll();
}

void DesktopUi::showSearch()
{
    if (m_search && m_search->isVisible()) {
        m_search->close();
        return;
    }
    m_search = new SearchWindow(m_parts, m_commands, *this);
    connect(m_search, &SearchWindow::left, this, [this] { m_searchLeft.start(); });
    m_search->open();
}

void DesktopUi::showSettings(SettingsPage page)
{
    QWidget *window =
        present(QStringLiteral("settings"), [this] { return new SettingsWindow(m_parts, *this); });
    static_cast<SettingsWindow *>(window)->showPage(page);
}

void DesktopUi::showSessions()
{
    present(QStringLiteral("sessions"), [this] { return new SessionsWindow(m_parts, *this); });
}

void DesktopUi::showActivity(const QString &text)
{
    QWidget *window =
        present(QStringLiteral("activity"), [this] { return new ActivityWindow(m_parts, *this); });
    static_cast<ActivityWindow *>(window)->search(text);
}

void DesktopUi::showFirstRun()
{
    present(firstRunKey,
        [this] { return new FirstRunWindow(m_parts, *this, FirstRunWindow::usualClientConfig()); });
}

void DesktopUi::follow(const DeepLink &link)
{
    // One question at a time: a page could ask a hundred times, and the one that is read must not change.
    present(QStringLiteral("link"), [this, link] { return new LinkDialog(m_parts, *this, link); });
}

void DesktopUi::quit()
{
    QCoreApplication::quit();
}
