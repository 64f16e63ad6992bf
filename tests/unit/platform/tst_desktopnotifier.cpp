#include "platform/desktopnotifier.h"

#include "support/privatebus.h"

#include <QDBusContext>
#include <QDBusMessage>
#include <QSignalSpy>
#include <QTest>

/// A small org.freedesktop.Notifications.
class FakeService : public QObject, protected QDBusContext
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")
public:
    struct Call
    {
        uint replaces;
        QString title;
        QString body;
        QStringList actions;
        QVariantMap hints;
    };
    QList<Call> calls;
    QList<uint> closed;
    bool hold = false;
    bool refuse = false;

    /// Answers the calls that were held.
    void release()
    {
        hold = false;
        for (const QDBusMessage &message : std::exchange(m_held, {}))
            m_heldOn.send(message.createReply(++m_last));
    }
    uint last() const { return m_last; }

public Q_SLOTS:
    uint Notify(const QString &, uint replaces, const QString &, const QString &title, const QString &body,
        const QStringList &actions, const QVariantMap &hints, int)
    {
        calls.append({replaces, title, body, actions, hints});
        if (refuse)
            sendErrorReply(QStringLiteral("org.example.No"), QStringLiteral("no"));
        if (hold) {
            setDelayedReply(true);
            m_heldOn = connection();
            m_held.append(message());
        }
        return hold || refuse ? 0 : replaces ? replaces : ++m_last;
    }
    void CloseNotification(uint id) { closed.append(id); }

Q_SIGNALS:
    void ActionInvoked(uint id, const QString &key);
    void NotificationClosed(uint id, uint reason);

private:
    uint m_last = 40;
    QList<QDBusMessage> m_held;
    QDBusConnection m_heldOn{QString()};
};

class TestDesktopNotifier : public QObject
{
    Q_OBJECT

private:
    QDBusConnection connectTo(const char *name) const
    {
        return QDBusConnection::connectToBus(m_bus.address(), QLatin1String(name));
    }
    static Notification notification(const QString &title = QStringLiteral("Ends soon"))
    {
        return {QStringLiteral("ending"), title, QStringLiteral("<dev01> & co"),
            {{QStringLiteral("renew"), QStringLiteral("Renew")}}, false};
    }

    PrivateBus m_bus;
    std::unique_ptr<FakeService> m_service;
    std::unique_ptr<DesktopNotifier> m_notifier;

private Q_SLOTS:
    void init()
    {
        QVERIFY(!m_bus.address().isEmpty());
        m_service = std::make_unique<FakeService>();
        QDBusConnection server = connectTo("server");
        QVERIFY(server.registerObject(QStringLiteral("/org/freedesktop/Notifications"), m_service.get(),
            QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
        QVERIFY(server.registerService(QStringLiteral("org.freedesktop.Notifications")));
        m_notifier = std::make_unique<DesktopNotifier>(connectTo("client"));
    }
    void cleanup()
    {
        m_notifier.reset();
        m_service.reset();
        QDBusConnection::disconnectFromBus(QStringLiteral("client"));
        QDBusConnection::disconnectFromBus(QStringLiteral("server"));
    }

    void showsTitleTextAndButtons()
    {
        m_notifier->show(notification());
        QTRY_COMPARE(m_service->calls.size(), 1);
        const FakeService::Call &call = m_service->calls.constFirst();
        QCOMPARE(call.title, QStringLiteral("Ends soon"));
        QCOMPARE(call.body, QStringLiteral("&lt;dev01&gt; &amp; co"));
        QCOMPARE(call.actions,
            (QStringList{
                QStringLiteral("default"), QString(), QStringLiteral("renew"), QStringLiteral("Renew")}));
        QCOMPARE(call.hints.value(QStringLiteral("urgency")).toInt(), 1);
    }

    void saysWhichButtonWasPressed()
    {
        QSignalSpy pressed(m_notifier.get(), &Notifier::actionInvoked);
        m_notifier->show(notification());
        QTRY_COMPARE(m_service->calls.size(), 1);
        Q_EMIT m_service->ActionInvoked(m_service->last() + 7, QStringLiteral("renew"));
        Q_EMIT m_service->ActionInvoked(m_service->last(), QStringLiteral("renew"));
        QTRY_COMPARE(pressed.size(), 1);
        QCOMPARE(pressed.constFirst().at(0).toString(), QStringLiteral("ending"));
        QCOMPARE(pressed.constFirst().at(1).toString(), QStringLiteral("renew"));
    }

    void forgetsWhatWasClosed()
    {
        QSignalSpy pressed(m_notifier.get(), &Notifier::actionInvoked);
        m_notifier->show(notification());
        m_notifier->show({QStringLiteral("other"), QStringLiteral("Other"), {}, {}, true});
        QTRY_COMPARE(m_service->calls.size(), 2);
        QCOMPARE(m_service->calls.constLast().hints.value(QStringLiteral("urgency")).toInt(), 2);
        const uint other = m_service->last();
        Q_EMIT m_service->NotificationClosed(other - 1, 2);
        Q_EMIT m_service->ActionInvoked(other - 1, QStringLiteral("renew"));
        Q_EMIT m_service->ActionInvoked(other, QStringLiteral("default"));
        QTRY_COMPARE(pressed.size(), 1);
        QCOMPARE(pressed.constFirst().constFirst().toString(), QStringLiteral("other"));
        m_notifier->show(notification(QStringLiteral("next")));
        QTRY_COMPARE(m_service->calls.size(), 3);
        QCOMPARE(m_service->calls.constLast().replaces, 0u);
    }

    void replacesTheSameId()
    {
        m_notifier->show(notification());
        QTRY_COMPARE(m_service->calls.size(), 1);
        QSignalSpy pressed(m_notifier.get(), &Notifier::actionInvoked);
        Q_EMIT m_service->ActionInvoked(m_service->last(), QStringLiteral("renew"));
        QTRY_COMPARE(pressed.size(), 1);
        m_notifier->show(notification(QStringLiteral("Has ended")));
        QTRY_COMPARE(m_service->calls.size(), 2);
        QCOMPARE(m_service->calls.constLast().replaces, m_service->last());
    }

    void sendsOnlyTheLatestWhileTheServiceIsSlow()
    {
        m_service->hold = true;
        for (const char *title : {"one", "two", "three"})
            m_notifier->show(notification(QLatin1String(title)));
        QTRY_COMPARE(m_service->calls.size(), 1);
        m_service->release();
        QTRY_COMPARE(m_service->calls.size(), 2);
        QCOMPARE(m_service->calls.constLast().title, QStringLiteral("three"));
        QCOMPARE(m_service->calls.constLast().replaces, m_service->last());
    }

    void withdraws()
    {
        m_notifier->withdraw(QStringLiteral("unknown"));
        m_service->hold = true;
        m_notifier->show(notification());
        QTRY_COMPARE(m_service->calls.size(), 1);
        m_notifier->withdraw(QStringLiteral("ending"));
        m_service->release();
        QTRY_COMPARE(m_service->closed, QList<uint>{m_service->last()});
    }

    void goesOnAfterARefusal()
    {
        m_service->refuse = true;
        m_notifier->show(notification());
        QTRY_COMPARE(m_service->calls.size(), 1);
        m_service->refuse = false;
        m_notifier->show(notification(QStringLiteral("again")));
        QTRY_COMPARE(m_service->calls.size(), 2);
        QCOMPARE(m_service->calls.constLast().replaces, 0u);
    }

    void dropsThemWithoutAService()
    {
        QDBusConnection server = connectTo("server");
        QVERIFY(server.unregisterService(QStringLiteral("org.freedesktop.Notifications")));
        m_notifier->show(notification());
        m_notifier->withdraw(QStringLiteral("ending"));
        DesktopNotifier nowhere(QDBusConnection(QStringLiteral("no such bus")));
        nowhere.show(notification());
        nowhere.withdraw(QStringLiteral("ending"));
        QVERIFY(m_service->calls.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestDesktopNotifier)
#include "tst_desktopnotifier.moc"
