#pragma once

#include <QString>

/// A style sheet that shows which button has the keyboard; by itself, the style's frame is too faint.
inline QString focusStyle()
{
    return QStringLiteral(
        "QPushButton:focus { background: palette(button); color: palette(button-text);"
        " border: 2px solid palette(window-text); border-radius: 4px; padding: 3px 14px; }");
}
