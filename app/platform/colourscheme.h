#pragma once

#include "platform/xsettings.h"

#include <QDBusConnection>
#include <QDBusVariant>

/// Whether the desktop wants its programs dark: the desktop portal's color-scheme
/// (org.freedesktop.portal.Settings, namespace org.freedesktop.appearance: 1 dark, 2 light, 0 no preference),
/// or where that prefers nothing, a theme of GTK's that calls itself dark, as XFCE has it. Qt learned the
/// first in 6.5; a desktop whose palette Qt reads itself needs neither.
class ColourScheme final : public QObject
{
    Q_OBJECT
public:
    explicit ColourScheme(const QDBusConnection &sessionBus = QDBusConnection::sessionBus(),
        xcb_connection_t *connection = nullptr, QObject *parent = nullptr);

    bool isDark() const { return m_isDark; }

Q_SIGNALS:
    /// isDark() has changed. What the portal says comes some time after the start.
    void changed();

private Q_SLOTS:
    void settingChanged(const QString &space, const QString &key, const QDBusVariant &value);

private:
    void ask();
    void judge();

    QDBusConnection m_bus;
    XSettings m_xsettings;
    uint m_wish = 0; ///< as the portal counts
    bool m_isDark = false;
};
