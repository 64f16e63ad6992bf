#include "ui/placeholdercolour.h"

#include "ui/theme.h"

#include <QApplication>
#include <QEvent>

PlaceholderColour::PlaceholderColour(QObject *parent)
    : QObject(parent)
{
    qApp->installEventFilter(this);
    mend();
}

bool PlaceholderColour::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == qApp && event->type() == QEvent::ApplicationPaletteChange)
        mend();
    return QObject::eventFilter(watched, event);
}

void PlaceholderColour::mend()
{
    const QPalette inForce = QApplication::palette();
    QColor wanted = inForce.color(QPalette::Text);
    wanted.setAlphaF(0.72F);
    if (inForce.color(QPalette::PlaceholderText) == wanted)
        return;
    // A palette remembers which roles were set: all others go on following the desktop.
    QPalette change = inForce;
    change.setColor(QPalette::PlaceholderText, wanted);
    QApplication::setPalette(change);
}
