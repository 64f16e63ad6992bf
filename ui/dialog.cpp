#include "ui/dialog.h"

#include "ui/windowplace.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

Dialog::Dialog(const QString &objectName, const QString &title, int columns, QWidget *parent)
    : QDialog(parent)
    , m_columns(columns)
{
    setObjectName(objectName);
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
}

bool Dialog::event(QEvent *event)
{
    const bool handled = QDialog::event(event);
    if (event->type() == QEvent::LayoutRequest)
        grow();
    return handled;
}

void Dialog::showEvent(QShowEvent *event)
{
    grow();
    // Qt leads Tab to the first button of a box, past those that lie before it in the order.
    for (QDialogButtonBox *box : findChildren<QDialogButtonBox *>())
        box->setFocusProxy(nullptr);
    focusDefault();
    QDialog::showEvent(event);
}

void Dialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        grow();
}

void Dialog::focusDefault()
{
    const QWidget *first = nextInFocusChain();
    while (first != this
        && (!(first->focusPolicy() & Qt::TabFocus) || !first->isVisibleTo(this) || !first->isEnabled()))
        first = first->nextInFocusChain();
    if (focusWidget()
        || !(qobject_cast<const QPushButton *>(first) || qobject_cast<const QToolButton *>(first)))
        return;
    for (QPushButton *button : findChildren<QPushButton *>())
        if (button->isDefault() && button->isVisibleTo(this) && button->isEnabled())
            button->setFocus();
}

/// From now on, what stands in this dialog scrolls.
void Dialog::scroll()
{
    m_scrolls = true;
    auto *content = new QWidget;
    content->setLayout(layout()); // with the widgets in it
    auto *area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(content);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins({});
    whole->addWidget(area);
    whole->activate(); // lets go of the minimum size that the other one asked for
}

void Dialog::grow()
{
    if (!layout() || m_scrolls)
        return;
    const int columns = m_columns * fontMetrics().averageCharWidth();
    const int wide = std::max({width(), columns, layout()->totalMinimumSize().width()});
    const bool wraps = layout()->hasHeightForWidth();
    // A layout's minimum height does not count the lines that a wrapped text takes at this width.
    const int tall = wraps ? layout()->totalHeightForWidth(wide) : layout()->totalSizeHint().height();
    const int least = std::max(
        layout()->totalMinimumSize().height(), wraps ? layout()->totalMinimumHeightForWidth(wide) : 0);
    const QSize room = roomFor(*this);
    if (least > room.height()) {
        scroll();
        const int bar = style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, this);
        resize(QSize(wide + bar, room.height()).boundedTo(room));
    } else if (isVisible()) {
        resize(wide, std::max(height(), std::min(tall, room.height())));
    } else {
        resize(std::max(columns, layout()->totalMinimumSize().width()), std::min(tall, room.height()));
    }
}
