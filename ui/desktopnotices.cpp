#include "ui/desktopui.h"

#include "ui/profilewindow.h"
#include "ui/sentences.h"
#include "ui/windowcalls.h"

namespace {
const auto signOutId = QStringLiteral("sign-out");
}

void DesktopUi::followTray()
{
    if (m_trayIcon.isShown())
        m_startNotices.noteTray();
    connect(&m_trayIcon, &TrayIcon::activated, this, &DesktopUi::trayClicked);
    connect(&m_trayIcon, &TrayIcon::minutePassed, &m_endNotices, &SignInEndNotices::check);
    connect(&m_trayIcon, &TrayIcon::missed, this, &DesktopUi::trayMissed);
    connect(&m_trayIcon, &TrayIcon::appeared, this, [this] {
        m_startNotices.noteTray();
        if (m_profile)
            m_profile->setTrayMissing(false);
    });
}

void DesktopUi::trayMissed()
{
    if (!m_profile || !m_profile->isVisible())
        return m_startNotices.tellNoTray();
    m_profile->setTrayMissing(true);
    m_startNotices.noteNoTray();
}

void DesktopUi::trayClicked()
{
    const auto &portals = m_parts.settings.portals();
    const bool knowsSomebody = std::any_of(portals.begin(), portals.end(), [this](const Portal &portal) {
        return m_parts.signIns.find(portal) || !m_parts.settings.lastUser(portal).isEmpty();
    });
    // The click has taken the focus from an open search, which closed it: that was what it was for.
    const bool hasJustLeft = m_searchLeft.isValid() && m_searchLeft.elapsed() < 300;
    m_searchLeft.invalidate();
    if (knowsSomebody && !hasJustLeft)
        showSearch();
    else if (!knowsSomebody && portals.isEmpty() && !m_parts.preferences.firstRunDone())
        showFirstRun();
    else if (!knowsSomebody)
        raise();
}

void DesktopUi::signOut(const Portal &portal)
{
    then(m_parts.signIns.signOut(portal), this, [this, portal](const Result<> &result) {
        if (!result)
            m_parts.notifier.show({signOutId, tr("Signed out of %1").arg(displayName(portal.name())),
                tr("Its token may still be in the keychain. %1").arg(sentence(result.error())), {}});
    });
}

void DesktopUi::notificationClicked(const QString &id)
{
    if (id == signOutId || id == badLinkNotice())
        raise();
}
