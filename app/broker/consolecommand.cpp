#include "broker/closewords.h"
#include "broker/commandcall.h"

namespace {
/// Where a console begins and opens, as the flags say.
struct ConsoleWish
{
    std::optional<ConsolePlace> place; ///< nullopt: as the settings say
    QString path;
    QString region;
    QString service; ///< its id
    bool isGlobal = false;
    bool print = false;
    bool copy = false;
};

tl::unexpected<Error> misuse(const QString &reason)
{
    return failure(Error::Kind::InvalidInput, reason);
}

Result<std::optional<ConsolePlace>> namedPlace(const CommandFlags &flags)
{
    const QString text = flags.value(QStringLiteral("place"));
    const bool window = flags.has(QStringLiteral("window"));
    const bool browser = flags.has(QStringLiteral("browser"));
    if (int(flags.has(QStringLiteral("place"))) + int(window) + int(browser) > 1)
        return misuse(QStringLiteral("Only one of --place, --window and --browser makes sense"));
    if (window)
        return ConsolePlace{ConsolePlace::Kind::Window, {}};
    if (browser)
        return ConsolePlace{ConsolePlace::Kind::Browser, {}};
    if (!flags.has(QStringLiteral("place")))
        return std::nullopt;
    const auto place = ConsolePlace::parse(text);
    if (!place)
        return misuse(QStringLiteral("--place takes browser, window, chromium:PROFILE, container:NAME or "
                                     "command:LINE"));
    return place;
}

QString unknownService(const ServiceCatalog &catalog, const QString &word)
{
    QStringList words;
    for (const AwsService &service : catalog.services())
        words << service.id << service.aliases;
    const QStringList close = closeWords(word.toLower(), words, 3);
    const QString said = QStringLiteral("There is no service \"%1\" in the list").arg(word.left(40));
    return close.isEmpty()
        ? said
        : QString(said + QStringLiteral(": do you mean ") + close.join(QStringLiteral(" or ")));
}

Result<> nameService(const CommandParts &parts, const CommandFlags &flags, ConsoleWish &wish)
{
    if (!flags.has(QStringLiteral("service")))
        return {};
    if (!wish.path.isEmpty())
        return misuse(QStringLiteral("Only one of --service and --path makes sense"));
    const QString word = flags.value(QStringLiteral("service"));
    const AwsService *service = parts.catalog.service(word);
    if (!service)
        return misuse(unknownService(parts.catalog, word));
    wish.path = service->path;
    wish.service = service->id;
    wish.isGlobal = service->isGlobal;
    return {};
}

Result<ConsoleWish> wishOf(const CommandParts &parts, const CommandFlags &flags)
{
    ConsoleWish wish;
    wish.print = flags.has(QStringLiteral("print"));
    wish.copy = flags.has(QStringLiteral("copy"));
    const auto place = namedPlace(flags);
    if (!place)
        return tl::unexpected(place.error());
    wish.place = *place;
    if (int(wish.print) + int(wish.copy) + int(wish.place || flags.has(QStringLiteral("open"))) > 1)
        return misuse(QStringLiteral("Only one of --print, --copy and --open makes sense"));
    wish.region = flags.value(QStringLiteral("region"));
    if (!isRegion(wish.region))
        return misuse(
            QStringLiteral("%1 is no AWS region: one looks like us-west-2").arg(wish.region.left(40)));
    wish.path = flags.value(QStringLiteral("path"));
    if (wish.path.contains(u':') || wish.path.startsWith(u'/'))
        return misuse(QStringLiteral("--path takes a service's page, as in s3/home"));
    if (const auto named = nameService(parts, flags, wish); !named)
        return tl::unexpected(named.error());
    return wish;
}

Result<int> lead(const CommandParts &parts, const Command &command, const AccessTarget &target,
    const ConsoleWish &wish, const Access &access)
{
    const auto minted = ConsoleUrl::parse(access.consoleUrl);
    if (!minted)
        return tl::unexpected(minted.error());
    const ConsoleUrl url = parts.consoles.withPage(target, *minted, {wish.path, wish.region, wish.isGlobal});
    if (wish.print || wish.copy) {
        Result<> copied;
        if (wish.copy)
            copied = parts.clipboard.copy(url.secret());
        recordAccess(parts, command,
            {{}, Activity::Action::CopiedUrl, copied ? Activity::Outcome::Done : Activity::Outcome::Failed,
                target, {}, {}, {}, {}});
        if (!copied)
            return tl::unexpected(copied.error());
        if (wish.copy) {
            command->note(QStringLiteral("Copied: the link works once, within 15 minutes; the clipboard is "
                                         "cleared after %1 seconds.")
                              .arg(parts.preferences.clipboardTime().count()));
            return 0;
        }
        command->output->out(url.secret().view());
        command->output->out("\n");
        return 0;
    }
    const auto shown = parts.consoles.show(target, url, wish.place, wish.service,
        command->request.program ? command->request.program() : Program());
    return shown.map([] { return 0; });
}
} // namespace

Future<int> openConsole(const CommandParts &parts, const Command &command)
{
    const auto target = namedTarget(parts, command->flags);
    if (!target)
        return failed<int>(target.error());
    const auto wish = wishOf(parts, command->flags);
    if (!wish)
        return failed<int>(wish.error());
    const auto action = wish->print || wish->copy ? Activity::Action::CopiedUrl : Activity::Action::Console;
    return then(
        obtainAccess(parts, command, *target, CredentialBroker::Freshness::New, Asking::AsPerson, action),
        &parts.broker,
        [parts, command, target = *target, wish = *wish](const Result<Access> &access) -> Result<int> {
            if (!access)
                return tl::unexpected(access.error());
            return lead(parts, command, target, wish, *access);
        });
}
