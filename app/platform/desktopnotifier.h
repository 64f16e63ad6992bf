#pragma once

#include "core/notifier.h"

#include <QDBusConnection>
#include <QHash>

#include <optional>

/// Notifications through org.freedesktop.Notifications, never waiting for it. Where there is no such service
/// they are dropped.
class DesktopNotifier final : public Notifier
{
    Q_OBJECT
public:
    explicit DesktopNotifier(
        const QDBusConnection &bus = QDBusConnection::sessionBus(), QObject *parent = nullptr);

    void show(const Notification &notification) override;
    void withdraw(const QString &id) override;

private Q_SLOTS:
    void serverInvoked(uint serverId, const QString &key);
    void serverClosed(uint serverId, uint reason);

private:
    /// One notification's state between our calls and the service's answers.
    struct Shown
    {
        uint serverId = 0; ///< 0: not known yet
        bool isBusy = false; ///< a Notify call is under way
        bool isWithdrawn = false; ///< to be closed when that call ends
        std::optional<Notification> next; ///< to be shown when that call ends
    };

    void send(const Notification &notification);
    void sent(const QString &id, uint serverId);
    void close(uint serverId);
    QString idOf(uint serverId) const;

    QDBusConnection m_bus;
    QHash<QString, Shown> m_shown; ///< by Notification::id
};
