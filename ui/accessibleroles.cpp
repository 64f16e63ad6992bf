#include "ui/accessibleroles.h"

#include <QAccessibleWidget>
#include <QKeySequenceEdit>

namespace {

class PlainWidget final : public QAccessibleWidget
{
public:
    using QAccessibleWidget::QAccessibleWidget;

    QAccessible::Role role() const override
    {
        if (widget()->isWindow())
            return QAccessible::Window;
        if (qobject_cast<QKeySequenceEdit *>(widget()))
            return QAccessible::HotkeyField;
        return text(QAccessible::Name).isEmpty() ? QAccessibleWidget::role() : QAccessible::Grouping;
    }
};

/// Asked for each class that an object is of, the most derived first: whatever Qt knows better than QWidget
/// has been taken before.
QAccessibleInterface *makeInterface(const QString &className, QObject *object)
{
    const bool isPlain = className == QLatin1String("QWidget") || className == QLatin1String("QScrollArea");
    auto *widget = qobject_cast<QWidget *>(object);
    return widget && isPlain ? new PlainWidget(widget) : nullptr;
}

} // namespace

void installAccessibleRoles()
{
    QAccessible::removeFactory(makeInterface);
    QAccessible::installFactory(makeInterface);
}
