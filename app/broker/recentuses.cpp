#include "broker/settings.h"

#include <algorithm>

namespace {
constexpr int maxRecentUses = 100;
constexpr qsizetype longestLine = 2000;

/// One use on one line: what an INI list holds best.
QString lineOf(const RecentUse &use)
{
    return QStringList{use.time.toUTC().toString(Qt::ISODate), use.target.portal.id(),
        QString::number(int(use.target.level)), use.target.tenant, use.service}
        .join(u'\t');
}

std::optional<RecentUse> useOf(const QString &line)
{
    const QStringList parts = line.split(u'\t');
    if (line.size() > longestLine || parts.size() != 5)
        return std::nullopt;
    const QDateTime time = QDateTime::fromString(parts[0], Qt::ISODate).toUTC();
    const auto portal = parsePortal(parts[1]);
    bool isNumber = false;
    const int level = parts[2].toInt(&isNumber);
    const bool isTenant = level == int(AccessLevel::Tenant);
    if (!time.isValid() || !portal || !isNumber || level < 0 || level > int(AccessLevel::Operations)
        || isTenant == parts[3].isEmpty())
        return std::nullopt;
    return RecentUse{{*portal, AccessLevel(level), parts[3]}, parts[4], time};
}
} // namespace

void Settings::loadRecents()
{
    for (const QString &line :
        m_store.value(QStringLiteral("recent/uses")).toStringList().mid(0, maxRecentUses)) {
        const auto use = useOf(line);
        if (!use)
            continue;
        // With the API base of the portal as it is set up; what was used elsewhere is of no use.
        const auto known = portal(use->target.portal.url);
        if (known)
            m_recents.append({{*known, use->target.level, use->target.tenant}, use->service, use->time});
    }
    std::stable_sort(m_recents.begin(), m_recents.end(),
        [](const RecentUse &a, const RecentUse &b) { return a.time > b.time; });
}

void Settings::storeRecents()
{
    QStringList lines;
    for (const RecentUse &use : m_recents)
        lines.append(lineOf(use));
    write(QStringLiteral("recent/uses"), lines);
}
