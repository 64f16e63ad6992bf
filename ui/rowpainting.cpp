#include "ui/rowpainting.h"

#include "ui/theme.h"

#include <QPainter>

bool isSelected(const QStyleOptionViewItem &option)
{
    return option.state.testFlag(QStyle::State_Selected);
}

QRect mirrored(const QStyleOptionViewItem &option, const QRect &rect)
{
    return QStyle::visualRect(option.direction, option.rect, rect);
}

void drawIcon(QPainter *painter, const QStyleOptionViewItem &option, const QRect &rect, const QString &name)
{
    themedIcon(name).paint(painter, mirrored(option, rect), Qt::AlignCenter,
        isSelected(option) ? QIcon::Selected : QIcon::Normal);
}

int drawLiveDot(
    QPainter *painter, const QStyleOptionViewItem &option, const QRect &line, const QColor &selected)
{
    const int dot = std::max(7, option.fontMetrics.height() / 2);
    painter->setPen(Qt::NoPen);
    painter->setBrush(isSelected(option) ? selected : positiveColour(option.palette));
    painter->drawEllipse(mirrored(option, QRect(line.right() - dot, line.center().y() - dot / 2, dot, dot)));
    return dot;
}
