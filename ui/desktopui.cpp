#include "ui/desktopui.h"

#include "ui/addportaldialog.h"
#include "ui/jitaccesswindow.h"
#include "ui/profilewindow.h"
#include "ui/sentences.h"
#include "ui/theme.h"
#include "ui/tokendialog.h"
#include "ui/workstationdialog.h"

#include <QApplication>

namespace {
QString keyOf(const QString &window, const AccessTarget &target)
{
    return window + u'\n' + target.portal.id() + u'\n' + QString::number(int(target.level)) + u'\n'
        + target.tenant;
}

void bringToFront(QWidget &window)
{
    window.show();
    window.raise();
    window.activateWindow();
}
} // namespace

DesktopUi::DesktopUi(UiParts parts, bool hidden, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_jobs(parts)
    , m_commands(parts, m_jobs, *this)
    , m_trayMenu(parts, m_commands, *this)
    , m_trayIcon(parts, m_trayMenu)
    , m_endNotices(parts, *this)
    , m_programs(parts)
{
    QApplication::setQuitOnLastWindowClosed(false);
    QApplication::setWindowIcon(colouredIcon(QStringLiteral("duplo-tray")));
    connect(&m_trayIcon, &TrayIcon::activated, this, &DesktopUi::raise);
    connect(&m_trayIcon, &TrayIcon::minutePassed, &m_endNotices, &SignInEndNotices::check);
    connect(&m_trayIcon, &TrayIcon::appeared, this, [this] {
        if (m_profile)
            m_profile->setTrayMissing(false);
    });
    connect(&m_programs, &ProgramNotices::authorizing, this,
        [this](const Portal &portal) { joinAuthorize(portal, {}); });
    if (!hidden)
        raise();
}

DesktopUi::~DesktopUi()
{
    delete m_profile;
    for (const auto &window : std::as_const(m_windows))
        delete window.data();
}

void DesktopUi::raise()
{
    bringToFront(profileWindow());
}

ProfileWindow &DesktopUi::profileWindow()
{
    if (!m_profile) {
        m_profile = new ProfileWindow(m_parts, m_jobs, *this);
        m_profile->restoreGeometry(m_profileGeometry);
        m_profile->setTrayMissing(!m_trayIcon.isShown());
        connect(m_profile, &ProfileWindow::closed, this,
            [this](const QByteArray &geometry) { m_profileGeometry = geometry; });
    }
    return *m_profile;
}

template <class Window> void DesktopUi::present(const QString &key, std::function<Window *()> make)
{
    m_windows.removeIf(
        [](const std::pair<const QString &, QPointer<QWidget> &> &entry) { return !entry.second; });
    QPointer<QWidget> &window = m_windows[key];
    if (!window)
        window = make();
    bringToFront(*window);
}

void DesktopUi::showTarget(const AccessTarget &target)
{
    profileWindow().select(target);
    raise();
}

void DesktopUi::showPortal(const Portal &portal)
{
    profileWindow().select(portal);
    raise();
}

void DesktopUi::addPortal()
{
    present<AddPortalDialog>(QStringLiteral("addPortal"), [this] {
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
    joinAuthorize(portal, options);
}

void DesktopUi::joinAuthorize(const Portal &portal, AuthorizeOptions options)
{
    present<AuthorizeDialog>(keyOf(QStringLiteral("authorize"), {portal, {}, {}}), [this, portal, options] {
        auto *dialog = new AuthorizeDialog(m_parts, portal, options);
        connect(dialog, &AuthorizeDialog::tokenWanted, this, &DesktopUi::pasteToken);
        dialog->start();
        return dialog;
    });
}

void DesktopUi::pasteToken(const Portal &portal)
{
    present<TokenDialog>(keyOf(QStringLiteral("token"), {portal, {}, {}}), [this, portal] {
        auto *dialog = new TokenDialog(m_parts, portal);
        connect(dialog, &TokenDialog::signedIn, this, &DesktopUi::showPortal);
        return dialog;
    });
}

void DesktopUi::signOut(const Portal &portal)
{
    then(m_parts.signIns.signOut(portal), this, [this, portal](const Result<> &result) {
        if (!result)
            m_parts.notifier.show(
                {QStringLiteral("sign-out"), tr("Signed out of %1").arg(displayName(portal.name())),
                    tr("Its token may still be in the keychain. %1").arg(sentence(result.error())), {}});
    });
}

void DesktopUi::removePortal(const Portal &portal)
{
    signOut(portal);
    m_parts.settings.removePortal(portal);
}

void DesktopUi::showCredentials(const AccessTarget &target)
{
    present<JitAccessWindow>(keyOf(QStringLiteral("credentials"), target),
        [this, target] { return new JitAccessWindow(m_parts, m_jobs, *this, target); });
}

void DesktopUi::showWorkstation(const AccessTarget &target)
{
    present<WorkstationDialog>(keyOf(QStringLiteral("workstation"), target),
        [this, target] { return new WorkstationDialog(m_parts, target); });
}

void DesktopUi::showPrograms()
{
    m_programs.showAll();
}

void DesktopUi::showSearch()
{
    raise();
}

void DesktopUi::showSettings(SettingsPage)
{
    raise();
}

void DesktopUi::showSessions()
{
    raise();
}

void DesktopUi::showActivity(const QString &)
{
    raise();
}

void DesktopUi::showFirstRun()
{
    addPortal();
}

void DesktopUi::follow(const DeepLink &)
{
    raise();
}

void DesktopUi::quit()
{
    QCoreApplication::quit();
}
