#include "ui/tenantdelegate.h"

#include "ui/tenantmodel.h"
#include "ui/theme.h"

#include <QApplication>
#include <QPainter>

namespace {
constexpr int margin = 10;

bool isSelected(const QStyleOptionViewItem &option)
{
    return option.state.testFlag(QStyle::State_Selected);
}

QColor textColour(const QStyleOptionViewItem &option)
{
    // An unfocused list's selection has its own colours.
    const auto group = option.state.testFlag(QStyle::State_Active) ? QPalette::Active : QPalette::Inactive;
    return option.palette.color(group, isSelected(option) ? QPalette::HighlightedText : QPalette::Text);
}

QRect visual(const QStyleOptionViewItem &option, const QRect &rect)
{
    return QStyle::visualRect(option.direction, option.rect, rect);
}

void drawText(QPainter *painter, const QStyleOptionViewItem &option, const QRect &rect, const QString &text,
    Qt::Alignment alignment)
{
    const QString shown = painter->fontMetrics().elidedText(text, Qt::ElideRight, rect.width());
    painter->drawText(visual(option, rect),
        int(QStyle::visualAlignment(option.direction, alignment)) | Qt::TextSingleLine, shown);
}
} // namespace

void TenantDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem own = option;
    initStyleOption(&own, index);
    own.text.clear();
    const QWidget *view = own.widget;
    (view ? view->style() : QApplication::style())->drawControl(QStyle::CE_ItemViewItem, &own, painter, view);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (index.data(TenantModel::KindRole).toInt() == int(TenantModel::Kind::Portal))
        paintHeading(painter, option, index);
    else
        paintTarget(painter, option, index);
    painter->restore();
}

void TenantDelegate::paintHeading(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QRect line = option.rect.adjusted(margin, 0, -margin, 0);
    QFont bold = option.font;
    bold.setWeight(QFont::DemiBold);
    painter->setFont(bold);
    painter->setPen(textColour(option));
    const QString name = index.data(Qt::DisplayRole).toString();
    const int width = std::min(line.width(), painter->fontMetrics().horizontalAdvance(name) + 2);
    drawText(painter, option, QRect(line.topLeft(), QSize(width, line.height())), name,
        Qt::AlignLeft | Qt::AlignVCenter);
    painter->setFont(option.font);
    if (!isSelected(option))
        painter->setPen(mutedColour(option.palette));
    drawText(painter, option, line.adjusted(width + margin, 0, 0, 0),
        index.data(TenantModel::NoteRole).toString(), Qt::AlignRight | Qt::AlignVCenter);
}

void TenantDelegate::paintTarget(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int icon = option.fontMetrics.height();
    const QRect line = option.rect.adjusted(margin, 0, -margin, 0);
    const QRect place(line.left(), line.center().y() - icon / 2, icon, icon);
    if (const QString name = index.data(TenantModel::IconRole).toString(); !name.isEmpty())
        themedIcon(name).paint(painter, visual(option, place), Qt::AlignCenter,
            isSelected(option) ? QIcon::Selected : QIcon::Normal);
    painter->setPen(textColour(option));
    drawText(painter, option, line.adjusted(icon + 8, 0, -icon, 0), index.data(Qt::DisplayRole).toString(),
        Qt::AlignLeft | Qt::AlignVCenter);
    if (!index.data(TenantModel::LiveRole).toBool())
        return;
    const int dot = std::max(7, icon / 2);
    painter->setPen(Qt::NoPen);
    painter->setBrush(isSelected(option) ? textColour(option) : positiveColour(option.palette));
    painter->drawEllipse(visual(option, QRect(line.right() - dot, line.center().y() - dot / 2, dot, dot)));
}

QSize TenantDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {160, option.fontMetrics.height() + 14};
}
