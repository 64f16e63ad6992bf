#include "notifiertest.h"

#include <QDBusConnectionInterface>
#include <QSignalSpy>

/// Notifications through the desktop's service.
class TestDesktopNotifier : public NotifierTest
{
    Q_OBJECT
private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }

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

    /// What only says that it is the service, and buttons that were never shown, press nothing.
    void forgedClicks()
    {
        QSignalSpy pressed(m_notifier.get(), &Notifier::actionInvoked);
        m_notifier->show(notification());
        QTRY_COMPARE(m_service->calls.size(), 1);
        QDBusMessage forged = QDBusMessage::createSignal(
            QStringLiteral("/org/freedesktop/Notifications"), serviceName, QStringLiteral("ActionInvoked"));
        forged << m_service->last() << QStringLiteral("renew");
        QDBusConnection attacker = connectTo("attacker");
        QVERIFY(attacker.send(forged));
        // Answered only when the signal has been passed on.
        QVERIFY(attacker.interface()->isServiceRegistered(serviceName).value());
        QDBusConnection::disconnectFromBus(QStringLiteral("attacker"));
        Q_EMIT m_service->ActionInvoked(m_service->last(), QStringLiteral("allow"));
        Q_EMIT m_service->ActionInvoked(m_service->last(), QStringLiteral("default"));
        QTRY_VERIFY(!pressed.isEmpty());
        QCOMPARE(pressed.size(), 1);
        QCOMPARE(pressed.constFirst().at(1).toString(), QStringLiteral("default"));
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

    void sendsOnlyTheLatestBeforeTheServiceIsKnown()
    {
        for (const char *title : {"one", "two", "three"})
            m_notifier->show(notification(QLatin1String(title)));
        QTRY_COMPARE(m_service->calls.size(), 1);
        QCOMPARE(m_service->calls.constFirst().title, QStringLiteral("three"));
        QCOMPARE(m_service->questions, 1);
    }

    void sendsOnlyTheLatestWhileTheServiceIsSlow()
    {
        QSignalSpy delivered(m_notifier.get(), &Notifier::delivered);
        m_notifier->show({QStringLiteral("first"), QStringLiteral("First"), {}, {}, false});
        QTRY_COMPARE(delivered.size(), 1);
        m_service->calls.clear();
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

    void takesTheServiceAsItIs_data()
    {
        QTest::addColumn<QStringList>("abilities");
        QTest::addColumn<QString>("body");
        QTest::addColumn<int>("buttons");
        const QStringList actions{QStringLiteral("actions")};
        const QStringList markup{QStringLiteral("body-markup")};
        const QString escaped = QStringLiteral("&lt;dev01&gt; &amp; co");
        const QString plain = QStringLiteral("<dev01> & co");
        QTest::newRow("all") << actions + markup << escaped << 2;
        QTest::newRow("no markup") << actions << plain << 2;
        QTest::newRow("no actions") << markup << escaped << 0;
        QTest::newRow("nothing") << QStringList() << plain << 0;
    }
    void takesTheServiceAsItIs()
    {
        QFETCH(QStringList, abilities);
        m_service->abilities = abilities;
        Notification shown = notification();
        if (!abilities.contains(QLatin1String("actions")))
            shown.actions.clear();
        m_notifier->show(shown);
        QTRY_COMPARE(m_service->calls.size(), 1);
        QTEST(m_service->calls.constFirst().body, "body");
        QTEST(int(m_service->calls.constFirst().actions.size() / 2), "buttons");
    }

    void takesAnOldService()
    {
        m_service->abilities.reset();
        m_notifier->show(notification());
        QTRY_COMPARE(m_service->calls.size(), 1);
        QCOMPARE(m_service->calls.constFirst().body, QStringLiteral("&lt;dev01&gt; &amp; co"));
    }

    void leavesNothingBehind()
    {
        QSignalSpy delivered(m_notifier.get(), &Notifier::delivered);
        m_notifier->show(notification());
        QTRY_COMPARE(delivered.size(), 1);
        m_notifier.reset();
        QTRY_COMPARE(m_service->closed, QList<uint>{m_service->last()});
    }
};

QTEST_GUILESS_MAIN(TestDesktopNotifier)
#include "tst_desktopnotifier.moc"
