#include "broker/commandcall.h"
#include "broker/commandsentences.h"
#include "broker/environmenttarget.h"
#include "broker/exitcodes.h"

namespace {
using Freshness = CredentialBroker::Freshness;
using Question = ProgramRequests::Question;

Future<SignIn> agreedTo(
    const CommandParts &parts, const Command &command, const Question &question, const SignIn &signIn)
{
    return then(consentTo(parts, command, question), &parts.requests,
        [signIn](const Result<> &yes) -> Result<SignIn> { return yes.map([&] { return signIn; }); });
}

/// Tells on stderr what to click, at once.
ProgramRequests::Told teller(const CommandParts &parts, const Command &command, const AccessTarget &target)
{
    return [parts, command, target](const Question &question) {
        const QUrl page = question.about == Question::About::SignIn
            ? parts.signIns.pageUrl(question.target.portal)
            : QUrl();
        if (page.isEmpty())
            command->note(askedSentence(question, target, command->caller(),
                parts.requests.consents().remembers(question.target, command->caller())));
        else
            tellOfPage(
                command, question.target.portal, page, !parts.signIns.lastError(question.target.portal));
    };
}

/// The sign-in of a program that waits. A port is the one flow's alone that it may come to.
Future<SignIn> signedInAt(
    const CommandParts &parts, const Command &command, const AccessTarget &target, quint16 port)
{
    if (command->hasGone())
        return failed<SignIn>({});
    const bool namesPort = port != 0 && !parts.signIns.find(target.portal);
    if (namesPort)
        parts.signIns.answerAt(target.portal, port);
    const auto signIn = parts.requests.signedIn(
        target, command->caller(), command->request.ticket, teller(parts, command, target));
    if (!namesPort)
        return signIn;
    return then(signIn, &parts.signIns, [parts, target](const Result<SignIn> &outcome) {
        parts.signIns.answerAt(target.portal, 0);
        return outcome;
    });
}
} // namespace

Future<> consentTo(const CommandParts &parts, const Command &command, const Question &question)
{
    if (command->hasGone())
        return failed({});
    return parts.requests.consent(
        question, command->caller(), command->request.ticket, teller(parts, command, question.target));
}

Future<SignIn> authorizeFor(
    const CommandParts &parts, const Command &command, const Question &question, bool administrator)
{
    const AccessTarget &target = question.target;
    if (command->hasGone())
        return failed<SignIn>({});
    if (const auto may = parts.requests.mayOpenPage(target.portal, command->caller()); !may)
        return failed<SignIn>(may.error());
    const auto state = parts.signIns.state(target.portal);
    const bool joins = parts.signIns.isBusy(target.portal) && state != SignIns::State::Restoring;
    AuthorizeOptions options;
    options.administrator = administrator;
    options.port = namedPort(command->flags).value_or(0);
    options.ticket = command->request.ticket;
    const Program caller = command->caller();
    options.consent.firstPerson = caller.isAtTerminal;
    options.consent.by = caller.isAtTerminal ? Program() : caller;
    return then(authorizeAtTerminal(parts, command, target.portal, options), &parts.requests,
        [=](const Result<SignIn> &signIn) -> Future<SignIn> {
            // The page does not say which program waits, and a person may have opened it for themselves.
            // Where nobody can be asked, the page that this very command opened has to do.
            if (!signIn && !joins)
                parts.requests.pageEnded(
                    question.target.portal, signIn.error(), command->caller(), command->request.ticket);
            if (!signIn || (parts.requests.isUnattended() && !joins))
                return ready(signIn);
            return agreedTo(parts, command, question, *signIn);
        });
}

Future<SignIn> obtainSignIn(
    const CommandParts &parts, const Command &command, const AccessTarget &target, Asking asking)
{
    const auto port = namedPort(command->flags);
    if (!port)
        return failed<SignIn>(port.error());
    if (asking == Asking::AsProgram)
        return signedInAt(parts, command, target, *port);
    // A page that waits in the browser may wait for long: a person is told where it is, a script is not kept.
    const bool pageIsOpen = parts.signIns.state(target.portal) == SignIns::State::Authorizing
        && !parts.signIns.find(target.portal);
    const auto current = pageIsOpen ? failed<SignIn>({Error::Kind::NotSignedIn, target.portal.host(), {}})
                                    : parts.signIns.current(target.portal);
    return then(current, &parts.requests,
        [parts, command, target, asking](const Result<SignIn> &signIn) -> Future<SignIn> {
            if (signIn)
                return agreedTo(parts, command, Question::access(target), *signIn);
            if (asking == Asking::Never || signIn.error().kind != Error::Kind::NotSignedIn)
                return ready(signIn);
            return authorizeFor(
                parts, command, Question::access(target), target.level != AccessLevel::Tenant);
        });
}

void resumeIfTyped(const CommandParts &parts, const Command &command, const AccessTarget &target)
{
    Consents &consents = parts.requests.consents();
    const AccessTarget own = parts.signIns.byOwnName(target);
    if (consents.isEnded(own) && command->caller().isAtTerminal)
        consents.resume(own);
}

namespace {
Future<Access> accessWithToken(const CommandParts &parts, const AccessTarget &target, Freshness freshness,
    const Secret &secret, bool isAgain = false)
{
    const PortalToken token{secret, {}, PortalToken::Kind::ApiToken};
    if (const SignIn *last = parts.verifier.last(target.portal, token))
        if (const Access *found = parts.broker.cached(target, freshness, *last))
            return ready(Result<Access>(*found));
    const auto obtained = then(parts.verifier.verifyOnce(target.portal, token), &parts.broker,
        [parts, target, freshness](const Result<SignIn> &signIn) -> Future<Access> {
            return signIn ? parts.broker.access(target, freshness, *signIn) : failed<Access>(signIn.error());
        });
    return then(obtained, &parts.broker, [=](const Result<Access> &access) -> Future<Access> {
        // The tenant may have been made since the token's list was read.
        if (access || isAgain || access.error().kind != Error::Kind::NotFound
            || !parts.verifier.forgetOld(target.portal, token))
            return ready(access);
        return accessWithToken(parts, target, freshness, secret, true);
    });
}

Future<Access> accessAsSignedIn(const CommandParts &parts, const Command &command, const AccessTarget &target,
    Freshness freshness, Asking asking)
{
    const auto attempt = [=] {
        return then(obtainSignIn(parts, command, target, asking), &parts.broker,
            [=](const Result<SignIn> &signIn) -> Future<Access> {
                if (!signIn)
                    return failed<Access>(signIn.error());
                return whileAllowed(parts, command, target, parts.broker.access(target, freshness, *signIn));
            });
    };
    return then(attempt(), &parts.broker, [asking, attempt](const Result<Access> &access) -> Future<Access> {
        // The portal refused a sign-in that still looked good: it has ended now, so ask once.
        if (access || asking == Asking::Never || access.error().kind != Error::Kind::Unauthorized)
            return ready(access);
        return attempt();
    });
}

const Access *cachedAccess(const CommandParts &parts, const AccessTarget &target, Freshness freshness)
{
    const SignIn *last = parts.signIns.last(target.portal);
    return last ? parts.broker.cached(target, freshness, *last) : nullptr;
}

/// Access by the sign-in of the person, from memory where that will do.
Future<Access> accessOfPerson(const CommandParts &parts, const Command &command, const AccessTarget &target,
    Freshness freshness, Asking asking)
{
    const Access *found = cachedAccess(parts, target, freshness);
    if (!found)
        return accessAsSignedIn(parts, command, target, freshness, asking);
    return then(consentTo(parts, command, Question::access(target)), &parts.broker,
        [parts, command, target, freshness](const Result<> &yes) -> Future<Access> {
            if (!yes)
                return failed<Access>(yes.error());
            // Asked for anew: the session may have been ended while the person was asked.
            return whileAllowed(parts, command, target, parts.broker.access(target, freshness));
        });
}

Activity::Outcome outcomeOf(const Result<Access> &access, const QDateTime &begun)
{
    if (access)
        return access->obtainedAt >= begun ? Activity::Outcome::Portal : Activity::Outcome::Cache;
    return outcomeOf(access.error());
}

void traceOutcome(const Command &command, const Result<Access> &access, const QDateTime &begun)
{
    if (!access)
        command->trace(QStringLiteral("not given"));
    else
        command->trace(
            QStringLiteral("given from %1, good until %2")
                .arg(outcomeOf(access, begun) == Activity::Outcome::Cache ? QStringLiteral("memory")
                                                                          : QStringLiteral("the portal"),
                    access->credentials.expiration.toString(Qt::ISODate)));
}
} // namespace

Activity::Outcome outcomeOf(const Error &error)
{
    const bool isDenied = exitCode(error) == int(CommandExit::Denied) && error.kind != Error::Kind::Forbidden;
    return isDenied ? Activity::Outcome::Denied : Activity::Outcome::Failed;
}

Decider deciderOf(const CommandParts &parts, const Command &command, const Question &question)
{
    const bool isAsked = givenToken(*command).value_or(Secret()).isEmpty();
    return isAsked ? Decider(parts.requests, question, command->caller()) : Decider();
}

void recordAccess(const CommandParts &parts, const Command &command, Activity activity)
{
    activity.program = command->caller();
    activity.user = givenToken(*command).value_or(Secret()).isEmpty()
        ? parts.broker.userOf(activity.target.portal)
        : QString();
    parts.activity.record(activity);
}

Future<Access> obtainAccess(const CommandParts &parts, const Command &command, const AccessTarget &target,
    CredentialBroker::Freshness freshness, Asking asking, Activity::Action action)
{
    const QDateTime begun = parts.clock.now();
    command->trace(QStringLiteral("asked for %1 of %2").arg(target.label(), target.portal.host()));
    const auto token = givenToken(*command);
    if (!token)
        return failed<Access>(token.error());
    if (asking != Asking::AsProgram)
        resumeIfTyped(parts, command, target);
    const QString profile = profilesOf(parts, *command, target);
    const Decider by = deciderOf(parts, command, Question::access(target));
    const auto allowed = parts.requests.allowed();
    auto access = !allowed ? failed<Access>(allowed.error())
        : token->isEmpty() ? accessOfPerson(parts, command, target, freshness, asking)
                           : accessWithToken(parts, target, freshness, *token);
    return then(access, &parts.requests,
        [parts, command, target, begun, action, profile, by](
            const Result<Access> &obtained) -> Result<Access> {
            // The screen may have been locked while the portal was asked.
            const auto still = parts.requests.allowed();
            const Result<Access> given = obtained && !still ? tl::unexpected(still.error()) : obtained;
            traceOutcome(command, given, begun);
            // What a console or a link comes to is recorded when it has.
            if (!given || action == Activity::Action::Credentials)
                recordAccess(parts, command,
                    {{}, action, outcomeOf(given, begun), target, {}, {}, profile,
                        given ? QString() : commandSentence(given.error()), 1, by.of(given)});
            return given;
        });
}
