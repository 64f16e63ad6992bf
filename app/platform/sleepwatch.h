#pragma once

#include <QDBusConnection>
#include <QDBusUnixFileDescriptor>
#include <QObject>

/// Suspend and wake-up, as logind tells them. Delays the suspend until aboutToSleep() was handled. Where
/// there is no logind, it stays silent.
class SleepWatch : public QObject
{
    Q_OBJECT
public:
    explicit SleepWatch(const QDBusConnection &systemBus, QObject *parent = nullptr);

    /// True while a suspend waits for us.
    bool holdsDelay() const { return m_delay.isValid(); }

Q_SIGNALS:
    void aboutToSleep();
    void wokeUp();

private Q_SLOTS:
    void prepareForSleep(bool begins);

private:
    void takeDelay();

    QDBusConnection m_bus;
    QDBusUnixFileDescriptor m_delay;
};
