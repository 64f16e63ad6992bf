#include "broker/commandlisting.h"

namespace {
/// The tenants that were found, and why there are none of some portals.
struct Found
{
    QJsonArray tenants;
    bool isSignedIn = false;
    std::optional<Error> error; ///< the first; of who is not signed in only as long as nobody is
};

void add(Found &found, const SignIn &signIn)
{
    found.isSignedIn = true;
    for (const Tenant &tenant : signIn.tenants)
        found.tenants.append(QJsonObject{{QStringLiteral("host"), signIn.portal.url.toString()},
            {QStringLiteral("tenant"), tenant.name}, {QStringLiteral("id"), tenant.id},
            {QStringLiteral("plan"), tenant.planId}});
}

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

/// One portal after the other: the list is in the order of the settings.
Future<> collect(const CommandParts &parts, const QList<Portal> &portals, const std::shared_ptr<Found> &found)
{
    if (portals.isEmpty())
        return ready(Result<>());
    return then(withTenants(parts, portals.first()), &parts.signIns,
        [parts, rest = portals.mid(1), found](const Result<SignIn> &signIn) -> Future<> {
            if (signIn)
                add(*found, *signIn);
            else if (!found->error || found->error->kind == Error::Kind::NotSignedIn)
                found->error = signIn.error();
            return collect(parts, rest, found);
        });
}

Result<int> tell(const Command &command, const Found &found)
{
    if (found.isSignedIn || !found.error)
        printListing(*command, found.tenants,
            {{QStringLiteral("TENANT"), QLatin1String("tenant")},
                {QStringLiteral("PORTAL"), QLatin1String("host")},
                {QStringLiteral("PLAN"), QLatin1String("plan")}, {QStringLiteral("ID"), QLatin1String("id")}},
            found.isSignedIn ? QStringLiteral("There is no tenant that you may use.") : noPortalYet());
    const bool isComplete =
        !found.error || (found.isSignedIn && found.error->kind == Error::Kind::NotSignedIn);
    return isComplete ? Result<int>(0) : tl::unexpected(*found.error);
}
} // namespace

Future<int> listTenants(const CommandParts &parts, const Command &command)
{
    QList<Portal> portals = parts.settings.portals();
    if (command->flags.has(QStringLiteral("host"))) {
        const auto portal = namedPortal(parts, command->flags);
        if (!portal)
            return failed<int>(portal.error());
        portals = {*portal};
    }
    const auto found = std::make_shared<Found>();
    return then(collect(parts, portals, found), &parts.signIns,
        [command, found](const Result<> &) { return tell(command, *found); });
}
