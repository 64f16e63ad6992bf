// What TenantModel tells about its rows; how they come about stands in tenantmodel.cpp.

#include "ui/tenantmodel.h"

#include "ui/accessjobs.h"
#include "ui/labels.h"
#include "ui/livetargets.h"
#include "ui/sentences.h"
#include "ui/traystatus.h"

#include <QColor>

AccessTarget TenantModel::target(const Place &place) const
{
    const Section &section = m_sections[place.section];
    if (place.tenant >= 0)
        return {section.portal, AccessLevel::Tenant, section.tenants[place.tenant].name};
    if (place.tenant <= FirstGone)
        return {section.portal, AccessLevel::Tenant, section.gone.value(FirstGone - place.tenant)};
    const AccessLevel level = place.tenant == Administrator ? AccessLevel::Administrator
        : place.tenant == Operations                        ? AccessLevel::Operations
                                                            : AccessLevel::Tenant;
    return {section.portal, level, {}};
}

bool TenantModel::isFavourite(const Place &place) const
{
    const Section &section = m_sections[place.section];
    return place.tenant <= FirstGone
        || (place.tenant >= 0 && section.favouriteNames.contains(section.tenants[place.tenant].name));
}

std::optional<TenantModel::Row> TenantModel::row(const QModelIndex &index) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return std::nullopt;
    const Place &place = m_rows[index.row()];
    return Row{place.tenant == Heading ? Kind::Portal : Kind::Target, target(place), isFavourite(place),
        place.tenant <= FirstGone};
}

QModelIndex TenantModel::indexOf(const Row &row) const
{
    for (int i = 0; i < m_rows.size(); ++i) {
        const Place &place = m_rows[i];
        const Section &section = m_sections[place.section];
        if ((place.tenant == Heading) != (row.kind == Kind::Portal) || section.portal != row.target.portal)
            continue;
        const bool sameTenant = place.tenant < 0 || section.tenants[place.tenant].name == row.target.tenant;
        if (place.tenant == Heading || (sameTenant && target(place) == row.target))
            return index(i);
    }
    return {};
}

void TenantModel::toggleFavourite(const QModelIndex &index)
{
    const auto found = row(index);
    if (found && found->kind == Kind::Target && found->target.level == AccessLevel::Tenant)
        m_parts.settings.setFavourite(found->target.portal, found->target.tenant, !found->favourite);
}

int TenantModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant TenantModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const Place &place = m_rows[index.row()];
    const bool heading = place.tenant == Heading;
    if (role == KindRole)
        return int(heading ? Kind::Portal : Kind::Target);
    if (role == Qt::AccessibleTextRole)
        return spoken(place);
    return heading ? headingData(m_sections[place.section].portal, role) : targetData(place, role);
}

QVariant TenantModel::headingData(const Portal &portal, int role) const
{
    if (role == Qt::DisplayRole)
        return displayName(portal.name());
    if (role == IconRole)
        return QStringLiteral("portal");
    if (role == NoteRole) {
        const SignIn *signIn = m_parts.signIns.find(portal);
        if (signIn)
            return personName(*signIn);
        // There is no room for more; the tooltip and the page say it at length.
        const SignIns::State state = m_parts.signIns.state(portal);
        return state == SignIns::State::Authorizing || state == SignIns::State::Verifying
            ? tr("signing in…")
            : signInStateText(m_parts, portal);
    }
    if (role == StateRole)
        return !m_parts.signIns.find(portal);
    return role == Qt::ToolTipRole ? plainToolTip(portalHeadline(m_parts, portal)) : QVariant();
}

QVariant TenantModel::targetData(const Place &place, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return targetTitle(target(place));
    case Qt::ToolTipRole:
        return plainToolTip(displayName(targetTitle(target(place)), 300));
    case IconRole:
        return iconOf(place);
    case CanBeFavouriteRole:
        return place.tenant >= 0 || place.tenant <= FirstGone;
    case NoteRole:
        return place.tenant <= FirstGone ? tr("gone") : QString();
    case LiveRole:
        return !m_live.isEmpty() && m_live.contains(target(place).id());
    case ColourRole:
        return colourOf(target(place));
    default:
        return {};
    }
}

QString TenantModel::iconOf(const Place &place) const
{
    if (place.tenant == Administrator)
        return QStringLiteral("administrator");
    if (place.tenant == Operations)
        return QStringLiteral("operations");
    return isFavourite(place) ? QStringLiteral("star-filled") : QString();
}

QColor TenantModel::colourOf(const AccessTarget &target) const
{
    const QString id = target.id();
    const auto known = m_colours.constFind(id);
    if (known != m_colours.constEnd())
        return *known;
    const QString chosen = m_parts.settings.choices(target).colour;
    return *m_colours.insert(id, chosen.isEmpty() ? QColor() : QColor(chosen));
}

QString TenantModel::spoken(const Place &place) const
{
    if (place.tenant == Heading)
        return tr("Portal %1").arg(portalHeadline(m_parts, m_sections[place.section].portal));
    QString text = targetTitle(target(place));
    if (isFavourite(place))
        text = tr("%1, favourite").arg(text);
    if (place.tenant <= FirstGone)
        text = tr("%1, gone").arg(text);
    if (m_live.contains(target(place).id()))
        text = tr("%1, live session").arg(text);
    return text;
}

void TenantModel::updateLive()
{
    const auto before = std::exchange(m_live, liveTargets(m_parts));
    const auto tell = [this](const QHash<QString, AccessTarget> &these, const auto &others) {
        for (auto entry = these.begin(); entry != these.end(); ++entry) {
            const QModelIndex changed =
                others.contains(entry.key()) ? QModelIndex() : indexOf({Kind::Target, *entry, false, false});
            if (changed.isValid())
                Q_EMIT dataChanged(changed, changed, {LiveRole, Qt::AccessibleTextRole});
        }
    };
    tell(before, m_live);
    tell(m_live, before);
}
