#include "broker/askedportals.h"
#include "broker/commandlisting.h"

namespace {
/// The sign-in to \a portal with the list as it is now; as it was last where the portal does not tell.
Future<SignIn> withTenants(const CommandParts &parts, const Portal &portal)
{
    return then(parts.signIns.current(portal), &parts.signIns,
        [parts, portal](const Result<SignIn> &signIn) -> Future<SignIn> {
            if (!signIn)
                return ready(signIn);
            return then(parts.signIns.refreshSometimes(portal), &parts.signIns,
                [known = *signIn](const Result<SignIn> &fresh) -> Result<SignIn> {
                    return fresh ? fresh : Result<SignIn>(known);
                });
        });
}

QJsonArray tenantsOf(const QList<SignIn> &signedIn)
{
    QJsonArray list;
    for (const SignIn &signIn : signedIn)
        for (const Tenant &tenant : signIn.tenants)
            list.append(QJsonObject{{QStringLiteral("host"), signIn.portal.url.toString()},
                {QStringLiteral("tenant"), tenant.name}, {QStringLiteral("id"), tenant.id},
                {QStringLiteral("plan"), tenant.planId}});
    return list;
}

void printTenants(const Command &command, const QList<SignIn> &signedIn)
{
    if (signedIn.isEmpty() && !command->wantsJson())
        return;
    printListing(*command, tenantsOf(signedIn),
        {{QStringLiteral("TENANT"), QLatin1String("tenant")},
            {QStringLiteral("PORTAL"), QLatin1String("host")},
            {QStringLiteral("PLAN"), QLatin1String("plan")}, {QStringLiteral("ID"), QLatin1String("id")}},
        QStringLiteral("There is no tenant that you may use."));
}
} // namespace

Future<int> listTenants(const CommandParts &parts, const Command &command)
{
    return then(askPortals(parts, command, withTenants), &parts.signIns,
        [parts, command](const Result<AskedPortals> &asked) -> Result<int> {
            if (!asked)
                return tl::unexpected(asked.error());
            printTenants(command, asked->signedIn);
            return tellOfAsked(parts, command, *asked);
        });
}
