#include "notifiertest.h"

#include <QSignalSpy>

/// Notifications where the service ends, comes back, or was never there: nothing that still holds is lost,
/// nothing comes twice.
class TestNotifierLosses : public NotifierTest
{
    Q_OBJECT
private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }

    /// Another place has to show what the service gives no buttons; the rest it goes on showing.
    void handsOverWhatCannotBeAnswered()
    {
        m_service->abilities = QStringList();
        QSignalSpy lost(m_notifier.get(), &Notifier::undeliverable);
        for (int i = 1; i <= 2; ++i) {
            m_notifier->show(notification());
            QTRY_COMPARE(lost.size(), i);
        }
        QCOMPARE(lost.constFirst().constFirst().value<Notification>().actions.size(), 1);
        QVERIFY(m_service->calls.isEmpty());
        QVERIFY(m_notifier->isAvailable());
        m_notifier->show({QStringLiteral("other"), QStringLiteral("Copied"), {}, {}, false});
        QTRY_COMPARE(m_service->calls.size(), 1);
    }

    /// What still holds is not lost with a service that stays away.
    void handsOverWhenNoServiceComesBack()
    {
        m_notifier = std::make_unique<DesktopNotifier>(connectTo("client"), std::chrono::milliseconds(50));
        QSignalSpy delivered(m_notifier.get(), &Notifier::delivered);
        QSignalSpy lost(m_notifier.get(), &Notifier::undeliverable);
        m_notifier->show(notification());
        m_notifier->show({QStringLiteral("waiting"), QStringLiteral("Waiting"), {}, {}, true});
        QTRY_COMPARE(delivered.size(), 2);
        QVERIFY(connectTo("server").unregisterService(serviceName));
        QTRY_COMPARE(lost.size(), 1);
        QCOMPARE(lost.constFirst().constFirst().value<Notification>().title, QStringLiteral("Waiting"));
        QVERIFY(!m_notifier->isAvailable());
    }

    void saysWhatNobodyShows()
    {
        QSignalSpy lost(m_notifier.get(), &Notifier::undeliverable);
        QVERIFY(m_notifier->isAvailable());
        QVERIFY(connectTo("server").unregisterService(serviceName));
        m_notifier->show(notification());
        QTRY_COMPARE(lost.size(), 1);
        QCOMPARE(lost.constFirst().constFirst().value<Notification>().title, QStringLiteral("Ends soon"));
        QVERIFY(!m_notifier->isAvailable());
        m_notifier->withdraw(QStringLiteral("ending"));
        QVERIFY(m_service->calls.isEmpty());
        QVERIFY(connectTo("server").registerService(serviceName));
        m_notifier->show(notification());
        QTRY_COMPARE(m_service->calls.size(), 1);
        QTRY_VERIFY(m_notifier->isAvailable());
    }

    void saysSoWithoutABus()
    {
        DesktopNotifier nowhere(QDBusConnection(QStringLiteral("no such bus")));
        QSignalSpy lost(&nowhere, &Notifier::undeliverable);
        QVERIFY(!nowhere.isAvailable());
        nowhere.show(notification());
        nowhere.withdraw(QStringLiteral("ending"));
        QCOMPARE(lost.size(), 1);
    }

    void showsUrgentOnesAgainWhenTheServiceRestarts()
    {
        QSignalSpy delivered(m_notifier.get(), &Notifier::delivered);
        m_notifier->show(notification());
        m_notifier->show({QStringLiteral("waiting"), QStringLiteral("Waiting"), {}, {}, true});
        m_notifier->show({QStringLiteral("answered"), QStringLiteral("Answered"), {}, {}, true});
        QTRY_COMPARE(delivered.size(), 3);
        m_notifier->withdraw(QStringLiteral("answered"));
        QTRY_COMPARE(m_service->closed.size(), 1);
        m_service->calls.clear();

        QVERIFY(connectTo("server").unregisterService(serviceName));
        m_service->abilities = QStringList();
        QVERIFY(connectTo("server").registerService(serviceName));
        QTRY_COMPARE(delivered.size(), 4);
        QCOMPARE(m_service->calls.size(), 1);
        QCOMPARE(m_service->calls.constFirst().title, QStringLiteral("Waiting"));
        QCOMPARE(m_service->calls.constFirst().replaces, 0u);
        QCOMPARE(m_service->calls.constFirst().timeout, 0);
        QVERIFY(m_service->calls.constFirst().hints.value(QStringLiteral("resident")).toBool());
        QVERIFY(m_service->calls.constFirst().actions.isEmpty());
    }

    void sendsAgainWhatTheServiceTookToItsGrave()
    {
        QSignalSpy delivered(m_notifier.get(), &Notifier::delivered);
        QSignalSpy lost(m_notifier.get(), &Notifier::undeliverable);
        m_service->hold = true;
        m_notifier->show(notification());
        QTRY_COMPARE(m_service->calls.size(), 1);
        QVERIFY(connectTo("server").unregisterService(serviceName));
        QVERIFY(connectTo("server").registerService(serviceName));
        m_service->release(); // by the one that has gone: its number means nothing to the next
        QTRY_COMPARE(delivered.size(), 1);
        QCOMPARE(m_service->calls.size(), 2);
        QCOMPARE(m_service->calls.constLast().replaces, 0u);
        QVERIFY(lost.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestNotifierLosses)
#include "tst_notifierlosses.moc"
