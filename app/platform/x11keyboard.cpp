#include "platform/x11keyboard.h"

#ifdef DUPLO_X11
#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <memory>

#include <xcb/xcb.h>

namespace {
constexpr quint32 numLock = 0xff7f;
constexpr quint32 scrollLock = 0xff14;

template <class T> using Reply = std::unique_ptr<T, decltype(&std::free)>;
template <class T> Reply<T> owned(T *reply)
{
    return {reply, &std::free};
}
} // namespace

QList<quint8> x11::keyCodes(xcb_connection_t *connection, quint32 keysym)
{
    const xcb_setup_t *setup = xcb_get_setup(connection);
    const auto count = quint8(setup->max_keycode - setup->min_keycode + 1);
    const auto mapping = owned(xcb_get_keyboard_mapping_reply(
        connection, xcb_get_keyboard_mapping(connection, setup->min_keycode, count), nullptr));
    QList<quint8> codes;
    if (!mapping || mapping->keysyms_per_keycode == 0)
        return codes;
    const xcb_keysym_t *keysyms = xcb_get_keyboard_mapping_keysyms(mapping.get());
    const int perCode = mapping->keysyms_per_keycode;
    const int rows = xcb_get_keyboard_mapping_keysyms_length(mapping.get()) / perCode;
    for (int row = 0; row < rows; ++row) {
        const xcb_keysym_t *first = keysyms + row * perCode;
        if (std::find(first, first + perCode, keysym) != first + perCode)
            codes.append(quint8(setup->min_keycode + row));
    }
    return codes;
}

QList<quint16> x11::lockMasks(xcb_connection_t *connection)
{
    QList<quint16> masks{XCB_MOD_MASK_LOCK};
    const QList<quint8> locks = keyCodes(connection, numLock) + keyCodes(connection, scrollLock);
    const auto mapping =
        owned(xcb_get_modifier_mapping_reply(connection, xcb_get_modifier_mapping(connection), nullptr));
    if (!mapping)
        return masks;
    const xcb_keycode_t *codes = xcb_get_modifier_mapping_keycodes(mapping.get());
    const int perModifier = mapping->keycodes_per_modifier;
    for (int modifier = 0; modifier < 8; ++modifier) {
        const xcb_keycode_t *first = codes + modifier * perModifier;
        const bool isLock = std::any_of(first, first + perModifier,
            [&](xcb_keycode_t code) { return code != 0 && locks.contains(code); });
        const auto mask = quint16(1 << modifier);
        if (isLock && !masks.contains(mask))
            masks.append(mask);
    }
    return masks;
}

quint8 x11::keyboardEvent(xcb_connection_t *connection)
{
    constexpr char name[] = "XKEYBOARD";
    const auto extension = owned(xcb_query_extension_reply(
        connection, xcb_query_extension(connection, sizeof name - 1, name), nullptr));
    return extension && extension->present ? extension->first_event : quint8(0);
}
#else
QList<quint8> x11::keyCodes(xcb_connection_t *, quint32)
{
    return {};
}
QList<quint16> x11::lockMasks(xcb_connection_t *)
{
    return {};
}
quint8 x11::keyboardEvent(xcb_connection_t *)
{
    return 0;
}
#endif
