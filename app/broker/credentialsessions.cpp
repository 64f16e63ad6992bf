#include "broker/credentialentry.h"
#include "broker/programquestion.h"

QString CredentialBroker::userOf(const Portal &portal) const
{
    const SignIn *last = m_signIns.last(portal);
    return last ? last->user.name : QString();
}

std::optional<LiveSession> CredentialBroker::liveSession(const Entry &entry) const
{
    if (!entry.access || entry.access->credentials.expiration <= m_clock.now())
        return std::nullopt;
    const Credentials &credentials = entry.access->credentials;
    return LiveSession{entry.target, credentials.region, entry.access->obtainedAt, credentials.expiration};
}

QList<LiveSession> CredentialBroker::sessions() const
{
    QList<LiveSession> found;
    for (const auto &[key, entry] : m_entries)
        if (const auto session = liveSession(*entry))
            found.append(*session);
    return found;
}

std::optional<LiveSession> CredentialBroker::session(const AccessTarget &target) const
{
    for (const auto &[key, entry] : m_entries)
        if (entry->target == target)
            if (const auto session = liveSession(*entry))
                return session;
    return std::nullopt;
}

std::optional<LiveSession> CredentialBroker::session(const AccessTarget &target, const SignIn &signIn) const
{
    const auto found = m_entries.find(key(target, signIn));
    return found == m_entries.end() ? std::nullopt : liveSession(*found->second);
}

void CredentialBroker::dropExpired()
{
    // Whoever asks the portal for one holds it as well.
    std::erase_if(m_entries,
        [this](const auto &item) { return item.second.use_count() == 1 && !liveSession(*item.second); });
}

/// \a why: what those are told who wait for it; nullopt: they get what comes.
template <class Predicate> void CredentialBroker::forget(Predicate matches, const std::optional<Error> &why)
{
    QList<std::shared_ptr<Entry>> gone;
    std::erase_if(m_entries, [&](const auto &item) {
        const bool isMeant = matches(item.second->target);
        if (isMeant)
            gone.append(item.second);
        return isMeant;
    });
    if (gone.isEmpty())
        return;
    Q_EMIT sessionsChanged();
    for (const auto &entry : std::as_const(gone))
        if (why && entry->isPersons)
            entry->stop(*why);
}

void CredentialBroker::end(const AccessTarget &target)
{
    const AccessTarget meant = target; // which may belong to what is forgotten
    // First: who is told that it has ended may ask again at once.
    Q_EMIT ended(meant);
    forget([&](const AccessTarget &found) { return found == meant; },
        Error{Error::Kind::Denied, ProgramQuestion::access(meant).subject(), {}});
}

void CredentialBroker::endAll()
{
    QList<AccessTarget> targets;
    for (const auto &[key, entry] : m_entries) {
        // Whoever asks the portal for one holds it as well.
        const bool isAskedFor = entry->isPersons && entry.use_count() > 1;
        if (isAskedFor || liveSession(*entry))
            targets.append(entry->target);
    }
    for (const AccessTarget &target : std::as_const(targets))
        end(target);
    Q_EMIT allEnded();
    clear();
}

void CredentialBroker::clear()
{
    forget([](const AccessTarget &) { return true; });
    Q_EMIT cleared();
}

void CredentialBroker::personGone(const QUrl &portal)
{
    forget([&](const AccessTarget &found) { return found.portal.url == portal; },
        Error{Error::Kind::NotSignedIn, Portal{portal, portal}.host(), {}});
}

Future<> CredentialBroker::renewAhead(const AccessTarget &target, const SignIn &signIn)
{
    const auto found = m_entries.find(key(target, signIn));
    if (found == m_entries.end() || !found->second->access)
        return failed<>({Error::Kind::NotFound, target.label(), QStringLiteral("nothing to renew")});
    const std::shared_ptr<Entry> entry = found->second;
    const QDateTime before = entry->access->obtainedAt;
    auto outcome = fetchShared(entry, signIn, {});
    // Old ones that stand in are no renewal.
    return then(std::move(outcome), this, [before, target](const Result<Access> &access) -> Result<> {
        if (!access)
            return tl::unexpected(access.error());
        if (access->obtainedAt == before)
            return failure(
                Error::Kind::Network, target.portal.host(), QStringLiteral("could not be renewed"));
        return {};
    });
}
