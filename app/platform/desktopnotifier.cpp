#include "platform/desktopnotifier.h"

#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QLoggingCategory>
#include <QVariantMap>

#include <algorithm>

namespace {

Q_LOGGING_CATEGORY(lcNotify, "duplo.notifications")

const QString service = QStringLiteral("org.freedesktop.Notifications");
const QString path = QStringLiteral("/org/freedesktop/Notifications");

QDBusMessage call(const QString &method)
{
    return QDBusMessage::createMethodCall(service, path, service, method);
}

/// The service runs, but does not know the question.
bool isOldService(const QDBusError &error)
{
    return error.type() == QDBusError::UnknownMethod || error.type() == QDBusError::UnknownInterface
        || error.type() == QDBusError::UnknownObject;
}

} // namespace

DesktopNotifier::DesktopNotifier(
    const QDBusConnection &bus, std::chrono::milliseconds patience, QObject *parent)
    : Notifier(parent)
    , m_bus(bus)
    , m_watcher(service, bus, QDBusServiceWatcher::WatchForOwnerChange)
    , m_isAvailable(bus.isConnected())
{
    m_bus.connect(
        service, path, service, QStringLiteral("ActionInvoked"), this, SLOT(serverInvoked(uint, QString)));
    m_bus.connect(
        service, path, service, QStringLiteral("NotificationClosed"), this, SLOT(serverClosed(uint, uint)));
    connect(&m_watcher, &QDBusServiceWatcher::serviceOwnerChanged, this,
        [this](const QString &, const QString &before, const QString &now) { ownerChanged(before, now); });
    m_comeback.setSingleShot(true);
    m_comeback.setInterval(patience);
    connect(&m_comeback, &QTimer::timeout, this, &DesktopNotifier::askForWaiting);
}

DesktopNotifier::~DesktopNotifier()
{
    // Their buttons would do nothing any more.
    for (const Shown &shown : std::as_const(m_shown))
        close(shown.serverId);
}

void DesktopNotifier::show(const Notification &notification)
{
    if (!m_bus.isConnected()) {
        Q_EMIT undeliverable(notification);
        return;
    }
    Shown &shown = m_shown[notification.id];
    shown.content = notification;
    shown.isWithdrawn = false;
    shown.isWaiting = true;
    if (!m_abilities)
        askAbilities();
    else if (!shown.isBusy)
        deliver(notification.id);
}

void DesktopNotifier::withdraw(const QString &id)
{
    const auto found = m_shown.find(id);
    if (found == m_shown.end())
        return;
    found->isWaiting = false;
    if (found->isBusy) {
        found->isWithdrawn = true;
        return;
    }
    const uint serverId = found->serverId;
    m_shown.erase(found);
    close(serverId);
}

void DesktopNotifier::askAbilities()
{
    if (std::exchange(m_isAsking, true))
        return;
    auto *watcher =
        new QDBusPendingCallWatcher(m_bus.asyncCall(call(QStringLiteral("GetCapabilities"))), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, generation = m_generation] {
        watcher->deleteLater();
        abilitiesCame(*watcher, generation);
    });
}

void DesktopNotifier::abilitiesCame(const QDBusPendingCallWatcher &watcher, int generation)
{
    m_isAsking = false;
    const QDBusPendingReply<QStringList> reply = watcher;
    if (reply.isValid())
        m_abilities = Abilities{reply.value().contains(QLatin1String("actions")),
            reply.value().contains(QLatin1String("body-markup"))};
    else if (isOldService(reply.error()))
        m_abilities = Abilities{};
    else if (generation != m_generation)
        return askAbilities(); // that service has gone; there may be another
    m_isAvailable = m_abilities.has_value();
    const QStringList ids = m_shown.keys();
    for (const QString &id : ids) {
        const auto found = m_shown.constFind(id);
        if (found == m_shown.constEnd() || !found->isWaiting || found->isBusy)
            continue;
        if (m_abilities)
            deliver(id);
        else
            giveUp(id);
    }
}

void DesktopNotifier::ownerChanged(const QString &before, const QString &now)
{
    if (!before.isEmpty())
        serviceEnded();
    if (now.isEmpty())
        return m_comeback.start();
    m_comeback.stop();
    askForWaiting();
}

void DesktopNotifier::serviceEnded()
{
    qCInfo(lcNotify, "the notification service ended");
    ++m_generation;
    m_abilities.reset();
    m_shown.removeIf([](const std::pair<const QString &, Shown &> &entry) {
        Shown &shown = entry.second;
        shown.serverId = 0;
        return !shown.isBusy && !shown.isWaiting && !shown.content.urgent;
    });
}

/// What no service shows any longer is to be shown by the next.
void DesktopNotifier::askForWaiting()
{
    bool isWanted = false;
    for (Shown &shown : m_shown) {
        // One that is just being sent may be what started this service.
        shown.isWaiting = shown.isWaiting || (!shown.isBusy && shown.serverId == 0);
        isWanted = isWanted || shown.isWaiting;
    }
    if (isWanted && !m_abilities)
        askAbilities();
}

void DesktopNotifier::deliver(const QString &id)
{
    // What cannot be answered where it is shown would be asked for nothing.
    if (m_abilities->actions || m_shown.value(id).content.actions.isEmpty())
        send(id);
    else
        handOver(id);
}

void DesktopNotifier::send(const QString &id)
{
    Shown &shown = m_shown[id];
    shown.isBusy = true;
    shown.isWaiting = false;
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(notifyCall(shown)), this);
    connect(
        watcher, &QDBusPendingCallWatcher::finished, this, [this, id, watcher, generation = m_generation] {
            watcher->deleteLater();
            sent(id, *watcher, generation);
        });
}

QDBusMessage DesktopNotifier::notifyCall(const Shown &shown) const
{
    const Notification &content = shown.content;
    const Abilities abilities = m_abilities.value_or(Abilities{});
    QStringList actions;
    if (abilities.actions) {
        actions << QStringLiteral("default") << QString();
        for (const NotificationAction &action : content.actions)
            actions << action.key << action.label;
    }
    QVariantMap hints{{QStringLiteral("urgency"), QVariant::fromValue(uchar(content.urgent ? 2 : 1))},
        {QStringLiteral("desktop-entry"), QStringLiteral("duplo-tray")}};
    if (content.urgent)
        hints.insert(QStringLiteral("resident"), true);
    QDBusMessage message = call(QStringLiteral("Notify"));
    // The body may hold markup where the service says so; the summary never does.
    message << QStringLiteral("Duplo Tray") << shown.serverId << QStringLiteral("duplo-tray") << content.title
            << (abilities.markup ? content.text.toHtmlEscaped() : content.text) << actions << hints
            << (content.urgent ? 0 : -1);
    return message;
}

void DesktopNotifier::sent(const QString &id, const QDBusPendingCallWatcher &watcher, int generation)
{
    const auto found = m_shown.find(id);
    if (found == m_shown.end())
        return;
    const QDBusPendingReply<uint> reply = watcher;
    const bool isLost = generation != m_generation;
    found->isBusy = false;
    found->serverId = reply.isValid() && !isLost ? reply.value() : 0;
    if (found->isWithdrawn) {
        const uint serverId = found->serverId;
        m_shown.erase(found);
        return close(serverId);
    }
    if (found->isWaiting || isLost) {
        found->isWaiting = true;
        return m_abilities ? deliver(id) : askAbilities();
    }
    if (!reply.isValid())
        return giveUp(id);
    m_isAvailable = true;
    qCInfo(lcNotify, "shown: %ls", qUtf16Printable(id));
    Q_EMIT delivered(id);
}

void DesktopNotifier::giveUp(const QString &id)
{
    qCInfo(lcNotify, "nobody shows notifications: %ls", qUtf16Printable(id));
    m_isAvailable = false;
    m_abilities.reset();
    handOver(id);
}

void DesktopNotifier::handOver(const QString &id)
{
    const Shown lost = m_shown.take(id);
    close(lost.serverId);
    Q_EMIT undeliverable(lost.content);
}

void DesktopNotifier::close(uint serverId)
{
    if (serverId == 0)
        return;
    QDBusMessage message = call(QStringLiteral("CloseNotification"));
    message << serverId;
    message.setAutoStartService(false);
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
    if (id.isEmpty())
        return;
    const QList<NotificationAction> &shown = m_shown.value(id).content.actions;
    const bool isThere = key == QLatin1String("default")
        || std::any_of(shown.begin(), shown.end(),
            [&key](const NotificationAction &action) { return action.key == key; });
    if (isThere)
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
