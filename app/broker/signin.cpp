#include "broker/signin.h"

#include <QHash>

#include <algorithm>

namespace {
/// "The portal's sign-in token is valid for one hour by default in interactive use."
constexpr std::chrono::seconds usualLife{3600};
} // namespace

/// Holds the list it was made from, so that its data stays what and where it is.
struct SignIn::TenantIndex
{
    explicit TenantIndex(const QList<Tenant> &tenants)
        : of(tenants)
    {
        byWord.reserve(2 * of.size());
        for (qsizetype i = of.size() - 1; i >= 0; --i)
            byWord.insert(of.at(i).id.toCaseFolded(), i);
        // Names go before ids, and the first of a list before the others.
        for (qsizetype i = of.size() - 1; i >= 0; --i)
            byWord.insert(of.at(i).name.toCaseFolded(), i);
    }

    QList<Tenant> of;
    QHash<QString, qsizetype> byWord;
};

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
    // Made once per list, and only for those who ask otherwise.
    if (!m_index || m_index->of.constData() != tenants.constData() || m_index->of.size() != tenants.size())
        m_index = std::make_shared<const TenantIndex>(tenants);
    const auto found = m_index->byWord.constFind(nameOrId.toCaseFolded());
    return found == m_index->byWord.cend() ? nullptr : &tenants.at(*found);
}
