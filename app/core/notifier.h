#pragma once

#include <QObject>
#include <QStringList>

#include <functional>

/// One of a notification's buttons.
struct NotificationAction
{
    QString key; ///< comes back in Notifier::actionInvoked
    QString label;
};

/// A short message beside the person's work.
struct Notification
{
    QString id; ///< a later one of the same id replaces it
    QString title;
    QString text;
    QList<NotificationAction> actions;
    bool urgent = false; ///< stays until it is answered or withdrawn
    std::function<void()> fallback = {}; ///< shows it where the desktop cannot; empty: a small window does
};

/// The desktop's notifications. Port. What cannot be shown as it is meant is told by undeliverable().
class Notifier : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    virtual void show(const Notification &notification) = 0;
    virtual void withdraw(const QString &id) = 0;
    /// False once it is known that nobody shows notifications here; may become true again.
    virtual bool isAvailable() const { return true; }

Q_SIGNALS:
    /// The person pressed a button, or the notification itself (key "default").
    void actionInvoked(const QString &id, const QString &key);
    /// The desktop took the notification of that id.
    void delivered(const QString &id);
    /// Nobody here shows it, or not its buttons: whoever can has to.
    void undeliverable(const Notification &notification);
};
