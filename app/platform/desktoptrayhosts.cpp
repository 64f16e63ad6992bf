#include "platform/desktoptrayhosts.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusReply>

#ifdef DUPLO_X11
#include <QGuiApplication>

#include <cstdlib>
#include <memory>

#include <xcb/xcb.h>
#endif

namespace {
const auto watcherService = QStringLiteral("org.kde.StatusNotifierWatcher");
const auto watcherPath = QStringLiteral("/StatusNotifierWatcher");
constexpr int answerTime = 2000; ///< ms

/// Whether the watcher has a host that shows icons: a watcher alone shows none.
QDBusMessage hostQuestion()
{
    QDBusMessage question = QDBusMessage::createMethodCall(watcherService, watcherPath,
        QStringLiteral("org.freedesktop.DBus.Properties"), QStringLiteral("Get"));
    question << watcherService << QStringLiteral("IsStatusNotifierHostRegistered");
    question.setAutoStartService(false);
    return question;
}

#ifdef DUPLO_X11
template <class T> std::unique_ptr<T, decltype(&std::free)> owned(T *reply)
{
    return {reply, &std::free};
}

/// Whether somebody collects XEmbed icons on Qt's screen.
bool hasEmbeddingTray()
{
    const auto *x11 = qGuiApp ? qGuiApp->nativeInterface<QNativeInterface::QX11Application>() : nullptr;
    xcb_connection_t *connection = x11 ? x11->connection() : nullptr;
    if (!connection)
        return false;
    // One screen, as everywhere since RandR; Qt as well asks for the first.
    constexpr char name[] = "_NET_SYSTEM_TRAY_S0";
    const auto atom = owned(
        xcb_intern_atom_reply(connection, xcb_intern_atom(connection, 1, sizeof(name) - 1, name), nullptr));
    if (!atom || atom->atom == XCB_ATOM_NONE)
        return false;
    const auto owner = owned(
        xcb_get_selection_owner_reply(connection, xcb_get_selection_owner(connection, atom->atom), nullptr));
    return owner && owner->owner != XCB_WINDOW_NONE;
}
#else
bool hasEmbeddingTray()
{
    return false;
}
#endif
} // namespace

DesktopTrayHosts::DesktopTrayHosts(const QDBusConnection &bus, QObject *parent)
    : TrayHosts(parent)
    , m_bus(bus)
    , m_watcher(watcherService, bus, QDBusServiceWatcher::WatchForOwnerChange)
{
    if (!m_bus.isConnected())
        return;
    connect(&m_watcher, &QDBusServiceWatcher::serviceRegistered, this, &DesktopTrayHosts::askWatcher);
    connect(&m_watcher, &QDBusServiceWatcher::serviceUnregistered, this, [this] {
        if (std::exchange(m_hasHost, false))
            Q_EMIT changed();
    });
    for (const auto &name :
        {QStringLiteral("StatusNotifierHostRegistered"), QStringLiteral("StatusNotifierHostUnregistered")})
        m_bus.connect(watcherService, watcherPath, watcherService, name, this, SLOT(askWatcher()));
    // The first answer decides what opens at the start, so it is waited for.
    const QDBusReply<QDBusVariant> reply = m_bus.call(hostQuestion(), QDBus::Block, answerTime);
    m_hasHost = reply.isValid() && reply.value().variant().toBool();
}

TrayHosts::Kind DesktopTrayHosts::kind() const
{
    if (m_hasHost)
        return Kind::Notifier;
    return hasEmbeddingTray() ? Kind::Embedding : Kind::None;
}

void DesktopTrayHosts::askWatcher()
{
    auto *answer = new QDBusPendingCallWatcher(m_bus.asyncCall(hostQuestion(), answerTime), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer] {
        answer->deleteLater();
        const QDBusPendingReply<QDBusVariant> reply = *answer;
        const bool hasHost = reply.isValid() && reply.value().variant().toBool();
        if (std::exchange(m_hasHost, hasHost) != hasHost)
            Q_EMIT changed();
    });
}
