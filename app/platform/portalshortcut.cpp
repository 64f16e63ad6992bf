#include "platform/portalshortcut.h"

#include "core/windowcall.h"

#include <QDBusArgument>
#include <QDBusMetaType>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QLoggingCategory>

namespace {
Q_LOGGING_CATEGORY(lcShortcut, "duplo.shortcut")

const auto service = QStringLiteral("org.freedesktop.portal.Desktop");
const auto path = QStringLiteral("/org/freedesktop/portal/desktop");
const auto interface = QStringLiteral("org.freedesktop.portal.GlobalShortcuts");
const auto sessionInterface = QStringLiteral("org.freedesktop.portal.Session");
const auto shortcutId = QStringLiteral("search");

QDBusMessage call(const QString &method)
{
    return QDBusMessage::createMethodCall(service, path, interface, method);
}
} // namespace

/// (sa{sv}), as the portal names a shortcut.
struct PortalShortcutEntry
{
    QString id;
    QVariantMap values;
};
Q_DECLARE_METATYPE(PortalShortcutEntry)

static QDBusArgument &operator<<(QDBusArgument &argument, const PortalShortcutEntry &entry)
{
    argument.beginStructure();
    argument << entry.id << entry.values;
    argument.endStructure();
    return argument;
}

static const QDBusArgument &operator>>(const QDBusArgument &argument, PortalShortcutEntry &entry)
{
    argument.beginStructure();
    argument >> entry.id >> entry.values;
    argument.endStructure();
    return argument;
}

PortalShortcut::PortalShortcut(const QDBusConnection &bus, QObject *parent)
    : GlobalShortcut(parent)
    , m_bus(bus)
    , m_watcher(service, bus, QDBusServiceWatcher::WatchForOwnerChange)
{
    // By name: otherwise the slots below are only understood once Qt has met an object path elsewhere.
    qRegisterMetaType<QDBusObjectPath>();
    qDBusRegisterMetaType<PortalShortcutEntry>();
    qDBusRegisterMetaType<QList<PortalShortcutEntry>>();
    m_bus.connect(service, path, interface, QStringLiteral("Activated"), this,
        SLOT(portalActivated(QDBusObjectPath, QString, qulonglong, QVariantMap)));
    m_bus.connect(service, path, interface, QStringLiteral("ShortcutsChanged"), this,
        SLOT(shortcutsChanged(QDBusMessage)));
    connect(&m_watcher, &QDBusServiceWatcher::serviceOwnerChanged, this,
        [this](const QString &, const QString &before, const QString &now) {
            if (!before.isEmpty() && m_state == State::Pending)
                beUnsupported();
            else if (!before.isEmpty())
                sessionClosed();
            if (!now.isEmpty() && m_state == State::Unavailable && !m_wanted.isEmpty())
                bind(m_wanted);
        });
}

PortalShortcut::~PortalShortcut()
{
    closeSession();
}

void PortalShortcut::bind(const QString &sequence)
{
    dropRequest();
    closeSession();
    ++m_attempt;
    m_wanted = sequence;
    if (sequence.isEmpty())
        return setState(State::Unbound);
    if (!canBind(sequence))
        return setState(State::Unavailable);
    setState(State::Pending);
    checkVersion();
}

void PortalShortcut::checkVersion()
{
    QDBusMessage question = QDBusMessage::createMethodCall(
        service, path, QStringLiteral("org.freedesktop.DBus.Properties"), QStringLiteral("Get"));
    question << interface << QStringLiteral("version");
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(question), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, attempt = m_attempt] {
        watcher->deleteLater();
        if (attempt != m_attempt)
            return;
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        if (reply.isValid() && reply.value().variant().toUInt() >= 1)
            return createSession();
        beUnsupported();
    });
}

void PortalShortcut::beUnsupported()
{
    dropRequest();
    m_session.clear();
    // Whoever takes over must not find it bound here as well, should a portal come.
    m_wanted.clear();
    ++m_attempt;
    setState(State::Unavailable);
    Q_EMIT unsupported();
}

PortalRequest *PortalShortcut::request(QVariantMap &options)
{
    const QString token = QStringLiteral("duplo_tray_%1_%2").arg(m_attempt).arg(m_session.isEmpty() ? 0 : 1);
    options.insert(QStringLiteral("handle_token"), token);
    dropRequest();
    m_request = new PortalRequest(m_bus, token, this);
    return m_request;
}

void PortalShortcut::dropRequest()
{
    if (!m_request)
        return;
    // Not deleted: it may be the one that is just telling its answer.
    m_request->disconnect(this);
    m_request->deleteLater();
    m_request.clear();
}

void PortalShortcut::createSession()
{
    QVariantMap options{
        {QStringLiteral("session_handle_token"), QStringLiteral("duplo_tray_%1").arg(m_attempt)}};
    PortalRequest *asked = request(options);
    connect(asked, &PortalRequest::answered, this, [this](uint code, const QVariantMap &results) {
        // A string by the specification's own mistake, which all portals keep.
        m_session = results.value(QStringLiteral("session_handle")).toString();
        if (code != 0 || m_session.isEmpty()) {
            qCInfo(lcShortcut, "the desktop gives no session for shortcuts: %u", code);
            return setState(State::Unavailable);
        }
        m_bus.connect(
            service, m_session, sessionInterface, QStringLiteral("Closed"), this, SLOT(sessionClosed()));
        bindShortcut();
    });
    QDBusMessage question = call(QStringLiteral("CreateSession"));
    question << options;
    asked->send(question);
}

void PortalShortcut::bindShortcut()
{
    const auto trigger = KeyTrigger::parse(m_wanted);
    const QList<PortalShortcutEntry> shortcuts{{shortcutId,
        {{QStringLiteral("description"), tr("Open quick search")},
            {QStringLiteral("preferred_trigger"), trigger->portalText()}}}};
    QVariantMap options;
    PortalRequest *asked = request(options);
    connect(asked, &PortalRequest::answered, this, [this](uint code, const QVariantMap &results) {
        if (code == 0)
            return takeShortcuts(results.value(QStringLiteral("shortcuts")));
        qCInfo(lcShortcut, "the desktop binds no shortcut: %u", code);
        closeSession();
        setState(State::Unavailable);
    });
    QDBusMessage question = call(QStringLiteral("BindShortcuts"));
    question << QVariant::fromValue(QDBusObjectPath(m_session)) << QVariant::fromValue(shortcuts) << QString()
             << options;
    asked->send(question);
}

void PortalShortcut::takeShortcuts(const QVariant &shortcuts)
{
    const auto entries = qdbus_cast<QList<PortalShortcutEntry>>(shortcuts);
    for (const PortalShortcutEntry &entry : entries) {
        if (entry.id != shortcutId)
            continue;
        m_description = entry.values.value(QStringLiteral("trigger_description")).toString().left(100);
        if (m_description.isEmpty())
            m_description = m_wanted;
        return setState(State::Bound);
    }
    setState(State::Taken);
}

void PortalShortcut::portalActivated(
    const QDBusObjectPath &session, const QString &id, qulonglong, const QVariantMap &options)
{
    if (session.path() != m_session || m_session.isEmpty() || id != shortcutId)
        return;
    // Qt takes the desktop's leave to come to the front from here.
    const QString token =
        WindowCall::checkedToken(options.value(QStringLiteral("activation_token")).toString());
    if (!token.isEmpty())
        qputenv("XDG_ACTIVATION_TOKEN", token.toLatin1());
    Q_EMIT activated();
}

void PortalShortcut::shortcutsChanged(const QDBusMessage &message)
{
    const QVariantList arguments = message.arguments();
    if (arguments.size() == 2 && !m_session.isEmpty()
        && arguments.first().value<QDBusObjectPath>().path() == m_session)
        takeShortcuts(arguments.last());
}

void PortalShortcut::sessionClosed()
{
    if (m_session.isEmpty() && m_state != State::Pending)
        return;
    dropRequest();
    m_session.clear();
    ++m_attempt;
    setState(State::Unavailable);
}

void PortalShortcut::closeSession()
{
    if (m_session.isEmpty())
        return;
    m_bus.disconnect(
        service, m_session, sessionInterface, QStringLiteral("Closed"), this, SLOT(sessionClosed()));
    m_bus.send(QDBusMessage::createMethodCall(
        service, std::exchange(m_session, {}), sessionInterface, QStringLiteral("Close")));
}

void PortalShortcut::setState(State state)
{
    if (m_state != state)
        qCInfo(lcShortcut, "by the desktop's portal: %d", int(state));
    m_state = state;
    Q_EMIT stateChanged();
}
