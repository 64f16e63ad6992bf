#include "ui/controlstyle.h"

#include "ui/theme.h"

#include <QApplication>
#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>

namespace {
/// On both sides of a button's text together; logical pixels, as Fusion's own.
constexpr int buttonRoom = 16;

/// Whether it is a tool button with words on it.
bool hasWords(const QStyleOption *option)
{
    const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
    return button && !button->text.isEmpty() && button->toolButtonStyle != Qt::ToolButtonIconOnly;
}
/// Between the icon and the words of a tool button, where Fusion leaves next to nothing: a space's width.
int iconRoom(const QStyleOption *option)
{
    const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
    const bool isBeside = button && button->toolButtonStyle == Qt::ToolButtonTextBesideIcon;
    return isBeside && !button->icon.isNull() ? option->fontMetrics.horizontalAdvance(u' ') : 0;
}
} // namespace

QColor distinctColour(const QColor &wanted, const QPalette &palette)
{
    // A little more than asked for: thin strokes are painted paler than their colour.
    constexpr qreal least = 3.2;
    const QColor window = palette.color(QPalette::Window);
    const QColor base = palette.color(QPalette::Base);
    const QColor text = palette.color(QPalette::WindowText);
    for (const qreal part : {1.0, 0.8, 0.6, 0.4, 0.2}) {
        const QColor colour = mixedColour(wanted, text, part);
        if (contrast(colour, window) >= least && contrast(colour, base) >= least)
            return colour;
    }
    return text;
}

QColor outlineColour(const QPalette &palette)
{
    return distinctColour(palette.color(QPalette::Window), palette);
}

ControlStyle::ControlStyle(QStyle *fusion)
    : QProxyStyle(fusion)
{
}

void ControlStyle::install()
{
    const QString fusion = QStringLiteral("fusion");
    if (QApplication::style()->name().compare(fusion, Qt::CaseInsensitive) == 0)
        QApplication::setStyle(new ControlStyle(QStyleFactory::create(fusion)));
}

void ControlStyle::drawPrimitive(
    PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    if (element != PE_IndicatorCheckBox || !(option->state & State_Enabled))
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(outlineColour(option->palette));
    painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
    painter->restore();
}

int ControlStyle::styleHint(
    StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *returned) const
{
    return hint == SH_DialogButtonBox_ButtonsHaveIcons
        ? 0
        : QProxyStyle::styleHint(hint, option, widget, returned);
}

QSize ControlStyle::sizeFromContents(
    ContentsType type, const QStyleOption *option, const QSize &contents, const QWidget *widget) const
{
    const QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
    if (type == CT_PushButton)
        return size + QSize(buttonRoom, 0);
    return type == CT_ToolButton && hasWords(option) ? size + QSize(buttonRoom + iconRoom(option), 0) : size;
}

void ControlStyle::drawControl(
    ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    if (element != CE_ToolButtonLabel || !hasWords(option))
        return QProxyStyle::drawControl(element, option, painter, widget);
    // What sizeFromContents() adds; a push button's words are in the middle anyway.
    auto label = *qstyleoption_cast<const QStyleOptionToolButton *>(option);
    label.rect.adjust(buttonRoom / 2, 0, -buttonRoom / 2, 0);
    if (iconRoom(option) > 0)
        label.text.prepend(u' ');
    QProxyStyle::drawControl(element, &label, painter, widget);
}
