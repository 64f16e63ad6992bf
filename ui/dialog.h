#pragma once

#include <QDialog>

/// What all our dialogs share: deleted when closed, as wide as the font asks for, and always tall enough for
/// what they say now, also when a sentence comes later or the font is large. Where the screen is too small
/// for that, they scroll.
class Dialog : public QDialog
{
    Q_OBJECT
public:
    /// \a columns: the width, in average characters.
    Dialog(const QString &objectName, const QString &title, int columns, QWidget *parent = nullptr);

protected:
    bool event(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void grow();
    void scroll();
    /// Where there is nothing to fill in, the keyboard starts on the button that Enter presses. Qt does so
    /// only where no hidden control stands before the buttons.
    void focusDefault();
    int m_columns;
    bool m_scrolls = false;
};
