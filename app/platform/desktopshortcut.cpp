#include "platform/desktopshortcut.h"

DesktopShortcut::DesktopShortcut(const QDBusConnection &bus, xcb_connection_t *connection, QObject *parent)
    : GlobalShortcut(parent)
    , m_portal(bus)
    , m_x11(connection)
    , m_current(bus.isConnected() ? static_cast<GlobalShortcut *>(&m_portal) : &m_x11)
{
    for (GlobalShortcut *one :
        {static_cast<GlobalShortcut *>(&m_portal), static_cast<GlobalShortcut *>(&m_x11)}) {
        connect(one, &GlobalShortcut::activated, this, &GlobalShortcut::activated);
        connect(one, &GlobalShortcut::stateChanged, this, [this, one] {
            if (one == m_current)
                Q_EMIT stateChanged();
        });
    }
    connect(&m_portal, &PortalShortcut::unsupported, this, [this] {
        m_current = &m_x11;
        m_x11.bind(m_sequence);
    });
}

void DesktopShortcut::bind(const QString &sequence)
{
    m_sequence = sequence;
    m_current->bind(sequence);
}
