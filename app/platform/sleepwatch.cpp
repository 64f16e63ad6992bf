#include "platform/sleepwatch.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace {
const auto service = QStringLiteral("org.freedesktop.login1");
const auto path = QStringLiteral("/org/freedesktop/login1");
const auto manager = QStringLiteral("org.freedesktop.login1.Manager");
} // namespace

SleepWatch::SleepWatch(const QDBusConnection &systemBus, QObject *parent)
    : QObject(parent)
    , m_bus(systemBus)
{
    if (!m_bus.isConnected())
        return;
    m_bus.connect(
        service, path, manager, QStringLiteral("PrepareForSleep"), this, SLOT(prepareForSleep(bool)));
    takeDelay();
}

void SleepWatch::prepareForSleep(bool begins)
{
    if (begins) {
        Q_EMIT aboutToSleep();
        m_delay = {};
    } else {
        takeDelay();
        Q_EMIT wokeUp();
    }
}

void SleepWatch::takeDelay()
{
    QDBusMessage call = QDBusMessage::createMethodCall(service, path, manager, QStringLiteral("Inhibit"));
    call << QStringLiteral("sleep") << QStringLiteral("Duplo Tray")
         << tr("Forgets AWS credentials before sleep") << QStringLiteral("delay");
    call.setAutoStartService(false);
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QDBusPendingReply<QDBusUnixFileDescriptor> reply = *watcher;
        m_delay = reply.isValid() ? reply.value() : QDBusUnixFileDescriptor();
    });
}
