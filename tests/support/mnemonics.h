#pragma once

#include <QAbstractButton>
#include <QGroupBox>
#include <QKeySequence>
#include <QLabel>
#include <QMap>
#include <QTabBar>

/// Letters that, with Alt, mean more than one thing in \a window as it is shown now: each with its texts.
inline QStringList sharedMnemonics(const QWidget &window)
{
    QMap<QString, QStringList> texts;
    const auto add = [&texts](const QString &text) {
        if (const QKeySequence key = QKeySequence::mnemonic(text); !key.isEmpty())
            texts[key.toString()].append(text);
    };
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        if (!widget->isVisibleTo(&window))
            continue;
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            add(button->text());
        else if (const auto *label = qobject_cast<const QLabel *>(widget); label && label->buddy())
            add(label->text());
        else if (const auto *box = qobject_cast<const QGroupBox *>(widget))
            add(box->title());
        else if (const auto *tabs = qobject_cast<const QTabBar *>(widget))
            for (int i = 0; i < tabs->count(); ++i)
                add(tabs->tabText(i));
    }
    QStringList found;
    for (auto it = texts.cbegin(); it != texts.cend(); ++it)
        if (it->size() > 1)
            found.append(it.key() + QLatin1String(": ") + it->join(QLatin1String(" | ")));
    return found;
}
