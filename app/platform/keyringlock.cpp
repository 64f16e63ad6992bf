#include "platform/keyringlock.h"

#include <QtGlobal>

#if defined(Q_OS_LINUX)
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>

#include <memory>
#endif

#if defined(Q_OS_LINUX)

namespace {
/// The first argument of what comes. Errors: KeychainUnavailable.
Future<QVariant> answerTo(const QDBusMessage &question, int timeout, QObject *context)
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return failed<QVariant>({Error::Kind::KeychainUnavailable, {}, {}});
    auto promise = std::make_shared<QPromise<Result<QVariant>>>();
    promise->start();
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(question, timeout), context);
    QObject::connect(watcher, &QDBusPendingCallWatcher::finished, watcher, [promise, watcher] {
        const QDBusMessage reply = QDBusPendingReply<>(*watcher).reply();
        promise->addResult(reply.type() == QDBusMessage::ReplyMessage
                ? Result<QVariant>(reply.arguments().value(0))
                : failure(Error::Kind::KeychainUnavailable));
        promise->finish();
        watcher->deleteLater();
    });
    return promise->future();
}

/// The service that QtKeychain tries before libsecret: by the desktop, as it does itself. Empty: none.
QString preferredWallet()
{
    const QByteArray desktop = qgetenv("XDG_CURRENT_DESKTOP");
    const bool isPlasma = desktop == "KDE"
        || (desktop.isEmpty()
            && (qgetenv("DESKTOP_SESSION") == "kde" || !qgetenv("KDE_FULL_SESSION").isEmpty()));
    const QByteArray version = qgetenv("KDE_SESSION_VERSION");
    return isPlasma && (version == "5" || version == "6")
        ? QString(QStringLiteral("kwalletd") + QString::fromLatin1(version))
        : QString();
}

Future<bool> isSecretServiceLocked(QObject *context)
{
    QDBusMessage question = QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.secrets"),
        QStringLiteral("/org/freedesktop/secrets/aliases/default"),
        QStringLiteral("org.freedesktop.DBus.Properties"), QStringLiteral("Get"));
    question << QStringLiteral("org.freedesktop.Secret.Collection") << QStringLiteral("Locked");
    question.setAutoStartService(false);
    return then(
        answerTo(question, 2000, context), context, [](const Result<QVariant> &reply) -> Result<bool> {
            if (!reply || !reply->canConvert<QDBusVariant>())
                return failure(Error::Kind::KeychainUnavailable);
            return reply->value<QDBusVariant>().variant().toBool();
        });
}
} // namespace

Future<bool> isKeyringLocked(QObject *context)
{
    const QString wallet = preferredWallet();
    if (wallet.isEmpty())
        return isSecretServiceLocked(context);
    // QtKeychain's own question, and its patience: what answers is what it uses.
    const auto question = QDBusMessage::createMethodCall(QStringLiteral("org.kde.") + wallet,
        QStringLiteral("/modules/") + wallet, QStringLiteral("org.kde.KWallet"),
        QStringLiteral("networkWallet"));
    return then(answerTo(question, 500, context), context, [context](const Result<QVariant> &isUsed) {
        return isUsed ? failed<bool>({Error::Kind::KeychainUnavailable, {}, {}})
                      : isSecretServiceLocked(context);
    });
}

#else

Future<bool> isKeyringLocked(QObject *)
{
    return failed<bool>({Error::Kind::KeychainUnavailable, {}, {}});
}

#endif
