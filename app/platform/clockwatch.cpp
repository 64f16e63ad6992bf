#include "platform/clockwatch.h"

#include <QSocketNotifier>

#if defined(Q_OS_LINUX)
#include <limits>
#include <sys/timerfd.h>
#include <unistd.h>
#endif

#if defined(Q_OS_LINUX)

ClockWatch::ClockWatch(QObject *parent)
    : ClockWatch(::timerfd_create(CLOCK_REALTIME, TFD_NONBLOCK | TFD_CLOEXEC), parent)
{
}

ClockWatch::ClockWatch(int descriptor, QObject *parent)
    : QObject(parent)
    , m_descriptor(descriptor)
{
    if (m_descriptor < 0)
        return;
    arm();
    m_notifier = new QSocketNotifier(m_descriptor, QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, &ClockWatch::read);
}

ClockWatch::~ClockWatch()
{
    delete m_notifier;
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

void ClockWatch::arm()
{
    itimerspec never = {};
    never.it_value.tv_sec = std::numeric_limits<time_t>::max();
    ::timerfd_settime(m_descriptor, TFD_TIMER_ABSTIME | TFD_TIMER_CANCEL_ON_SET, &never, nullptr);
}

void ClockWatch::read()
{
    // ECANCELED when the clock was set; afterwards the timer runs on as it is.
    quint64 count = 0;
    [[maybe_unused]] const auto size = ::read(m_descriptor, &count, sizeof count);
    arm();
    Q_EMIT changed();
}

#else

ClockWatch::ClockWatch(QObject *parent)
    : ClockWatch(-1, parent)
{
}

ClockWatch::ClockWatch(int, QObject *parent)
    : QObject(parent)
    , m_descriptor(-1)
{
}

ClockWatch::~ClockWatch() = default;
void ClockWatch::arm() { }
void ClockWatch::read() { }

#endif
