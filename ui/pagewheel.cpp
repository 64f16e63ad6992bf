#include "ui/pagewheel.h"

#include <QEvent>
#include <QWidget>

namespace {
class WheelFilter final : public QObject
{
public:
    using QObject::QObject;
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        const auto *control = qobject_cast<const QWidget *>(watched);
        if (event->type() != QEvent::Wheel || !control || control->hasFocus())
            return QObject::eventFilter(watched, event);
        event->ignore(); // Qt then asks the parent
        return true;
    }
};
} // namespace

void leaveWheelToPage(QWidget &control)
{
    // Otherwise the wheel would bring the focus.
    control.setFocusPolicy(Qt::StrongFocus);
    control.installEventFilter(new WheelFilter(&control));
}
