#include "broker/commandlisting.h"
#include "broker/commandsentences.h"
#include "broker/exitcodes.h"

#include <algorithm>

namespace {
QJsonObject personJson(const CommandParts &parts, const SignIn &signIn)
{
    QJsonObject entry{{QStringLiteral("host"), signIn.portal.url.toString()},
        {QStringLiteral("user"), signIn.user.name},
        {QStringLiteral("roles"), QJsonArray::fromStringList(signIn.user.roles)},
        {QStringLiteral("administrator"), signIn.user.isAdministrator()},
        {QStringLiteral("readOnly"), signIn.user.isReadOnly},
        {QStringLiteral("memoryOnly"), signIn.memoryOnly}};
    if (signIn.endsAt.isValid()) {
        entry.insert(QStringLiteral("endsAt"), signIn.endsAt.toString(Qt::ISODate));
        entry.insert(QStringLiteral("secondsLeft"), qMax<qint64>(0, parts.clock.now().secsTo(signIn.endsAt)));
    }
    return entry;
}

QStringList personRow(const CommandParts &parts, const SignIn &signIn)
{
    return {signIn.user.name.isEmpty() ? QStringLiteral("unknown user") : signIn.user.name,
        signIn.user.roles.join(QStringLiteral(", ")), signIn.portal.url.toString(),
        timeLeft(parts.clock.now(), signIn.endsAt)};
}

/// What to type where nobody is signed in to \a asked.
QString nobodySentence(const CommandParts &parts, const QList<Portal> &asked)
{
    if (parts.settings.portals().isEmpty())
        return QStringLiteral("duplo-tray-jit: ") + commandSentence(noPortal());
    const QString host = parts.settings.portals().size() < 2 ? QString()
        : asked.size() == 1 ? QString(QStringLiteral(" --host ") + asked.first().url.toString())
                            : QStringLiteral(" --host URL");
    return QStringLiteral("duplo-tray-jit: You are not signed in: run \"duplo-tray-jit portal sign-in%1\".")
        .arg(host);
}

/// Who is signed in, and why that could not be found out where it could not.
struct People
{
    QList<Portal> asked;
    QList<SignIn> signedIn;
    QList<Error> errors;
};

/// Asks for one portal after the other, since what the keychain holds may still have to be read.
Future<> collect(
    const CommandParts &parts, const QList<Portal> &portals, const std::shared_ptr<People> &people)
{
    if (portals.isEmpty())
        return ready(Result<>());
    return then(parts.signIns.current(portals.first()), &parts.signIns,
        [parts, rest = portals.mid(1), people](const Result<SignIn> &signIn) -> Future<> {
            if (signIn)
                people->signedIn.append(*signIn);
            else if (signIn.error().kind != Error::Kind::NotSignedIn)
                people->errors.append(signIn.error());
            return collect(parts, rest, people);
        });
}

void printPeople(const CommandParts &parts, const Command &command, const QList<SignIn> &people)
{
    QJsonArray list;
    QList<QStringList> rows;
    for (const SignIn &signIn : people) {
        list.append(personJson(parts, signIn));
        rows.append(personRow(parts, signIn));
    }
    if (command->wantsJson())
        return command->print(QJsonDocument(list));
    printTable(*command,
        {QStringLiteral("USER"), QStringLiteral("ROLES"), QStringLiteral("PORTAL"),
            QStringLiteral("TIME LEFT")},
        rows);
}

/// Who is there, on stdout; what went wrong, on stderr, of which the first is the exit code's.
Result<int> tell(const CommandParts &parts, const Command &command, const People &people)
{
    printPeople(parts, command, people.signedIn);
    for (const Error &error : people.errors.mid(1))
        command->note(QStringLiteral("duplo-tray-jit: ") + commandSentence(error));
    if (!people.errors.isEmpty())
        return tl::unexpected(people.errors.first());
    if (!people.signedIn.isEmpty())
        return 0;
    if (!command->wantsJson())
        command->note(nobodySentence(parts, people.asked));
    return int(CommandExit::NotSignedIn);
}

} // namespace

Future<int> showPerson(const CommandParts &parts, const Command &command)
{
    QList<Portal> portals = parts.settings.portals();
    if (command->flags.has(QStringLiteral("host"))) {
        const auto portal = namedPortal(parts, command->flags);
        if (!portal)
            return failed<int>(portal.error());
        portals = {*portal};
    }
    const auto people = std::make_shared<People>();
    people->asked = portals;
    const auto waiting = std::make_shared<QObject>();
    if (std::any_of(portals.cbegin(), portals.cend(),
            [&](const Portal &portal) { return parts.signIns.isUnread(portal); }))
        tellIfLocked(parts, command, waiting.get());
    return then(collect(parts, portals, people), &parts.signIns,
        [parts, command, people, waiting](const Result<> &) { return tell(parts, command, *people); });
}
