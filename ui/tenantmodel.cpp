#include "ui/tenantmodel.h"

#include "ui/accessjobs.h"
#include "ui/sentences.h"
#include "ui/traystatus.h"

TenantModel::TenantModel(UiParts parts, QObject *parent)
    : QAbstractListModel(parent)
    , m_parts(parts)
{
    m_rebuild.setSingleShot(true);
    connect(&m_rebuild, &QTimer::timeout, this, &TenantModel::rebuild);
    const auto soon = [this] { m_rebuild.start(0); };
    connect(&m_parts.signIns, &SignIns::changed, this, soon);
    connect(&m_parts.settings, &Settings::portalsChanged, this, soon);
    connect(&m_parts.settings, &Settings::tenantsChanged, this, soon);
    connect(&m_parts.broker, &CredentialBroker::sessionsChanged, this, &TenantModel::updateLive);
    rebuild();
}

void TenantModel::setFilter(const QString &filter)
{
    m_filter = filter.trimmed();
    rebuild();
}

const TenantModel::Row *TenantModel::row(const QModelIndex &index) const
{
    return index.isValid() && index.row() < m_rows.size() ? &m_rows[index.row()] : nullptr;
}

QModelIndex TenantModel::indexOf(const Row &row) const
{
    for (int i = 0; i < m_rows.size(); ++i)
        if (m_rows[i].kind == row.kind && m_rows[i].target == row.target)
            return index(i);
    return {};
}

int TenantModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant TenantModel::data(const QModelIndex &index, int role) const
{
    const Row *found = row(index);
    if (!found)
        return {};
    const bool heading = found->kind == Kind::Portal;
    switch (role) {
    case Qt::DisplayRole:
        return heading ? displayName(found->target.portal.name()) : targetTitle(found->target);
    case Qt::AccessibleTextRole:
        return spoken(*found);
    case KindRole:
        return int(found->kind);
    case NoteRole: {
        const SignIn *signIn = heading ? m_parts.signIns.find(found->target.portal) : nullptr;
        if (signIn)
            return personName(*signIn);
        return heading ? signInStateText(m_parts.signIns.state(found->target.portal)) : QString();
    }
    case IconRole:
        if (heading)
            return QStringLiteral("portal");
        return found->target.level == AccessLevel::Administrator ? QStringLiteral("administrator")
            : found->target.level == AccessLevel::Operations     ? QStringLiteral("operations")
            : found->favourite                                   ? QStringLiteral("star-filled")
                                                                 : QString();
    case FavouriteRole:
        return found->favourite;
    case LiveRole:
        return !heading && m_live.contains(liveKey(found->target));
    default:
        return {};
    }
}

QString TenantModel::spoken(const Row &row) const
{
    if (row.kind == Kind::Portal)
        return tr("Portal %1").arg(portalHeadline(m_parts, row.target.portal));
    QString text = targetTitle(row.target);
    if (row.favourite)
        text = tr("%1, favourite").arg(text);
    if (m_live.contains(liveKey(row.target)))
        text = tr("%1, live session").arg(text);
    return text;
}

void TenantModel::rebuild()
{
    m_rebuild.stop();
    beginResetModel();
    m_rows.clear();
    for (const Portal &portal : m_parts.settings.portals())
        addPortal(portal);
    endResetModel();
    updateLive();
}

void TenantModel::addPortal(const Portal &portal)
{
    const auto matches = [this](const QString &text) { return text.contains(m_filter, Qt::CaseInsensitive); };
    QList<Row> rows;
    if (const SignIn *signIn = m_parts.signIns.find(portal)) {
        for (const auto &[level, allowed] : {std::pair(AccessLevel::Administrator, signIn->mayAdministrate()),
                 std::pair(AccessLevel::Operations, signIn->mayOperate())}) {
            const AccessTarget target{portal, level, {}};
            if (allowed && (m_filter.isEmpty() || matches(targetTitle(target))))
                rows.append({Kind::Target, target, false});
        }
        const QStringList names = m_parts.settings.favouriteTenants(portal);
        const QSet<QString> favourites(names.begin(), names.end());
        QList<Row> others;
        for (const Tenant &tenant : signIn->tenants) {
            if (!m_filter.isEmpty() && !matches(tenant.name)
                && !tenant.id.startsWith(m_filter, Qt::CaseInsensitive))
                continue;
            const bool favourite = favourites.contains(tenant.name);
            (favourite ? rows : others)
                .append({Kind::Target, {portal, AccessLevel::Tenant, tenant.name}, favourite});
        }
        rows += others;
    }
    if (m_filter.isEmpty() || !rows.isEmpty() || matches(portal.name()))
        m_rows.append({Kind::Portal, {portal, AccessLevel::Tenant, {}}, false});
    m_rows += rows;
}

QString TenantModel::liveKey(const AccessTarget &target)
{
    return target.portal.id() + u'\n' + QString::number(int(target.level)) + u'\n' + target.tenant;
}

void TenantModel::updateLive()
{
    m_live.clear();
    for (const LiveSession &session : m_parts.broker.sessions()) {
        AccessTarget target = session.target;
        // Programs may have asked by id; the list goes by name.
        const SignIn *signIn = m_parts.signIns.find(target.portal);
        if (const Tenant *tenant = signIn ? signIn->tenant(target.tenant) : nullptr)
            target.tenant = tenant->name;
        m_live.insert(liveKey(target));
    }
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0), index(int(m_rows.size()) - 1), {LiveRole, Qt::AccessibleTextRole});
}
