#include "ui/timebar.h"

#include "ui/rowpainting.h"
#include "ui/theme.h"

#include <QApplication>
#include <QPainter>

namespace {
constexpr int margin = 8;
constexpr int barWidth = 72;
/// Below this the bar warns: ten minutes of an hour.
constexpr qreal little = 1.0 / 6;
} // namespace

void TimeBarDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem own = option;
    initStyleOption(&own, index);
    const QString words = std::exchange(own.text, {});
    const QStyle *style = own.widget ? own.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &own, painter, own.widget);
    const bool selected = isSelected(own);
    const auto group = own.state.testFlag(QStyle::State_Active) ? QPalette::Active : QPalette::Inactive;
    const QColor text = own.palette.color(group, selected ? QPalette::HighlightedText : QPalette::Text);
    QRect line = own.rect.adjusted(margin, 0, -margin, 0);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (const qreal left = index.data(PartLeftRole).toReal(); left >= 0) {
        const int tall = std::max(6, own.fontMetrics.height() / 2);
        QRect bar(line.left(), line.center().y() - tall / 2, barWidth, tall);
        const auto draw = [&](const QRect &rect, const QColor &colour) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(colour);
            painter->drawRoundedRect(mirrored(own, rect), 3, 3);
        };
        QColor ground = text;
        ground.setAlphaF(0.18F);
        draw(bar, ground);
        bar.setWidth(std::max(4, int(barWidth * std::min(1.0, left))));
        draw(bar, selected ? text : left < little ? cautionColour(own.palette) : positiveColour(own.palette));
        line.adjust(barWidth + margin, 0, 0, 0);
    }
    painter->setPen(text);
    painter->drawText(mirrored(own, line),
        int(QStyle::visualAlignment(own.direction, Qt::AlignLeft | Qt::AlignVCenter)) | Qt::TextSingleLine,
        own.fontMetrics.elidedText(words, Qt::ElideRight, line.width()));
    painter->restore();
}

QSize TimeBarDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return QStyledItemDelegate::sizeHint(option, index) + QSize(barWidth + 3 * margin, 0);
}
