#pragma once

#include <QAbstractButton>
#include <QAccessible>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QWidget>

/// What is wrong with \a window for people who work by keyboard or screen reader: widgets that take the focus
/// and have no name.
inline QStringList namelessWidgets(const QWidget &window)
{
    QStringList found;
    for (QWidget *widget : window.findChildren<QWidget *>()) {
        if (!widget->isVisibleTo(&window) || widget->focusPolicy() == Qt::NoFocus
            || widget->objectName().startsWith(QLatin1String("qt_")))
            continue;
        if (qobject_cast<QLineEdit *>(widget) && qobject_cast<QComboBox *>(widget->parentWidget()))
            continue;
        QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
        if (!interface || interface->text(QAccessible::Name).trimmed().isEmpty())
            found.append(
                QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName());
    }
    return found;
}

/// Buttons and labels of \a window whose text does not fit into them as they are laid out now.
inline QStringList cutTexts(const QWidget &window)
{
    QStringList found;
    for (QWidget *widget : window.findChildren<QWidget *>()) {
        if (!widget->isVisibleTo(&window))
            continue;
        const auto *label = qobject_cast<QLabel *>(widget);
        const auto *button = qobject_cast<QAbstractButton *>(widget);
        if (!(label && !label->text().isEmpty()) && !(button && !button->text().isEmpty()))
            continue;
        const bool wraps = label && label->wordWrap();
        const int height = wraps ? label->heightForWidth(label->width()) : widget->sizeHint().height();
        const bool tooNarrow = !wraps && widget->width() < widget->minimumSizeHint().width();
        if (tooNarrow || widget->height() < std::min(height, widget->minimumSizeHint().height()))
            found.append(widget->objectName() + u'|' + (label ? label->text() : button->text()));
        else if (wraps && widget->height() < height)
            found.append(widget->objectName() + u'|' + label->text());
    }
    return found;
}
