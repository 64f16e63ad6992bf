#include "broker/commandcall.h"
#include "broker/commandsentences.h"
#include "broker/kubernetessessions.h"
#include "kubernetes/execcredential.h"

namespace {
using Kind = KubernetesScope::Kind;

Future<KubernetesSession> sessionByToken(
    const CommandParts &parts, const KubernetesTarget &target, const Secret &secret, bool fresh)
{
    const PortalToken token{secret, {}, PortalToken::Kind::ApiToken};
    const SignIn *last = parts.verifier.last(target.portal, token);
    if (const KubernetesSession *found = last && !fresh ? parts.kubernetes.cached(target, *last) : nullptr)
        return ready(Result<KubernetesSession>(*found));
    return then(parts.verifier.verifyOnce(target.portal, token), &parts.kubernetes,
        [parts, target, fresh](const Result<SignIn> &person) -> Future<KubernetesSession> {
            return person ? parts.kubernetes.access(target, *person, fresh)
                          : failed<KubernetesSession>(person.error());
        });
}

/// By the sign-in of the person, from memory where that will do, also when it has ended.
Future<KubernetesSession> sessionOfPerson(const CommandParts &parts, const Command &command,
    const KubernetesTarget &target, bool fresh, Asking asking)
{
    const AccessTarget access = target.access();
    const SignIn *last = parts.signIns.last(target.portal);
    const bool isCached = last && !fresh && parts.kubernetes.cached(target, *last);
    const auto agreed = [parts, portal = target.portal](const Result<> &yes) -> Result<SignIn> {
        if (!yes)
            return tl::unexpected(yes.error());
        const SignIn *still = parts.signIns.last(portal);
        return still ? Result<SignIn>(*still) : failure(Error::Kind::NotSignedIn, portal.host());
    };
    const auto signIn = isCached
        ? then(consentTo(parts, command, ProgramQuestion::access(access)), &parts.signIns, agreed)
        : obtainSignIn(parts, command, access, asking);
    return then(signIn, &parts.kubernetes, [=](const Result<SignIn> &person) -> Future<KubernetesSession> {
        if (!person)
            return failed<KubernetesSession>(person.error());
        return whileAllowed(parts, command, access, parts.kubernetes.access(target, *person, fresh));
    });
}

Activity::Outcome outcomeOf(const Result<KubernetesSession> &session, const QDateTime &begun)
{
    if (!session)
        return outcomeOf(session.error());
    return session->obtainedAt >= begun ? Activity::Outcome::Portal : Activity::Outcome::Cache;
}

/// What was given, or why it was not.
QString noteOf(const Result<KubernetesSession> &session)
{
    const QString what = QStringLiteral("Kubernetes");
    return session ? what : QString(what + QStringLiteral(": ") + commandSentence(session.error()));
}
} // namespace

Result<KubernetesTarget> namedCluster(const CommandParts &parts, const CommandFlags &flags)
{
    const auto portal = namedPortal(parts, flags);
    if (!portal)
        return tl::unexpected(portal.error());
    const QString tenant = flags.value(QStringLiteral("tenant"));
    const QString plan = flags.value(QStringLiteral("plan"));
    if (tenant.isEmpty() && plan.isEmpty())
        return failure(
            Error::Kind::InvalidInput, QStringLiteral("Say which cluster: --tenant NAME or --plan ID"));
    if (!plan.isEmpty())
        return KubernetesTarget{*portal, Kind::Plan, plan};
    return KubernetesTarget{
        *portal, Kind::Tenant, parts.signIns.byOwnName({*portal, AccessLevel::Tenant, tenant}).tenant};
}

Future<KubernetesSession> obtainKubernetes(
    const CommandParts &parts, const Command &command, const KubernetesTarget &target, Asking asking)
{
    const auto token = givenToken(*command);
    if (!token)
        return failed<KubernetesSession>(token.error());
    const QDateTime begun = parts.clock.now();
    const AccessTarget access = target.access();
    if (asking != Asking::AsProgram)
        resumeIfTyped(parts, command, access);
    const Decider by = deciderOf(parts, command, ProgramQuestion::access(access));
    const bool fresh = command->flags.has(QStringLiteral("no-cache"));
    const auto allowed = parts.requests.allowed();
    const auto fetched = !allowed ? failed<KubernetesSession>(allowed.error())
        : token->isEmpty()        ? sessionOfPerson(parts, command, target, fresh, asking)
                                  : sessionByToken(parts, target, *token, fresh);
    const auto finish = [parts, command, access, begun, by](
                            const Result<KubernetesSession> &obtained) -> Result<KubernetesSession> {
        const auto still = parts.requests.allowed();
        const auto given = obtained && !still ? tl::unexpected(still.error()) : obtained;
        recordAccess(parts, command,
            {{}, Activity::Action::Credentials, outcomeOf(given, begun), access, {}, {}, {}, noteOf(given), 1,
                by.of(given)});
        return given;
    };
    return then(fetched, &parts.requests, finish);
}

Future<int> kubernetesAccess(const CommandParts &parts, const Command &command)
{
    const auto target = namedCluster(parts, command->flags);
    if (!target)
        return failed<int>(target.error());
    return then(obtainKubernetes(parts, command, *target, Asking::AsProgram), &parts.kubernetes,
        [command](const Result<KubernetesSession> &session) -> Result<int> {
            if (!session)
                return tl::unexpected(session.error());
            const QString version = execApiVersion(command->request.kubernetesExecInfo);
            command->output->out(execCredentialJson(session->access, session->expiration, version).view());
            return 0;
        });
}
