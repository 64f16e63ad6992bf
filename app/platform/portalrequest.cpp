#include "platform/portalrequest.h"

#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace {
QString requestPath(const QDBusConnection &bus, const QString &token)
{
    QString sender = bus.baseService().mid(1);
    sender.replace(u'.', u'_');
    return QStringLiteral("/org/freedesktop/portal/desktop/request/%1/%2").arg(sender, token);
}
} // namespace

PortalRequest::PortalRequest(const QDBusConnection &bus, const QString &token, QObject *parent)
    : QObject(parent)
    , m_bus(bus)
{
    // Before the call: the answer may come ahead of the call's own reply.
    await(requestPath(bus, token));
}

void PortalRequest::await(const QString &path)
{
    m_path = path;
    m_bus.connect(QStringLiteral("org.freedesktop.portal.Desktop"), path,
        QStringLiteral("org.freedesktop.portal.Request"), QStringLiteral("Response"), this,
        SLOT(response(uint, QVariantMap)));
}

void PortalRequest::send(const QDBusMessage &call)
{
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QDBusPendingReply<QDBusObjectPath> reply = *watcher;
        if (!reply.isValid())
            response(2, {});
        else if (reply.value().path() != m_path)
            await(reply.value().path()); // as portals before 0.9 answer
    });
}

void PortalRequest::response(uint code, const QVariantMap &results)
{
    if (!std::exchange(m_isAnswered, true))
        Q_EMIT answered(code, results);
}
