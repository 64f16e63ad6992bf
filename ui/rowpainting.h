#pragma once

#include <QStyleOptionViewItem>

/// What the delegates of our lists share.

bool isSelected(const QStyleOptionViewItem &option);
/// \a rect of a left-to-right row, where it stands in this one.
QRect mirrored(const QStyleOptionViewItem &option, const QRect &rect);
void drawIcon(QPainter *painter, const QStyleOptionViewItem &option, const QRect &rect, const QString &name);
/// A live session's dot at the end of \a line; \a selected: its colour on a selected row. Returns its width.
int drawLiveDot(
    QPainter *painter, const QStyleOptionViewItem &option, const QRect &line, const QColor &selected);
