#include "broker/commandcall.h"
#include "broker/environmenttarget.h"

namespace {
using Freshness = CredentialBroker::Freshness;

/// Announces that the same may be printed again, where neither a token of the caller's own, nor a person's
/// yes to this one time, nor the wish for something new speaks against it.
void announceRepeat(
    const CommandParts &parts, const Command &command, AccessTarget target, Freshness freshness)
{
    const auto token = givenToken(*command);
    const SignIn *signIn = parts.signIns.last(target.portal);
    if (!token || !token->isEmpty() || !signIn || freshness == Freshness::Renewed
        || command->flags.has(QStringLiteral("debug")))
        return;
    // Its own name was not known where this began without a sign-in.
    target = parts.signIns.byOwnName(target);
    const auto whom = parts.requests.consents().repeatsFor(target, command->caller());
    if (!whom)
        return;
    RepeatTerms terms;
    terms.onlyFor = *whom;
    terms.from = parts.clock.now();
    terms.until = parts.broker.freshUntil(target, freshness, *signIn);
    terms.anyFolder = true;
    terms.activity = {{}, Activity::Action::Credentials, Activity::Outcome::Cache, target, {},
        parts.broker.userOf(target.portal), profilesOf(parts, *command, target), {}};
    terms.activity.decision = whom->isEmpty() ? Activity::Decision::None : Activity::Decision::Rule;
    if (terms.until.isValid())
        command->output->mayRepeat(terms);
}

/// Prints what \a text makes of the access.
template <class Text>
Future<int> printAccess(const CommandParts &parts, const Command &command, const Result<AccessTarget> &target,
    Freshness freshness, Asking asking, Text text)
{
    if (!target)
        return failed<int>(target.error());
    if (command->flags.has(QStringLiteral("no-cache")))
        freshness = Freshness::Renewed;
    return then(obtainAccess(parts, command, *target, freshness, asking), &parts.broker,
        [parts, command, target = *target, freshness, text](const Result<Access> &access) -> Result<int> {
            if (!access)
                return tl::unexpected(access.error());
            announceRepeat(parts, command, target, freshness);
            command->output->out(text(*access).view());
            return 0;
        });
}
} // namespace

Future<int> credentialProcess(const CommandParts &parts, const Command &command)
{
    return printAccess(parts, command, preferredTarget(parts, command->flags), Freshness::Cached,
        Asking::AsProgram, [](const Access &access) { return credentialProcessJson(access.credentials); });
}

Future<int> awsAccess(const CommandParts &parts, const Command &command)
{
    const auto asking = command->flags.has(QStringLiteral("interactive")) ? Asking::AsProgram : Asking::Never;
    return printAccess(parts, command, preferredTarget(parts, command->flags), Freshness::UsableConsoleUrl,
        asking, [](const Access &access) { return duploJitJson(access.credentials, access.consoleUrl); });
}

Future<int> pasteableCredentials(const CommandParts &parts, const Command &command)
{
    const auto format = namedFormat(command->flags);
    if (!format)
        return failed<int>(format.error());
    return printAccess(parts, command, namedTarget(parts, command->flags), Freshness::Cached,
        Asking::AsPerson,
        [format = *format](const Access &access) { return formatCredentials(access.credentials, format); });
}
