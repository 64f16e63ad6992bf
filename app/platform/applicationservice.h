#pragma once

#include "core/windowcall.h"

#include <QDBusConnection>
#include <QVariantMap>

/// org.freedesktop.Application on the session bus, as io.github.duplo_tray.DuploTray: how desktops and
/// scripts open the windows. Without a bus it does nothing.
class ApplicationService : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Application")
public:
    /// \a instance: as Options::instance; it has a name of its own.
    explicit ApplicationService(const QString &instance,
        const QDBusConnection &bus = QDBusConnection::sessionBus(), QObject *parent = nullptr);
    ~ApplicationService() override;

    static QString nameOf(const QString &instance);
    static QString pathOf(const QString &instance);

public Q_SLOTS:
    void Activate(const QVariantMap &platformData);
    void Open(const QStringList &uris, const QVariantMap &platformData);
    /// "search", "settings", "quit".
    void ActivateAction(
        const QString &action, const QVariantList &parameters, const QVariantMap &platformData);

Q_SIGNALS:
    void called(const WindowCall &call);

private:
    QDBusConnection m_bus;
    QString m_name;
    QString m_path;
};
