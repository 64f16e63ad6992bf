#pragma once

#include "broker/preferences.h"

#include <QWidget>

/// How large \a window may be on its screen, without its title bar and edges.
QSize roomFor(const QWidget &window);

/// Remembers where a window stood and how large it was, under its object name: put back when it is shown for
/// the first time, kept when it is closed. A place on a screen that is gone, or a damaged one, is not used.
class WindowPlace : public QObject
{
    Q_OBJECT
public:
    /// Watches \a window as long as it lives, which owns this.
    WindowPlace(QWidget &window, Preferences &preferences);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void restore();

    QWidget &m_window;
    Preferences &m_preferences;
    bool m_restored = false;
};
