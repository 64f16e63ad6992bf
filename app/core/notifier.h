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
    bool urgent = false;
};

/// The desktop's notifications. Port; where there is no service, the adapter drops them.
class Notifier : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    virtual void show(const Notification &notification) = 0;
    virtual void withdraw(const QString &id) = 0;

Q_SIGNALS:
    /// The person pressed a button, or the notification itself (key "default").
    void actionInvoked(const QString &id, const QString &key);
};
