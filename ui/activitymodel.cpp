#include "ui/activitymodel.h"

#include "ui/activitytexts.h"
#include "ui/labels.h"
#include "ui/sentences.h"
#include "ui/theme.h"

#include <QColor>
#include <QGuiApplication>

using namespace std::chrono_literals;

ActivityModel::ActivityModel(UiParts parts, QObject *parent)
    : QAbstractTableModel(parent)
    , m_parts(parts)
{
    m_reload.setSingleShot(true);
    connect(&m_reload, &QTimer::timeout, this, &ActivityModel::reload);
    connect(&m_parts.activity, &ActivityLog::changed, this, [this] {
        if (m_watching && !m_reload.isActive())
            m_reload.start(250ms);
    });
}

void ActivityModel::setText(const QString &text)
{
    m_text = text;
    reload();
}

void ActivityModel::setWatching(bool watching)
{
    m_watching = watching;
    if (watching)
        reload();
    else
        m_reload.stop();
}

void ActivityModel::reload()
{
    m_reload.stop();
    // Of tens of thousands of rows, to find those with a text takes longer than a frame.
    const auto found = std::make_shared<QList<Activity>>();
    const auto take = [found](const QList<Activity> &activities) {
        *found = activities;
        return QByteArray();
    };
    then(m_parts.activity.part(m_text, mostRows, {}, take), this,
        [this, found, asked = ++m_asked](const Result<ActivityPart> &part) {
            if (asked != m_asked)
                return; // the text is another one by now
            beginResetModel();
            m_activities = *found;
            m_error = part ? std::nullopt : std::optional(part.error());
            endResetModel();
        });
}

QString ActivityModel::line(int row) const
{
    QStringList cells;
    for (int column = 0; column < ColumnCount; ++column)
        cells.append(text(m_activities.value(row), column));
    return cells.join(u'\t');
}

int ActivityModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_activities.size());
}

int ActivityModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ActivityModel::text(const Activity &activity, int column) const
{
    switch (column) {
    case Time:
        return whenText(activity.time, m_parts.clock.now());
    case Program:
        return programText(activity.program);
    case What:
        return activity.count > 1
            ? tr("%1 \u00d7 %2", "action, how many times").arg(actionText(activity)).arg(activity.count)
            : actionText(activity);
    case Where:
        return placeText(activity);
    default:
        return activity.note.isEmpty() || activity.outcome != Activity::Outcome::Failed
            ? outcomeText(activity)
            : displayName(activity.note, 200);
    }
}

QVariant ActivityModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_activities.size())
        return {};
    const Activity &activity = m_activities[index.row()];
    const bool bad =
        activity.outcome == Activity::Outcome::Denied || activity.outcome == Activity::Outcome::Failed;
    switch (role) {
    case Qt::DisplayRole:
        return text(activity, index.column());
    case Qt::ToolTipRole:
        return plainToolTip(
            index.column() == Program ? originText(activity.program) : text(activity, index.column()));
    case Qt::ForegroundRole:
        return bad && index.column() == Outcome ? negativeColour(QGuiApplication::palette()) : QVariant();
    default:
        return {};
    }
}

QVariant ActivityModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Time:
        return tr("Time");
    case Program:
        return tr("Program");
    case What:
        return tr("What");
    case Where:
        return tr("Where");
    default:
        return tr("Outcome");
    }
}
