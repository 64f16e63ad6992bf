#pragma once

#include <QList>

struct xcb_connection_t;

/// What the X server says about its keyboard.
namespace x11 {

/// The codes of the keys that give \a keysym in any of their layouts.
QList<quint8> keyCodes(xcb_connection_t *connection, quint32 keysym);
/// The modifier masks that lock keys (Caps, Num, Scroll) set here.
QList<quint16> lockMasks(xcb_connection_t *connection);
/// The number of XKB's events; 0 without XKB.
quint8 keyboardEvent(xcb_connection_t *connection);

} // namespace x11
