#include "broker/tenantregions.h"

namespace {
/// Empty where the target is no tenant of the sign-in's.
QString keyOf(const AccessTarget &target, const SignIn *signIn)
{
    const Tenant *tenant =
        signIn && target.level == AccessLevel::Tenant ? signIn->tenant(target.tenant) : nullptr;
    return tenant ? target.portal.id() + u'\n' + tenant->id : QString();
}
} // namespace

TenantRegions::TenantRegions(SignIns &signIns, PortalClient &client)
    : m_signIns(signIns)
    , m_client(client)
{
}

QString TenantRegions::known(const AccessTarget &target) const
{
    return m_regions.value(keyOf(target, m_signIns.find(target.portal)));
}

Future<QString> TenantRegions::find(const AccessTarget &target)
{
    const SignIn *signIn = m_signIns.find(target.portal);
    const QString key = keyOf(target, signIn);
    const QString usual = signIn ? signIn->features.defaultAwsRegion : QString();
    if (key.isEmpty() || m_regions.contains(key))
        return ready(Result<QString>(m_regions.value(key, usual)));
    const QString id = signIn->tenant(target.tenant)->id;
    return then(m_client.tenantRegion(signIn->portal, signIn->token, id), this,
        [this, key, usual](const Result<QString> &region) -> Result<QString> {
            if (region)
                m_regions.insert(key, *region);
            return region.value_or(usual);
        });
}
