#include "ui/trayicon.h"

#include "ui/theme.h"

using namespace std::chrono_literals;

TrayIcon::TrayIcon(UiParts parts, TrayMenu &menu, TrayHosts &hosts, Patience patience, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_menu(menu)
    , m_hosts(hosts)
    , m_patience(patience)
{
    m_missing.setSingleShot(true);
    m_refresh.setSingleShot(true);
    m_search.setSingleShot(true);
    m_minute.setSingleShot(true);
    m_minute.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_refresh, &QTimer::timeout, this, &TrayIcon::refresh);
    connect(&m_search, &QTimer::timeout, this, &TrayIcon::lookForTray);
    connect(&m_minute, &QTimer::timeout, this, [this] {
        refresh();
        Q_EMIT minutePassed();
    });
    connect(&m_parts.signIns, &SignIns::changed, this, &TrayIcon::refreshSoon);
    connect(&m_parts.settings, &Settings::portalsChanged, this, &TrayIcon::refreshSoon);
    connect(&m_parts.requests, &ProgramRequests::changed, this, &TrayIcon::refreshSoon);
    connect(&m_hosts, &TrayHosts::changed, this, &TrayIcon::followHosts);
    connect(&m_missing, &QTimer::timeout, this, [this] {
        if (!isShown())
            Q_EMIT missed();
    });
    m_missing.start(m_patience.atStart);
    lookForTray();
    refresh();
}

TrayIcon::~TrayIcon() = default;

bool TrayIcon::isShown() const
{
    // Qt keeps to the kind that it found first.
    return m_icon && m_hosts.kind() >= m_kind;
}

void TrayIcon::followHosts()
{
    if (!m_icon)
        return lookForTray();
    if (!isShown())
        return m_missing.start(m_patience.afterLoss);
    m_missing.stop();
    Q_EMIT appeared();
}

void TrayIcon::lookForTray()
{
    if (!isTimeToDecide() || !QSystemTrayIcon::isSystemTrayAvailable()) {
        m_search.start(m_searchEvery);
        m_searchEvery = std::min<std::chrono::seconds>(2 * m_searchEvery, 60s);
        return;
    }
    m_search.stop();
    m_missing.stop();
    m_kind = m_hosts.kind();
    m_icon = std::make_unique<QSystemTrayIcon>();
    m_icon->setContextMenu(m_menu.menu());
    connect(
        m_icon.get(), &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
            // A double click is a click first: the search that it opens must not be closed again.
            if (reason == QSystemTrayIcon::Trigger)
                Q_EMIT activated();
        });
    m_drawn.reset();
    refresh();
    m_icon->show();
    Q_EMIT appeared();
}

bool TrayIcon::isTimeToDecide()
{
    // Qt asks once which kind of tray there is, and keeps to the answer until the program ends.
    switch (m_hosts.kind()) {
    case TrayHosts::Kind::Notifier:
        return true;
    case TrayHosts::Kind::Embedding:
        // A panel that has just come may be about to draw icons as well.
        if (m_takesAny)
            return true;
        m_takesAny = true;
        m_searchEvery = 2s;
        return false;
    case TrayHosts::Kind::None:
        m_takesAny = false;
    }
    return false;
}

void TrayIcon::refreshSoon()
{
    m_refresh.start(0);
}

void TrayIcon::refresh()
{
    m_state = trayState(m_parts);
    askAfterAssumedEnds();
    if (countsDown())
        m_minute.start(1min);
    else
        m_minute.stop();
    if (!m_icon)
        return;
    if (m_drawn != m_state) {
        m_icon->setIcon(colouredIcon(trayIconName(m_state)));
        m_drawn = m_state;
    }
    const QString toolTip = trayToolTip(m_parts);
    if (m_icon->toolTip() != toolTip)
        m_icon->setToolTip(toolTip);
    m_menu.updateHeadlines();
}

void TrayIcon::askAfterAssumedEnds()
{
    const auto portals = m_parts.settings.portals();
    for (const Portal &portal : portals) {
        const SignIn *signIn = m_parts.signIns.find(portal);
        const bool isPast =
            signIn && signIn->endsAt.isValid() && !knownEnd(*signIn, m_parts.clock.now()).isValid();
        if (isPast && m_askedAfter.value(portal.id()) != signIn->endsAt) {
            m_askedAfter.insert(portal.id(), signIn->endsAt);
            m_parts.tenants.refreshNow(portal);
        }
    }
}

bool TrayIcon::countsDown() const
{
    const auto portals = m_parts.settings.portals();
    return std::any_of(portals.begin(), portals.end(), [this](const Portal &portal) {
        const SignIn *signIn = m_parts.signIns.find(portal);
        return signIn && knownEnd(*signIn, m_parts.clock.now()).isValid();
    });
}
