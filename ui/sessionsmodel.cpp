#include "ui/sessionsmodel.h"

#include "ui/accessjobs.h"
#include "ui/activitytexts.h"
#include "ui/labels.h"
#include "ui/sentences.h"
#include "ui/theme.h"
#include "ui/timebar.h"
#include "ui/traystatus.h"

using namespace std::chrono_literals;

SessionsModel::SessionsModel(UiParts parts, QObject *parent)
    : QAbstractTableModel(parent)
    , m_parts(parts)
{
    m_refresh.setSingleShot(true);
    connect(&m_refresh, &QTimer::timeout, this, &SessionsModel::refresh);
    const auto soon = [this] { m_refresh.start(0); };
    connect(&m_parts.signIns, &SignIns::changed, this, soon);
    connect(&m_parts.settings, &Settings::portalsChanged, this, soon);
    connect(&m_parts.broker, &CredentialBroker::sessionsChanged, this, soon);
    connect(&m_parts.holders, &AccessHolders::changed, this, soon);
    refresh();
}

void SessionsModel::refresh()
{
    m_refresh.stop();
    beginResetModel();
    m_rows.clear();
    const auto sessions = m_parts.broker.sessions();
    QSet<QString> shown;
    const auto addCredentials = [&](const LiveSession &session) {
        m_rows.append({false, session.target, session.region, session.obtainedAt, session.expiration});
    };
    for (const Portal &portal : m_parts.settings.portals()) {
        if (const SignIn *signIn = m_parts.signIns.find(portal))
            m_rows.append({true, {portal, {}, {}}, personName(*signIn), signIn->signedInAt,
                knownEnd(*signIn, m_parts.clock.now())});
        for (const LiveSession &session : sessions)
            if (session.target.portal == portal)
                addCredentials(session);
        shown.insert(portal.id());
    }
    // Of a portal that was removed, or that a program named itself.
    for (const LiveSession &session : sessions)
        if (!shown.contains(session.target.portal.id()))
            addCredentials(session);
    endResetModel();
}

const SessionsModel::Row *SessionsModel::row(const QModelIndex &index) const
{
    return index.isValid() && index.row() < m_rows.size() ? &m_rows[index.row()] : nullptr;
}

QModelIndex SessionsModel::indexOf(const QString &id) const
{
    for (int i = 0; i < m_rows.size(); ++i)
        if (m_rows[i].id() == id)
            return index(i, 0);
    return {};
}

bool SessionsModel::hasCredentials() const
{
    return std::any_of(m_rows.begin(), m_rows.end(), [](const Row &row) { return !row.isSignIn; });
}

void SessionsModel::tick()
{
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, Left), index(int(m_rows.size()) - 1, Left));
}

int SessionsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int SessionsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QStringList SessionsModel::usersOf(const Row &row) const
{
    QStringList names;
    if (row.isSignIn)
        return names;
    const auto holders = m_parts.holders.holders(row.target);
    for (const AccessHolders::Holder &holder : holders)
        names.append(programText({holder.program.pid, holder.program.name, {}}));
    names.removeDuplicates();
    return names;
}

QString SessionsModel::usersTip(const Row &row) const
{
    constexpr qsizetype most = 20;
    const QStringList names = usersOf(row);
    QStringList lines = names.first(std::min(most, names.size()));
    if (names.size() > most)
        lines.append(tr("and %n more", nullptr, int(names.size() - most)));
    return lines.join(u'\n');
}

QString SessionsModel::text(const Row &row, int column) const
{
    switch (column) {
    case What:
        return row.isSignIn ? tr("Sign-in") : targetTitle(row.target);
    case Where:
        return displayName(row.target.portal.name());
    case Whose:
        return displayName(row.whose);
    case UsedBy:
        return usersOf(row).join(QStringLiteral(", "));
    default:
        return row.end.isValid() ? timeLeftText(secondsUntil(m_parts.clock.now(), row.end))
                                 : tr("until you sign out");
    }
}

qreal SessionsModel::partLeft(const Row &row) const
{
    const qint64 whole = row.start.secsTo(row.end);
    if (!row.end.isValid() || whole <= 0)
        return -1;
    return qreal(secondsUntil(m_parts.clock.now(), row.end).count()) / qreal(whole);
}

QVariant SessionsModel::data(const QModelIndex &index, int role) const
{
    const Row *found = row(index);
    if (!found)
        return {};
    if (role == Qt::DisplayRole)
        return text(*found, index.column());
    if (role == Qt::ToolTipRole && index.column() != Left)
        return plainToolTip(index.column() == UsedBy ? usersTip(*found) : text(*found, index.column()));
    if (role == TimeBarDelegate::PartLeftRole)
        return partLeft(*found);
    if (role == Qt::DecorationRole && index.column() == What)
        return themedIcon(found->isSignIn ? QStringLiteral("person") : QStringLiteral("key"));
    return {};
}

QVariant SessionsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case What:
        return tr("Access");
    case Where:
        return tr("Portal");
    case Whose:
        return tr("Person or region");
    case UsedBy:
        return tr("In use by");
    default:
        return tr("Time left");
    }
}
