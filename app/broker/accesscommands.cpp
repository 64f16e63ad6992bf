#include "broker/commandcall.h"

namespace {
using Freshness = CredentialBroker::Freshness;

/// Prints what \a text makes of the access.
template <class Text>
Future<int> printAccess(
    const CommandParts &parts, const Command &command, Freshness freshness, Asking asking, Text text)
{
    const auto target = namedTarget(parts, command->flags);
    if (!target)
        return failed<int>(target.error());
    if (command->flags.has(QStringLiteral("no-cache")))
        freshness = Freshness::New;
    return then(obtainAccess(parts, command, *target, freshness, asking), &parts.broker,
        [command, text](const Result<Access> &access) -> Result<int> {
            if (!access)
                return tl::unexpected(access.error());
            command->output->out(text(*access).view());
            return 0;
        });
}
} // namespace

Future<int> credentialProcess(const CommandParts &parts, const Command &command)
{
    return printAccess(parts, command, Freshness::Cached, Asking::AsProgram,
        [](const Access &access) { return credentialProcessJson(access.credentials); });
}

Future<int> awsAccess(const CommandParts &parts, const Command &command)
{
    const auto asking = command->flags.has(QStringLiteral("interactive")) ? Asking::AsProgram : Asking::Never;
    return printAccess(parts, command, Freshness::UsableConsoleUrl, asking,
        [](const Access &access) { return duploJitJson(access.credentials, access.consoleUrl); });
}

Future<int> pasteableCredentials(const CommandParts &parts, const Command &command)
{
    const auto format = namedFormat(command->flags);
    if (!format)
        return failed<int>(format.error());
    return printAccess(parts, command, Freshness::Cached, Asking::AsPerson,
        [format = *format](const Access &access) { return formatCredentials(access.credentials, format); });
}
