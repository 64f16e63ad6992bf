#pragma once

#include <QStyledItemDelegate>

/// Draws a TenantModel's rows: headings, stars, and a dot where a session is live.
class TenantDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintHeading(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintTarget(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
};
