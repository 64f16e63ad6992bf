#include "aws/secrettext.h"
#include "aws/shellquoting.h"
#include "broker/commandcall.h"

namespace {
/// As duplo-jit prints it.
Secret tokenJson(const SignIn &signIn)
{
    const Secret token = signIn.token.value;
    SecretText text(64 + 12 * token.size());
    text << "{\"Version\":1,\"DuploToken\":";
    appendJson(text, token.view());
    text << ",\"NeedOTP\":" << (signIn.features.isOtpNeeded ? "true" : "false") << "}\n";
    return text.finish();
}

/// Who is signed in and agrees, or signs in now.
Future<SignIn> person(const CommandParts &parts, const Command &command, const Portal &portal)
{
    if (const auto allowed = parts.requests.allowed(); !allowed)
        return failed<SignIn>(allowed.error());
    const auto question = ProgramQuestion::portalToken(portal);
    return then(parts.signIns.current(portal), &parts.requests,
        [parts, command, question](const Result<SignIn> &signIn) -> Future<SignIn> {
            if (!signIn && signIn.error().kind == Error::Kind::NotSignedIn)
                return authorizeFor(parts, command, question, command->flags.has(QStringLiteral("admin")));
            if (!signIn)
                return ready(signIn);
            return then(consentTo(parts, command, question), &parts.signIns,
                [signIn](const Result<> &yes) -> Result<SignIn> {
                    return yes ? signIn : tl::unexpected(yes.error());
                });
        });
}
} // namespace

Future<int> printPortalToken(const CommandParts &parts, const Command &command)
{
    const auto portal = namedPortal(parts, command->flags);
    if (!portal)
        return failed<int>(portal.error());
    const auto token = givenToken(*command);
    if (!token)
        return failed<int>(token.error());
    if (const auto port = namedPort(command->flags); !port)
        return failed<int>(port.error());
    const auto print = [command](const Result<SignIn> &signIn) -> Result<int> {
        if (!signIn)
            return tl::unexpected(signIn.error());
        command->output->out(tokenJson(*signIn).view());
        return 0;
    };
    // A token that the caller has already is only checked.
    if (!token->isEmpty())
        return then(parts.verifier.verifyOnce(*portal, {*token, {}, PortalToken::Kind::ApiToken}),
            &parts.signIns, print);
    if (!command->flags.has(QStringLiteral("interactive")))
        return misused(
            QStringLiteral("The portal's token is given only with --interactive, or --token-stdin"));
    const Decider by = deciderOf(parts, command, ProgramQuestion::portalToken(*portal));
    const auto recorded = [parts, command, portal = *portal, print, by](const Result<SignIn> &obtained) {
        // Meanwhile the screen may have been locked, or the person may have changed their mind.
        const auto question = ProgramQuestion::portalToken(portal);
        const AccessTarget &all = question.target;
        const auto still = parts.requests.stillAllowed(parts.requests.agreement(question, command->caller()));
        const auto given = obtained && !still ? tl::unexpected(still.error()) : obtained;
        recordAccess(parts, command,
            {{}, Activity::Action::Credentials, given ? Activity::Outcome::Done : outcomeOf(given.error()),
                all, {}, {}, {}, QStringLiteral("the portal's token"), 1, by.of(given)});
        return print(given);
    };
    return then(person(parts, command, *portal), &parts.requests, recorded);
}
