#include "platform/desktopsession.h"

#include <QLoggingCategory>

namespace {
Q_LOGGING_CATEGORY(lcSession, "duplo.session")
}

DesktopSession::DesktopSession(
    const QDBusConnection &sessionBus, const QDBusConnection &systemBus, QObject *parent)
    : SessionEvents(parent)
    , m_sleep(systemBus)
    , m_lock(sessionBus, systemBus)
{
    const auto pass = [this](auto *from, auto signal, auto to, const char *what) {
        connect(from, signal, this, [this, to, what] {
            qCInfo(lcSession, "%s", what);
            Q_EMIT(this->*to)();
        });
    };
    pass(&m_sleep, &SleepWatch::aboutToSleep, &SessionEvents::aboutToSleep, "about to sleep");
    pass(&m_sleep, &SleepWatch::wokeUp, &SessionEvents::wokeUp, "woke up");
    pass(&m_lock, &LockWatch::locked, &SessionEvents::screenLocked, "screen locked");
    pass(&m_lock, &LockWatch::unlocked, &SessionEvents::screenUnlocked, "screen unlocked");
    pass(&m_clock, &ClockWatch::changed, &SessionEvents::clockChanged, "the clock was set");
}
