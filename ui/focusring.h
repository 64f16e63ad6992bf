#pragma once

#include <QColor>
#include <QFocusFrame>
#include <QPointer>

class QPalette;

/// The ring's colour: the palette's highlight, brought to 3:1 and more against window and base.
QColor focusColour(const QPalette &palette);

/// Draws a ring around the control that has the keyboard. Qt's own style shows a default button alike with
/// and without it, and links not at all. None where the mouse brought it, nor for a line to type in, which
/// has its cursor and outline. One per application.
class FocusRing final : public QObject
{
    Q_OBJECT
public:
    explicit FocusRing(QObject *parent = nullptr);
    ~FocusRing() override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showAround(QWidget &control);
    void hide();

    QPointer<QFocusFrame> m_frame; ///< a child of the window it is in, which may end first
};
