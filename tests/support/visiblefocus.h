#pragma once

#include "support/contrast.h"

#include <QImage>
#include <QWidget>

/// A cursor of one by eight pixels is the least that is seen.
constexpr int fewestFocusPixels = 8;

/// How many pixels of and around \a control, within \a window, stand out by 3:1 while it has the keyboard
/// from what is there while it has not.
inline int focusPixels(QWidget &window, QWidget &control)
{
    control.setFocus(Qt::TabFocusReason);
    const QImage with = window.grab().toImage();
    control.clearFocus();
    const QImage without = window.grab().toImage();
    control.setFocus(Qt::TabFocusReason);
    const QRect around = QRect(control.mapTo(&window, QPoint()), control.size()).adjusted(-4, -4, 4, 4);
    const QRect area = around & with.rect();
    int count = 0;
    for (int y = area.top(); y <= area.bottom(); ++y)
        for (int x = area.left(); x <= area.right(); ++x)
            count += with.pixel(x, y) != without.pixel(x, y)
                && contrastOf(with.pixelColor(x, y), without.pixelColor(x, y)) >= 3;
    return count;
}
