#pragma once

#include "core/trayhosts.h"
#include "ui/traymenu.h"
#include "ui/traystatus.h"

#include <QSystemTrayIcon>

#include <optional>

/// The icon in the tray: state, tooltip and menu. Where there is no tray yet, it waits for one that draws
/// icons, and looks for an embedding one at growing intervals (a minute at most); otherwise it wakes up once
/// a minute while a sign-in counts down, and never when none does. A tray that stays away is told of.
class TrayIcon : public QObject
{
    Q_OBJECT
public:
    /// How long a tray may take before it counts as missing.
    struct Patience
    {
        std::chrono::milliseconds atStart{60'000}; ///< the desktop starts as well
        std::chrono::milliseconds afterLoss{10'000}; ///< a panel that restarts
    };

    TrayIcon(UiParts parts, TrayMenu &menu, TrayHosts &hosts, Patience patience, QObject *parent = nullptr);
    ~TrayIcon() override;

    /// Whether there is a tray now that shows it.
    bool isShown() const;
    TrayState state() const { return m_state; }
    /// Looks at everything again, also at the words of the tooltip.
    void refreshSoon();

Q_SIGNALS:
    /// Left click.
    void activated();
    /// The icon is shown, perhaps after it was not.
    void appeared();
    /// No tray has shown it for a while.
    void missed();
    /// A minute passed while a sign-in counts down; for whoever has to look at the clock as well.
    void minutePassed();

private:
    void lookForTray();
    void followHosts();
    bool isTimeToDecide();
    void refresh();
    bool countsDown() const;
    /// Asks portals once whether a sign-in still counts of which only the usual end was known.
    void askAfterAssumedEnds();

    UiParts m_parts;
    TrayMenu &m_menu;
    TrayHosts &m_hosts;
    Patience m_patience;
    std::unique_ptr<QSystemTrayIcon> m_icon;
    TrayHosts::Kind m_kind = TrayHosts::Kind::None; ///< of tray that the icon was made for
    QTimer m_missing;
    TrayState m_state = TrayState::SignedOut;
    QHash<QString, QDateTime> m_askedAfter; ///< ends, by portal
    std::optional<TrayState> m_drawn;
    QTimer m_refresh;
    QTimer m_minute;
    QTimer m_search;
    std::chrono::seconds m_searchEvery{1};
    bool m_takesAny = true; ///< not only a tray that draws icons
};
