#include "broker/askedportals.h"
#include "broker/commandlisting.h"

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
} // namespace

Future<int> showPerson(const CommandParts &parts, const Command &command)
{
    const auto current = [](const CommandParts &all, const Portal &portal) {
        return all.signIns.current(portal);
    };
    return then(askPortals(parts, command, current), &parts.signIns,
        [parts, command](const Result<AskedPortals> &asked) -> Result<int> {
            if (!asked)
                return tl::unexpected(asked.error());
            printPeople(parts, command, asked->signedIn);
            return tellOfAsked(parts, command, *asked);
        });
}
