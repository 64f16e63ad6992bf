#include "broker/kubernetessessions.h"

#include "broker/programquestion.h"
#include "core/waiters.h"
#include "kubernetes/execcredential.h"

namespace {
/// kubectl asks again when the time has come; a token that ends on the way to the cluster helps nobody.
constexpr qint64 leastLeft = 60;

/// By the tenant's id; nullopt: this sign-in knows no such tenant.
std::optional<KubernetesScope> scopeOf(const KubernetesTarget &target, const SignIn &signIn)
{
    if (target.kind != KubernetesScope::Kind::Tenant)
        return KubernetesScope{target.kind, target.name};
    const Tenant *tenant = signIn.tenant(target.name);
    return tenant ? std::optional(KubernetesScope{target.kind, tenant->id}) : std::nullopt;
}
} // namespace

struct KubernetesSessions::Entry
{
    AccessTarget target;
    bool isPersons = false; ///< by the sign-in of the person, not by a token that a caller brought
    std::optional<KubernetesSession> session;
    bool fetching = false;
    Waiters<KubernetesSession> waiters;
};

KubernetesSessions::KubernetesSessions(
    SignIns &signIns, PortalClient &client, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_signIns(signIns)
    , m_client(client)
    , m_clock(clock)
{
    connect(&signIns, &SignIns::personGone, this, [this](const QUrl &portal) {
        forget([&](const AccessTarget &found) { return found.portal.url == portal; },
            {Error::Kind::NotSignedIn, Portal{portal, portal}.host(), {}});
    });
}

AccessTarget KubernetesTarget::access() const
{
    if (kind == KubernetesScope::Kind::Plan)
        return {portal, AccessLevel::Administrator, {}};
    return {portal, AccessLevel::Tenant, name};
}

QByteArray KubernetesSessions::keyOf(const KubernetesScope &scope, const SignIn &signIn) const
{
    const QByteArray person = m_signIns.personKey(signIn);
    return QList<QByteArray>{
        signIn.portal.id().toUtf8(), person, QByteArray::number(int(scope.kind)), scope.id.toUtf8()}
        .join('\n');
}

/// \a why: what those are told who wait for it.
template <class Predicate> void KubernetesSessions::forget(Predicate matches, const Error &why)
{
    QList<std::shared_ptr<Entry>> gone;
    std::erase_if(m_entries, [&](const auto &item) {
        const bool isMeant = matches(item.second->target);
        if (isMeant)
            gone.append(item.second);
        return isMeant;
    });
    for (const auto &entry : std::as_const(gone))
        if (entry->isPersons)
            entry->waiters.resolve(tl::unexpected(why));
}

void KubernetesSessions::end(const AccessTarget &target)
{
    forget([&](const AccessTarget &found) { return found == target; },
        {Error::Kind::Denied, ProgramQuestion::access(target).subject(), {}});
}

QList<AccessTarget> KubernetesSessions::targets() const
{
    QList<AccessTarget> found;
    for (const auto &[key, entry] : m_entries)
        if (entry->isPersons && (entry->fetching || isGood(*entry)))
            found.append(entry->target);
    return found;
}

bool KubernetesSessions::isGood(const Entry &entry) const
{
    const QDateTime now = m_clock.now();
    return entry.session && entry.session->obtainedAt <= now
        && now.secsTo(entry.session->expiration) >= leastLeft;
}

std::shared_ptr<KubernetesSessions::Entry> KubernetesSessions::entry(
    const QByteArray &key, const KubernetesTarget &target, const SignIn &signIn)
{
    if (const auto found = m_entries.find(key); found != m_entries.end())
        return found->second;
    // Any program can name any number of plans. Whoever asks the portal for one holds it as well.
    std::erase_if(m_entries,
        [this](const auto &item) { return item.second.use_count() == 1 && !isGood(*item.second); });
    auto made = std::make_shared<Entry>();
    made->target = m_signIns.byOwnName(target.access());
    made->isPersons = m_signIns.isOwn(signIn);
    m_entries.emplace(key, made);
    return made;
}

Future<KubernetesSession> KubernetesSessions::access(
    const KubernetesTarget &target, const SignIn &signIn, bool fresh)
{
    const auto scope = scopeOf(target, signIn);
    if (!scope)
        return failed<KubernetesSession>(notFound(Error::Noun::Tenant, target.name));
    const auto entry = this->entry(keyOf(*scope, signIn), target, signIn);
    if (!fresh && isGood(*entry))
        return ready(Result<KubernetesSession>(*entry->session));
    auto future = entry->waiters.add();
    if (!entry->fetching)
        fetch(entry, *scope, signIn);
    return future;
}

const KubernetesSession *KubernetesSessions::cached(
    const KubernetesTarget &target, const SignIn &signIn) const
{
    const auto scope = scopeOf(target, signIn);
    const auto found = scope ? m_entries.find(keyOf(*scope, signIn)) : m_entries.end();
    return found != m_entries.end() && isGood(*found->second) ? &*found->second->session : nullptr;
}

void KubernetesSessions::fetch(
    const std::shared_ptr<Entry> &entry, const KubernetesScope &scope, const SignIn &signIn)
{
    entry->fetching = true;
    const QDateTime asked = m_clock.now();
    // The entry may be cleared meanwhile: those who still wait are answered all the same.
    then(m_client.kubernetesAccess(signIn.portal, signIn.token, scope), this,
        [this, entry, asked, signIn](const Result<KubernetesAccess> &access) {
            entry->fetching = false;
            if (!access) {
                if (access.error().kind == Error::Kind::Unauthorized)
                    m_signIns.reportUnauthorized(signIn.portal, signIn.token);
                entry->waiters.resolve(tl::unexpected(access.error()));
                return;
            }
            entry->session = KubernetesSession{*access, expirationOf(*access, asked), asked};
            entry->waiters.resolve(*entry->session);
        });
}
