#include "broker/signin.h"

#include <algorithm>

namespace {
/// "The portal's sign-in token is valid for one hour by default in interactive use."
constexpr std::chrono::seconds usualLife{3600};
} // namespace

void SignIn::setSignedInAt(const QDateTime &time)
{
    signedInAt = time;
    if (const auto expiry = token.expiry()) {
        endsAt = *expiry;
        endIsCertain = true;
    } else if (token.kind == PortalToken::Kind::Interactive) {
        endsAt = time.addSecs(usualLife.count());
    }
}

const Tenant *SignIn::tenant(const QString &nameOrId) const
{
    // As it stands in most command lines, among 20,000: the list is sorted.
    const auto byName = std::lower_bound(tenants.begin(), tenants.end(), nameOrId,
        [](const Tenant &tenant, const QString &name) { return tenant.name < name; });
    if (byName != tenants.end() && byName->name == nameOrId)
        return &*byName;
    const auto matches = [&](const Tenant &tenant) {
        return tenant.name.compare(nameOrId, Qt::CaseInsensitive) == 0
            || tenant.id.compare(nameOrId, Qt::CaseInsensitive) == 0;
    };
    const auto found = std::find_if(tenants.begin(), tenants.end(), matches);
    return found == tenants.end() ? nullptr : &*found;
}
