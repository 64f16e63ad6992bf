#include "broker/credentialentry.h"

QString CredentialBroker::userOf(const Portal &portal) const
{
    const SignIn *last = m_signIns.last(portal);
    return last ? last->user.name : QString();
}

QList<LiveSession> CredentialBroker::sessions() const
{
    QList<LiveSession> found;
    for (const auto &[key, entry] : m_entries)
        if (entry->access && entry->access->credentials.expiration > m_clock.now())
            found.append({entry->target, entry->access->credentials.region, entry->access->obtainedAt,
                entry->access->credentials.expiration});
    return found;
}

std::optional<LiveSession> CredentialBroker::session(const AccessTarget &target) const
{
    for (const LiveSession &session : sessions())
        if (session.target == target)
            return session;
    return std::nullopt;
}

std::optional<LiveSession> CredentialBroker::session(const AccessTarget &target, const SignIn &signIn) const
{
    const auto found = m_entries.find(key(target, signIn));
    if (found == m_entries.end() || !found->second->access)
        return std::nullopt;
    const Access &access = *found->second->access;
    if (access.credentials.expiration <= m_clock.now())
        return std::nullopt;
    return LiveSession{
        found->second->target, access.credentials.region, access.obtainedAt, access.credentials.expiration};
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
