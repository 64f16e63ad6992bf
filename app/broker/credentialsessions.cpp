#include "broker/credentialentry.h"

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

template <class Predicate> void CredentialBroker::forget(Predicate matches)
{
    if (std::erase_if(m_entries, [&](const auto &item) { return matches(item.second->target); }) > 0)
        Q_EMIT sessionsChanged();
}

void CredentialBroker::end(const AccessTarget &target)
{
    forget([&](const AccessTarget &found) { return found == target; });
    Q_EMIT ended();
}

void CredentialBroker::clear()
{
    forget([](const AccessTarget &) { return true; });
    Q_EMIT cleared();
}

void CredentialBroker::clear(const QUrl &portal)
{
    forget([&](const AccessTarget &found) { return found.portal.url == portal; });
}
