#include "ui/tenantnotices.h"

#include "ui/sentences.h"

namespace {
const auto idPrefix = QStringLiteral("tenants:");
constexpr qsizetype mostNamed = 5;

QString named(const QStringList &names)
{
    QStringList shown;
    for (const QString &name : names.mid(0, mostNamed))
        shown.append(displayName(name, 40));
    if (names.size() > mostNamed)
        shown.append(TenantNotices::tr("%n more", nullptr, int(names.size() - mostNamed)));
    return shown.join(TenantNotices::tr(", ", "between names"));
}
} // namespace

QString tenantChangesText(const Portal &portal, const TenantChanges &changes)
{
    const QString name = displayName(portal.name());
    QStringList lines;
    if (!changes.appeared.isEmpty())
        lines.append(
            TenantNotices::tr("%n tenant(s) are new on %1: %2", nullptr, int(changes.appeared.size()))
                .arg(name, named(changes.appeared)));
    if (!changes.vanished.isEmpty())
        lines.append(
            TenantNotices::tr("%n tenant(s) are gone from %1: %2", nullptr, int(changes.vanished.size()))
                .arg(name, named(changes.vanished)));
    if (changes.vanishedUnnamed > 0)
        lines.append(TenantNotices::tr(
            "%n tenant(s) are gone from %1 since Duplo Tray last ran", nullptr, changes.vanishedUnnamed)
                         .arg(name));
    for (const auto &[before, after] : changes.renamed.mid(0, mostNamed))
        lines.append(
            TenantNotices::tr("%1 is called %2 now").arg(displayName(before, 40), displayName(after, 40)));
    return lines.join(u'\n');
}

TenantNotices::TenantNotices(UiParts parts, Navigator &navigator, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_navigator(navigator)
{
    connect(&m_parts.tenants, &TenantWatch::tenantsChanged, this, &TenantNotices::tell);
    connect(&m_parts.notifier, &Notifier::actionInvoked, this, [this](const QString &id) {
        if (!id.startsWith(idPrefix))
            return;
        if (const auto portal = m_parts.settings.portal(QUrl(id.mid(idPrefix.size()))))
            m_navigator.showPortal(*portal);
    });
}

void TenantNotices::tell(const Portal &portal, const TenantChanges &changes)
{
    if (!m_parts.preferences.announcesTenants())
        return;
    m_parts.notifier.show(
        {idPrefix + portal.id(), tr("The tenants of %1 have changed").arg(displayName(portal.name())),
            tenantChangesText(portal, changes), {{QStringLiteral("show"), tr("Show")}}, false});
}
