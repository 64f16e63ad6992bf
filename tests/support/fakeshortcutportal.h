#pragma once

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusContext>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QObject>
#include <QVariantMap>

#include <utility>

/// (sa{sv}).
struct FakePortalEntry
{
    QString id;
    QVariantMap values;
};
Q_DECLARE_METATYPE(FakePortalEntry)

inline QDBusArgument &operator<<(QDBusArgument &argument, const FakePortalEntry &entry)
{
    argument.beginStructure();
    argument << entry.id << entry.values;
    argument.endStructure();
    return argument;
}

inline const QDBusArgument &operator>>(const QDBusArgument &argument, FakePortalEntry &entry)
{
    argument.beginStructure();
    argument >> entry.id >> entry.values;
    argument.endStructure();
    return argument;
}

/// xdg-desktop-portal's GlobalShortcuts, as far as the agent uses it.
class FakeShortcutPortal : public QObject, protected QDBusContext
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.GlobalShortcuts")
    Q_PROPERTY(uint version MEMBER version)
public:
    uint version = 1;
    uint sessionCode = 0;
    uint bindCode = 0; ///< 1: the person said no
    QString given = QStringLiteral("Press Ctrl+Alt+D"); ///< trigger_description; null: binds nothing
    QStringList bound; ///< preferred triggers
    QStringList sessions;

    static QString path() { return QStringLiteral("/org/freedesktop/portal/desktop"); }
    void press(QDBusConnection bus, const QString &session, const QString &id)
    {
        QDBusMessage signal = QDBusMessage::createSignal(
            path(), QStringLiteral("org.freedesktop.portal.GlobalShortcuts"), QStringLiteral("Activated"));
        signal << QVariant::fromValue(QDBusObjectPath(session)) << id << qulonglong(1)
               << QVariantMap{{QStringLiteral("activation_token"), QStringLiteral("leave")}};
        bus.send(signal);
    }
    void change(QDBusConnection bus, const QString &description)
    {
        QDBusMessage signal = QDBusMessage::createSignal(path(),
            QStringLiteral("org.freedesktop.portal.GlobalShortcuts"), QStringLiteral("ShortcutsChanged"));
        signal << QVariant::fromValue(QDBusObjectPath(sessions.constLast())) << entries(description);
        bus.send(signal);
    }
    void closeSession(QDBusConnection bus)
    {
        QDBusMessage signal = QDBusMessage::createSignal(
            sessions.constLast(), QStringLiteral("org.freedesktop.portal.Session"), QStringLiteral("Closed"));
        signal << QVariantMap();
        bus.send(signal);
    }

public Q_SLOTS:
    QDBusObjectPath CreateSession(const QVariantMap &options)
    {
        const QString session = QStringLiteral("/org/freedesktop/portal/desktop/session/%1")
                                    .arg(options.value(QStringLiteral("session_handle_token")).toString());
        sessions.append(session);
        return answer(options, sessionCode, {{QStringLiteral("session_handle"), session}});
    }
    QDBusObjectPath BindShortcuts(const QDBusObjectPath &, const QList<FakePortalEntry> &shortcuts,
        const QString &, const QVariantMap &options)
    {
        bound.append(shortcuts.constFirst().values.value(QStringLiteral("preferred_trigger")).toString());
        return answer(options, bindCode, {{QStringLiteral("shortcuts"), entries(given)}});
    }

private:
    static QVariant entries(const QString &description)
    {
        QList<FakePortalEntry> list;
        if (!description.isNull())
            list.append({QStringLiteral("search"), {{QStringLiteral("trigger_description"), description}}});
        return QVariant::fromValue(list);
    }
    QDBusObjectPath answer(const QVariantMap &options, uint code, const QVariantMap &results)
    {
        QString sender = message().service().mid(1);
        sender.replace(u'.', u'_');
        const QString request = QStringLiteral("/org/freedesktop/portal/desktop/request/%1/%2")
                                    .arg(sender, options.value(QStringLiteral("handle_token")).toString());
        // Ahead of the reply, as a portal may.
        QDBusMessage signal = QDBusMessage::createSignal(
            request, QStringLiteral("org.freedesktop.portal.Request"), QStringLiteral("Response"));
        signal << code << results;
        connection().send(signal);
        return QDBusObjectPath(request);
    }
};
