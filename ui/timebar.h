#pragma once

#include <QStyledItemDelegate>

/// Draws a cell's time that is left as a bar beside its words.
class TimeBarDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    /// What the model tells about it: how much of the whole is left, 0 to 1; negative: it does not run out.
    enum Role { PartLeftRole = Qt::UserRole + 100 };

    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};
