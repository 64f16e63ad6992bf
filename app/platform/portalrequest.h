#pragma once

#include <QDBusConnection>
#include <QDBusMessage>
#include <QVariantMap>

/// One question to the desktop portal, whose answer comes later as a signal. Deleting it drops the answer.
class PortalRequest : public QObject
{
    Q_OBJECT
public:
    /// A token for the question's options ("handle_token"), under which the answer is awaited.
    PortalRequest(const QDBusConnection &bus, const QString &token, QObject *parent = nullptr);

    void send(const QDBusMessage &call);

Q_SIGNALS:
    /// \a code: 0 done, 1 the person said no, 2 it failed. Emitted once.
    void answered(uint code, const QVariantMap &results);

private Q_SLOTS:
    void response(uint code, const QVariantMap &results);

private:
    void await(const QString &path);

    QDBusConnection m_bus;
    QString m_path;
    bool m_isAnswered = false;
};
