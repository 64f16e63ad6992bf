#include "broker/askedportals.h"

#include "broker/commandhints.h"
#include "broker/commandsentences.h"
#include "broker/exitcodes.h"

#include <algorithm>

namespace {
using Asked = std::shared_ptr<AskedPortals>;

/// The portal that --host names, where it was not added.
std::optional<Portal> stranger(const CommandParts &parts, const AskedPortals &asked)
{
    const auto isStrange = [&](const Portal &portal) { return !parts.settings.portal(portal.url); };
    const auto found = std::find_if(asked.portals.cbegin(), asked.portals.cend(), isStrange);
    return found == asked.portals.cend() ? std::nullopt : std::optional(*found);
}

/// What to type where nobody is signed in.
QString nobodySentence(const CommandParts &parts, const QList<Portal> &asked)
{
    if (parts.settings.portals().isEmpty())
        return commandSentence(noPortal());
    const QString host = parts.settings.portals().size() < 2 ? QString()
        : asked.size() == 1 ? QString(QStringLiteral(" --host ") + asked.first().url.toString())
                            : QStringLiteral(" --host URL");
    return QStringLiteral("You are not signed in: run \"duplo-tray-jit portal sign-in%1\".").arg(host);
}

/// One after the other, since what the keychain holds may still have to be read.
Future<> collect(
    const CommandParts &parts, const QList<Portal> &portals, PortalQuestion question, const Asked &asked)
{
    if (portals.isEmpty())
        return ready(Result<>());
    return then(question(parts, portals.first()), &parts.signIns,
        [parts, rest = portals.mid(1), question, asked](const Result<SignIn> &signIn) -> Future<> {
            if (signIn)
                asked->signedIn.append(*signIn);
            else if (signIn.error().kind != Error::Kind::NotSignedIn)
                asked->errors.append(signIn.error());
            return collect(parts, rest, question, asked);
        });
}

void note(const Command &command, const QString &sentence)
{
    command->note(QStringLiteral("duplo-tray-jit: ") + sentence);
}
} // namespace

Future<AskedPortals> askPortals(const CommandParts &parts, const Command &command, PortalQuestion question)
{
    const auto asked = std::make_shared<AskedPortals>();
    asked->portals = parts.settings.portals();
    if (command->flags.has(QStringLiteral("host"))) {
        const auto portal = namedPortal(parts, command->flags);
        if (!portal)
            return failed<AskedPortals>(portal.error());
        asked->portals = {*portal};
    }
    if (stranger(parts, *asked))
        return ready(Result<AskedPortals>(*asked));
    const auto waiting = std::make_shared<QObject>();
    if (std::any_of(asked->portals.cbegin(), asked->portals.cend(),
            [&](const Portal &portal) { return parts.signIns.isUnread(portal); }))
        tellIfLocked(parts, command, waiting.get());
    return then(collect(parts, asked->portals, question, asked), &parts.signIns,
        [asked, waiting](const Result<> &) -> Result<AskedPortals> { return *asked; });
}

Result<int> tellOfAsked(const CommandParts &parts, const Command &command, const AskedPortals &asked)
{
    for (const Error &error : asked.errors.mid(1))
        note(command, commandSentence(error));
    if (!asked.errors.isEmpty())
        return tl::unexpected(asked.errors.first());
    if (!asked.signedIn.isEmpty())
        return 0;
    if (const auto strange = stranger(parts, asked))
        note(command, commandSentence({Error::Kind::InvalidInput, unknownPortal(parts, *strange), {}}));
    else if (!command->wantsJson())
        note(command, nobodySentence(parts, asked.portals));
    return int(CommandExit::NotSignedIn);
}
