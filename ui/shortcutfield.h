#pragma once

#include <QKeySequenceEdit>

/// Takes one key combination as it is pressed. Modifiers alone leave what is there; Tab and Escape do what
/// they do in other fields; Backspace, Delete and the button in it take away what is there.
class ShortcutField : public QKeySequenceEdit
{
    Q_OBJECT
public:
    explicit ShortcutField(QWidget *parent = nullptr);

Q_SIGNALS:
    /// The person wants \a sequence; empty: none. The field goes on showing what it was set to.
    void chosen(const QKeySequence &sequence);

protected:
    void keyPressEvent(QKeyEvent *event) override;
};
