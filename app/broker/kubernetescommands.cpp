#include "broker/commandcall.h"
#include "broker/commandsentences.h"
#include "broker/kubernetessessions.h"
#include "kubernetes/execcredential.h"

namespace {
using Kind = KubernetesScope::Kind;

/// As what activity and consent know it: a plan's cluster is administrators' business.
AccessTarget accessTarget(const KubernetesTarget &target)
{
    if (target.kind == Kind::Plan)
        return {target.portal, AccessLevel::Administrator, {}};
    return {target.portal, AccessLevel::Tenant, target.name};
}

Future<SignIn> signInByToken(const CommandParts &parts, const Portal &portal, const Secret &token)
{
    return parts.verifier.verifyOnce(portal, PortalToken{token, {}, PortalToken::Kind::ApiToken});
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
    const AccessTarget access = accessTarget(target);
    const Decider by = deciderOf(parts, command, ProgramQuestion::access(access));
    const bool fresh = command->flags.has(QStringLiteral("no-cache"));
    const auto allowed = parts.requests.allowed();
    const auto signIn = !allowed ? failed<SignIn>(allowed.error())
        : token->isEmpty()       ? obtainSignIn(parts, command, access, asking)
                                 : signInByToken(parts, target.portal, *token);
    const auto fetched = then(signIn, &parts.kubernetes,
        [parts, target, fresh](const Result<SignIn> &person) -> Future<KubernetesSession> {
            return person ? parts.kubernetes.access(target, *person, fresh)
                          : failed<KubernetesSession>(person.error());
        });
    const auto finish = [parts, command, access, begun, by, isOwn = !token->isEmpty()](
                            const Result<KubernetesSession> &obtained) -> Result<KubernetesSession> {
        const auto still =
            isOwn ? parts.requests.allowed() : parts.requests.stillAllowed(access, command->caller());
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
