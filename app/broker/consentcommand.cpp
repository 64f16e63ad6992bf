#include "broker/commandlisting.h"

namespace {
int show(const CommandParts &parts, const Command &command, const AccessTarget &target)
{
    const QString level = consentName(parts.requests.consents().level(target));
    const bool isChosen = parts.settings.consent(target).has_value();
    if (command->wantsJson())
        command->print(QJsonDocument(QJsonObject{{QStringLiteral("host"), target.portal.url.toString()},
            {QStringLiteral("access"), target.label()}, {QStringLiteral("consent"), level},
            {QStringLiteral("chosen"), isChosen}}));
    else
        command->print(QStringLiteral("%1: %2%3")
                           .arg(ProgramQuestion::access(target).subject(), level,
                               isChosen ? QString() : QStringLiteral(" (as usual)")));
    return 0;
}

QString accessOf(const ProgramQuestion &question)
{
    switch (question.about) {
    case ProgramQuestion::About::SignIn:
        return QStringLiteral("sign-in");
    case ProgramQuestion::About::PortalToken:
        return QStringLiteral("the portal's token");
    default:
        return question.target.label();
    }
}

QJsonObject entryOf(const ProgramQuestion &question, const QString &consent)
{
    return {{QStringLiteral("host"), question.target.portal.url.toString()},
        {QStringLiteral("access"), accessOf(question)}, {QStringLiteral("consent"), consent}};
}

/// What a person chose for good, where it is not the usual.
void appendLevels(const CommandParts &parts, QJsonArray &list)
{
    const Consents &consents = parts.requests.consents();
    for (const AccessTarget &target : parts.settings.targetsWithConsent())
        if (consents.level(target) != consents.usualLevel(target))
            list.append(entryOf(ProgramQuestion::access(target), consentName(consents.level(target))));
}

/// What a person answered for now.
void appendAnswers(const CommandParts &parts, QJsonArray &list)
{
    for (const Consents::Allowance &allowance : parts.requests.consents().allowances()) {
        QJsonObject entry = entryOf({allowance.about, allowance.target, {}}, QStringLiteral("allowed"));
        entry.insert(QStringLiteral("program"), allowance.program);
        list.append(entry);
    }
    for (const AccessTarget &target : parts.requests.consents().ended())
        list.append(entryOf(ProgramQuestion::access(target), QStringLiteral("session ended")));
    for (const Denials::Denial &denial : parts.requests.denials()) {
        QJsonObject entry = entryOf(denial.question, QStringLiteral("denied"));
        entry.insert(QStringLiteral("program"),
            denial.key.isEmpty() ? QStringLiteral("every program") : denial.program);
        entry.insert(QStringLiteral("until"), denial.until.toString(Qt::ISODate));
        list.append(entry);
    }
}

QString clockTime(const QJsonValue &time)
{
    return QDateTime::fromString(time.toString(), Qt::ISODate)
        .toLocalTime()
        .toString(QStringLiteral("HH:mm"));
}

QJsonArray ofPortal(const Portal &portal, const QJsonArray &all)
{
    QJsonArray list;
    for (const auto &entry : all)
        if (entry.toObject().value(QLatin1String("host")).toString() == portal.url.toString())
            list.append(entry);
    return list;
}

/// All that is not as usual, of the portal that --host names, or of all.
Future<int> list(const CommandParts &parts, const Command &command)
{
    QJsonArray all;
    appendLevels(parts, all);
    appendAnswers(parts, all);
    QJsonArray list = all;
    if (command->flags.has(QStringLiteral("host"))) {
        const auto portal = namedPortal(parts, command->flags);
        if (!portal)
            return failed<int>(portal.error());
        list = ofPortal(*portal, all);
    }
    printListing(*command, list,
        {{QStringLiteral("PORTAL"), QLatin1String("host")},
            {QStringLiteral("ACCESS"), QLatin1String("access")},
            {QStringLiteral("CONSENT"), QLatin1String("consent")},
            {QStringLiteral("PROGRAM"), QLatin1String("program")},
            {QStringLiteral("UNTIL"), QLatin1String("until"), clockTime}},
        QStringLiteral("All is as usual: programs get a tenant's access always, and you are asked about "
                       "administrator and operations access."));
    return done();
}

/// To be asked as often or more is anybody's to choose; to be asked less often, a person's.
Future<> mayChoose(
    const CommandParts &parts, const Command &command, const AccessTarget &target, ConsentLevel level)
{
    if (!isLooser(level, parts.requests.consents().level(target)))
        return ready(Result<>());
    if (parts.requests.isUnattended() && command->caller().isAtTerminal)
        return ready(Result<>());
    return consentTo(parts, command, {ProgramQuestion::About::Level, target, level});
}
} // namespace

Future<int> chooseConsent(const CommandParts &parts, const Command &command)
{
    const CommandFlags &flags = command->flags;
    if (flags.words().isEmpty() && !namesAccess(flags))
        return list(parts, command);
    const auto named = namedTarget(parts, flags);
    if (!named)
        return failed<int>(named.error());
    const QString word = flags.words().value(0);
    const auto level = parseConsent(word);
    if (!word.isEmpty() && !level)
        return misused(QStringLiteral("The word after \"consent\" is one of always, each-time, once, never"));
    return then(parts.signIns.current(named->portal), &parts.requests,
        [parts, command, named = *named, level](const Result<SignIn> &) -> Future<int> {
            const AccessTarget target = parts.signIns.byOwnName(named);
            if (!level)
                return ready(Result<int>(show(parts, command, target)));
            return then(mayChoose(parts, command, target, *level), &parts.requests,
                [parts, command, target, level](const Result<> &may) -> Result<int> {
                    if (!may)
                        return tl::unexpected(may.error());
                    parts.requests.consents().choose(target, level);
                    resumeIfTyped(parts, command, target);
                    return show(parts, command, target);
                });
        });
}
