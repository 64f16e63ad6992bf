#pragma once

#include "core/notifier.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusServiceWatcher>
#include <QMap>
#include <QTimer>

#include <chrono>
#include <optional>

class QDBusPendingCallWatcher;

/// Notifications through org.freedesktop.Notifications, never waiting for it. What the service can is asked
/// before the first one; one that shows no buttons gets no notification that has some. When the service ends,
/// what it showed is forgotten, apart from the urgent ones: a new service gets them, or whoever can after a
/// while without one. In the destructor all of them are closed.
class DesktopNotifier final : public Notifier
{
    Q_OBJECT
public:
    /// How long an ended service may take to come back.
    static constexpr std::chrono::milliseconds usualPatience{3000};

    explicit DesktopNotifier(const QDBusConnection &bus = QDBusConnection::sessionBus(),
        std::chrono::milliseconds patience = usualPatience, QObject *parent = nullptr);
    ~DesktopNotifier() override;

    void show(const Notification &notification) override;
    void withdraw(const QString &id) override;
    bool isAvailable() const override { return m_isAvailable; }

private Q_SLOTS:
    void serverInvoked(uint serverId, const QString &key);
    void serverClosed(uint serverId, uint reason);

private:
    /// One notification's state between our calls and the service's answers.
    struct Shown
    {
        Notification content;
        uint serverId = 0; ///< 0: not known yet
        bool isBusy = false; ///< a Notify call is under way
        bool isWithdrawn = false; ///< to be closed when that call ends
        bool isWaiting = false; ///< content is to be sent when that call, or the question before it, ends
    };
    /// What the service can.
    struct Abilities
    {
        bool actions = true;
        bool markup = true;
    };

    void askAbilities();
    void abilitiesCame(const QDBusPendingCallWatcher &watcher, int generation);
    void ownerChanged(const QString &before, const QString &now);
    void serviceEnded();
    void askForWaiting();
    void deliver(const QString &id);
    void send(const QString &id);
    QDBusMessage notifyCall(const Shown &shown) const;
    void sent(const QString &id, const QDBusPendingCallWatcher &watcher, int generation);
    void giveUp(const QString &id);
    void handOver(const QString &id);
    void close(uint serverId);
    QString idOf(uint serverId) const;

    QDBusConnection m_bus;
    QDBusServiceWatcher m_watcher;
    QMap<QString, Shown> m_shown; ///< by Notification::id
    std::optional<Abilities> m_abilities; ///< of the service that runs; nullopt: not known
    bool m_isAsking = false;
    bool m_isAvailable = true;
    int m_generation = 0; ///< counts services that have gone
    QTimer m_comeback; ///< runs while an ended service may come back
};
