#include "platform/desktopsession.h"

#include "support/fakelogind.h"
#include "support/privatebus.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

#include <sys/eventfd.h>

using namespace std::chrono_literals;

/// The session's events, from services of a test's own on a private bus that plays both buses.
class TestDesktopSession : public QObject
{
    Q_OBJECT

private:
    QDBusConnection connectTo(const char *name) const
    {
        return QDBusConnection::connectToBus(m_bus.address(), QLatin1String(name));
    }
    void startSaver()
    {
        QDBusConnection bus = connectTo("saver");
        QVERIFY(bus.registerObject(QStringLiteral("/org/gnome/ScreenSaver"), &m_saver,
            QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
        QVERIFY(bus.registerService(QStringLiteral("org.gnome.ScreenSaver")));
    }
    void startLogind()
    {
        QDBusConnection bus = connectTo("logind");
        const auto all = QDBusConnection::ExportAllContents;
        QVERIFY(bus.registerObject(QStringLiteral("/org/freedesktop/login1"), &m_logind, all));
        QVERIFY(bus.registerObject(FakeLoginSession::path(), &m_session, all));
        QVERIFY(bus.registerService(QStringLiteral("org.freedesktop.login1")));
    }

    PrivateBus m_bus;
    FakeLogind m_logind;
    FakeLoginSession m_session;
    FakeSaver m_saver;

private Q_SLOTS:
    void cleanup()
    {
        for (const char *name : {"client", "logind", "saver"})
            QDBusConnection::disconnectFromBus(QLatin1String(name));
        m_session.hint = false;
        m_saver.active = false;
    }

    void isQuietWithoutServices()
    {
        DesktopSession nowhere{
            QDBusConnection(QStringLiteral("none")), QDBusConnection(QStringLiteral("none"))};
        DesktopSession session(connectTo("client"), connectTo("client"));
        QVERIFY(!nowhere.isScreenLocked());
        QVERIFY(!session.isScreenLocked());
    }

    void holdsTheSleepUntilItWasHandled()
    {
        startLogind();
        SleepWatch sleep(connectTo("client"));
        QTRY_VERIFY(sleep.holdsDelay());
        QCOMPARE(m_logind.asked,
            (QStringList{QStringLiteral("sleep"), QStringLiteral("Duplo Tray"), QStringLiteral("delay")}));
        QVERIFY(!m_logind.isReleased());
        bool wasHeld = false;
        connect(&sleep, &SleepWatch::aboutToSleep, this, [&] { wasHeld = sleep.holdsDelay(); });
        Q_EMIT m_logind.PrepareForSleep(true);
        QTRY_VERIFY(m_logind.isReleased());
        QVERIFY(wasHeld);

        QSignalSpy woke(&sleep, &SleepWatch::wokeUp);
        const int before = m_logind.inhibitions;
        Q_EMIT m_logind.PrepareForSleep(false);
        QTRY_VERIFY(sleep.holdsDelay());
        QCOMPARE(woke.size(), 1);
        QCOMPARE(m_logind.inhibitions, before + 1);
    }

    void followsTheHint()
    {
        startLogind();
        m_session.hint = true;
        LockWatch lock(connectTo("client"), connectTo("client"));
        QTRY_VERIFY(lock.isLocked());
        QSignalSpy unlocked(&lock, &LockWatch::unlocked);
        m_session.setHint(connectTo("logind"), false);
        QTRY_COMPARE(unlocked.size(), 1);
        m_session.setHint(connectTo("logind"), true);
        QTRY_VERIFY(lock.isLocked());
    }

    void followsTheScreenSaver()
    {
        startSaver();
        m_saver.active = true;
        DesktopSession session(connectTo("client"), QDBusConnection(QStringLiteral("none")));
        QSignalSpy locked(&session, &SessionEvents::screenLocked);
        QSignalSpy unlocked(&session, &SessionEvents::screenUnlocked);
        QTRY_VERIFY(session.isScreenLocked());
        Q_EMIT m_saver.ActiveChanged(false);
        QTRY_COMPARE(unlocked.size(), 1);
        Q_EMIT m_saver.ActiveChanged(true);
        Q_EMIT m_saver.ActiveChanged(true);
        QTRY_COMPARE(locked.size(), 2);
        // One that crashes cannot say that the screen is open.
        QVERIFY(connectTo("saver").unregisterService(QStringLiteral("org.gnome.ScreenSaver")));
        QTRY_COMPARE(unlocked.size(), 2);
        QVERIFY(!session.isScreenLocked());
    }

    void oneOfThemIsEnough()
    {
        startSaver();
        startLogind();
        m_saver.active = true;
        m_session.hint = true;
        LockWatch lock(connectTo("client"), connectTo("client"));
        QTRY_VERIFY(lock.isLocked());
        QSignalSpy unlocked(&lock, &LockWatch::unlocked);
        m_session.setHint(connectTo("logind"), false);
        Q_EMIT m_saver.ActiveChanged(false);
        QTRY_COMPARE(unlocked.size(), 1);
    }

    void anOrderToLockCountsAtOnceButNotForEver()
    {
        startLogind();
        LockWatch lock(connectTo("client"), connectTo("client"));
        lock.setOrderTime(50ms);
        QSignalSpy locked(&lock, &LockWatch::locked);
        QSignalSpy unlocked(&lock, &LockWatch::unlocked);
        QTRY_VERIFY((Q_EMIT m_session.Lock(), !locked.isEmpty()));
        QTRY_VERIFY(!unlocked.isEmpty());
        lock.setOrderTime(1h);
        Q_EMIT m_session.Lock();
        QTRY_VERIFY(lock.isLocked());
        Q_EMIT m_session.Unlock();
        QTRY_VERIFY(!lock.isLocked());
    }

    void tellsThatTheClockWasSet()
    {
        const int descriptor = ::eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC);
        ClockWatch clock(descriptor);
        QSignalSpy changed(&clock, &ClockWatch::changed);
        QCOMPARE(::eventfd_write(descriptor, 1), 0);
        QTRY_COMPARE(changed.size(), 1);
        QCOMPARE(::eventfd_write(descriptor, 1), 0);
        QTRY_COMPARE(changed.size(), 2);
    }

    /// Setting the real clock is more than a test may do: what the kernel was asked for has to be enough.
    void asksTheKernelForCancellation()
    {
        const ClockWatch clock;
        QFile info(QStringLiteral("/proc/self/fdinfo/%1").arg(clock.descriptor()));
        QVERIFY(info.open(QIODevice::ReadOnly));
        const QByteArray text = info.readAll();
        QVERIFY2(text.contains("clockid: 0\n") && text.contains("settime flags: 03\n"), text.constData());
    }
};

QTEST_GUILESS_MAIN(TestDesktopSession)
#include "tst_desktopsession.moc"
