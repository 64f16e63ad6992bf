#include "broker/commandcall.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace {
QString stateName(SignIns::State state)
{
    switch (state) {
    case SignIns::State::SignedOut:
        return QStringLiteral("signed out");
    case SignIns::State::Restoring:
        return QStringLiteral("reading the keychain");
    case SignIns::State::Authorizing:
        return QStringLiteral("waiting for Authorize in the browser");
    case SignIns::State::Verifying:
        return QStringLiteral("checking the token");
    case SignIns::State::SignedIn:
        return QStringLiteral("signed in");
    case SignIns::State::Ended:
        return QStringLiteral("sign-in ended");
    }
    return {};
}

QJsonObject portalStatus(const CommandParts &parts, const Portal &portal)
{
    QJsonObject entry{{QStringLiteral("host"), portal.url.toString()},
        {QStringLiteral("state"), stateName(parts.signIns.state(portal))}};
    if (const SignIn *signIn = parts.signIns.find(portal)) {
        entry.insert(QStringLiteral("user"), signIn->user.name);
        entry.insert(QStringLiteral("administrator"), signIn->user.isAdministrator());
        entry.insert(QStringLiteral("memoryOnly"), signIn->memoryOnly);
        if (signIn->endsAt.isValid())
            entry.insert(QStringLiteral("endsAt"), signIn->endsAt.toString(Qt::ISODate));
    }
    return entry;
}

QJsonObject sessionStatus(const LiveSession &session)
{
    return {{QStringLiteral("host"), session.target.portal.url.toString()},
        {QStringLiteral("access"), session.target.label()}, {QStringLiteral("region"), session.region},
        {QStringLiteral("expiration"), session.expiration.toString(Qt::ISODate)}};
}

QString minutesUntil(const CommandParts &parts, const QString &time)
{
    const qint64 seconds = parts.clock.now().secsTo(QDateTime::fromString(time, Qt::ISODate));
    return QStringLiteral("%1 min left").arg(qMax<qint64>(0, seconds / 60));
}

void printPlain(const CommandParts &parts, const Command &command, const QJsonObject &status)
{
    const auto text = [](const QJsonObject &entry, QLatin1String key) { return entry.value(key).toString(); };
    for (const auto &value : status.value(QLatin1String("portals")).toArray()) {
        const QJsonObject entry = value.toObject();
        QStringList words{text(entry, QLatin1String("host")), text(entry, QLatin1String("state"))};
        if (entry.contains(QLatin1String("user")))
            words << text(entry, QLatin1String("user"));
        if (entry.contains(QLatin1String("endsAt")))
            words << minutesUntil(parts, text(entry, QLatin1String("endsAt")));
        command->print(words.join(QStringLiteral(" · ")));
    }
    for (const auto &value : status.value(QLatin1String("sessions")).toArray()) {
        const QJsonObject entry = value.toObject();
        command->print(QStringList{QStringLiteral("  ") + text(entry, QLatin1String("access")),
            text(entry, QLatin1String("region")),
            minutesUntil(parts, text(entry, QLatin1String("expiration")))}
                           .join(QStringLiteral(" · ")));
    }
    if (status.value(QLatin1String("portals")).toArray().isEmpty())
        command->print(QStringLiteral("No portal yet: duplo-tray-jit portal add URL"));
    if (status.value(QLatin1String("paused")).toBool())
        command->print(QStringLiteral("Paused: programs get no credentials"));
    if (const int waiting = status.value(QLatin1String("waiting")).toInt())
        command->print(QStringLiteral("Programs waiting for you: %1").arg(waiting));
}
} // namespace

Future<int> showStatus(const CommandParts &parts, const Command &command)
{
    QJsonArray portals;
    for (const Portal &portal : parts.settings.portals())
        portals.append(portalStatus(parts, portal));
    QJsonArray sessions;
    for (const LiveSession &session : parts.broker.sessions())
        sessions.append(sessionStatus(session));
    const QJsonObject status{{QStringLiteral("version"), QStringLiteral(DUPLO_VERSION)},
        {QStringLiteral("callerVersion"), command->request.callerVersion},
        {QStringLiteral("portals"), portals}, {QStringLiteral("sessions"), sessions},
        {QStringLiteral("paused"), parts.requests.isPaused()},
        {QStringLiteral("waiting"), parts.requests.waitingCount()}};
    if (command->flags.has(QStringLiteral("json")))
        command->print(QJsonDocument(status));
    else
        printPlain(parts, command, status);
    return done();
}

Future<int> clearCache(const CommandParts &parts, const Command &command)
{
    const auto count = parts.broker.sessions().size();
    parts.broker.clear();
    parts.kubernetes.clear();
    if (command->wantsJson())
        command->print(QJsonDocument(QJsonObject{{QStringLiteral("forgotten"), int(count)}}));
    else
        command->note(
            QStringLiteral("Forgotten: AWS sessions in memory (%1), and what was kept for clusters. "
                           "Sign-ins stay.")
                .arg(count));
    return done();
}

Future<int> showVersion(const CommandParts &, const Command &command)
{
    command->print(QStringLiteral(DUPLO_VERSION));
    return done();
}
