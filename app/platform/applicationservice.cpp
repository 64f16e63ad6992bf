#include "platform/applicationservice.h"

namespace {
/// One click opens one link; a page that sends many is not followed at all.
constexpr qsizetype maxLinks = 1;

QString tokenOf(const QVariantMap &platformData)
{
    const QString token = platformData.value(QStringLiteral("activation-token")).toString();
    return WindowCall::checkedToken(
        token.isEmpty() ? platformData.value(QStringLiteral("desktop-startup-id")).toString() : token);
}
} // namespace

QString ApplicationService::nameOf(const QString &instance)
{
    const QString name = QStringLiteral("io.github.duplo_tray.DuploTray");
    return instance.isEmpty()
        ? name
        : QString(name + QLatin1String(".instance_") + QString(instance).replace(u'-', u'_'));
}

QString ApplicationService::pathOf(const QString &instance)
{
    return u'/' + nameOf(instance).replace(u'.', u'/');
}

ApplicationService::ApplicationService(const QString &instance, const QDBusConnection &bus, QObject *parent)
    : QObject(parent)
    , m_bus(bus)
    , m_name(nameOf(instance))
    , m_path(pathOf(instance))
{
    if (!m_bus.isConnected())
        return;
    m_bus.registerObject(m_path, this, QDBusConnection::ExportAllSlots);
    m_bus.registerService(m_name);
}

ApplicationService::~ApplicationService()
{
    if (!m_bus.isConnected())
        return;
    m_bus.unregisterService(m_name);
    m_bus.unregisterObject(m_path);
}

void ApplicationService::Activate(const QVariantMap &platformData)
{
    Q_EMIT called({WindowCall::What::Show, {}, tokenOf(platformData)});
}

void ApplicationService::Open(const QStringList &uris, const QVariantMap &platformData)
{
    if (uris.size() == maxLinks)
        Q_EMIT called({WindowCall::What::Open, uris.first(), tokenOf(platformData)});
}

void ApplicationService::ActivateAction(
    const QString &action, const QVariantList &, const QVariantMap &platformData)
{
    auto call = WindowCall::fromWords({action});
    if (!call || call->what == WindowCall::What::Open)
        return;
    call->activationToken = tokenOf(platformData);
    Q_EMIT called(*call);
}
