#include "aws/secrettext.h"
#include "aws/shellquoting.h"
#include "broker/commandcall.h"
#include "broker/exitcodes.h"

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

Activity::Outcome outcomeOf(const Result<SignIn> &signIn)
{
    if (signIn)
        return Activity::Outcome::Done;
    return exitCode(signIn.error()) == int(CommandExit::Denied) ? Activity::Outcome::Denied
                                                                : Activity::Outcome::Failed;
}

/// Who is signed in and agrees, or signs in now.
Future<SignIn> person(const CommandParts &parts, const Command &command, const Portal &portal)
{
    // Whoever has the person's token may do all that the person may: asked for as administrator access is.
    const AccessTarget all{portal, AccessLevel::Administrator, {}};
    return then(parts.signIns.current(portal), &parts.signIns,
        [parts, command, all](const Result<SignIn> &signIn) -> Future<SignIn> {
            if (!signIn && signIn.error().kind == Error::Kind::NotSignedIn)
                return authorizeFor(parts, command, all, command->flags.has(QStringLiteral("admin")));
            if (!signIn)
                return ready(signIn);
            const Program program = command->request.program ? command->request.program() : Program();
            return then(parts.requests.consent(all, program, command->request.ticket), &parts.signIns,
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
    if (const auto allowed = parts.requests.allowed(); !allowed)
        return failed<int>(allowed.error());
    const auto print = [parts, command](const Result<SignIn> &signIn) -> Result<int> {
        if (!signIn)
            return tl::unexpected(signIn.error());
        if (const auto still = parts.requests.allowed(); !still)
            return tl::unexpected(still.error());
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
    const auto recorded = [parts, command, portal = *portal, print](const Result<SignIn> &signIn) {
        recordAccess(parts, command,
            {{}, Activity::Action::Credentials, outcomeOf(signIn), {portal, AccessLevel::Administrator, {}},
                {}, {}, {}, QStringLiteral("the portal's token")});
        return print(signIn);
    };
    return then(person(parts, command, *portal), &parts.signIns, recorded);
}
