#pragma once

#include "core/sessionevents.h"

/// A session in which nothing happens but what a test says.
class FakeSessionEvents final : public SessionEvents
{
public:
    bool isScreenLocked() const override { return locked; }

    void lock()
    {
        locked = true;
        Q_EMIT screenLocked();
    }
    void unlock()
    {
        locked = false;
        Q_EMIT screenUnlocked();
    }

    bool locked = false;
};
