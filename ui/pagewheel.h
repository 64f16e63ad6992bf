#pragma once

class QWidget;

/// The wheel over \a control scrolls the page that it stands on; its value turns for who has chosen it, with
/// the keyboard or a click, alone.
void leaveWheelToPage(QWidget &control);
