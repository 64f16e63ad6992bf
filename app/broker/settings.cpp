#include "broker/settings.h"

#include "broker/settingsfile.h"

#include <QFileInfo>

#include <algorithm>

namespace {
constexpr int maxRecents = 10;
/// The file says how many portals follow, and can say anything.
constexpr int maxPortals = 200;
constexpr int maxRecentUses = 100;
constexpr qsizetype maxFavourites = 1000;
constexpr qsizetype longestChoice = 600;
constexpr int fileVersion = 1;
const QString urlKey = QStringLiteral("url");
const QString apiKey = QStringLiteral("api");
const QString userKey = QStringLiteral("user");

/// QSettings takes '/' as a separator and would nest "https://host"; percent-encoding keeps one group per
/// portal.
QString encoded(const Portal &portal)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(portal.id()));
}

/// What a file from outside can hold where a name or a choice belongs.
QString bounded(const QVariant &value)
{
    return value.toString().left(longestChoice);
}

QString api(const Portal &portal)
{
    return portal.apiUrl == portal.url ? QString() : portal.apiUrl.toString();
}
} // namespace

Settings::Settings(const QString &path, QObject *parent)
    : QObject(parent)
    , m_setAside(setAsideIfBroken(path))
    , m_store(path, QSettings::IniFormat)
{
    noteSetAside();
    load();
    loadRecents();
}

/// Whoever can tell the person may come with a later start.
void Settings::noteSetAside()
{
    const auto key = QStringLiteral("setAside");
    if (!m_setAside.isEmpty())
        return write(key, m_setAside);
    const QString kept = bounded(m_store.value(key));
    m_setAside = QFileInfo::exists(kept) ? kept : QString();
}

void Settings::load()
{
    const int count = std::min(m_store.beginReadArray(QStringLiteral("portals")), maxPortals);
    for (int i = 0; i < count; ++i) {
        m_store.setArrayIndex(i);
        const auto portal = parsePortal(bounded(m_store.value(urlKey)), bounded(m_store.value(apiKey)));
        if (portal && !m_portals.contains(*portal))
            m_portals.append(*portal);
        QVariantMap rest;
        for (const QString &key : m_store.allKeys())
            if (!portal || (key != urlKey && key != apiKey))
                rest.insert(key, m_store.value(key));
        // Of a newer version, perhaps: it is written back as it was.
        if (portal)
            m_portalExtras.insert(portal->id(), rest);
        else if (!rest.isEmpty())
            m_foreignPortals.append(rest);
    }
    m_store.endArray();
}

/// All writing goes through here: a file without a version gets ours, a newer one's stays.
void Settings::write(const QString &key, const QVariant &value)
{
    if (!m_store.contains(QStringLiteral("version")))
        m_store.setValue(QStringLiteral("version"), fileVersion);
    m_store.setValue(key, value);
}

QStringList Settings::list(const QString &key, qsizetype most) const
{
    QStringList found;
    for (const QString &text : m_store.value(key).toStringList().mid(0, most))
        if (!text.isEmpty() && text.size() <= longestChoice)
            found.append(text);
    return found;
}

std::optional<Portal> Settings::portal(const QUrl &url) const
{
    for (const Portal &portal : m_portals)
        if (portal.url == url)
            return portal;
    return std::nullopt;
}

void Settings::addPortal(const Portal &portal)
{
    const auto known = std::find(m_portals.begin(), m_portals.end(), portal);
    if (known == m_portals.end())
        m_portals.append(portal);
    else
        *known = portal;
    store();
}

void Settings::removePortal(const Portal &portal)
{
    m_portals.removeAll(portal);
    m_portalExtras.remove(portal.id());
    removeChoices(portal);
    if (m_recents.removeIf([&](const RecentUse &use) { return use.target.portal == portal; }) > 0)
        storeRecents();
    store();
}

/// Any program can have a portal removed and added again: that a person is to be asked, or never to be,
/// stays, and so does whose sign-in it was.
void Settings::removeChoices(const Portal &portal)
{
    constexpr auto consentKey = QLatin1String("/consent");
    m_store.beginGroup(group(portal));
    for (const QString &key : m_store.allKeys()) {
        const bool isStricter =
            key.endsWith(consentKey) && parseConsent(m_store.value(key).toString()) != ConsentLevel::Always;
        if (!isStricter && key != userKey)
            m_store.remove(key);
    }
    m_store.endGroup();
}

void Settings::store()
{
    QList<QVariantMap> entries;
    for (const Portal &portal : m_portals) {
        QVariantMap entry = m_portalExtras.value(portal.id());
        entry.insert(urlKey, portal.url.toString());
        if (!api(portal).isEmpty())
            entry.insert(apiKey, api(portal));
        entries.append(entry);
    }
    entries += m_foreignPortals;
    m_store.remove(QStringLiteral("portals"));
    write(QStringLiteral("portals/size"), entries.size());
    for (qsizetype i = 0; i < entries.size(); ++i)
        for (auto value = entries[i].cbegin(); value != entries[i].cend(); ++value)
            write(QStringLiteral("portals/%1/%2").arg(i + 1).arg(value.key()), value.value());
    Q_EMIT portalsChanged();
}

QString Settings::group(const Portal &portal) const
{
    return QLatin1String("portal-") + encoded(portal);
}

QString Settings::lastUser(const Portal &portal) const
{
    return bounded(m_store.value(group(portal) + u'/' + userKey));
}

bool Settings::knowsLastUser(const Portal &portal) const
{
    return m_store.contains(group(portal) + u'/' + userKey);
}

void Settings::setLastUser(const Portal &portal, const QString &user)
{
    write(group(portal) + u'/' + userKey, user);
}

QStringList Settings::recentTenants(const Portal &portal) const
{
    return list(group(portal) + QLatin1String("/recent"), maxRecents);
}

void Settings::touchTenant(const Portal &portal, const QString &tenant)
{
    touch({portal, AccessLevel::Tenant, tenant});
}

void Settings::noteTenant(const Portal &portal, const QString &tenant)
{
    QStringList recents = recentTenants(portal);
    if (!recents.isEmpty() && recents.first() == tenant)
        return;
    recents.removeAll(tenant);
    recents.prepend(tenant);
    write(group(portal) + QLatin1String("/recent"), QStringList(recents.mid(0, maxRecents)));
}

void Settings::touch(const AccessTarget &target, const QString &service, const QDateTime &time)
{
    const bool isFirst =
        !m_recents.isEmpty() && m_recents.first().target == target && m_recents.first().service == service;
    m_recents.removeIf([&](const RecentUse &use) { return use.target == target && use.service == service; });
    m_recents.prepend({target, service, time});
    m_recents.resize(std::min<qsizetype>(m_recents.size(), maxRecentUses));
    storeRecents();
    if (target.level == AccessLevel::Tenant)
        noteTenant(target.portal, target.tenant);
    if (!isFirst)
        Q_EMIT tenantsChanged(target.portal.url);
}

QList<RecentUse> Settings::recentUses() const
{
    QList<RecentUse> uses = m_recents;
    for (const Portal &portal : m_portals) {
        for (const QString &tenant : recentTenants(portal)) {
            const AccessTarget target{portal, AccessLevel::Tenant, tenant};
            const bool isKnown = std::any_of(m_recents.begin(), m_recents.end(),
                [&](const RecentUse &use) { return use.target == target; });
            if (!isKnown)
                uses.append({target, {}, {}});
        }
    }
    return uses;
}

QStringList Settings::favouriteTenants(const Portal &portal) const
{
    return list(group(portal) + QLatin1String("/favourites"), maxFavourites);
}

void Settings::setFavourite(const Portal &portal, const QString &tenant, bool favourite)
{
    QStringList favourites = favouriteTenants(portal);
    favourites.removeAll(tenant);
    if (favourite)
        favourites.append(tenant);
    write(group(portal) + QLatin1String("/favourites"), favourites);
    Q_EMIT tenantsChanged(portal.url);
}

QString Settings::choicesGroup(const AccessTarget &target) const
{
    const QString kept = QString::number(int(target.level)) + u'-'
        + QString::fromLatin1(QUrl::toPercentEncoding(target.tenant));
    return group(target.portal) + QLatin1String("/choices-") + kept + u'/';
}

TargetChoices Settings::choices(const AccessTarget &target) const
{
    const QString in = choicesGroup(target);
    const auto text = [&](QLatin1String key) { return bounded(m_store.value(in + key)); };
    TargetChoices choices;
    choices.region = text(QLatin1String("region"));
    choices.consolePlace = ConsolePlace::parse(text(QLatin1String("console")));
    choices.colour = text(QLatin1String("colour"));
    choices.profileName = text(QLatin1String("profile"));
    choices.consent = consent(target);
    return choices;
}

std::optional<ConsentLevel> Settings::consent(const AccessTarget &target) const
{
    const QVariant kept = m_store.value(choicesGroup(target) + QLatin1String("consent"));
    return kept.isNull() ? std::nullopt
                         : std::optional(parseConsent(kept.toString()).value_or(ConsentLevel::EachTime));
}

void Settings::setChoices(const AccessTarget &target, const TargetChoices &choices)
{
    const TargetChoices before = this->choices(target);
    if (choices == before)
        return;
    const QString in = choicesGroup(target);
    // What was not changed is not touched: it may say something that only a newer version understands.
    const auto store = [&](QLatin1String key, const QString &old, const QString &value) {
        if (value == old)
            return;
        if (value.isEmpty())
            m_store.remove(in + key);
        else
            write(in + key, value);
    };
    const auto place = [](const TargetChoices &of) {
        return of.consolePlace ? of.consolePlace->text() : QString();
    };
    store(QLatin1String("region"), before.region, choices.region);
    store(QLatin1String("console"), place(before), place(choices));
    store(QLatin1String("colour"), before.colour, choices.colour);
    store(QLatin1String("profile"), before.profileName, choices.profileName);
    const auto name = [](const TargetChoices &of) {
        return of.consent ? consentName(*of.consent) : QString();
    };
    store(QLatin1String("consent"), name(before), name(choices));
    Q_EMIT tenantsChanged(target.portal.url);
}
