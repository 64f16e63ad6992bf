#include "broker/credentialentry.h"

#include <QCoreApplication>

using namespace std::chrono_literals;
using std::chrono::milliseconds;
using std::chrono::seconds;

namespace {
/// SDKs run their helper on every call once less than this is left (botocore's advisory refresh).
constexpr seconds advisoryRefresh = 15min;
/// Credentials that came with hardly more than that are not asked for anew on every request.
constexpr seconds leastAge = 1min;
constexpr seconds leastLeftWhenOffline = 1min;
/// An unreachable portal can take 20 s to find out: not for every helper.
constexpr seconds retryAfter = 1min;
/// Sign-in URLs last about 15 minutes.
constexpr seconds consoleUrlLife = 10min;

milliseconds between(const QDateTime &from, const QDateTime &to)
{
    return milliseconds(from.msecsTo(to));
}

Access toAccess(const JitAccess &jit, const QDateTime &asked, const QString &usualRegion)
{
    Credentials credentials{jit.accessKeyId, jit.secretAccessKey, jit.sessionToken,
        asked.addSecs(jit.validity.count()), jit.region.isEmpty() ? usualRegion : jit.region};
    return {std::move(credentials), jit.consoleUrl, asked};
}

bool isAlwaysAsked(CredentialBroker::Freshness freshness)
{
    using enum CredentialBroker::Freshness;
    return freshness == New || freshness == Renewed;
}

bool isRefusal(const Error &error)
{
    using enum Error::Kind;
    return error.kind == Unauthorized || error.kind == Forbidden || error.kind == NotFound;
}
} // namespace

CredentialBroker::CredentialBroker(
    SignIns &signIns, PortalClient &client, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_signIns(signIns)
    , m_client(client)
    , m_clock(clock)
    , m_regions(signIns, client)
{
    connect(&signIns, &SignIns::personGone, this, &CredentialBroker::personGone);
}

QByteArray CredentialBroker::key(const AccessTarget &target, const SignIn &signIn) const
{
    QString what = target.label();
    if (target.level == AccessLevel::Tenant) {
        const Tenant *tenant = signIn.tenant(target.tenant);
        if (!tenant)
            return {};
        what = tenant->id;
    }
    const QByteArray person = m_signIns.personKey(signIn);
    const QByteArray level = QByteArray::number(int(target.level));
    return QList<QByteArray>{target.portal.id().toUtf8(), person, level, what.toUtf8()}.join('\n');
}

std::shared_ptr<CredentialBroker::Entry> CredentialBroker::entry(
    const AccessTarget &target, const SignIn &signIn)
{
    const QByteArray id = key(target, signIn);
    if (const auto found = m_entries.find(id); found != m_entries.end())
        return found->second;
    dropExpired();
    auto made = std::make_shared<Entry>();
    made->target = target;
    made->isPersons = m_signIns.isOwn(signIn);
    if (const Tenant *tenant = signIn.tenant(target.tenant); tenant && target.level == AccessLevel::Tenant) {
        made->target.tenant = tenant->name;
        made->tenantId = tenant->id;
    }
    m_entries.emplace(id, made);
    return made;
}

bool CredentialBroker::isFresh(const Entry &entry, Freshness freshness) const
{
    if (!entry.access || isAlwaysAsked(freshness))
        return false;
    const QDateTime now = m_clock.now();
    const QDateTime asked = entry.access->obtainedAt;
    const QDateTime expiration = entry.access->credentials.expiration;
    const milliseconds age = between(asked, now);
    const milliseconds left = between(now, expiration);
    const milliseconds validity = between(asked, expiration);
    if (left <= 0s)
        return false;
    if (entry.failedAt.isValid() && left > leastLeftWhenOffline && entry.failedAt <= now
        && between(entry.failedAt, now) < retryAfter)
        return true;
    // From before the clock was set back.
    if (age < 0s)
        return false;
    if (freshness == Freshness::UsableConsoleUrl && (entry.urlIsTaken || age > consoleUrlLife))
        return false;
    // A portal whose Validity is that short can't do better: serve what it gave for most of its life.
    if (validity <= advisoryRefresh)
        return left > validity / 4;
    return left >= advisoryRefresh || age < leastAge;
}

const Access *CredentialBroker::cached(
    const AccessTarget &target, Freshness freshness, const SignIn &signIn) const
{
    const auto found = m_entries.find(key(target, signIn));
    if (found == m_entries.end() || !isFresh(*found->second, freshness))
        return nullptr;
    return &*found->second->access;
}

QDateTime CredentialBroker::freshUntil(
    const AccessTarget &target, Freshness freshness, const SignIn &signIn) const
{
    const auto found = m_entries.find(key(target, signIn));
    if (found == m_entries.end() || !isFresh(*found->second, freshness))
        return {};
    // As isFresh() counts, but never a moment longer.
    const Access &access = *found->second->access;
    const QDateTime asked = access.obtainedAt;
    const QDateTime expiration = access.credentials.expiration;
    if (asked > m_clock.now())
        return {};
    const milliseconds validity = between(asked, expiration);
    const milliseconds margin = validity <= advisoryRefresh ? validity / 4 : advisoryRefresh;
    QDateTime until = expiration.addMSecs(-margin.count());
    if (validity > advisoryRefresh)
        until = std::max(until, std::min(asked.addSecs(leastAge.count()), expiration));
    if (freshness == Freshness::UsableConsoleUrl)
        until = std::min(until, asked.addSecs(consoleUrlLife.count()));
    // Old ones that stand in are not: whether the portal answers again is soon to be found out.
    return until > m_clock.now() ? until : QDateTime();
}

Future<Access> CredentialBroker::access(
    const AccessTarget &target, Freshness freshness, const Cancellation &cancellation)
{
    Q_EMIT wanted(target);
    if (const SignIn *last = m_signIns.last(target.portal))
        if (const Access *found = cached(target, freshness, *last))
            return ready(Result<Access>(*found));
    return then(unless(cancellation, m_signIns.current(target.portal), this), this,
        [this, target, freshness, cancellation](const Result<SignIn> &signIn) -> Future<Access> {
            return signIn ? access(target, freshness, *signIn, cancellation) : failed<Access>(signIn.error());
        });
}

Future<Access> CredentialBroker::access(
    const AccessTarget &target, Freshness freshness, const SignIn &signIn, const Cancellation &cancellation)
{
    if (cancellation.isCancelled())
        return failed<Access>(Error{});
    if (key(target, signIn).isEmpty())
        return accessToNewTenant(target, freshness, signIn, cancellation);
    const auto found = entry(target, signIn);
    if (isAlwaysAsked(freshness))
        return fetchNew(found, freshness, signIn, cancellation);
    if (isFresh(*found, freshness))
        return ready(Result<Access>(*found->access));
    return fetchShared(found, signIn, cancellation);
}

Future<Access> CredentialBroker::accessToNewTenant(
    const AccessTarget &target, Freshness freshness, const SignIn &signIn, const Cancellation &cancellation)
{
    const Error missing = notFound(Error::Noun::Tenant, target.tenant, QStringLiteral("no such tenant"));
    const SignIn *inForce = m_signIns.find(target.portal);
    if (!inForce || inForce->token.value != signIn.token.value)
        return failed<Access>(missing);
    // It may have been made since the list came.
    return then(unless(cancellation, m_signIns.refreshSometimes(target.portal), this), this,
        [this, target, freshness, missing, cancellation](const Result<SignIn> &refreshed) -> Future<Access> {
            const SignIn *now = m_signIns.find(target.portal);
            if (!now)
                return failed<Access>({Error::Kind::NotSignedIn, target.portal.host(), {}});
            if (!refreshed || key(target, *now).isEmpty())
                return failed<Access>(missing);
            return access(target, freshness, *now, cancellation);
        });
}

Future<Access> CredentialBroker::fetch(
    const Entry &entry, const SignIn &signIn, const Cancellation &cancellation)
{
    const QDateTime asked = m_clock.now();
    const AccessTarget target = entry.target;
    return then(m_client.jitAccess(signIn.portal, signIn.token, target.level, entry.tenantId, cancellation),
        this, [this, asked, target, signIn](const Result<JitAccess> &jit) -> Result<Access> {
            if (jit)
                return toAccess(*jit, asked, signIn.features.defaultAwsRegion);
            Error error = jit.error();
            if (error.kind == Error::Kind::Unauthorized)
                m_signIns.reportUnauthorized(signIn.portal, signIn.token);
            // The portal knows a tenant by its id, people by its name.
            if (error.kind == Error::Kind::Forbidden || error.kind == Error::Kind::NotFound)
                error.subject = target.label();
            if (target.level == AccessLevel::Tenant)
                error.noun = Error::Noun::Tenant;
            return tl::unexpected(error);
        });
}

Future<Access> CredentialBroker::fetchNew(const std::shared_ptr<Entry> &entry, Freshness freshness,
    const SignIn &signIn, const Cancellation &cancellation)
{
    const bool takesUrl = freshness == Freshness::New;
    const auto keep = [this, entry, takesUrl, asked = ++m_calls](const Result<Access> &access) {
        if (entry->stopped)
            return Result<Access>(tl::unexpected(*entry->stopped));
        // Of two calls at once, the one that was made later is kept.
        if (access && asked > entry->asked) {
            entry->access = *access;
            entry->asked = asked;
            entry->urlIsTaken = takesUrl;
            entry->failedAt = {};
            Q_EMIT sessionsChanged();
        }
        return access;
    };
    return then(fetch(*entry, signIn, cancellation), this, keep);
}

Future<Access> CredentialBroker::fetchShared(
    const std::shared_ptr<Entry> &entry, const SignIn &signIn, const Cancellation &cancellation)
{
    // Whoever still waits when this ends hears of that, too.
    auto outcome = unless(cancellation, entry->waiters.add(), qApp);
    if (!entry->call)
        renew(entry, signIn);
    // Done already where the portal was not even asked.
    if (!entry->call)
        return outcome;
    ++entry->call->wanted;
    cancellation.onCancel([shared = std::weak_ptr(entry->call)] {
        if (const auto call = shared.lock(); call && --call->wanted == 0)
            call->cancellation.cancel();
    });
    return outcome;
}

void CredentialBroker::renew(const std::shared_ptr<Entry> &entry, const SignIn &signIn)
{
    entry->call = std::make_shared<Entry::Call>();
    // The entry may be cleared meanwhile: those who wait are answered all the same, nothing is kept.
    then(fetch(*entry, signIn, entry->call->cancellation), this,
        [this, entry, asked = ++m_calls](const Result<Access> &access) { answer(*entry, access, asked); });
}

void CredentialBroker::answer(Entry &entry, const Result<Access> &access, quint64 asked)
{
    entry.call.reset();
    if (!access && access.error().kind == Error::Kind::Cancelled) {
        entry.waiters.resolve(access);
        return;
    }
    // What --no-cache has replaced meanwhile stays; its console URL is another's, so they get their own.
    if (access && asked < entry.asked) {
        entry.waiters.resolve(access);
        return;
    }
    if (access) {
        entry.access = *access;
        entry.asked = asked;
        entry.urlIsTaken = false;
        entry.failedAt = {};
    } else if (!isRefusal(access.error()) && entry.access
        && between(m_clock.now(), entry.access->credentials.expiration) > leastLeftWhenOffline) {
        entry.failedAt = m_clock.now();
        entry.waiters.resolve(*entry.access);
        return;
    }
    Q_EMIT sessionsChanged();
    entry.waiters.resolve(access);
}
