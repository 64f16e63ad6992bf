#include "broker/kubernetessessions.h"

#include "core/waiters.h"
#include "kubernetes/execcredential.h"

namespace {
/// kubectl asks again when the time has come; a token that ends on the way to the cluster helps nobody.
constexpr qint64 leastLeft = 60;

QByteArray keyOf(const KubernetesScope &scope, const SignIn &signIn, const QByteArray &person)
{
    return QList<QByteArray>{
        signIn.portal.id().toUtf8(), person, QByteArray::number(int(scope.kind)), scope.id.toUtf8()}
        .join('\n');
}
} // namespace

struct KubernetesSessions::Entry
{
    QUrl portal;
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
        std::erase_if(m_entries, [&](const auto &item) { return item.second->portal == portal; });
    });
}

bool KubernetesSessions::isGood(const Entry &entry) const
{
    const QDateTime now = m_clock.now();
    return entry.session && entry.session->obtainedAt <= now
        && now.secsTo(entry.session->expiration) >= leastLeft;
}

std::shared_ptr<KubernetesSessions::Entry> KubernetesSessions::entry(
    const QByteArray &key, const Portal &portal)
{
    if (const auto found = m_entries.find(key); found != m_entries.end())
        return found->second;
    // Any program can name any number of plans. Whoever asks the portal for one holds it as well.
    std::erase_if(m_entries,
        [this](const auto &item) { return item.second.use_count() == 1 && !isGood(*item.second); });
    auto made = std::make_shared<Entry>();
    made->portal = portal.url;
    m_entries.emplace(key, made);
    return made;
}

Future<KubernetesSession> KubernetesSessions::access(
    const KubernetesTarget &target, const SignIn &signIn, bool fresh)
{
    KubernetesScope scope{target.kind, target.name};
    if (scope.kind == KubernetesScope::Kind::Tenant) {
        const Tenant *tenant = signIn.tenant(target.name);
        if (!tenant)
            return failed<KubernetesSession>(notFound(Error::Noun::Tenant, target.name));
        scope.id = tenant->id;
    }
    const auto entry = this->entry(keyOf(scope, signIn, m_signIns.personKey(signIn)), signIn.portal);
    if (!fresh && isGood(*entry))
        return ready(Result<KubernetesSession>(*entry->session));
    auto future = entry->waiters.add();
    if (!entry->fetching)
        fetch(entry, scope, signIn);
    return future;
}

void KubernetesSessions::fetch(
    const std::shared_ptr<Entry> &entry, const KubernetesScope &scope, const SignIn &signIn)
{
    entry->fetching = true;
    const QDateTime asked = m_clock.now();
    // The entry may be cleared meanwhile: those who wait are answered all the same.
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
