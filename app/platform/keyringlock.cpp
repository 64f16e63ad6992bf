#include "platform/keyringlock.h"

#include <QtGlobal>

#if defined(Q_OS_LINUX)
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

#include <memory>
#endif

#if defined(Q_OS_LINUX)

Future<bool> isKeyringLocked(QObject *context)
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return failed<bool>({Error::Kind::KeychainUnavailable, {}, {}});
    QDBusMessage question = QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.secrets"),
        QStringLiteral("/org/freedesktop/secrets/aliases/default"),
        QStringLiteral("org.freedesktop.DBus.Properties"), QStringLiteral("Get"));
    question << QStringLiteral("org.freedesktop.Secret.Collection") << QStringLiteral("Locked");
    question.setAutoStartService(false);

    auto promise = std::make_shared<QPromise<Result<bool>>>();
    promise->start();
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(question, 2000), context);
    QObject::connect(watcher, &QDBusPendingCallWatcher::finished, watcher, [promise, watcher] {
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        promise->addResult(reply.isValid() ? Result<bool>(reply.value().variant().toBool())
                                           : failure(Error::Kind::KeychainUnavailable));
        promise->finish();
        watcher->deleteLater();
    });
    return promise->future();
}

#else

Future<bool> isKeyringLocked(QObject *)
{
    return failed<bool>({Error::Kind::KeychainUnavailable, {}, {}});
}

#endif
