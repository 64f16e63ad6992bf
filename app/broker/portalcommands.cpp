#include "broker/commandhints.h"
#include "broker/commandlisting.h"
#include "broker/doctorchecks.h"
#include "broker/environmenttarget.h"

namespace {
QString person(const SignIn &signIn)
{
    const QString name = signIn.user.name.isEmpty() ? QStringLiteral("unknown user") : signIn.user.name;
    return signIn.user.isAdministrator() ? name + QStringLiteral(" (administrator)") : name;
}

/// Which portal a verb was about.
void printHost(const Command &command, const Portal &portal)
{
    if (command->wantsJson())
        command->print(QJsonDocument(QJsonObject{{QStringLiteral("host"), portal.url.toString()}}));
}

QJsonDocument signInJson(const SignIn &signIn)
{
    QJsonObject object{{QStringLiteral("host"), signIn.portal.url.toString()},
        {QStringLiteral("user"), signIn.user.name},
        {QStringLiteral("administrator"), signIn.user.isAdministrator()},
        {QStringLiteral("memoryOnly"), signIn.memoryOnly}};
    if (signIn.endsAt.isValid())
        object.insert(QStringLiteral("endsAt"), signIn.endsAt.toString(Qt::ISODate));
    return QJsonDocument(object);
}

/// \a isFirst: nobody has signed in there before, so that nothing but this line tells whose it is.
Future<int> reportSignIn(
    const CommandParts &parts, const Command &command, Future<SignIn> signIn, bool isFirst)
{
    return then(signIn, &parts.signIns, [command, isFirst](const Result<SignIn> &outcome) -> Result<int> {
        if (!outcome)
            return tl::unexpected(outcome.error());
        if (command->wantsJson())
            command->print(signInJson(*outcome));
        command->note(QStringLiteral("Signed in to %1 as %2.").arg(outcome->portal.name(), person(*outcome)));
        if (isFirst)
            command->note(QStringLiteral("If that is not you: duplo-tray-jit portal sign-out --host %1")
                              .arg(outcome->portal.url.toString()));
        if (outcome->memoryOnly)
            command->note(
                QStringLiteral("The token is in memory only: you sign in again when Duplo Tray restarts."));
        return 0;
    });
}
/// By the portal's page. A program that nobody sits at does not open one after the other.
Future<SignIn> signInAtPage(
    const CommandParts &parts, const Command &command, const Portal &portal, const AuthorizeOptions &options)
{
    const Program program = command->caller();
    if (program.isAtTerminal || !options.openBrowser)
        return authorizeAtTerminal(parts, command, portal, options);
    if (const auto may = parts.requests.mayOpenPage(portal, program); !may)
        return failed<SignIn>(may.error());
    const bool joins = parts.signIns.state(portal) == SignIns::State::Authorizing;
    return then(authorizeAtTerminal(parts, command, portal, options), &parts.requests,
        [parts, portal, program, joins, ticket = options.ticket](const Result<SignIn> &outcome) {
            using enum Error::Kind;
            if (!outcome && !joins
                && (outcome.error().kind == Cancelled || outcome.error().kind == Unanswered))
                parts.requests.pageEnded(portal, outcome.error(), program, ticket);
            return outcome;
        });
}

Future<SignIn> signInWithToken(const CommandParts &parts, const Command &command, const Portal &portal,
    const Secret &token, const SignInConsent &consent)
{
    const auto told = tellQuestions(parts, command, portal);
    return then(parts.signIns.useToken(portal, token, consent), &parts.signIns,
        [told](const Result<SignIn> &signIn) { return signIn; });
}

/// Where nobody can be asked to keep it in memory, what the keychain will not take is not begun. Neither the
/// person nor a token is sent to an address that no portal answers at: it may be mistyped, and a stranger's.
Future<> mayBegin(const CommandParts &parts, const Portal &portal, const SignInConsent &consent)
{
    const auto kept = parts.requests.isUnattended() && !consent.memoryOnly ? parts.signIns.checkKeychain()
                                                                           : ready(Result<>());
    return then(kept, &parts.signIns, [parts, portal](const Result<> &may) -> Future<> {
        return !may || parts.settings.portal(portal.url) ? ready(may) : parts.verifier.probe(portal);
    });
}

/// What happened to \a portal, which was not there if \a before is nothing, and what comes next.
QString addedSentence(const CommandParts &parts, const Portal &portal, const std::optional<Portal> &before)
{
    const bool isOnly = parts.settings.portals().size() == 1;
    const QString done = !before ? QStringLiteral("Added %1.").arg(portal.name())
        : before->apiUrl == portal.apiUrl
        ? QStringLiteral("%1 is there already.").arg(portal.name())
        : QStringLiteral("Changed %1: its API is at %2.").arg(portal.name(), portal.apiUrl.toString());
    if (parts.signIns.find(portal))
        return done;
    return done + QStringLiteral(" Next: duplo-tray-jit portal sign-in")
        + (isOnly ? QString() : QString(QStringLiteral(" --host ") + portal.url.toString()));
}

/// \a left: the profiles that ask for a portal which is not there any more.
void noteProfilesLeft(const CommandParts &parts, const Command &command, const QStringList &left)
{
    if (!left.isEmpty())
        command->note(
            QStringLiteral("Profiles in %1 that still ask for it: %2. To remove one: "
                           "duplo-tray-jit profile remove NAME")
                .arg(shownPath(callersWriter(parts, *command).path()), left.join(QStringLiteral(", "))));
}
} // namespace

Future<int> addPortal(const CommandParts &parts, const Command &command)
{
    auto portal =
        parsePortal(command->flags.words().first(), command->flags.value(QStringLiteral("api-host")));
    if (!portal)
        return failed<int>(portal.error());
    const auto known = parts.settings.portal(portal->url);
    const Portal before = known.value_or(Portal{portal->url, portal->url});
    if (!command->flags.has(QStringLiteral("api-host")))
        portal = before;
    // Whoever can say where sign-ins are sent gets them.
    if (portal->apiUrl != before.apiUrl && !command->caller().isAtTerminal)
        return failed<int>(otherApiBase(*portal));
    return then(parts.verifier.probe(*portal), &parts.signIns,
        [parts, command, known, portal = *portal](const Result<> &answers) -> Result<int> {
            if (!answers)
                return tl::unexpected(answers.error());
            parts.settings.addPortal(portal);
            printHost(command, portal);
            command->note(addedSentence(parts, portal, known));
            return 0;
        });
}

Future<int> listPortals(const CommandParts &parts, const Command &command)
{
    const auto show = [parts, command](const Result<KeychainLock> &lock) -> Result<int> {
        QJsonArray list;
        for (const Portal &portal : parts.settings.portals()) {
            const SignIn *signIn = parts.signIns.find(portal);
            QJsonObject entry{{QStringLiteral("host"), portal.url.toString()},
                {QStringLiteral("signedIn"), signIn != nullptr}};
            if (signIn)
                entry.insert(QStringLiteral("user"), signIn->user.name);
            list.append(entry);
        }
        printListing(*command, list,
            {{QStringLiteral("PORTAL"), QLatin1String("host")},
                {QStringLiteral("SIGNED IN"), QLatin1String("signedIn")},
                {QStringLiteral("USER"), QLatin1String("user")}},
            noPortalYet());
        noteIfUnread(parts, *command, *lock);
        return 0;
    };
    return then(afterKeychain(parts), &parts.signIns, show);
}

Future<int> removePortal(const CommandParts &parts, const Command &command)
{
    const auto portal = namedPortal(parts, command->flags);
    if (!portal)
        return failed<int>(portal.error());
    if (!parts.settings.portal(portal->url))
        return failed<int>(notFound(Error::Noun::Portal, portal->host()));
    const QStringList left = profilesAt(parts, *command, *portal);
    return then(parts.signIns.signOut(*portal), &parts.signIns,
        [parts, command, left, portal = *portal](const Result<> &out) -> Result<int> {
            if (!out)
                return tl::unexpected(out.error());
            parts.settings.removePortal(portal);
            printHost(command, portal);
            command->note(QStringLiteral("Removed %1, and its sign-in.").arg(portal.host()));
            noteProfilesLeft(parts, command, left);
            return 0;
        });
}

Future<int> signIn(const CommandParts &parts, const Command &command)
{
    const auto portal = namedPortal(parts, command->flags);
    if (!portal)
        return failed<int>(portal.error());
    if (portal->apiUrl != portal->url && !parts.settings.portal(portal->url))
        return failed<int>(otherApiBase(*portal));
    if (!parts.settings.portal(portal->url) && !portalsLike(parts, *portal).isEmpty())
        return misused(unknownPortal(parts, *portal));
    const auto token = givenToken(*command);
    if (!token)
        return failed<int>(token.error());
    const Program caller = command->caller();
    SignInConsent consent;
    // To be somebody else is a person's to say; a program's word is a question, where one can be asked.
    consent.otherPerson = caller.isAtTerminal && command->flags.has(QStringLiteral("switch-user"));
    consent.memoryOnly = command->flags.has(QStringLiteral("memory-only"));
    consent.firstPerson = caller.isAtTerminal;
    consent.by = caller.isAtTerminal ? Program() : caller;
    const auto port = namedPort(command->flags);
    if (!port)
        return failed<int>(port.error());
    AuthorizeOptions options;
    options.consent = consent;
    options.ticket = command->request.ticket;
    options.administrator = command->flags.has(QStringLiteral("admin"));
    options.openBrowser = !command->flags.has(QStringLiteral("no-browser"));
    options.port = *port;
    const bool isFirst = token->isEmpty() && caller.isAtTerminal && !parts.settings.knowsLastUser(*portal);
    const auto begin = [=, portal = *portal, token = *token](const Result<> &may) -> Future<SignIn> {
        if (!may || command->hasGone())
            return failed<SignIn>(may ? Error() : may.error());
        return token.isEmpty() ? signInAtPage(parts, command, portal, options)
                               : signInWithToken(parts, command, portal, token, consent);
    };
    return reportSignIn(
        parts, command, then(mayBegin(parts, *portal, consent), &parts.signIns, begin), isFirst);
}

Future<int> signOut(const CommandParts &parts, const Command &command)
{
    const auto portal = namedPortal(parts, command->flags);
    if (!portal)
        return failed<int>(portal.error());
    if (!parts.settings.portal(portal->url) && !parts.signIns.last(*portal))
        return failed<int>(notFound(Error::Noun::Portal, portal->host()));
    return then(parts.signIns.signOut(*portal), &parts.signIns,
        [command, portal = *portal](const Result<> &out) -> Result<int> {
            if (!out)
                return tl::unexpected(out.error());
            printHost(command, portal);
            command->note(QStringLiteral("Signed out of %1.").arg(portal.name()));
            return 0;
        });
}
