#include "ui/tenantdelegate.h"

#include "ui/rowpainting.h"
#include "ui/tenantmodel.h"
#include "ui/theme.h"

#include <QApplication>
#include <QMouseEvent>
#include <QPainter>

namespace {
constexpr int margin = 10;

QColor textColour(const QStyleOptionViewItem &option)
{
    // An unfocused list's selection has its own colours.
    const auto group = option.state.testFlag(QStyle::State_Active) ? QPalette::Active : QPalette::Inactive;
    return option.palette.color(group, isSelected(option) ? QPalette::HighlightedText : QPalette::Text);
}

void drawText(QPainter *painter, const QStyleOptionViewItem &option, const QRect &rect, const QString &text,
    Qt::Alignment alignment, Qt::TextElideMode elision)
{
    const QString shown = painter->fontMetrics().elidedText(text, elision, rect.width());
    painter->drawText(mirrored(option, rect),
        int(QStyle::visualAlignment(option.direction, alignment)) | Qt::TextSingleLine, shown);
}

void drawName(QPainter *painter, const QStyleOptionViewItem &option, const QRect &rect, const QString &name)
{
    // In the middle: names often differ at their end only.
    drawText(painter, option, rect, name, Qt::AlignLeft | Qt::AlignVCenter, Qt::ElideMiddle);
}

void drawNote(QPainter *painter, const QStyleOptionViewItem &option, const QRect &rect, const QString &note)
{
    drawText(painter, option, rect, note, Qt::AlignRight | Qt::AlignVCenter, Qt::ElideRight);
}

/// Where the icon or the star stands, left to right.
QRect iconRect(const QStyleOptionViewItem &option)
{
    const int edge = option.fontMetrics.height();
    return {option.rect.left() + margin, option.rect.center().y() - edge / 2, edge, edge};
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
    const QString note = index.data(TenantModel::NoteRole).toString();
    // Where both are long: a state counts as much as the name, a person less.
    const int kept = index.data(TenantModel::StateRole).toBool()
        ? std::min(line.width() / 2, option.fontMetrics.horizontalAdvance(note) + margin)
        : 0;
    const int width = std::min(line.width() - kept, painter->fontMetrics().horizontalAdvance(name) + 2);
    drawName(painter, option, QRect(line.topLeft(), QSize(width, line.height())), name);
    painter->setFont(option.font);
    if (!isSelected(option))
        painter->setPen(mutedColour(option.palette));
    drawNote(painter, option, line.adjusted(width + margin, 0, 0, 0), note);
}

void TenantDelegate::paintTarget(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    paintIcon(painter, option, index);
    paintMarks(painter, option, index);
    const int icon = option.fontMetrics.height();
    QRect line = option.rect.adjusted(margin + icon + 8, 0, -margin - icon, 0);
    painter->setPen(textColour(option));
    if (const QString note = index.data(TenantModel::NoteRole).toString(); !note.isEmpty()) {
        if (!isSelected(option))
            painter->setPen(mutedColour(option.palette));
        drawNote(painter, option, line, note);
        line.adjust(0, 0, -option.fontMetrics.horizontalAdvance(note) - margin, 0);
    }
    drawName(painter, option, line, index.data(Qt::DisplayRole).toString());
}

void TenantDelegate::paintIcon(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QString name = index.data(TenantModel::IconRole).toString();
    const bool pointed = option.state.testFlag(QStyle::State_MouseOver) || isSelected(option);
    // An empty star shows where to click, on the row that is looked at alone.
    if (name.isEmpty() && pointed && index.data(TenantModel::CanBeFavouriteRole).toBool())
        name = QStringLiteral("star");
    if (!name.isEmpty())
        drawIcon(painter, option, iconRect(option), name);
}

void TenantDelegate::paintMarks(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QRect line = option.rect.adjusted(margin, 0, -margin, 0);
    painter->setPen(Qt::NoPen);
    if (const auto colour = index.data(TenantModel::ColourRole).value<QColor>(); colour.isValid()) {
        painter->setBrush(colour);
        painter->drawRoundedRect(
            mirrored(option, QRect(option.rect.left() + 2, line.top() + 4, 4, line.height() - 8)), 2, 2);
    }
    if (index.data(TenantModel::LiveRole).toBool())
        drawLiveDot(painter, option, line, textColour(option));
}

bool TenantDelegate::editorEvent(
    QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const bool pressed = event->type() == QEvent::MouseButtonPress;
    if ((pressed || event->type() == QEvent::MouseButtonRelease)
        && index.data(TenantModel::CanBeFavouriteRole).toBool()) {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        const QRect star = mirrored(option, iconRect(option).adjusted(-4, -4, 4, 4));
        if (mouse->button() == Qt::LeftButton && star.contains(mouse->position().toPoint())) {
            if (!pressed)
                Q_EMIT starClicked(index);
            return true;
        }
    }
    return QStyledItemDelegate::editorEvent(event, model, option, index);
}

QSize TenantDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {160, option.fontMetrics.height() + 14};
}
