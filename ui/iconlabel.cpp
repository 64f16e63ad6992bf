#include "ui/iconlabel.h"

#include <QPainter>

IconLabel::IconLabel(int edge, QWidget *parent)
    : QWidget(parent)
    , m_edge(edge)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void IconLabel::setIcon(const QIcon &icon)
{
    m_icon = icon;
    update();
}

QSize IconLabel::sizeHint() const
{
    const int edge = m_edge > 0 ? m_edge : fontMetrics().height();
    return {edge, edge};
}

void IconLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    m_icon.paint(&painter, rect());
}
