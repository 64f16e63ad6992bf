#pragma once

#include "ui/uiparts.h"

#include <QAbstractTableModel>
#include <QTimer>

/// The programs that hold AWS credentials now. Follows them while somebody looks (setWatching()); no timer
/// runs otherwise.
class InUseModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Program, Access, Since, Until, ColumnCount };

    explicit InUseModel(UiParts parts, QObject *parent = nullptr);

    void setWatching(bool watching);
    /// nullptr: no such row. Until the next reset.
    const AccessHolders::Holder *row(const QModelIndex &index) const;
    /// The row of the same process and access as \a holder.
    QModelIndex indexOf(const AccessHolders::Holder &holder) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void refresh();
    QString text(const AccessHolders::Holder &holder, int column) const;

    UiParts m_parts;
    QList<AccessHolders::Holder> m_rows;
    QTimer m_refresh;
    bool m_watching = false;
};
