#pragma once

#include "core/trayhosts.h"
#include "ui/traymenu.h"
#include "ui/traystatus.h"

#include <QSystemTrayIcon>

#include <optional>

/// The icon in the tray: state, tooltip and menu. Where there is no tray yet, it waits for one that draws
/// icons, and looks for an embedding one at growing intervals (a minute at most); otherwise it wakes up once
/// a minute while a sign-in counts down, and never when none does.
class TrayIcon : public QObject
{
    Q_OBJECT
public:
    TrayIcon(UiParts parts, TrayMenu &menu, TrayHosts &hosts, QObject *parent = nullptr);
    ~TrayIcon() override;

    bool isShown() const { return bool(m_icon); }
    TrayState state() const { return m_state; }
    /// Looks at everything again, also at the words of the tooltip.
    void refreshSoon();

Q_SIGNALS:
    /// Left click.
    void activated();
    /// The icon found a tray after having had none.
    void appeared();
    /// A minute passed while a sign-in counts down; for whoever has to look at the clock as well.
    void minutePassed();

private:
    void lookForTray();
    bool isTimeToDecide();
    void refresh();
    bool countsDown() const;

    UiParts m_parts;
    TrayMenu &m_menu;
    TrayHosts &m_hosts;
    std::unique_ptr<QSystemTrayIcon> m_icon;
    TrayState m_state = TrayState::SignedOut;
    std::optional<TrayState> m_drawn;
    QTimer m_refresh;
    QTimer m_minute;
    QTimer m_search;
    std::chrono::seconds m_searchEvery{1};
    /// Asks portals once whether a sign-in still counts of which only the usual end was known.
    void askAfterAssumedEnds();
    bool m_takesAny = true; ///< not only a tray that draws icons
};
    QHash<QString, QDateTime> m_askedAfter; ///< ends, by portal
