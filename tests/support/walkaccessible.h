#pragma once

#include <QAccessible>
#include <QLabel>
#include <QMetaEnum>
#include <QObject>

namespace walk {

/// What a person works with: it needs a name, and the keyboard has to reach it.
inline bool isControl(QAccessible::Role role)
{
    switch (role) {
    case QAccessible::Button:
    case QAccessible::ButtonMenu:
    case QAccessible::ButtonDropDown:
    case QAccessible::CheckBox:
    case QAccessible::RadioButton:
    case QAccessible::ComboBox:
    case QAccessible::EditableText:
    case QAccessible::HotkeyField:
    case QAccessible::SpinBox:
    case QAccessible::Slider:
    case QAccessible::Link:
    case QAccessible::Table:
    case QAccessible::Tree:
        return true;
    default:
        return false;
    }
}

/// What stands for one thing of several, and is told by its name alone.
inline bool isEntry(QAccessible::Role role)
{
    switch (role) {
    case QAccessible::List: // of a line that keeps the keyboard
    case QAccessible::ListItem:
    case QAccessible::TreeItem:
    case QAccessible::ColumnHeader:
    case QAccessible::RowHeader:
    case QAccessible::PageTab:
    case QAccessible::MenuItem:
    case QAccessible::ProgressBar:
    case QAccessible::Dialog:
    case QAccessible::Window:
        return true;
    default:
        return false;
    }
}

inline QStringList faultsOf(QAccessibleInterface &one)
{
    const QAccessible::Role role = one.role();
    const QAccessible::State state = one.state();
    const bool isNamed = !one.text(QAccessible::Name).trimmed().isEmpty();
    QStringList found;
    if (role == QAccessible::NoRole || (role == QAccessible::Client && state.focusable))
        found.append(QStringLiteral("no role"));
    // A name that nobody hears, since nothing says what it names.
    if (role == QAccessible::Client && isNamed)
        found.append(QStringLiteral("a name without a role"));
    // Of a row, what it is about has to be told; the rest may be empty.
    const bool isFirstCell =
        role == QAccessible::Cell && one.tableCellInterface() && one.tableCellInterface()->columnIndex() == 0;
    if ((isControl(role) || isEntry(role) || isFirstCell) && !isNamed)
        found.append(QStringLiteral("no name"));
    // Called by what is chosen in it: what that is for is told apart.
    if (role == QAccessible::ComboBox && one.relations(QAccessible::Label).isEmpty()
        && one.text(QAccessible::Description).isEmpty())
        found.append(QStringLiteral("no label"));
    if (isControl(role) && !state.focusable && !state.disabled)
        found.append(QStringLiteral("not for the keyboard"));
    const auto *label = qobject_cast<QLabel *>(one.object());
    if (label && !label->text().isEmpty() && !label->accessibleName().isEmpty())
        found.append(QStringLiteral("a name in place of its text"));
    return found;
}

inline void collectFaults(QAccessibleInterface *one, QStringList &found)
{
    if (!one || !one->isValid() || one->state().invisible)
        return;
    const QObject *object = one->object();
    for (const QString &fault : faultsOf(*one))
        found.append(QStringLiteral("%1 '%2' %3 %4: %5")
                         .arg(QLatin1String(QMetaEnum::fromType<QAccessible::Role>().valueToKey(one->role())),
                             one->text(QAccessible::Name),
                             QLatin1String(object ? object->metaObject()->className() : "-"),
                             object ? object->objectName() : QString(), fault));
    // The buttons within a line are for the mouse: keys do what they do.
    if (one->role() == QAccessible::EditableText)
        return;
    for (int i = 0; i < one->childCount(); ++i)
        collectFaults(one->child(i), found);
}

} // namespace walk

/// What is wrong with what a screen reader is told of \a window: a walk through the accessibility tree, down
/// to rows, cells and menu entries. Each has a role and a name, and what is worked with takes the keyboard.
inline QStringList accessibilityFaults(QObject &window)
{
    QStringList found;
    walk::collectFaults(QAccessible::queryAccessibleInterface(&window), found);
    return found;
}
