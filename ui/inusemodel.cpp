#include "ui/inusemodel.h"

#include "ui/activitytexts.h"
#include "ui/labels.h"

using namespace std::chrono_literals;

InUseModel::InUseModel(UiParts parts, QObject *parent)
    : QAbstractTableModel(parent)
    , m_parts(parts)
{
    m_refresh.setSingleShot(true);
    connect(&m_refresh, &QTimer::timeout, this, &InUseModel::refresh);
    const auto soon = [this] {
        if (m_watching)
            m_refresh.start(100ms);
    };
    connect(&m_parts.holders, &AccessHolders::changed, this, soon);
    connect(&m_parts.broker, &CredentialBroker::sessionsChanged, this, soon);
}

void InUseModel::setWatching(bool watching)
{
    m_watching = watching;
    m_refresh.stop();
    if (watching)
        refresh();
}

void InUseModel::refresh()
{
    m_refresh.stop();
    beginResetModel();
    m_rows = m_parts.holders.holders();
    endResetModel();
    // Credentials that expire make no noise.
    QDateTime next;
    for (const AccessHolders::Holder &holder : std::as_const(m_rows))
        if (!next.isValid() || holder.expiration < next)
            next = holder.expiration;
    if (m_watching && next.isValid())
        m_refresh.start(std::chrono::milliseconds(std::max<qint64>(1000, m_parts.clock.now().msecsTo(next))));
}

const AccessHolders::Holder *InUseModel::row(const QModelIndex &index) const
{
    return index.isValid() && index.row() < m_rows.size() ? &m_rows[index.row()] : nullptr;
}

QModelIndex InUseModel::indexOf(const AccessHolders::Holder &holder) const
{
    for (int i = 0; i < m_rows.size(); ++i)
        if (m_rows[i].program.pid == holder.program.pid && m_rows[i].target == holder.target)
            return index(i, 0);
    return {};
}

int InUseModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int InUseModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString InUseModel::text(const AccessHolders::Holder &holder, int column) const
{
    switch (column) {
    case Program:
        return programText(holder.program);
    case Access:
        return placeText(holder.target);
    case Since:
        return whenText(holder.since, m_parts.clock.now());
    default:
        return whenText(holder.expiration, m_parts.clock.now());
    }
}

QVariant InUseModel::data(const QModelIndex &index, int role) const
{
    const AccessHolders::Holder *holder = row(index);
    if (!holder)
        return {};
    if (role == Qt::DisplayRole)
        return text(*holder, index.column());
    if (role == Qt::ToolTipRole)
        return plainToolTip(
            index.column() == Program ? originText(holder->program) : text(*holder, index.column()));
    return {};
}

QVariant InUseModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Program:
        return tr("Program");
    case Access:
        return tr("Access");
    case Since:
        return tr("Since");
    default:
        return tr("Until");
    }
}
