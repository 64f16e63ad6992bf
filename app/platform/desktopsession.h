#pragma once

#include "core/sessionevents.h"
#include "platform/clockwatch.h"
#include "platform/lockwatch.h"
#include "platform/sleepwatch.h"

/// The login session's events, from logind, the screen savers and the kernel. Wakes up for none of them.
class DesktopSession final : public SessionEvents
{
    Q_OBJECT
public:
    explicit DesktopSession(const QDBusConnection &sessionBus = QDBusConnection::sessionBus(),
        const QDBusConnection &systemBus = QDBusConnection::systemBus(), QObject *parent = nullptr);

    bool isScreenLocked() const override { return m_lock.isLocked(); }

private:
    SleepWatch m_sleep;
    LockWatch m_lock;
    ClockWatch m_clock;
};
