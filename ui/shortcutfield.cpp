#include "ui/shortcutfield.h"

#include <QKeyEvent>

#include <algorithm>

namespace {
constexpr Qt::KeyboardModifiers modifiers =
    Qt::ShiftModifier | Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier;

/// Part of a combination that has still to be pressed.
bool isModifier(int key)
{
    constexpr int keys[] = {0, Qt::Key_unknown, Qt::Key_Shift, Qt::Key_Control, Qt::Key_Alt, Qt::Key_AltGr,
        Qt::Key_Meta, Qt::Key_Super_L, Qt::Key_Super_R};
    return std::find(std::begin(keys), std::end(keys), key) != std::end(keys);
}
} // namespace

ShortcutField::ShortcutField(QWidget *parent)
    : QKeySequenceEdit(parent)
{
    setClearButtonEnabled(true);
    connect(this, &QKeySequenceEdit::keySequenceChanged, this, [this](const QKeySequence &sequence) {
        if (sequence.isEmpty())
            Q_EMIT chosen(sequence);
    });
}

void ShortcutField::keyPressEvent(QKeyEvent *event)
{
    // Not the base class's recorder: it takes away what is there with the first key of any kind.
    const int key = event->key();
    const auto held = event->modifiers() & modifiers;
    if (isModifier(key))
        return;
    if (key == Qt::Key_Escape && !held)
        event->ignore();
    else if ((key == Qt::Key_Backspace || key == Qt::Key_Delete) && !held)
        clear();
    else
        Q_EMIT chosen(QKeySequence(QKeyCombination(held, Qt::Key(key))));
}
