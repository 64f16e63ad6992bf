#pragma once

#include <QObject>

class QSocketNotifier;

/// Turns SIGTERM, SIGINT and SIGHUP into a quit that runs destructors: the clipboard is cleared, the socket
/// removed. One per process.
class QuitSignals : public QObject
{
    Q_OBJECT
public:
    explicit QuitSignals(QObject *parent = nullptr);
    ~QuitSignals() override;

Q_SIGNALS:
    void received();

private:
    QSocketNotifier *m_notifier = nullptr;
};

/// Tells the duplo-tray-jit that started this process and waits at the other end of \a fd that the agent
/// listens: one byte, then the end. Without \a listening only the end. A negative \a fd: nobody waits.
void tellReady(int fd, bool listening);
