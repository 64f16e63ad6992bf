#pragma once

#include <QDBusConnection>
#include <QDBusContext>
#include <QDBusMessage>
#include <QObject>
#include <QVariantMap>

#include <optional>

/// A small org.freedesktop.Notifications.
class FakeService : public QObject, protected QDBusContext
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")
public:
    struct Call
    {
        uint replaces;
        QString title;
        QString body;
        QStringList actions;
        QVariantMap hints;
        int timeout;
    };
    QList<Call> calls;
    QList<uint> closed;
    bool hold = false;
    bool refuse = false;
    std::optional<QStringList> abilities =
        QStringList{QStringLiteral("actions"), QStringLiteral("body-markup")};
    int questions = 0;

    /// Answers the calls that were held.
    void release()
    {
        hold = false;
        for (const QDBusMessage &message : std::exchange(m_held, {}))
            m_heldOn.send(message.createReply(++m_last));
    }
    uint last() const { return m_last; }

public Q_SLOTS:
    QStringList GetCapabilities()
    {
        ++questions;
        if (!abilities)
            sendErrorReply(QDBusError::UnknownMethod, QStringLiteral("what?"));
        return abilities.value_or(QStringList());
    }
    uint Notify(const QString &, uint replaces, const QString &, const QString &title, const QString &body,
        const QStringList &actions, const QVariantMap &hints, int timeout)
    {
        calls.append({replaces, title, body, actions, hints, timeout});
        if (refuse)
            sendErrorReply(QStringLiteral("org.example.No"), QStringLiteral("no"));
        if (hold) {
            setDelayedReply(true);
            m_heldOn = connection();
            m_held.append(message());
        }
        return hold || refuse ? 0 : replaces ? replaces : ++m_last;
    }
    void CloseNotification(uint id) { closed.append(id); }

Q_SIGNALS:
    void ActionInvoked(uint id, const QString &key);
    void NotificationClosed(uint id, uint reason);

private:
    uint m_last = 40;
    QList<QDBusMessage> m_held;
    QDBusConnection m_heldOn{QString()};
};
