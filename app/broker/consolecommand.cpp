#include "broker/closewords.h"
#include "broker/commandcall.h"
#include "broker/commandhints.h"
#include "broker/exitcodes.h"

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

/// The command that the person chose for \a target, its portal or in general, whatever opens usually. A
/// caller names none of its own: the agent would run it, outside of whatever holds the caller in.
Result<ConsolePlace> ownCommand(const CommandParts &parts, const AccessTarget &target)
{
    const AccessTarget wholePortal{target.portal, AccessLevel::Tenant, {}};
    for (const auto &place :
        {parts.settings.choices(target).consolePlace, parts.settings.choices(wholePortal).consolePlace,
            std::optional(parts.preferences.consolePlace())})
        if (place && place->kind == ConsolePlace::Kind::Command)
            return *place;
    return misuse(QStringLiteral("No command opens consoles yet: set one in Settings > Consoles"));
}

/// What --place says.
Result<ConsolePlace> placeOf(const CommandParts &parts, const QString &text, const AccessTarget &target)
{
    if (text == QLatin1String("command"))
        return ownCommand(parts, target);
    if (text.startsWith(QLatin1String("command:")))
        return misuse(QStringLiteral(
            "A command that opens consoles is set in Settings > Consoles; --place command uses that one"));
    if (const auto place = ConsolePlace::parse(text))
        return *place;
    return misuse(
        QStringLiteral("--place takes browser, window, chromium:PROFILE, container:NAME or command"));
}

/// --container and --browser may be followed by a name; --place says the same in one word.
Result<std::optional<ConsolePlace>> namedPlace(
    const CommandParts &parts, const CommandFlags &flags, const AccessTarget &target)
{
    const QString name = flags.words().value(0);
    const bool place = flags.has(QStringLiteral("place"));
    const bool window = flags.has(QStringLiteral("window"));
    const bool browser = flags.has(QStringLiteral("browser"));
    const bool container = flags.has(QStringLiteral("container"));
    if (int(place) + int(window) + int(browser) + int(container) > 1)
        return misuse(QStringLiteral("Only one of --container, --browser, --window and --place makes sense"));
    if (!name.isEmpty() && !browser && !container)
        return misuse(
            QStringLiteral("There is a word too many: a name follows --container or --browser only"));
    if (window)
        return ConsolePlace{ConsolePlace::Kind::Window, {}};
    if (browser && name.isEmpty())
        return ConsolePlace{ConsolePlace::Kind::Browser, {}};
    if (!place && !browser && !container)
        return std::nullopt;
    if (place)
        return placeOf(parts, flags.value(QStringLiteral("place")), target);
    const auto named = ConsolePlace::parse(browser
            ? QStringLiteral("chromium:") + name
            : QString(QStringLiteral("container:") + (name.isEmpty() ? target.label() : name)));
    if (!named)
        return misuse(QStringLiteral("That is no name of a container or browser profile"));
    return named;
}

QString unknownService(const ServiceCatalog &catalog, const QString &word)
{
    QStringList words;
    for (const AwsService &service : catalog.services())
        words << service.id << service.aliases;
    const QStringList close = closeWords(word.toLower(), words, 3);
    const QString said = QStringLiteral("There is no service \"%1\" in the list").arg(word.left(40));
    return close.isEmpty() ? said : QString(said + QStringLiteral(". ") + askedFor(close));
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

Result<ConsoleWish> wishOf(const CommandParts &parts, const CommandFlags &flags, const AccessTarget &target)
{
    ConsoleWish wish;
    wish.print = flags.has(QStringLiteral("print"));
    wish.copy = flags.has(QStringLiteral("copy"));
    const auto place = namedPlace(parts, flags, target);
    if (!place)
        return tl::unexpected(place.error());
    wish.place = *place;
    if (int(wish.print) + int(wish.copy) + int(wish.place || flags.has(QStringLiteral("open"))) > 1)
        return misuse(QStringLiteral("Choose one: a place to open it in, --print or --copy"));
    if (flags.has(QStringLiteral("json")) && !wish.print)
        return misuse(QStringLiteral("--json goes with --print"));
    const auto region = namedRegion(flags);
    if (!region)
        return tl::unexpected(region.error());
    wish.region = *region;
    wish.path = flags.value(QStringLiteral("path"));
    if (wish.path.contains(u':') || wish.path.startsWith(u'/'))
        return misuse(QStringLiteral("--path takes a service's page, as in s3/home"));
    if (const auto named = nameService(parts, flags, wish); !named)
        return tl::unexpected(named.error());
    return wish;
}

void printLink(const Command &command, const AccessTarget &target, const Secret &url)
{
    if (command->wantsJson()) {
        const QString host = target.portal.url.toString();
        command->output->out(consoleUrlJson(host, target.label(), url).view());
        return;
    }
    command->output->out(url.view());
    command->output->out("\n");
}

/// The link itself, for who wants to go there otherwise.
Result<int> giveLink(const CommandParts &parts, const Command &command, const AccessTarget &target,
    const Secret &url, bool copy, const Decider &by)
{
    const auto copied = copy ? parts.clipboard.copy(url) : Result<>();
    recordAccess(parts, command,
        {{}, Activity::Action::CopiedUrl, copied ? Activity::Outcome::Done : Activity::Outcome::Failed,
            target, {}, {}, {}, {}, 1, by.toAllow()});
    if (!copied)
        return tl::unexpected(copied.error());
    if (!copy)
        printLink(command, target, url);
    else
        command->note(QStringLiteral("Copied: the link works once, within 15 minutes; the clipboard is "
                                     "cleared after %1 seconds.")
                          .arg(parts.preferences.clipboardTime().count()));
    return 0;
}

Result<int> lead(const CommandParts &parts, const Command &command, const AccessTarget &target,
    const ConsoleWish &wish, const Access &access, const Decider &by)
{
    const auto minted = ConsoleUrl::parse(access.consoleUrl);
    if (!minted)
        return tl::unexpected(minted.error());
    const ConsoleUrl url = parts.consoles.withPage(target, *minted, {wish.path, wish.region, wish.isGlobal});
    if (wish.print || wish.copy)
        return giveLink(parts, command, target, url.secret(), wish.copy, by);
    const auto shown =
        parts.consoles.show(target, url, wish.place, wish.service, command->caller(), by.toAllow());
    return shown.map([] { return 0; });
}
} // namespace

Future<int> openConsole(const CommandParts &parts, const Command &command)
{
    const CommandFlags &flags = command->flags;
    const bool namesPlace = flags.has(QStringLiteral("browser")) || flags.has(QStringLiteral("container"));
    if (!flags.words().isEmpty() && !namesPlace && !namesAccess(flags))
        return misused(wordTooMany(QStringLiteral("console"), true));
    const auto target = namedTarget(parts, flags);
    if (!target)
        return failed<int>(target.error());
    const auto wish = wishOf(parts, command->flags, *target);
    if (!wish)
        return failed<int>(wish.error());
    const auto action = wish->print || wish->copy ? Activity::Action::CopiedUrl : Activity::Action::Console;
    const Decider by = deciderOf(parts, command, ProgramQuestion::access(*target));
    return then(
        obtainAccess(parts, command, *target, CredentialBroker::Freshness::New, Asking::AsPerson, action),
        &parts.broker,
        [parts, command, target = *target, wish = *wish, by](const Result<Access> &access) -> Result<int> {
            if (!access)
                return tl::unexpected(access.error());
            return lead(parts, command, target, wish, *access, by);
        });
}
