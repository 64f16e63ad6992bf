#include "platform/desktopnotifier.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QVariantMap>

#include <utility>

namespace {

const QString service = QStringLiteral("org.freedesktop.Notifications");
const QString path = QStringLiteral("/org/freedesktop/Notifications");

QDBusMessage call(const QString &method)
{
    return QDBusMessage::createMethodCall(service, path, service, method);
}

} // namespace

DesktopNotifier::DesktopNotifier(const QDBusConnection &bus, QObject *parent)
    : Notifier(parent)
    , m_bus(bus)
{
    m_bus.connect(
        service, path, service, QStringLiteral("ActionInvoked"), this, SLOT(serverInvoked(uint, QString)));
    m_bus.connect(
        service, path, service, QStringLiteral("NotificationClosed"), this, SLOT(serverClosed(uint, uint)));
}

void DesktopNotifier::show(const Notification &notification)
{
    if (!m_bus.isConnected())
        return;
    Shown &shown = m_shown[notification.id];
    shown.isWithdrawn = false;
    if (shown.isBusy)
        shown.next = notification;
    else
        send(notification);
}

void DesktopNotifier::withdraw(const QString &id)
{
    const auto found = m_shown.find(id);
    if (found == m_shown.end())
        return;
    found->next.reset();
    if (found->isBusy) {
        found->isWithdrawn = true;
        return;
    }
    const uint serverId = found->serverId;
    m_shown.erase(found);
    close(serverId);
}

void DesktopNotifier::send(const Notification &notification)
{
    Shown &shown = m_shown[notification.id];
    shown.isBusy = true;
    QStringList actions{QStringLiteral("default"), QString()};
    for (const NotificationAction &action : notification.actions)
        actions << action.key << action.label;
    const QVariantMap hints{
        {QStringLiteral("urgency"), QVariant::fromValue(uchar(notification.urgent ? 2 : 1))},
        {QStringLiteral("desktop-entry"), QStringLiteral("duplo-tray")}};
    QDBusMessage message = call(QStringLiteral("Notify"));
    // The body may hold markup by the specification; the summary never does.
    message << QStringLiteral("Duplo Tray") << shown.serverId << QStringLiteral("duplo-tray")
            << notification.title << notification.text.toHtmlEscaped() << actions << hints << -1;
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(message), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, id = notification.id, watcher] {
        const QDBusPendingReply<uint> reply = *watcher;
        watcher->deleteLater();
        sent(id, reply.isValid() ? reply.value() : 0);
    });
}

void DesktopNotifier::sent(const QString &id, uint serverId)
{
    const auto found = m_shown.find(id);
    if (found == m_shown.end())
        return;
    found->isBusy = false;
    found->serverId = serverId;
    if (found->next)
        return send(*std::exchange(found->next, std::nullopt));
    if (!found->isWithdrawn && serverId != 0)
        return;
    m_shown.erase(found);
    close(serverId);
}

void DesktopNotifier::close(uint serverId)
{
    if (serverId == 0)
        return;
    QDBusMessage message = call(QStringLiteral("CloseNotification"));
    message << serverId;
    m_bus.send(message);
}

QString DesktopNotifier::idOf(uint serverId) const
{
    for (auto it = m_shown.begin(); it != m_shown.end(); ++it)
        if (it->serverId == serverId && serverId != 0)
            return it.key();
    return {};
}

void DesktopNotifier::serverInvoked(uint serverId, const QString &key)
{
    // Signals are broadcast: other programs' notifications come by as well.
    const QString id = idOf(serverId);
    if (!id.isEmpty())
        Q_EMIT actionInvoked(id, key);
}

void DesktopNotifier::serverClosed(uint serverId, uint)
{
    const auto found = m_shown.find(idOf(serverId));
    if (found == m_shown.end())
        return;
    // While a replacement is under way, only the old number has ended.
    if (found->isBusy)
        found->serverId = 0;
    else
        m_shown.erase(found);
}
