#pragma once

#include "platform/desktopnotifier.h"
#include "support/fakenotifications.h"
#include "support/privatebus.h"

#include <QTest>

/// A bus with a notification service, and what shows notifications there.
class NotifierTest : public QObject
{
protected:
    QDBusConnection connectTo(const char *name) const
    {
        return QDBusConnection::connectToBus(m_bus.address(), QLatin1String(name));
    }
    static Notification notification(const QString &title = QStringLiteral("Ends soon"))
    {
        return {QStringLiteral("ending"), title, QStringLiteral("<dev01> & co"),
            {{QStringLiteral("renew"), QStringLiteral("Renew")}}, false};
    }
    void begin()
    {
        QVERIFY(!m_bus.address().isEmpty());
        m_service = std::make_unique<FakeService>();
        QDBusConnection server = connectTo("server");
        QVERIFY(server.registerObject(QStringLiteral("/org/freedesktop/Notifications"), m_service.get(),
            QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
        QVERIFY(server.registerService(serviceName));
        m_notifier = std::make_unique<DesktopNotifier>(connectTo("client"));
    }
    void end()
    {
        m_notifier.reset();
        m_service.reset();
        QDBusConnection::disconnectFromBus(QStringLiteral("client"));
        QDBusConnection::disconnectFromBus(QStringLiteral("server"));
    }

    const QString serviceName = QStringLiteral("org.freedesktop.Notifications");
    PrivateBus m_bus;
    std::unique_ptr<FakeService> m_service;
    std::unique_ptr<DesktopNotifier> m_notifier;
};
