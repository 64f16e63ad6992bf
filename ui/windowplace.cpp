#include "ui/windowplace.h"

#include <QEvent>
#include <QGuiApplication>
#include <QScreen>

namespace {
bool isOnAScreen(const QRect &frame)
{
    // A title bar that can be grasped is enough.
    const QRect top(frame.topLeft(), QSize(frame.width(), 40));
    const auto screens = QGuiApplication::screens();
    return std::any_of(screens.begin(), screens.end(), [&top](const QScreen *screen) {
        const QRect common = screen->availableGeometry().intersected(top);
        return common.width() >= 80 && common.height() >= 20;
    });
}
/// Large scales, and screens that are smaller than the one before, leave less room than a window likes.
void fitOnScreen(QWidget &window)
{
    const QSize size = window.size().boundedTo(roomFor(window));
    if (size == window.size())
        return;
    window.resize(size);
    window.move(window.screen()->availableGeometry().topLeft());
}
} // namespace

QSize roomFor(const QWidget &window)
{
    constexpr QSize frame(8, 40); // not known before the window is shown
    return window.screen()->availableGeometry().size() - frame;
}

WindowPlace::WindowPlace(QWidget &window, Preferences &preferences)
    : QObject(&window)
    , m_window(window)
    , m_preferences(preferences)
{
    window.installEventFilter(this);
}

void WindowPlace::restore()
{
    const QByteArray place = m_preferences.windowPlace(m_window.objectName());
    const QRect usual = m_window.geometry();
    if (!place.isEmpty() && (!m_window.restoreGeometry(place) || !isOnAScreen(m_window.frameGeometry())))
        m_window.setGeometry(usual);
    fitOnScreen(m_window);
}

bool WindowPlace::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == &m_window && event->type() == QEvent::Show && !m_restored) {
        m_restored = true;
        restore();
    } else if (watched == &m_window && event->type() == QEvent::Hide && m_restored && !event->spontaneous()) {
        m_preferences.setWindowPlace(m_window.objectName(), m_window.saveGeometry());
    }
    return QObject::eventFilter(watched, event);
}
