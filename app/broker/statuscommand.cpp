#include "broker/commandlisting.h"
#include "broker/commandsentences.h"

#include <QTimer>

#include <algorithm>

namespace {
constexpr std::chrono::seconds longestWait{2};

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

/// Who is signed in is not known as long as a person has to unlock the keychain.
bool awaitsUnlocking(const CommandParts &parts, const Portal &portal, KeychainLock lock)
{
    return parts.signIns.isUnread(portal)
        && (isLocked(lock) || parts.signIns.state(portal) == SignIns::State::SignedOut);
}

QJsonObject portalStatus(const CommandParts &parts, const Portal &portal, KeychainLock lock)
{
    QJsonObject entry{{QStringLiteral("host"), portal.url.toString()},
        {QStringLiteral("state"),
            awaitsUnlocking(parts, portal, lock) ? QStringLiteral("keychain locked")
                                                 : stateName(parts.signIns.state(portal))}};
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

QString text(const QJsonObject &entry, QLatin1String key)
{
    return entry.value(key).toString();
}

QDateTime time(const QJsonObject &entry, QLatin1String key)
{
    return QDateTime::fromString(text(entry, key), Qt::ISODate);
}

void printPortals(const CommandParts &parts, const Command &command, const QJsonArray &portals)
{
    QList<QStringList> rows;
    for (const auto &value : portals) {
        const QJsonObject entry = value.toObject();
        const bool isSignedIn = entry.contains(QLatin1String("user"));
        rows.append({text(entry, QLatin1String("host")), text(entry, QLatin1String("state")),
            text(entry, QLatin1String("user")),
            isSignedIn ? timeLeft(parts.clock.now(), time(entry, QLatin1String("endsAt"))) : QString()});
    }
    printTable(*command,
        {QStringLiteral("PORTAL"), QStringLiteral("STATE"), QStringLiteral("USER"),
            QStringLiteral("TIME LEFT")},
        rows);
    if (rows.isEmpty())
        command->print(noPortalYet());
}

void printSessions(const CommandParts &parts, const Command &command, const QJsonArray &sessions)
{
    QList<QStringList> rows;
    for (const auto &value : sessions) {
        const QJsonObject entry = value.toObject();
        rows.append({text(entry, QLatin1String("host")), text(entry, QLatin1String("access")),
            text(entry, QLatin1String("region")),
            timeLeft(parts.clock.now(), time(entry, QLatin1String("expiration")))});
    }
    if (!rows.isEmpty())
        command->print(QString());
    printTable(*command,
        {QStringLiteral("PORTAL"), QStringLiteral("ACCESS"), QStringLiteral("REGION"),
            QStringLiteral("TIME LEFT")},
        rows);
}

void printPlain(const CommandParts &parts, const Command &command, const QJsonObject &status)
{
    printPortals(parts, command, status.value(QLatin1String("portals")).toArray());
    printSessions(parts, command, status.value(QLatin1String("sessions")).toArray());
    if (status.value(QLatin1String("paused")).toBool())
        command->print(QStringLiteral("Paused: programs get no credentials."));
    if (const int waiting = status.value(QLatin1String("waiting")).toInt())
        command->print(QStringLiteral("Programs waiting for you: %1").arg(waiting));
}

QJsonObject statusOf(const CommandParts &parts, const Command &command, KeychainLock lock)
{
    QJsonArray portals;
    for (const Portal &portal : parts.settings.portals())
        portals.append(portalStatus(parts, portal, lock));
    QJsonArray sessions;
    for (const LiveSession &session : parts.broker.sessions())
        sessions.append(sessionStatus(session));
    return {{QStringLiteral("version"), QStringLiteral(DUPLO_VERSION)},
        {QStringLiteral("callerVersion"), command->request.callerVersion},
        {QStringLiteral("portals"), portals}, {QStringLiteral("sessions"), sessions},
        {QStringLiteral("paused"), parts.requests.isPaused()},
        {QStringLiteral("waiting"), parts.requests.waitingCount()}};
}

bool isReadingKeychain(const CommandParts &parts)
{
    const auto portals = parts.settings.portals();
    return std::any_of(portals.begin(), portals.end(),
        [&](const Portal &portal) { return parts.signIns.state(portal) == SignIns::State::Restoring; });
}

/// What could not be read while the keychain was locked.
void readAgain(const CommandParts &parts)
{
    const auto portals = parts.settings.portals();
    if (std::any_of(portals.begin(), portals.end(),
            [&](const Portal &portal) { return parts.signIns.isUnread(portal); }))
        parts.signIns.restore();
}

/// Comes when nothing is read any more, or after longestWait.
Future<> whileReading(const CommandParts &parts)
{
    if (!isReadingKeychain(parts))
        return ready(Result<>());
    auto *wait = new QObject(&parts.signIns);
    const auto promise = std::make_shared<QPromise<Result<>>>();
    promise->start();
    const auto end = [wait, promise] {
        if (promise->future().isFinished())
            return;
        wait->deleteLater();
        promise->addResult(Result<>());
        promise->finish();
    };
    QObject::connect(&parts.signIns, &SignIns::changed, wait, [parts, end] {
        if (!isReadingKeychain(parts))
            end();
    });
    auto *patience = new QTimer(wait);
    patience->setSingleShot(true);
    QObject::connect(patience, &QTimer::timeout, wait, end);
    patience->start(longestWait);
    return promise->future();
}
} // namespace

Future<KeychainLock> afterKeychain(const CommandParts &parts)
{
    return then(parts.signIns.keychainLock(), &parts.signIns,
        [parts](const Result<KeychainLock> &found) -> Future<KeychainLock> {
            const Result<KeychainLock> lock = found.value_or(KeychainLock::Unknown);
            if (isLocked(*lock))
                return ready(lock);
            if (*lock == KeychainLock::Open)
                readAgain(parts);
            return then(whileReading(parts), &parts.signIns, [lock](const Result<> &) { return lock; });
        });
}

void noteIfUnread(const CommandParts &parts, const CommandCall &command, KeychainLock lock)
{
    const auto portals = parts.settings.portals();
    if (!command.wantsJson() && std::any_of(portals.begin(), portals.end(), [&](const Portal &portal) {
            return awaitsUnlocking(parts, portal, lock);
        }))
        command.note(lockedSentence(lock));
}

Future<int> showStatus(const CommandParts &parts, const Command &command)
{
    const bool waits = !command->flags.has(QStringLiteral("no-wait"));
    return then(waits ? afterKeychain(parts) : ready(Result<KeychainLock>(KeychainLock::Unknown)),
        &parts.signIns, [parts, command](const Result<KeychainLock> &lock) -> Result<int> {
            const QJsonObject status = statusOf(parts, command, *lock);
            if (command->wantsJson()) {
                command->print(QJsonDocument(status));
                return 0;
            }
            printPlain(parts, command, status);
            noteIfUnread(parts, *command, *lock);
            return 0;
        });
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
