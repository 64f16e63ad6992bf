#pragma once

#include <boost/asio/io_context.hpp>
#include <boost/asio/posix/stream_descriptor.hpp>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <sys/timerfd.h>
#include <unistd.h>

/// Calls once after a time, on the io_context's thread, and otherwise lets it sleep. Not Asio's own timer:
/// from the first one on, that wakes the thread every five minutes, whether any is set or not.
class Alarm
{
public:
    explicit Alarm(boost::asio::io_context &io)
        : m_timer(io)
    {
        boost::system::error_code ignored; // where there is none, async_wait() fails
        m_timer.assign(::timerfd_create(CLOCK_MONOTONIC, TFD_CLOEXEC | TFD_NONBLOCK), ignored);
    }

    /// Instead of what it was set to before.
    template <class Ring> void set(std::chrono::milliseconds time, Ring ring)
    {
        cancel();
        arm(std::max(time, std::chrono::milliseconds(1)));
        m_timer.async_wait(boost::asio::posix::stream_descriptor::wait_read,
            [this, ring = std::move(ring)](const boost::system::error_code &error) {
                std::uint64_t times = 0;
                // Nothing to read: it was set anew when this was on its way.
                if (!error && ::read(m_timer.native_handle(), &times, sizeof times) == sizeof times)
                    ring();
            });
    }

    void cancel()
    {
        boost::system::error_code ignored;
        m_timer.cancel(ignored);
        arm(std::chrono::milliseconds(0));
    }

private:
    /// Zero: not at all.
    void arm(std::chrono::milliseconds time)
    {
        itimerspec once = {};
        once.it_value.tv_sec = time.count() / 1000;
        once.it_value.tv_nsec = time.count() % 1000 * 1'000'000;
        if (m_timer.is_open())
            ::timerfd_settime(m_timer.native_handle(), 0, &once, nullptr);
    }

    boost::asio::posix::stream_descriptor m_timer;
};
