#include "aws/environment.h"
#include "broker/commandcall.h"
#include "broker/environmenttarget.h"

namespace {
using Freshness = CredentialBroker::Freshness;

Freshness namedFreshness(const CommandFlags &flags)
{
    return flags.has(QStringLiteral("no-cache")) ? Freshness::Renewed : Freshness::Cached;
}

/// A name for prompts and sentences, whatever a portal called it.
QString plainLabel(QString label)
{
    label.removeIf([](QChar c) { return !c.isPrint() || c.category() == QChar::Other_Format; });
    return label.left(60);
}

QString seconds(const QDateTime &time)
{
    return time.isValid() ? QString::number(time.toSecsSinceEpoch()) : QString();
}

/// What a prompt shows: shells alone have one.
void addPrompt(
    EnvironmentChange &change, const QString &label, const QDateTime &until, CredentialsFormat format)
{
    const bool hasPrompt = format == CredentialsFormat::Bash || format == CredentialsFormat::Fish
        || format == CredentialsFormat::PowerShell;
    if (!hasPrompt)
        return;
    change.add("DUPLO_TRAY_NOW", plainLabel(label));
    if (until.isValid())
        change.add("DUPLO_TRAY_UNTIL", seconds(until));
}

Result<int> print(const Command &command, const EnvironmentChange &change, CredentialsFormat format)
{
    const auto text = formatEnvironment(change, format);
    if (!text)
        return tl::unexpected(text.error());
    command->output->out(text->view());
    return 0;
}

Result<int> printProfile(const CommandParts &parts, const Command &command, const EnvironmentTarget &target,
    const QString &region, CredentialsFormat format)
{
    auto change = profileEnvironment(target.profile, region.isEmpty() ? target.region : region);
    const SignIn *signIn = parts.signIns.find(target.target.portal);
    addPrompt(change, target.label, signIn ? signIn->endsAt : QDateTime(), format);
    const auto printed = print(command, change, format);
    if (printed)
        command->note(QStringLiteral("The profile \"%1\" renews itself; --keys gives keys instead.")
                          .arg(plainLabel(target.profile)));
    return printed;
}

Future<int> printKeys(const CommandParts &parts, const Command &command, const EnvironmentTarget &target,
    const QString &region, CredentialsFormat format)
{
    return then(obtainAccess(parts, command, target.target, namedFreshness(command->flags), Asking::AsPerson),
        &parts.broker, [=](const Result<Access> &access) -> Result<int> {
            if (!access)
                return tl::unexpected(access.error());
            Credentials credentials = access->credentials;
            if (!region.isEmpty())
                credentials.region = region;
            auto change = keysEnvironment(credentials);
            addPrompt(change, target.label, credentials.expiration, format);
            return print(command, change, format);
        });
}

/// What a command gets: a region of the caller's own wins, unless --region was typed.
Variables commandVariables(
    const Credentials &credentials, const EnvironmentTarget &target, const QString &region)
{
    Credentials given = credentials;
    if (!region.isEmpty() || !target.region.isEmpty())
        given.region = region.isEmpty() ? target.region : region;
    EnvironmentChange change = keysEnvironment(given);
    for (auto &[name, value] : change.set)
        if (region.isEmpty() && name.endsWith("_REGION"))
            name += '?';
    change.add("DUPLO_TRAY_SESSION", plainLabel(target.label));
    change.add("DUPLO_TRAY_UNTIL", seconds(credentials.expiration));
    return change.set;
}
} // namespace

Future<int> executeWith(const CommandParts &parts, const Command &command)
{
    const auto target = environmentTarget(parts, *command);
    const auto region = namedRegion(command->flags);
    if (!target)
        return failed<int>(target.error());
    if (!region)
        return failed<int>(region.error());
    return then(
        obtainAccess(parts, command, target->target, namedFreshness(command->flags), Asking::AsPerson),
        &parts.broker,
        [command, target = *target, region = *region](const Result<Access> &access) -> Result<int> {
            if (!access)
                return tl::unexpected(access.error());
            const auto variables = commandVariables(access->credentials, target, region);
            command->output->out(environmentBlock(variables).view());
            return 0;
        });
}

Future<int> printEnvironment(const CommandParts &parts, const Command &command)
{
    using enum CredentialsFormat;
    const auto format = namedFormat(command->flags, {Bash, Fish, PowerShell, Cmd, DotEnv, Json});
    const auto region = namedRegion(command->flags);
    if (!format)
        return failed<int>(format.error());
    if (!region)
        return failed<int>(region.error());
    if (command->flags.has(QStringLiteral("off")))
        return ready(print(command, emptyEnvironment(), *format));
    const auto target = environmentTarget(parts, *command, true);
    if (!target)
        return failed<int>(target.error());
    if (target->profile.isEmpty() || command->flags.has(QStringLiteral("keys")))
        return printKeys(parts, command, *target, *region, *format);
    return ready(printProfile(parts, command, *target, *region, *format));
}
