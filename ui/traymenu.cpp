#include "ui/traymenu.h"

#include "ui/accessjobs.h"
#include "ui/generalmenu.h"
#include "ui/menus.h"
#include "ui/sentences.h"
#include "ui/traystatus.h"

namespace {
constexpr qsizetype maxTenants = 10;
/// Several things change at once: a sign-in comes with its tenants, a console with its recents.
constexpr std::chrono::milliseconds settleTime{50};
constexpr std::chrono::seconds longestOpen{30};
} // namespace

TrayMenu::TrayMenu(UiParts parts, TargetCommands &commands, Navigator &navigator, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_commands(commands)
    , m_navigator(navigator)
    , m_menu(std::make_unique<QMenu>())
{
    m_rebuild.setSingleShot(true);
    connect(&m_rebuild, &QTimer::timeout, this, &TrayMenu::rebuild);
    connect(&m_parts.signIns, &SignIns::changed, this, &TrayMenu::rebuildSoon);
    connect(&m_parts.settings, &Settings::portalsChanged, this, &TrayMenu::rebuildSoon);
    connect(&m_parts.settings, &Settings::tenantsChanged, this, &TrayMenu::rebuildSoon);
    connect(&m_parts.requests, &ProgramRequests::changed, this, &TrayMenu::rebuildSoon);
    connect(&m_parts.profiles, &Profiles::changed, this, &TrayMenu::rebuildSoon);
    connect(&m_parts.preferences, &Preferences::changed, this, &TrayMenu::rebuildSoon);
    connect(m_menu.get(), &QMenu::aboutToShow, this, &TrayMenu::opening);
    connect(m_menu.get(), &QMenu::aboutToHide, this, &TrayMenu::closed);
    // Some trays never tell that it closed. It has when an entry was chosen.
    connect(m_menu.get(), &QMenu::triggered, this, &TrayMenu::closed);
    rebuild();
}

TrayMenu::~TrayMenu() = default;

void TrayMenu::opening()
{
    // Where it was not told to have closed, news may have come for as long as it counted as open.
    m_open = false;
    if (m_rebuild.isActive() || m_rebuildWhenHidden)
        rebuild();
    m_open = true;
    updateHeadlines();
    m_parts.tenants.check();
}

void TrayMenu::closed()
{
    m_open = false;
    if (std::exchange(m_rebuildWhenHidden, false))
        rebuildSoon();
}

void TrayMenu::rebuildSoon()
{
    m_rebuild.start(settleTime);
}

void TrayMenu::rebuild()
{
    // Entries must not vanish under the pointer.
    if (m_menu->isVisible() || m_open) {
        m_rebuildWhenHidden = true;
        // A tray that shows the menu over D-Bus may never tell that it closed.
        if (!m_menu->isVisible())
            m_rebuild.start(longestOpen);
        m_open = false;
        return;
    }
    m_rebuild.stop();
    m_rebuildWhenHidden = false;
    m_headlines.clear();
    clearMenu(*m_menu);
    m_profiles.clear();
    const auto served = m_parts.profiles.writer().servedProfiles();
    for (const ServedProfile &profile : served.value_or(QList<ServedProfile>()))
        if (const auto target = Profiles::targetOf(profile, m_parts.settings.portals()))
            m_profiles.append({*target, profile.name});
    addWaiting();
    for (const Portal &portal : m_parts.settings.portals())
        addPortal(portal);
    addGeneral();
    updateHeadlines();
}

void TrayMenu::updateHeadlines()
{
    for (const auto &[portal, action] : std::as_const(m_headlines))
        action->setText(portalHeadline(m_parts, portal).replace(u'&', QStringLiteral("&&")));
}

void TrayMenu::addWaiting()
{
    const int count = m_parts.requests.waitingCount();
    if (count == 0)
        return;
    addEntry(*m_menu, QStringLiteral("waiting"),
        count == 1 ? tr("A program is waiting for you…")
                   : tr("%n programs are waiting for you…", nullptr, count),
        [this] { m_navigator.showPrograms(); });
    m_menu->addSeparator();
}

void TrayMenu::addPortal(const Portal &portal)
{
    QAction *headline =
        addEntry(*m_menu, QStringLiteral("headline"), {}, [this, portal] { m_navigator.showPortal(portal); });
    m_headlines.append({portal, headline});
    if (m_parts.settings.portals().size() == 1)
        m_menu->addSeparator();
    if (const SignIn *signIn = m_parts.signIns.find(portal))
        addSignedIn(*signIn);
    else
        addSignedOut(portal);
    m_menu->addSeparator();
}

void TrayMenu::addSignedIn(const SignIn &signIn)
{
    addTenants(signIn);
    if (signIn.mayAdministrate())
        addTarget({signIn.portal, AccessLevel::Administrator, {}}, tr("Administrator"));
    if (signIn.mayOperate())
        addTarget({signIn.portal, AccessLevel::Operations, {}}, tr("Operations"));
    const Portal portal = signIn.portal;
    addEntry(*m_menu, QStringLiteral("allTenants"), tr("All &Tenants…"),
        [this, portal] { m_navigator.showPortal(portal); });
}

void TrayMenu::addTenants(const SignIn &signIn)
{
    const QStringList favourites = m_parts.settings.favouriteTenants(signIn.portal);
    for (const QString &tenant : tenantsToShow(signIn)) {
        const bool favourite = favourites.contains(tenant);
        addTarget({signIn.portal, AccessLevel::Tenant, tenant},
            favourite ? QStringLiteral("★ ") + menuText(tenant) : menuText(tenant));
    }
}

void TrayMenu::addTarget(const AccessTarget &target, const QString &text)
{
    QMenu *menu = m_menu->addMenu(text);
    menu->menuAction()->setObjectName(QStringLiteral("target"));
    menu->setObjectName(target.id());
    addTargetActions(*menu, m_parts, target, profileOf(target), m_commands);
    // They come from a window's menu; one that is only hidden is sent over D-Bus all the same.
    for (QAction *action : menu->actions())
        action->setIcon({});
}

void TrayMenu::addSignedOut(const Portal &portal)
{
    if (m_parts.signIns.isBusy(portal))
        return;
    addEntry(
        *m_menu, QStringLiteral("signIn"), tr("Sign &In…"), [this, portal] { m_navigator.signIn(portal); });
}

void TrayMenu::addGeneral()
{
    addWindowEntries(*m_menu, m_navigator);
    m_menu->addSeparator();
    addPauseEntry(*m_menu, m_parts.requests);
    addSignOut();
    addEntry(*m_menu, QStringLiteral("addPortal"), tr("&Add a Portal…"), [this] { m_navigator.addPortal(); });
    m_menu->addSeparator();
    addQuitEntry(*m_menu, m_navigator);
}

void TrayMenu::addSignOut()
{
    const QList<Portal> portals = m_parts.settings.portals();
    for (const Portal &portal : portals)
        if (m_parts.signIns.find(portal))
            addEntry(*m_menu, QStringLiteral("signOut"),
                portals.size() == 1 ? tr("Sign &Out") : tr("Sign Out of %1").arg(menuText(portal.name())),
                [this, portal] { m_navigator.signOut(portal); });
}

QString TrayMenu::profileOf(const AccessTarget &target) const
{
    for (const auto &[served, name] : m_profiles)
        if (served == target)
            return name;
    return {};
}

QStringList TrayMenu::tenantsToShow(const SignIn &signIn) const
{
    QStringList names = m_parts.settings.favouriteTenants(signIn.portal);
    names += m_parts.settings.recentTenants(signIn.portal);
    // A person who has used nothing yet sees the first tenants by name.
    for (const Tenant &tenant : signIn.tenants.first(std::min(maxTenants, signIn.tenants.size())))
        names.append(tenant.name);
    names.removeDuplicates();
    names.removeIf([&](const QString &name) {
        const Tenant *tenant = signIn.tenant(name);
        return !tenant || tenant->name != name;
    });
    return names.first(std::min(maxTenants, names.size()));
}
