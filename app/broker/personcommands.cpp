#include "broker/commandlisting.h"
#include "broker/exitcodes.h"

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

using People = std::shared_ptr<QList<SignIn>>;

/// Asks for one portal after the other, since what the keychain holds may still have to be read.
Future<> collect(const CommandParts &parts, const QList<Portal> &portals, const People &people)
{
    if (portals.isEmpty())
        return ready(Result<>());
    return then(parts.signIns.current(portals.first()), &parts.signIns,
        [parts, rest = portals.mid(1), people](const Result<SignIn> &signIn) -> Future<> {
            if (signIn)
                people->append(*signIn);
            return collect(parts, rest, people);
        });
}

Result<int> printPeople(const CommandParts &parts, const Command &command, const QList<SignIn> &people)
{
    QJsonArray list;
    QList<QStringList> rows;
    for (const SignIn &signIn : people) {
        list.append(personJson(parts, signIn));
        rows.append(personRow(parts, signIn));
    }
    if (command->wantsJson())
        command->print(QJsonDocument(list));
    else
        printTable(*command,
            {QStringLiteral("USER"), QStringLiteral("ROLES"), QStringLiteral("PORTAL"),
                QStringLiteral("TIME LEFT")},
            rows);
    if (!people.isEmpty())
        return 0;
    if (!command->wantsJson())
        command->note(
            QStringLiteral("duplo-tray-jit: You are not signed in: run \"duplo-tray-jit portal sign-in\"."));
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
    const auto people = std::make_shared<QList<SignIn>>();
    return then(collect(parts, portals, people), &parts.signIns,
        [parts, command, people](const Result<> &) { return printPeople(parts, command, *people); });
}
