#pragma once

#include "core/trayhosts.h"

#include <QDBusConnection>
#include <QDBusServiceWatcher>

/// Trays as StatusNotifierWatcher tells of them on the session bus, and as the X server's selection for old
/// ones. Wakes up only when one comes or goes.
class DesktopTrayHosts final : public TrayHosts
{
    Q_OBJECT
public:
    explicit DesktopTrayHosts(
        const QDBusConnection &bus = QDBusConnection::sessionBus(), QObject *parent = nullptr);

    Kind kind() const override;

private Q_SLOTS:
    /// Reads whether the watcher has a host that draws icons; a watcher alone shows nothing.
    void askWatcher();

private:
    QDBusConnection m_bus;
    QDBusServiceWatcher m_watcher;
    bool m_hasHost = false;
};
