#pragma once

#include <QObject>

/// What happens to the person's login session and to the computer's time. Port.
class SessionEvents : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    virtual bool isScreenLocked() const = 0;

Q_SIGNALS:
    /// The computer is about to sleep; there are a few seconds at most.
    void aboutToSleep();
    void wokeUp();
    void screenLocked();
    void screenUnlocked();
    /// The wall clock was set: whatever was timed by it has to look again.
    void clockChanged();
};
