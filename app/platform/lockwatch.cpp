#include "platform/lockwatch.h"

#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

using namespace std::chrono_literals;

namespace {
struct Saver
{
    const char *service; ///< and interface
    const char *path;
};
constexpr Saver savers[] = {
    {"org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver"},
    {"org.gnome.ScreenSaver", "/org/gnome/ScreenSaver"},
    {"org.cinnamon.ScreenSaver", "/org/cinnamon/ScreenSaver"},
    {"org.mate.ScreenSaver", "/org/mate/ScreenSaver"},
    {"org.xfce.ScreenSaver", "/org/xfce/ScreenSaver"},
};
const auto logind = QStringLiteral("org.freedesktop.login1");
const auto sessionInterface = QStringLiteral("org.freedesktop.login1.Session");
const auto properties = QStringLiteral("org.freedesktop.DBus.Properties");
const auto hintName = QStringLiteral("LockedHint");
const auto hintSource = QStringLiteral("hint");
const auto orderSource = QStringLiteral("order");

/// Calls \a next with the answer of a service that runs; not at all otherwise.
template <class T, class Next> void ask(QDBusConnection bus, QDBusMessage call, QObject *context, Next next)
{
    call.setAutoStartService(false);
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(call), context);
    QObject::connect(watcher, &QDBusPendingCallWatcher::finished, context, [watcher, next] {
        watcher->deleteLater();
        const QDBusPendingReply<T> reply = *watcher;
        if (reply.isValid())
            next(reply.value());
    });
}
} // namespace

LockWatch::LockWatch(const QDBusConnection &sessionBus, const QDBusConnection &systemBus, QObject *parent)
    : QObject(parent)
    , m_session(sessionBus)
    , m_system(systemBus)
{
    m_order.setSingleShot(true);
    m_order.setInterval(10s);
    connect(&m_order, &QTimer::timeout, this, [this] { set(orderSource, false); });
    m_watcher.setConnection(m_session);
    m_watcher.setWatchMode(QDBusServiceWatcher::WatchForUnregistration);
    connect(&m_watcher, &QDBusServiceWatcher::serviceUnregistered, this,
        [this](const QString &service) { set(service, false); });
    if (m_session.isConnected())
        for (const Saver &saver : savers)
            watchSaver(QString::fromLatin1(saver.service), QString::fromLatin1(saver.path));
    if (m_system.isConnected())
        findSession();
}

void LockWatch::watchSaver(const QString &service, const QString &path)
{
    m_watcher.addWatchedService(service);
    m_session.connect(service, path, service, QStringLiteral("ActiveChanged"), this,
        SLOT(saverChanged(bool, QDBusMessage)));
    ask<bool>(m_session, QDBusMessage::createMethodCall(service, path, service, QStringLiteral("GetActive")),
        this, [this, service](bool active) { set(service, active); });
}

void LockWatch::findSession()
{
    // "auto": the session that this process is in, or else the one on the person's screen.
    QDBusMessage question = QDBusMessage::createMethodCall(logind, QStringLiteral("/org/freedesktop/login1"),
        QStringLiteral("org.freedesktop.login1.Manager"), QStringLiteral("GetSession"));
    question << QStringLiteral("auto");
    ask<QDBusObjectPath>(
        m_system, question, this, [this](const QDBusObjectPath &path) { watchSession(path.path()); });
}

void LockWatch::watchSession(const QString &path)
{
    m_system.connect(logind, path, sessionInterface, QStringLiteral("Lock"), this, SLOT(sessionLock()));
    m_system.connect(logind, path, sessionInterface, QStringLiteral("Unlock"), this, SLOT(sessionUnlock()));
    m_system.connect(logind, path, properties, QStringLiteral("PropertiesChanged"), this,
        SLOT(sessionChanged(QString, QVariantMap, QStringList)));
    QDBusMessage question = QDBusMessage::createMethodCall(logind, path, properties, QStringLiteral("Get"));
    question << sessionInterface << hintName;
    ask<QDBusVariant>(
        m_system, question, this, [this](const QDBusVariant &hint) { readHint(hint.variant()); });
}

void LockWatch::saverChanged(bool active, const QDBusMessage &message)
{
    set(message.interface(), active);
    sessionUnlock();
}

void LockWatch::sessionLock()
{
    m_order.start();
    set(orderSource, true);
}

void LockWatch::sessionUnlock()
{
    m_order.stop();
    set(orderSource, false);
}

void LockWatch::sessionChanged(const QString &interface, const QVariantMap &values, const QStringList &)
{
    if (interface == sessionInterface && values.contains(hintName))
        readHint(values.value(hintName));
}

void LockWatch::readHint(const QVariant &hint)
{
    set(hintSource, hint.toBool());
    sessionUnlock();
}

void LockWatch::set(const QString &source, bool isLocked)
{
    const bool before = this->isLocked();
    if (isLocked)
        m_locked.insert(source);
    else
        m_locked.remove(source);
    if (before == this->isLocked())
        return;
    if (before)
        Q_EMIT unlocked();
    else
        Q_EMIT locked();
}
