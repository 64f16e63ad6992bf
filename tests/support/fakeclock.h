#pragma once

#include "core/clock.h"

#include <chrono>

/// A clock that stands still until a test moves it.
class FakeClock final : public Clock
{
public:
    QDateTime now() const override { return m_now; }
    void advance(std::chrono::milliseconds by) { m_now = m_now.addMSecs(by.count()); }

private:
    QDateTime m_now{QDate(2026, 11, 23), QTime(12, 0), Qt::UTC};
};
