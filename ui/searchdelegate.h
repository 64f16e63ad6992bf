#pragma once

#include <QStyledItemDelegate>

/// Draws a row of quick search: icon, title with what was typed in bold, portal and region, a dot for a live
/// session, a star. Plain text only, in the palette's colours, mirrored where the language is.
class SearchDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};
