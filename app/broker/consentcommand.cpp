#include "broker/commandcall.h"

#include <QJsonObject>

namespace {
/// The target by its own name, under which the choice is kept.
AccessTarget knownTarget(AccessTarget target, const Result<SignIn> &signIn)
{
    const Tenant *tenant =
        signIn && target.level == AccessLevel::Tenant ? signIn->tenant(target.tenant) : nullptr;
    if (tenant)
        target.tenant = tenant->name;
    return target;
}

int show(const CommandParts &parts, const Command &command, const AccessTarget &target)
{
    const QString level = consentName(parts.requests.consents().level(target));
    const bool isChosen = parts.settings.consent(target).has_value();
    if (command->wantsJson())
        command->print(QJsonDocument(QJsonObject{{QStringLiteral("host"), target.portal.url.toString()},
            {QStringLiteral("access"), target.label()}, {QStringLiteral("consent"), level},
            {QStringLiteral("chosen"), isChosen}}));
    else
        command->print(QStringLiteral("%1\t%2%3")
                           .arg(ProgramQuestion::access(target).subject(), level,
                               isChosen ? QString() : QStringLiteral(" (as usual)")));
    return 0;
}

/// To be asked as often or more is anybody's to choose; to be asked less often, a person's.
Future<> mayChoose(
    const CommandParts &parts, const Command &command, const AccessTarget &target, ConsentLevel level)
{
    if (!isLooser(level, parts.requests.consents().level(target)))
        return ready(Result<>());
    const bool isPerson = command->request.program && command->request.program().isAtTerminal;
    if (parts.requests.isUnattended() && isPerson)
        return ready(Result<>());
    return consentTo(parts, command, {ProgramQuestion::About::Level, target, level});
}
} // namespace

Future<int> chooseConsent(const CommandParts &parts, const Command &command)
{
    const auto named = namedTarget(parts, command->flags);
    if (!named)
        return failed<int>(named.error());
    const QString word = command->flags.words().value(0);
    const auto level = parseConsent(word);
    if (!word.isEmpty() && !level)
        return misused(QStringLiteral("The word after \"consent\" is one of always, each-time, once, never"));
    return then(parts.signIns.current(named->portal), &parts.requests,
        [parts, command, named = *named, level](const Result<SignIn> &signIn) -> Future<int> {
            const AccessTarget target = knownTarget(named, signIn);
            if (!level)
                return ready(Result<int>(show(parts, command, target)));
            return then(mayChoose(parts, command, target, *level), &parts.requests,
                [parts, command, target, level](const Result<> &may) -> Result<int> {
                    if (!may)
                        return tl::unexpected(may.error());
                    parts.requests.consents().choose(target, level);
                    return show(parts, command, target);
                });
        });
}
