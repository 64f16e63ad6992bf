#include "ui/startnotices.h"

#include "ui/sentences.h"
#include "ui/settingswindow.h"

#include <QApplication>
#include <QKeySequence>

namespace {
const auto settingsMatter = QStringLiteral("settings");
const auto shortcutMatter = QStringLiteral("shortcut");
const auto trayMatter = QStringLiteral("tray");
const auto missing = QStringLiteral("missing");

QString idOf(const QString &matter)
{
    return QStringLiteral("start:") + matter;
}
} // namespace

StartNotices::StartNotices(UiParts parts, Navigator &navigator, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_navigator(navigator)
{
    connect(&m_parts.shortcut, &GlobalShortcut::stateChanged, this, &StartNotices::followShortcut);
    connect(&m_parts.notifier, &Notifier::actionInvoked, this, &StartNotices::answer);
}

bool StartNotices::isNews(const QString &matter, const QString &what)
{
    if (m_parts.preferences.told(matter) == what)
        return false;
    m_parts.preferences.setTold(matter, what);
    return true;
}

void StartNotices::tellSetAside()
{
    const QString aside = m_parts.settings.setAside();
    if (aside.isEmpty() || !isNews(settingsMatter, aside))
        return;
    m_parts.notifier.show({idOf(settingsMatter), tr("Your settings could not be read"),
        tr("Duplo Tray has begun with new ones. The old ones are kept as %1.").arg(displayName(aside, 500)),
        {{QStringLiteral("settings"), tr("Settings…")}}});
}

void StartNotices::followShortcut()
{
    if (m_parts.shortcut.state() != GlobalShortcut::State::Taken) {
        m_parts.notifier.withdraw(idOf(shortcutMatter));
        return;
    }
    const QString wanted = m_parts.preferences.searchShortcut();
    // Who has just chosen it reads so beside it.
    const bool isSeen = qobject_cast<SettingsWindow *>(QApplication::activeWindow()) != nullptr;
    if (!isNews(shortcutMatter, wanted) || isSeen)
        return;
    const QString keys = QKeySequence(wanted, QKeySequence::PortableText).toString(QKeySequence::NativeText);
    m_parts.notifier.show({idOf(shortcutMatter), tr("Another program has the shortcut %1").arg(keys),
        tr("It does not open quick search. Choose another one in the settings."),
        {{QStringLiteral("settings"), tr("Settings…")}}});
}

void StartNotices::tellNoTray()
{
    if (!isNews(trayMatter, missing))
        return;
    m_parts.notifier.show({idOf(trayMatter), tr("Your desktop shows no tray"),
        tr("Duplo Tray runs without its icon. Start it again, or run “duplo-tray”, to open its window."),
        {{QStringLiteral("open"), tr("Open")}}});
}

void StartNotices::noteNoTray()
{
    m_parts.preferences.setTold(trayMatter, missing);
    m_parts.notifier.withdraw(idOf(trayMatter));
}

void StartNotices::noteTray()
{
    m_parts.preferences.setTold(trayMatter, {});
    m_parts.notifier.withdraw(idOf(trayMatter));
}

void StartNotices::answer(const QString &id)
{
    if (id == idOf(settingsMatter))
        m_navigator.showSettings(SettingsPage::Advanced);
    else if (id == idOf(shortcutMatter))
        m_navigator.showSettings(SettingsPage::General);
    else if (id == idOf(trayMatter))
        m_navigator.raise();
}
