#pragma once

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QScrollArea>
#include <QScrollBar>

/// Controls of \a window that lie over each other, or outside of what holds them.
inline QStringList overlaps(const QWidget &window)
{
    QList<QWidget *> controls;
    for (QWidget *widget : window.findChildren<QWidget *>()) {
        const bool counts = qobject_cast<QLabel *>(widget) || qobject_cast<QAbstractButton *>(widget)
            || qobject_cast<QComboBox *>(widget) || qobject_cast<QLineEdit *>(widget)
            || qobject_cast<QAbstractSpinBox *>(widget) || qobject_cast<QAbstractScrollArea *>(widget);
        if (counts && widget->isVisibleTo(&window) && widget->parentWidget()->layout()
            && !widget->size().isEmpty())
            controls.append(widget);
    }
    QStringList found;
    const auto name = [](const QWidget *widget) {
        return QString(QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName());
    };
    for (qsizetype i = 0; i < controls.size(); ++i) {
        const QWidget *one = controls[i];
        if (!one->parentWidget()->rect().contains(one->geometry()))
            found.append(name(one) + QStringLiteral(" leaves its box"));
        for (qsizetype k = i + 1; k < controls.size(); ++k)
            if (one->parentWidget() == controls[k]->parentWidget()
                && one->geometry().intersects(controls[k]->geometry()))
                found.append(name(one) + QStringLiteral(" over ") + name(controls[k]));
    }
    return found;
}

/// Lists and scrolling pages whose content is wider than what shows of it.
inline QStringList cutContents(const QWidget &window)
{
    QStringList found;
    for (const QScrollArea *area : window.findChildren<QScrollArea *>())
        if (area->isVisibleTo(&window) && area->widget()
            && area->widget()->minimumSizeHint().width() > area->viewport()->width())
            found.append(area->objectName());
    for (const QListWidget *list : window.findChildren<QListWidget *>())
        if (list->isVisibleTo(&window) && !list->wordWrap()
            && list->sizeHintForColumn(0) > list->viewport()->width())
            found.append(list->objectName());
    return found;
}
