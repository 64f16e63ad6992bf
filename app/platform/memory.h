#pragma once

#include <QGuiApplication>

/// Gives what the windows used back to the system, a moment after the last of them has closed: a tray sits
/// there for weeks.
void giveMemoryBackAfterWindows(QGuiApplication &application);
