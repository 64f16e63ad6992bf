#include "ui/traymenu.h"

#include "ui/accessjobs.h"
#include "ui/sentences.h"
#include "ui/theme.h"
#include "ui/traystatus.h"

#include <QActionGroup>

namespace {
constexpr qsizetype maxTenants = 10;

template <class F>
QAction *add(QMenu &menu, const QString &name, const QString &text, F triggered, const QString &icon = {})
{
    QAction *action = icon.isEmpty() ? menu.addAction(text) : menu.addAction(themedIcon(icon), text);
    action->setObjectName(name);
    QObject::connect(action, &QAction::triggered, action, triggered);
    return action;
}
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
    connect(m_menu.get(), &QMenu::aboutToShow, this, &TrayMenu::updateHeadlines);
    connect(m_menu.get(), &QMenu::aboutToHide, this, [this] {
        if (std::exchange(m_rebuildWhenHidden, false))
            rebuildSoon();
    });
    rebuild();
}

TrayMenu::~TrayMenu() = default;

void TrayMenu::rebuildSoon()
{
    m_rebuild.start(0);
}

void TrayMenu::rebuild()
{
    // Entries must not vanish under the pointer.
    if (m_menu->isVisible()) {
        m_rebuildWhenHidden = true;
        return;
    }
    m_headlines.clear();
    // clear() leaves submenus to their parent, which would keep every old one.
    for (QAction *action : m_menu->actions())
        if (action->menu())
            action->menu()->deleteLater();
    m_menu->clear();
    m_profiles.clear();
    const auto served = m_parts.profiles.writer().servedProfiles();
    for (const ServedProfile &profile : served.value_or(QList<ServedProfile>()))
        if (const auto target = Profiles::targetOf(profile))
            m_profiles.append({*target, profile.name});
    addWaiting();
    for (const Portal &portal : m_parts.settings.portals())
        addPortal(portal);
    addGeneral();
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
    const QString text =
        count == 1 ? tr("A program is waiting for you…") : tr("%1 programs are waiting for you…").arg(count);
    add(
        *m_menu, QStringLiteral("waiting"), text, [this] { m_navigator.showPrograms(); },
        QStringLiteral("warning"));
    m_menu->addSeparator();
}

void TrayMenu::addPortal(const Portal &portal)
{
    QAction *headline =
        add(*m_menu, QStringLiteral("headline"), {}, [this, portal] { m_navigator.showPortal(portal); });
    m_headlines.append({portal, headline});
    updateHeadlines();
    if (m_parts.settings.portals().size() == 1)
        m_menu->addSeparator();
    if (const SignIn *signIn = m_parts.signIns.find(portal))
        addSignedIn(*signIn);
    addSignInEntries(portal);
    m_menu->addSeparator();
}

void TrayMenu::addSignedIn(const SignIn &signIn)
{
    const QStringList favourites = m_parts.settings.favouriteTenants(signIn.portal);
    const QStringList shown = tenantsToShow(signIn);
    for (const QString &tenant : shown) {
        const bool favourite = favourites.contains(tenant);
        addTarget({signIn.portal, AccessLevel::Tenant, tenant}, menuText(tenant),
            favourite ? QStringLiteral("star-filled") : QString());
    }
    if (signIn.mayAdministrate())
        addTarget({signIn.portal, AccessLevel::Administrator, {}}, tr("Administrator"),
            QStringLiteral("administrator"));
    if (signIn.mayOperate())
        addTarget(
            {signIn.portal, AccessLevel::Operations, {}}, tr("Operations"), QStringLiteral("operations"));
    const Portal portal = signIn.portal;
    add(*m_menu, QStringLiteral("allTenants"), tr("All &tenants…"),
        [this, portal] { m_navigator.showPortal(portal); });
    m_menu->addSeparator();
}

void TrayMenu::addTarget(const AccessTarget &target, const QString &text, const QString &icon)
{
    QMenu *menu = m_menu->addMenu(text);
    menu->menuAction()->setObjectName(QStringLiteral("target"));
    if (!icon.isEmpty())
        menu->setIcon(themedIcon(icon));
    addTargetActions(*menu, target, profileOf(target), m_commands);
}

void TrayMenu::addSignInEntries(const Portal &portal)
{
    if (m_parts.signIns.find(portal)) {
        add(
            *m_menu, QStringLiteral("signOut"), tr("Sign &out"),
            [this, portal] { m_navigator.signOut(portal); }, QStringLiteral("sign-out"));
    } else {
        add(
            *m_menu, QStringLiteral("signIn"), tr("&Sign in…"),
            [this, portal] { m_navigator.signIn(portal); }, QStringLiteral("sign-in"));
    }
}

void TrayMenu::addGeneral()
{
    QAction *pause = add(*m_menu, QStringLiteral("pause"), tr("&Pause handing out credentials"), [] {});
    pause->setCheckable(true);
    pause->setChecked(m_parts.requests.isPaused());
    connect(pause, &QAction::toggled, &m_parts.requests, &ProgramRequests::setPaused);
    addConsolePlaces();
    add(
        *m_menu, QStringLiteral("addPortal"), tr("&Add a portal…"), [this] { m_navigator.addPortal(); },
        QStringLiteral("add"));
    m_menu->addSeparator();
    add(*m_menu, QStringLiteral("quit"), tr("&Quit"), [this] { m_navigator.quit(); });
}

void TrayMenu::addConsolePlaces()
{
    if (!m_parts.consoles.hasWindow())
        return;
    QMenu *places = m_menu->addMenu(tr("Open &consoles in"));
    auto *group = new QActionGroup(places);
    const auto addPlace = [&](const QString &name, const QString &text, ConsolePlace::Kind place) {
        QAction *action = add(*places, name, text, [this, place] {
            m_parts.preferences.setConsolePlace({place, {}});
        });
        action->setCheckable(true);
        action->setChecked(m_parts.preferences.consolePlace().kind == place);
        group->addAction(action);
    };
    addPlace(QStringLiteral("inBrowser"), tr("The default &browser"), ConsolePlace::Kind::Browser);
    addPlace(QStringLiteral("inWindow"), tr("A &window of its own"), ConsolePlace::Kind::Window);
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
