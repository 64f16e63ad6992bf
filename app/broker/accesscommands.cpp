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
/// --window or --browser; nullopt: as the settings say.
std::optional<ConsolePlace> namedPlace(const CommandFlags &flags)
{
    if (flags.has(QStringLiteral("window")))
        return ConsolePlace{ConsolePlace::Kind::Window, {}};
    if (flags.has(QStringLiteral("browser")))
        return ConsolePlace{ConsolePlace::Kind::Browser, {}};
    return std::nullopt;
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
    const QString name = command->flags.value(QStringLiteral("format"));
    const auto format = parseFormat(name.isEmpty() ? QStringLiteral("bash") : name);
    if (!format)
        return failed<int>(format.error());
    return printAccess(parts, command, Freshness::Cached, Asking::AsPerson,
        [format = *format](const Access &access) { return formatCredentials(access.credentials, format); });
}

Future<int> openConsole(const CommandParts &parts, const Command &command)
{
    const auto target = namedTarget(parts, command->flags);
    if (!target)
        return failed<int>(target.error());
    const bool print = command->flags.has(QStringLiteral("print"));
    const bool copy = command->flags.has(QStringLiteral("copy"));
    const auto place = namedPlace(command->flags);
    if (int(print) + int(copy) + int(place || command->flags.has(QStringLiteral("open"))) > 1)
        return misused(QStringLiteral("Only one of --print, --copy and --open makes sense"));
    const QString region = command->flags.value(QStringLiteral("region"));
    if (!isRegion(region))
        return misused(QStringLiteral("%1 is no AWS region: one looks like us-west-2").arg(region.left(40)));
    QString path = command->flags.value(QStringLiteral("path"));
    if (path.contains(QLatin1String(":")) || path.startsWith(QLatin1Char('/')))
        return misused(QStringLiteral("--path takes a service's page, as in s3/home"));
    // Another region's page has to be named: the front page, then.
    if (path.isEmpty() && !region.isEmpty())
        path = QStringLiteral("console/home");
    return then(obtainAccess(parts, command, *target, Freshness::New, Asking::AsPerson), &parts.broker,
        [=](const Result<Access> &access) -> Result<int> {
            if (!access)
                return tl::unexpected(access.error());
            const auto minted = ConsoleUrl::parse(access->consoleUrl);
            if (!minted)
                return tl::unexpected(minted.error());
            const QString where = region.isEmpty() ? access->credentials.region : region;
            const ConsoleUrl url = path.isEmpty() ? *minted : minted->withDestination(path, where);
            if (print) {
                command->output->out(url.secret().view());
                command->output->out("\n");
                return 0;
            }
            const Result<> placed =
                copy ? parts.clipboard.copy(url.secret()) : parts.consoles.show(*target, url, place);
            if (!placed)
                return tl::unexpected(placed.error());
            if (copy)
                command->note(
                    QStringLiteral("Copied: the link works once, within 15 minutes; the clipboard is "
                                   "cleared after 45 seconds."));
            return 0;
        });
}
