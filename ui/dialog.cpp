#include "ui/dialog.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QLayout>
#include <QPushButton>
#include <QToolButton>

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

void Dialog::grow()
{
    if (!layout())
        return;
    const int columns = m_columns * fontMetrics().averageCharWidth();
    const int wide = std::max({width(), columns, layout()->totalMinimumSize().width()});
    // A layout's minimum height does not count the lines that a wrapped text takes at this width.
    const int tall = layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(wide)
                                                   : layout()->totalSizeHint().height();
    if (isVisible())
        resize(wide, std::max(height(), tall));
    else
        resize(std::max(columns, layout()->totalMinimumSize().width()), tall);
}
