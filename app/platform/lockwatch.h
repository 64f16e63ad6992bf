#pragma once

#include <QDBusConnection>
#include <QDBusServiceWatcher>
#include <QObject>
#include <QSet>
#include <QTimer>

class QDBusMessage;

/// Whether the screen is locked, as logind and the desktops' screen savers tell it: locked as soon as one of
/// them says so, unlocked when none does. One that goes away says nothing any more. Where there is none, the
/// screen counts as unlocked.
class LockWatch : public QObject
{
    Q_OBJECT
public:
    LockWatch(const QDBusConnection &sessionBus, const QDBusConnection &systemBus, QObject *parent = nullptr);

    bool isLocked() const { return !m_locked.isEmpty(); }
    /// logind's Lock is an order, not a fact, and some lockers never say that they have gone: without a word
    /// of any of them, it counts for this long (10 s unless set).
    void setOrderTime(std::chrono::milliseconds time) { m_order.setInterval(time); }

Q_SIGNALS:
    void locked();
    void unlocked();

private Q_SLOTS:
    void saverChanged(bool active, const QDBusMessage &message);
    void sessionLock();
    void sessionUnlock();
    void sessionChanged(const QString &interface, const QVariantMap &values, const QStringList &invalidated);

private:
    void watchSaver(const QString &service, const QString &path);
    void findSession();
    void watchSession(const QString &path);
    void readHint(const QVariant &hint);
    void set(const QString &source, bool isLocked);

    QDBusConnection m_session;
    QDBusConnection m_system;
    QDBusServiceWatcher m_watcher;
    QTimer m_order;
    QSet<QString> m_locked; ///< who says so
};
