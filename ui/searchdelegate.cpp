#include "ui/searchdelegate.h"

#include "ui/rowpainting.h"
#include "ui/searchmodel.h"
#include "ui/theme.h"

#include <QPainter>
#include <QTextLayout>

namespace {
constexpr int margin = 12;
constexpr int gap = 8;

QColor textColour(const QStyleOptionViewItem &option)
{
    return option.palette.color(
        QPalette::Active, isSelected(option) ? QPalette::HighlightedText : QPalette::Text);
}

/// One range for what stands side by side: each is shaped by itself.
QList<QTextLayout::FormatRange> boldAt(const QList<int> &marks, qsizetype length)
{
    QList<QTextLayout::FormatRange> ranges;
    for (const int mark : marks) {
        if (mark >= length)
            break;
        if (!ranges.isEmpty() && ranges.last().start + ranges.last().length == mark) {
            ++ranges.last().length;
            continue;
        }
        QTextLayout::FormatRange range{mark, 1, {}};
        range.format.setFontWeight(QFont::Bold);
        range.format.setFontUnderline(true);
        ranges.append(range);
    }
    return ranges;
}

void drawTitle(QPainter *painter, const QStyleOptionViewItem &option, const QRect &rect, const QString &title,
    const QList<int> &marks)
{
    QFont bold = option.font;
    bold.setBold(true);
    const QString shown =
        QFontMetrics(marks.isEmpty() ? option.font : bold).elidedText(title, Qt::ElideRight, rect.width());
    QTextLayout layout(shown, option.font);
    QTextOption wanted;
    wanted.setWrapMode(QTextOption::NoWrap);
    wanted.setTextDirection(option.direction);
    wanted.setAlignment(Qt::AlignLeading);
    layout.setTextOption(wanted);
    layout.setFormats(boldAt(marks, shown == title ? title.size() : shown.size() - 1));
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(rect.width());
    layout.endLayout();
    const QRect place = mirrored(option, rect);
    layout.draw(painter, QPointF(place.left(), place.center().y() - line.height() / 2 + 0.5));
}

/// What stands at the end of the row; the width that it takes.
int drawSigns(
    QPainter *painter, const QStyleOptionViewItem &option, const QRect &line, const QModelIndex &index)
{
    const int icon = option.fontMetrics.height();
    int used = 0;
    if (index.data(SearchModel::FavouriteRole).toBool()) {
        drawIcon(painter, option, QRect(line.right() - icon, line.center().y() - icon / 2, icon, icon),
            QStringLiteral("star-filled"));
        used += icon + gap;
    }
    if (index.data(SearchModel::LiveRole).toBool()) {
        used += drawLiveDot(painter, option, line.adjusted(0, 0, -used, 0), textColour(option)) + gap;
    }
    return used;
}

} // namespace

void SearchDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (isSelected(option)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(option.palette.color(QPalette::Active, QPalette::Highlight));
        painter->drawRoundedRect(option.rect.adjusted(4, 1, -4, -1), 6, 6);
    }
    const int icon = option.fontMetrics.height();
    QRect line = option.rect.adjusted(margin, 0, -margin, 0);
    drawIcon(painter, option, QRect(line.left(), line.center().y() - icon / 2, icon, icon),
        index.data(SearchModel::IconRole).toString());
    line.setLeft(line.left() + icon + gap);
    line.setRight(line.right() - drawSigns(painter, option, line, index));
    const QString note = option.fontMetrics.elidedText(
        index.data(SearchModel::NoteRole).toString(), Qt::ElideRight, line.width() * 2 / 5);
    const int noteWidth = option.fontMetrics.horizontalAdvance(note) + 1;
    painter->setFont(option.font);
    painter->setPen(isSelected(option) ? textColour(option) : mutedColour(option.palette));
    painter->drawText(
        mirrored(option, QRect(line.right() - noteWidth, line.top(), noteWidth + 1, line.height())),
        int(Qt::AlignVCenter) | Qt::TextSingleLine, note);
    painter->setPen(textColour(option));
    line.setRight(line.right() - noteWidth - 2 * gap);
    drawTitle(painter, option, line, index.data(Qt::DisplayRole).toString(),
        index.data(SearchModel::MarksRole).value<QList<int>>());
    painter->restore();
}

QSize SearchDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {200, option.fontMetrics.height() + 18};
}
