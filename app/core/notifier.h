#pragma once

#include <QObject>
#include <QStringList>

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
    bool hasWindow = false; ///< a window of ours asks the same: nothing else has to where nobody shows it
};

/// The desktop's notifications. Port. Where there is no service, undeliverable() says so for each.
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
    /// Nobody here shows it: whoever can has to.
    void undeliverable(const Notification &notification);
};
