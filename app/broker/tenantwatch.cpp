#include "broker/tenantwatch.h"

using namespace std::chrono_literals;

namespace {
constexpr std::chrono::seconds usualInterval = 15min;
constexpr std::chrono::seconds longestInterval = 4h;
constexpr std::chrono::seconds soon = 30s;
} // namespace

TenantChanges tenantChanges(const QList<Tenant> &before, const QList<Tenant> &after)
{
    QHash<QString, QString> names;
    names.reserve(before.size());
    for (const Tenant &tenant : before)
        names.insert(tenant.id, tenant.name);
    TenantChanges changes;
    for (const Tenant &tenant : after) {
        const auto known = names.constFind(tenant.id);
        if (known == names.cend())
            changes.appeared.append(tenant.name);
        else if (*known != tenant.name)
            changes.renamed.append({*known, tenant.name});
        names.remove(tenant.id);
    }
    changes.vanished = names.values();
    changes.vanished.sort();
    return changes;
}

TenantWatch::TenantWatch(SignIns &signIns, Settings &settings, SessionEvents &session, const Clock &clock,
    const QString &folder, QObject *parent)
    : QObject(parent)
    , m_signIns(signIns)
    , m_settings(settings)
    , m_clock(clock)
    , m_kept(folder)
    , m_interval(usualInterval)
    , m_roundInterval(usualInterval)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_timer, &QTimer::timeout, this, &TenantWatch::check);
    connect(&signIns, &SignIns::changed, this, &TenantWatch::follow);
    connect(&session, &SessionEvents::wokeUp, this, [this] {
        // The network is seldom back at once.
        if (isAnyoneSignedIn())
            m_interval = soon;
        refreshNow();
    });
    connect(&session, &SessionEvents::clockChanged, this, &TenantWatch::schedule);
    for (const Portal &portal : settings.portals())
        follow(portal.url);
}

bool TenantWatch::isAnyoneSignedIn() const
{
    const auto portals = m_settings.portals();
    return std::any_of(portals.begin(), portals.end(),
        [this](const Portal &portal) { return m_signIns.find(portal) != nullptr; });
}

void TenantWatch::follow(const QUrl &url)
{
    const Portal portal{url, url};
    const SignIn *signIn = m_signIns.find(portal);
    if (signIn) {
        const auto [slot, isNew] = m_known.try_emplace(portal.id());
        Known &known = slot->second;
        const bool isFirst = isNew || known.person != signIn->user.name;
        // Most changes of a sign-in leave the list as it is: the same list is told by its address.
        if (isFirst || known.tenants.constData() != signIn->tenants.constData()) {
            const auto before = std::exchange(known.tenants, signIn->tenants);
            known.person = signIn->user.name;
            const auto changes = isFirst ? sinceLastStart(*signIn) : tenantChanges(before, signIn->tenants);
            if (!changes.isEmpty()) {
                m_kept.keep(portal, signIn->user.name, signIn->tenants);
                Q_EMIT tenantsChanged(signIn->portal, changes);
            }
        }
    } else if (!m_signIns.last(portal) && m_known.erase(portal.id()) > 0) {
        m_kept.forget(portal);
    }
    if (isAnyoneSignedIn() != m_next.isValid())
        schedule();
}

TenantChanges TenantWatch::sinceLastStart(const SignIn &signIn)
{
    const auto difference = m_kept.difference(signIn.portal, signIn.user.name, signIn.tenants);
    if (!difference)
        m_kept.keep(signIn.portal, signIn.user.name, signIn.tenants);
    return difference ? TenantChanges{difference->appeared, {}, {}, difference->vanished} : TenantChanges();
}

void TenantWatch::schedule()
{
    if (!isAnyoneSignedIn()) {
        m_next = {};
        m_interval = usualInterval;
        m_timer.stop();
        return;
    }
    m_next = m_clock.now().addSecs(m_interval.count());
    // While nobody uses the program it does not wake the computer: check() comes with the next use.
    if (m_interval < usualInterval)
        m_timer.start(m_interval);
    else
        m_timer.stop();
}

void TenantWatch::check()
{
    if (!m_next.isValid() || !m_asking.empty())
        return;
    const auto now = m_clock.now();
    if (m_next <= now)
        refreshNow();
    else if (m_interval < usualInterval && !m_timer.isActive()) // it came a little early
        m_timer.start(std::chrono::milliseconds(now.msecsTo(m_next)));
}

void TenantWatch::refreshNow()
{
    m_roundInterval = m_interval;
    for (const Portal &portal : m_settings.portals())
        if (m_signIns.find(portal))
            refreshNow(portal);
}

Future<SignIn> TenantWatch::refreshNow(const Portal &portal)
{
    const auto [asking, isFirst] = m_asking.try_emplace(portal.id());
    auto future = asking->second.add();
    if (isFirst)
        then(m_signIns.refresh(portal), this,
            [this, portal](const Result<SignIn> &outcome) { finish(portal, outcome); });
    return future;
}

void TenantWatch::finish(const Portal &portal, const Result<SignIn> &outcome)
{
    m_interval = outcome ? usualInterval : std::min(longestInterval, m_roundInterval * 2);
    schedule();
    auto asked = m_asking.extract(portal.id());
    asked.mapped().resolve(outcome);
    Q_EMIT refreshed(portal);
}
