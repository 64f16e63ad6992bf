#pragma once

#include "ui/uiparts.h"

#include <QAbstractTableModel>
#include <QTimer>

/// The activity log's latest entries, those that a search leaves. Read anew a moment after the log changed,
/// and only while somebody looks (setWatching()).
class ActivityModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Time, Program, What, Where, Outcome, ColumnCount };
    static constexpr int mostRows = 1000;

    explicit ActivityModel(UiParts parts, QObject *parent = nullptr);

    void setText(const QString &text);
    void setWatching(bool watching);
    const QList<Activity> &activities() const { return m_activities; }
    /// Why nothing could be read, when that is so.
    const std::optional<Error> &error() const { return m_error; }
    /// A row as one line of text, its cells parted by tabs.
    QString line(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void reload();
    QString text(const Activity &activity, int column) const;

    UiParts m_parts;
    QString m_text;
    QList<Activity> m_activities;
    std::optional<Error> m_error;
    QTimer m_reload;
    quint64 m_asked = 0; ///< how often it was read; the last counts
    bool m_watching = false;
};
