#pragma once

#include "platform/portalshortcut.h"
#include "platform/x11shortcut.h"

/// The desktop portal's global shortcut where it has one, the X server's otherwise.
class DesktopShortcut final : public GlobalShortcut
{
    Q_OBJECT
public:
    explicit DesktopShortcut(const QDBusConnection &bus = QDBusConnection::sessionBus(),
        xcb_connection_t *connection = X11Shortcut::qtConnection(), QObject *parent = nullptr);

    bool canBind(const QString &sequence) const override { return KeyTrigger::parse(sequence).has_value(); }
    void bind(const QString &sequence) override;
    State state() const override { return m_current->state(); }
    QString description() const override { return m_current->description(); }

private:
    PortalShortcut m_portal;
    X11Shortcut m_x11;
    GlobalShortcut *m_current = nullptr;
    QString m_sequence;
};
