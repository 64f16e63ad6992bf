#include "platform/x11shortcut.h"

#include "platform/x11keyboard.h"

#include <QGuiApplication>
#include <QKeySequence>
#include <QLoggingCategory>

#ifdef DUPLO_X11
#include <cstdlib>

#include <xcb/xcb.h>
#endif

namespace {
Q_LOGGING_CATEGORY(lcShortcut, "duplo.shortcut")
}

QString X11Shortcut::description() const
{
    if (m_state != State::Bound)
        return {};
    return QKeySequence(m_sequence, QKeySequence::PortableText).toString(QKeySequence::NativeText);
}

void X11Shortcut::bind(const QString &sequence)
{
    ungrab();
    m_sequence = sequence;
    m_trigger = KeyTrigger::parse(sequence);
    if (sequence.isEmpty())
        setState(State::Unbound);
    else
        setState(m_connection && m_trigger ? grab() : State::Unavailable);
}

void X11Shortcut::setState(State state)
{
    if (m_state != state)
        qCInfo(lcShortcut, "by the X server: %d", int(state));
    m_state = state;
    Q_EMIT stateChanged();
}

#ifdef DUPLO_X11
namespace {
/// XKB's first two events: another keyboard, another map.
constexpr quint8 lastMapEvent = 1;

QList<xcb_window_t> roots(xcb_connection_t *connection)
{
    QList<xcb_window_t> windows;
    for (auto screen = xcb_setup_roots_iterator(xcb_get_setup(connection)); screen.rem;
         xcb_screen_next(&screen))
        windows.append(screen.data->root);
    return windows;
}

constexpr quint16 chosenMasks = XCB_MOD_MASK_SHIFT | XCB_MOD_MASK_CONTROL | XCB_MOD_MASK_1 | XCB_MOD_MASK_4;

quint16 maskOf(Qt::KeyboardModifiers modifiers)
{
    quint16 mask = 0;
    if (modifiers & Qt::ShiftModifier)
        mask |= XCB_MOD_MASK_SHIFT;
    if (modifiers & Qt::ControlModifier)
        mask |= XCB_MOD_MASK_CONTROL;
    if (modifiers & Qt::AltModifier)
        mask |= XCB_MOD_MASK_1;
    if (modifiers & Qt::MetaModifier)
        mask |= XCB_MOD_MASK_4;
    return mask;
}
} // namespace

xcb_connection_t *X11Shortcut::qtConnection()
{
    const auto *x11 = qGuiApp ? qGuiApp->nativeInterface<QNativeInterface::QX11Application>() : nullptr;
    return x11 ? x11->connection() : nullptr;
}

X11Shortcut::X11Shortcut(xcb_connection_t *connection, QObject *parent)
    : GlobalShortcut(parent)
    , m_connection(connection)
{
    if (!m_connection)
        return;
    m_keyboardEvent = x11::keyboardEvent(m_connection);
    qGuiApp->installNativeEventFilter(this);
}

X11Shortcut::~X11Shortcut()
{
    ungrab();
}

QList<quint16> X11Shortcut::masks() const
{
    QList<quint16> masks{maskOf(m_trigger->modifiers)};
    for (const quint16 lock : x11::lockMasks(m_connection)) {
        const QList<quint16> before = masks;
        for (const quint16 mask : before)
            masks.append(quint16(mask | lock));
    }
    return masks;
}

GlobalShortcut::State X11Shortcut::grab()
{
    m_codes = x11::keyCodes(m_connection, m_trigger->keysym);
    QList<xcb_void_cookie_t> asked;
    for (const xcb_window_t root : roots(m_connection))
        for (const quint8 code : std::as_const(m_codes))
            for (const quint16 mask : masks())
                asked.append(xcb_grab_key_checked(
                    m_connection, 0, root, mask, code, XCB_GRAB_MODE_ASYNC, XCB_GRAB_MODE_ASYNC));
    bool isTaken = false;
    for (const xcb_void_cookie_t cookie : asked)
        if (xcb_generic_error_t *error = xcb_request_check(m_connection, cookie)) {
            isTaken = true;
            std::free(error);
        }
    if (isTaken)
        ungrab();
    return isTaken ? State::Taken : m_codes.isEmpty() ? State::Unavailable : State::Bound;
}

void X11Shortcut::ungrab()
{
    if (!m_connection || m_codes.isEmpty())
        return;
    for (const xcb_window_t root : roots(m_connection))
        for (const quint8 code : std::as_const(m_codes))
            for (const quint16 mask : masks())
                xcb_ungrab_key(m_connection, code, root, mask);
    xcb_flush(m_connection);
    m_codes.clear();
}

void X11Shortcut::regrab()
{
    m_isRegrabbing = false;
    if (!m_trigger)
        return;
    ungrab();
    setState(grab());
}

bool X11Shortcut::nativeEventFilter(const QByteArray &eventType, void *message, qintptr *)
{
    if (eventType != "xcb_generic_event_t" || !m_trigger)
        return false;
    const auto *event = static_cast<const xcb_generic_event_t *>(message);
    const quint8 type = event->response_type & 0x7f;
    const bool isMapEvent = m_keyboardEvent != 0 && type == m_keyboardEvent && event->pad0 <= lastMapEvent;
    if ((type == XCB_MAPPING_NOTIFY || isMapEvent) && !std::exchange(m_isRegrabbing, true))
        QMetaObject::invokeMethod(this, &X11Shortcut::regrab, Qt::QueuedConnection);
    if (type != XCB_KEY_PRESS)
        return false;
    const auto *key = static_cast<const xcb_key_press_event_t *>(message);
    const bool isOurs = key->event == key->root && m_codes.contains(key->detail)
        && (key->state & chosenMasks) == maskOf(m_trigger->modifiers);
    if (isOurs)
        QMetaObject::invokeMethod(this, &GlobalShortcut::activated, Qt::QueuedConnection);
    return isOurs;
}
#else
xcb_connection_t *X11Shortcut::qtConnection()
{
    return nullptr;
}
X11Shortcut::X11Shortcut(xcb_connection_t *, QObject *parent)
    : GlobalShortcut(parent)
    , m_connection(nullptr)
{
}
X11Shortcut::~X11Shortcut() = default;
GlobalShortcut::State X11Shortcut::grab()
{
    return State::Unavailable;
}
void X11Shortcut::ungrab() { }
bool X11Shortcut::nativeEventFilter(const QByteArray &, void *, qintptr *)
{
    return false;
}
#endif
