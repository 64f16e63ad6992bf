#include "broker/settings.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace {
constexpr int maxRecents = 10;
/// The file says how many portals follow, and can say anything.
constexpr int maxPortals = 200;
constexpr qsizetype longestChoice = 600;

/// QSettings takes '/' as a separator and would nest "https://host"; percent-encoding keeps one group per
/// portal.
QString encoded(const Portal &portal)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(portal.id()));
}

/// Moves a file aside that is no INI text, so that the person can look at it; QSettings would overwrite it.
QString setAsideIfBroken(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return path;
    QSettings probe(path, QSettings::IniFormat);
    if (info.isFile() && probe.status() == QSettings::NoError)
        return path;
    const QString aside = path + QLatin1String(".broken");
    QFile::remove(aside);
    QFile::rename(path, aside);
    return path;
}
} // namespace

Settings::Settings(const QString &path, QObject *parent)
    : QObject(parent)
    , m_store(setAsideIfBroken(path), QSettings::IniFormat)
{
    load();
}

void Settings::load()
{
    const int count = std::min(m_store.beginReadArray(QStringLiteral("portals")), maxPortals);
    for (int i = 0; i < count; ++i) {
        m_store.setArrayIndex(i);
        const auto portal = parsePortal(
            m_store.value(QStringLiteral("url")).toString(), m_store.value(QStringLiteral("api")).toString());
        if (portal && !m_portals.contains(*portal))
            m_portals.append(*portal);
    }
    m_store.endArray();
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
    m_portals.removeAll(portal);
    m_portals.append(portal);
    store();
}

void Settings::removePortal(const Portal &portal)
{
    m_portals.removeAll(portal);
    m_store.remove(group(portal));
    store();
}

void Settings::store()
{
    m_store.remove(QStringLiteral("portals"));
    m_store.beginWriteArray(QStringLiteral("portals"), int(m_portals.size()));
    for (int i = 0; i < m_portals.size(); ++i) {
        m_store.setArrayIndex(i);
        m_store.setValue(QStringLiteral("url"), m_portals[i].url.toString());
        if (m_portals[i].apiUrl != m_portals[i].url)
            m_store.setValue(QStringLiteral("api"), m_portals[i].apiUrl.toString());
    }
    m_store.endArray();
    Q_EMIT portalsChanged();
}

QString Settings::group(const Portal &portal) const
{
    return QLatin1String("portal-") + encoded(portal);
}

QString Settings::lastUser(const Portal &portal) const
{
    return m_store.value(group(portal) + QLatin1String("/user")).toString();
}

void Settings::setLastUser(const Portal &portal, const QString &user)
{
    m_store.setValue(group(portal) + QLatin1String("/user"), user);
}

QStringList Settings::recentTenants(const Portal &portal) const
{
    return m_store.value(group(portal) + QLatin1String("/recent")).toStringList().mid(0, maxRecents);
}

void Settings::touchTenant(const Portal &portal, const QString &tenant)
{
    QStringList recents = recentTenants(portal);
    if (!recents.isEmpty() && recents.first() == tenant)
        return;
    recents.removeAll(tenant);
    recents.prepend(tenant);
    m_store.setValue(group(portal) + QLatin1String("/recent"), QStringList(recents.mid(0, maxRecents)));
    Q_EMIT tenantsChanged(portal.url);
}

QStringList Settings::favouriteTenants(const Portal &portal) const
{
    return m_store.value(group(portal) + QLatin1String("/favourites")).toStringList();
}

void Settings::setFavourite(const Portal &portal, const QString &tenant, bool favourite)
{
    QStringList favourites = favouriteTenants(portal);
    favourites.removeAll(tenant);
    if (favourite)
        favourites.append(tenant);
    m_store.setValue(group(portal) + QLatin1String("/favourites"), favourites);
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
    const auto text = [&](QLatin1String key) {
        return m_store.value(in + key).toString().left(longestChoice);
    };
    TargetChoices choices;
    choices.region = text(QLatin1String("region"));
    choices.consolePlace = ConsolePlace::parse(text(QLatin1String("console")));
    choices.colour = text(QLatin1String("colour"));
    choices.profileName = text(QLatin1String("profile"));
    return choices;
}

void Settings::setChoices(const AccessTarget &target, const TargetChoices &choices)
{
    if (choices == this->choices(target))
        return;
    const QString in = choicesGroup(target);
    const auto store = [&](QLatin1String key, const QString &value) {
        if (value.isEmpty())
            m_store.remove(in + key);
        else
            m_store.setValue(in + key, value);
    };
    store(QLatin1String("region"), choices.region);
    store(QLatin1String("console"), choices.consolePlace ? choices.consolePlace->text() : QString());
    store(QLatin1String("colour"), choices.colour);
    store(QLatin1String("profile"), choices.profileName);
    Q_EMIT tenantsChanged(target.portal.url);
}
