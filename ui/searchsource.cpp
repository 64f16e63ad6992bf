#include "ui/searchsource.h"

#include "ui/accessjobs.h"

namespace {

constexpr int favouriteLift = 100;
constexpr int mostLift = 200;
constexpr qsizetype mostRecent = 5;
constexpr qsizetype mostFavourites = 5;
constexpr qsizetype mostFirst = 5;

/// What one use counts: much today, little after a month.
int weight(const RecentUse &use, const QDateTime &now)
{
    if (!use.time.isValid())
        return 10;
    const qint64 days = std::max<qint64>(0, use.time.daysTo(now));
    return days == 0 ? 60 : days < 7 ? 40 : days < 30 ? 20 : 10;
}

void lift(QHash<QString, int> &lifts, const QString &key, int by)
{
    int &value = lifts[key];
    value = std::min(mostLift, value + by);
}

bool isKnown(const SignIn *signIn, const AccessTarget &target)
{
    if (!signIn)
        return false;
    if (target.level == AccessLevel::Administrator)
        return signIn->mayAdministrate();
    if (target.level == AccessLevel::Operations)
        return signIn->mayOperate();
    const Tenant *tenant = signIn->tenant(target.tenant);
    return tenant && tenant->name == target.tenant;
}

void addOnce(QList<SearchEntry> &entries, const SearchEntry &entry)
{
    const auto same = [&entry](const SearchEntry &other) { return entry.isSameAs(other); };
    if (std::none_of(entries.cbegin(), entries.cend(), same))
        entries.append(entry);
}

void addUsed(const UiParts &parts, QList<SearchEntry> &home)
{
    const qsizetype before = home.size();
    for (const RecentUse &use : parts.settings.recentUses()) {
        if (home.size() - before == mostRecent)
            break;
        const AwsService *service = use.service.isEmpty() ? nullptr : parts.catalog.service(use.service);
        if (isKnown(parts.signIns.find(use.target.portal), use.target))
            addOnce(home, {SearchAction::OpenConsole, use.target, service, nullptr, 0});
    }
}

void addFavourites(const UiParts &parts, QList<SearchEntry> &home)
{
    qsizetype added = 0;
    for (const Portal &portal : parts.settings.portals()) {
        for (const QString &tenant : parts.settings.favouriteTenants(portal)) {
            const AccessTarget target{portal, AccessLevel::Tenant, tenant};
            if (added == mostFavourites || !isKnown(parts.signIns.find(portal), target))
                continue;
            const qsizetype before = home.size();
            addOnce(home, {SearchAction::OpenConsole, target, nullptr, nullptr, 0});
            added += home.size() - before;
        }
    }
}

} // namespace

QList<SearchPortal> searchPortals(const UiParts &parts)
{
    QHash<QString, QHash<QString, int>> used;
    QHash<QString, int> others;
    for (const RecentUse &use : parts.settings.recentUses()) {
        const int by = weight(use, parts.clock.now());
        if (use.target.level == AccessLevel::Tenant)
            lift(used[use.target.portal.id()], use.target.tenant, by);
        else
            lift(others, use.target.id(), by);
    }
    QList<SearchPortal> portals;
    for (const Portal &portal : parts.settings.portals()) {
        SearchPortal entry{portal, false, QStringLiteral("aws"), {}, {}, used.value(portal.id())};
        for (const QString &tenant : parts.settings.favouriteTenants(portal))
            entry.lifts[tenant] += favouriteLift;
        if (const SignIn *signIn = parts.signIns.find(portal)) {
            entry.isSignedIn = true;
            entry.partition = parts.catalog.partitionOf(signIn->features.defaultAwsRegion);
            entry.tenants = signIn->tenants;
            for (const auto &[level, allowed] :
                {std::pair(AccessLevel::Administrator, signIn->mayAdministrate()),
                    std::pair(AccessLevel::Operations, signIn->mayOperate())}) {
                const AccessTarget target{portal, level, {}};
                if (allowed)
                    entry.others.append({level, targetTitle(target), others.value(target.id())});
            }
        }
        portals.append(entry);
    }
    return portals;
}

QHash<QString, int> serviceLifts(const UiParts &parts)
{
    QHash<QString, int> lifts;
    for (const RecentUse &use : parts.settings.recentUses())
        if (!use.service.isEmpty())
            lift(lifts, use.service, weight(use, parts.clock.now()) / 3);
    return lifts;
}

QList<SearchEntry> searchHome(const UiParts &parts)
{
    QList<SearchEntry> home;
    if (parts.requests.waitingCount() > 0)
        home.append({SearchAction::Programs, {}, nullptr, nullptr, 0});
    addUsed(parts, home);
    addFavourites(parts, home);
    for (const Portal &portal : parts.settings.portals()) {
        const SignIn *signIn = parts.signIns.find(portal);
        if (!signIn && !parts.signIns.isBusy(portal))
            home.append({SearchAction::SignIn, {portal, AccessLevel::Tenant, {}}, nullptr, nullptr, 0});
        // A person who has used nothing yet sees the first tenants by name.
        for (qsizetype i = 0; signIn && i < signIn->tenants.size() && home.size() < mostFirst; ++i)
            addOnce(home,
                {SearchAction::OpenConsole, {portal, AccessLevel::Tenant, signIn->tenants[i].name}, nullptr,
                    nullptr, 0});
    }
    return home;
}

QString searchRegion(const UiParts &parts, const SearchEntry &entry)
{
    return entry.region ? entry.region->id : regionOf(parts, entry.target);
}
