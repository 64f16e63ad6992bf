#include "ui/focusring.h"

#include "ui/controlstyle.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QFocusEvent>
#include <QLineEdit>
#include <QPainter>
#include <QProxyStyle>
#include <QStyleHintReturnMask>

namespace {
constexpr int gap = 1;
constexpr int thickness = 2;
constexpr qreal radius = 4;

/// Whether a ring around \a control would be cut off by its window, as around a list that fills one side.
bool isAtTheEdge(const QWidget &control)
{
    constexpr int around = gap + thickness;
    const QRect place(control.mapTo(control.window(), QPoint()), control.size());
    return !control.window()->rect().contains(place.adjusted(-around, -around, around, around));
}

/// What QFocusFrame asks its style; everything else is as it is.
class RingStyle final : public QProxyStyle
{
public:
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
        QStyleHintReturn *detail) const override
    {
        if (hint == SH_FocusFrame_AboveWidget)
            return 1;
        if (hint != SH_FocusFrame_Mask)
            return QProxyStyle::styleHint(hint, option, widget, detail);
        if (auto *mask = qstyleoption_cast<QStyleHintReturnMask *>(detail)) {
            constexpr int inside = gap + thickness;
            mask->region = QRegion(option->rect) - option->rect.adjusted(inside, inside, -inside, -inside);
        }
        return 1;
    }
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override
    {
        if (metric != PM_FocusFrameHMargin && metric != PM_FocusFrameVMargin)
            return QProxyStyle::pixelMetric(metric, option, widget);
        const auto *frame = qobject_cast<const QFocusFrame *>(option ? option->styleObject : nullptr);
        return frame && frame->widget() && isAtTheEdge(*frame->widget()) ? 0 : gap + thickness;
    }
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
        const QWidget *widget) const override
    {
        if (element != CE_FocusFrame)
            return QProxyStyle::drawControl(element, option, painter, widget);
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(focusColour(option->palette), thickness));
        constexpr qreal middle = thickness / 2.0;
        painter->drawRoundedRect(
            QRectF(option->rect).adjusted(middle, middle, -middle, -middle), radius, radius);
    }
};

bool showsItsCursor(const QWidget &control)
{
    const auto *line = qobject_cast<const QLineEdit *>(&control);
    return (line && !line->isReadOnly()) || qobject_cast<const QAbstractSpinBox *>(&control);
}
} // namespace

QColor focusColour(const QPalette &palette)
{
    return distinctColour(palette.color(QPalette::Highlight), palette);
}

FocusRing::FocusRing(QObject *parent)
    : QObject(parent)
{
    qApp->installEventFilter(this);
}

FocusRing::~FocusRing()
{
    delete m_frame;
}

bool FocusRing::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn && watched->isWidgetType()) {
        auto &control = static_cast<QWidget &>(*watched);
        const auto reason = static_cast<QFocusEvent *>(event)->reason();
        if (reason == Qt::MouseFocusReason || control.isWindow() || showsItsCursor(control))
            hide();
        else
            showAround(control);
    } else if (event->type() == QEvent::FocusOut && m_frame && m_frame->widget() == watched) {
        hide();
    }
    return QObject::eventFilter(watched, event);
}

void FocusRing::showAround(QWidget &control)
{
    if (!m_frame) {
        m_frame = new QFocusFrame;
        auto *style = new RingStyle;
        style->setParent(m_frame);
        m_frame->setStyle(style);
    }
    m_frame->setWidget(&control);
    // It hides itself around what is scrolled out of view, as a control is before it is scrolled to.
    m_frame->show();
    m_frame->raise();
}

void FocusRing::hide()
{
    if (m_frame)
        m_frame->setWidget(nullptr);
}
