#pragma once

#include <QObject>

class QSocketNotifier;

/// Tells when the wall clock is set, without ever looking at it: a timer far in the future that the kernel
/// cancels then. Where the system has no such timer, it stays silent.
class ClockWatch : public QObject
{
    Q_OBJECT
public:
    explicit ClockWatch(QObject *parent = nullptr);
    /// With a descriptor of a test's own instead of the timer. Takes it over.
    explicit ClockWatch(int descriptor, QObject *parent = nullptr);
    ~ClockWatch() override;

    /// -1: silent.
    int descriptor() const { return m_descriptor; }

Q_SIGNALS:
    void changed();

private:
    void arm();
    void read();

    int m_descriptor;
    QSocketNotifier *m_notifier = nullptr;
};
