#include "platform/xsettings.h"

#include <QDataStream>
#include <QGuiApplication>

#ifdef DUPLO_X11
#include <cstdlib>

#include <xcb/xcb.h>
#endif

QHash<QByteArray, QByteArray> xsettingsTexts(QByteArrayView property)
{
    enum Type : quint8 { Integer, Text, Colour };
    const QByteArray bytes = property.toByteArray();
    QDataStream in(bytes);
    quint8 order = 0;
    in >> order;
    in.setByteOrder(order == 0 ? QDataStream::LittleEndian : QDataStream::BigEndian);
    quint32 serial = 0;
    quint32 count = 0;
    in.skipRawData(3);
    in >> serial >> count;
    const auto readText = [&](quint32 size) {
        if (size > quint32(bytes.size()))
            in.setStatus(QDataStream::ReadCorruptData);
        QByteArray text(in.status() == QDataStream::Ok ? qsizetype(size) : 0, '\0');
        in.readRawData(text.data(), int(text.size()));
        in.skipRawData(int((4 - size % 4) % 4));
        return text;
    };
    QHash<QByteArray, QByteArray> texts;
    for (quint32 i = 0; i < count && !in.atEnd(); ++i) {
        quint8 type = 0;
        quint16 nameSize = 0;
        in >> type;
        in.skipRawData(1);
        in >> nameSize;
        const QByteArray name = readText(nameSize);
        in >> serial;
        quint32 size = 0;
        if (type == Text) {
            in >> size;
            const QByteArray text = readText(size);
            if (in.status() == QDataStream::Ok)
                texts.insert(name, text);
        } else if (type == Integer || type == Colour) {
            in.skipRawData(type == Integer ? 4 : 8);
        }
        if (type > Colour || in.status() != QDataStream::Ok)
            break;
    }
    return texts;
}

#ifdef DUPLO_X11

namespace {
xcb_atom_t atomOf(xcb_connection_t *connection, const QByteArray &name)
{
    auto *const reply = xcb_intern_atom_reply(
        connection, xcb_intern_atom(connection, 0, quint16(name.size()), name.constData()), nullptr);
    const xcb_atom_t atom = reply ? reply->atom : xcb_atom_t(XCB_ATOM_NONE);
    std::free(reply);
    return atom;
}
} // namespace

XSettings::XSettings(xcb_connection_t *connection, QObject *parent)
    : QObject(parent)
    , m_connection(connection)
{
    if (!m_connection)
        return;
    m_selection = atomOf(m_connection, "_XSETTINGS_S0");
    m_property = atomOf(m_connection, "_XSETTINGS_SETTINGS");
    m_manager = atomOf(m_connection, "MANAGER");
    qGuiApp->installNativeEventFilter(this);
    read();
}

XSettings::~XSettings()
{
    if (m_connection && qGuiApp)
        qGuiApp->removeNativeEventFilter(this);
}

void XSettings::read()
{
    m_texts.clear();
    auto *const owner = xcb_get_selection_owner_reply(
        m_connection, xcb_get_selection_owner(m_connection, m_selection), nullptr);
    m_owner = owner ? owner->owner : xcb_window_t(XCB_WINDOW_NONE);
    std::free(owner);
    if (m_owner == XCB_WINDOW_NONE)
        return;
    const quint32 events = XCB_EVENT_MASK_PROPERTY_CHANGE | XCB_EVENT_MASK_STRUCTURE_NOTIFY;
    xcb_change_window_attributes(m_connection, m_owner, XCB_CW_EVENT_MASK, &events);
    constexpr quint32 mostWords = 65'536;
    auto *const reply = xcb_get_property_reply(m_connection,
        xcb_get_property(m_connection, 0, m_owner, m_property, XCB_GET_PROPERTY_TYPE_ANY, 0, mostWords),
        nullptr);
    if (reply)
        m_texts = xsettingsTexts(QByteArrayView(
            static_cast<const char *>(xcb_get_property_value(reply)), xcb_get_property_value_length(reply)));
    std::free(reply);
}

bool XSettings::nativeEventFilter(const QByteArray &eventType, void *message, qintptr *)
{
    if (eventType != "xcb_generic_event_t")
        return false;
    const auto *event = static_cast<const xcb_generic_event_t *>(message);
    const int type = event->response_type & 0x7f;
    const bool isNew = type == XCB_PROPERTY_NOTIFY
        && reinterpret_cast<const xcb_property_notify_event_t *>(event)->window == m_owner
        && reinterpret_cast<const xcb_property_notify_event_t *>(event)->atom == m_property;
    const bool hasGone = type == XCB_DESTROY_NOTIFY
        && reinterpret_cast<const xcb_destroy_notify_event_t *>(event)->window == m_owner;
    const bool hasCome = type == XCB_CLIENT_MESSAGE
        && reinterpret_cast<const xcb_client_message_event_t *>(event)->type == m_manager
        && reinterpret_cast<const xcb_client_message_event_t *>(event)->data.data32[1] == m_selection;
    if (!isNew && !hasGone && !hasCome)
        return false;
    const auto before = m_texts;
    read();
    if (m_texts != before)
        Q_EMIT changed();
    return false;
}

#else

XSettings::XSettings(xcb_connection_t *connection, QObject *parent)
    : QObject(parent)
    , m_connection(connection)
{
}

XSettings::~XSettings() = default;

bool XSettings::nativeEventFilter(const QByteArray &, void *, qintptr *)
{
    return false;
}

#endif
