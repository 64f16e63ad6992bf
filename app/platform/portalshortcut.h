#pragma once

#include "core/globalshortcut.h"
#include "platform/keytrigger.h"
#include "platform/portalrequest.h"

#include <QDBusObjectPath>
#include <QDBusServiceWatcher>
#include <QPointer>

/// A global shortcut through the desktop portal's GlobalShortcuts. Each combination gets a session of its
/// own, since a portal binds once per session. A portal that restarts is asked again.
class PortalShortcut final : public GlobalShortcut
{
    Q_OBJECT
public:
    explicit PortalShortcut(const QDBusConnection &bus, QObject *parent = nullptr);
    ~PortalShortcut() override;

    bool canBind(const QString &sequence) const override { return KeyTrigger::parse(sequence).has_value(); }
    void bind(const QString &sequence) override;
    State state() const override { return m_state; }
    QString description() const override { return m_state == State::Bound ? m_description : QString(); }

Q_SIGNALS:
    /// This desktop's portal knows no global shortcuts, or there is none: state() is Unavailable.
    void unsupported();

private Q_SLOTS:
    void portalActivated(
        const QDBusObjectPath &session, const QString &id, qulonglong time, const QVariantMap &options);
    void shortcutsChanged(const QDBusMessage &message);
    void sessionClosed();

private:
    void checkVersion();
    void beUnsupported();
    void createSession();
    void bindShortcut();
    PortalRequest *request(QVariantMap &options);
    void dropRequest();
    void takeShortcuts(const QVariant &shortcuts);
    void closeSession();
    void setState(State state);

    QDBusConnection m_bus;
    QDBusServiceWatcher m_watcher;
    QPointer<PortalRequest> m_request;
    QString m_session; ///< object path; empty: none
    QString m_wanted;
    QString m_description;
    State m_state = State::Unbound;
    int m_attempt = 0;
};
