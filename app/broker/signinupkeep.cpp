#include "broker/signinentry.h"

#include <algorithm>

namespace {
constexpr qint64 leastBetweenRefreshes = 60;
}

/// A token goes to the API base it was made for, and to no other: with another one begins anew.
void SignIns::followApiBases()
{
    for (const Portal &portal : m_parts.settings.portals()) {
        const auto found = m_entries.find(portal.id());
        if (found == m_entries.end() || found->second->portal.apiUrl == portal.apiUrl)
            continue;
        Entry &entry = *found->second;
        std::exchange(entry.tokenCheck, {}).cancel();
        if (entry.attempt)
            fail(entry, {Error::Kind::Cancelled, portal.host(), {}});
        if (entry.signIn)
            forget(entry);
        entry.portal = portal;
    }
}

/// Any program can name any number of hosts: where nobody ever signed in, nothing is kept. Later, since
/// whoever hears of what came may use the entry.
void SignIns::forgetStranger(const Portal &portal)
{
    const auto forget = [this, portal] {
        const Entry *found = known(portal);
        if (found && !found->attempt && !found->signIn && found->port == 0 && !found->isAwaited()
            && !m_parts.settings.portal(portal.url))
            m_entries.erase(portal.id());
    };
    QMetaObject::invokeMethod(this, forget, Qt::QueuedConnection);
}

void SignIns::withdraw(quint64 ticket)
{
    const Error cancelled{Error::Kind::Cancelled, {}, {}};
    for (const auto &[id, found] : m_entries) {
        auto leaving = found->callers.extract(ticket);
        if (leaving.empty())
            continue;
        if (found->attempt && found->ticket != 0 && !found->isAwaited())
            fail(*found, cancelled);
        leaving.mapped().resolve(tl::unexpected(cancelled));
    }
}

bool SignIns::isUnread(const Portal &portal) const
{
    const Entry *found = known(portal);
    if (!found || found->loaded || found->signIn)
        return false;
    return found->attempt ? found->attempt->stage() == SignInAttempt::Stage::Restoring
                          : found->error && found->error->kind == Error::Kind::KeychainLocked;
}

bool SignIns::isAsking(const Portal &portal) const
{
    const Entry *found = known(portal);
    return found && found->attempt && found->attempt->isAsking();
}

void SignIns::reportUnauthorized(const Portal &portal, const PortalToken &token)
{
    m_parts.verifier.forget(portal, token);
    Entry &found = entry(portal);
    if (!found.inForce || !found.signIn || found.signIn->token.value != token.value)
        return;
    found.inForce = false;
    Q_EMIT changed(portal.url);
}

Future<SignIn> SignIns::refresh(const Portal &portal)
{
    const SignIn *found = find(portal);
    if (!found)
        return current(portal);
    const auto update = [this, portal, before = *found](const Result<SignIn> &verified) -> Result<SignIn> {
        if (!verified && verified.error().kind == Error::Kind::Unauthorized)
            reportUnauthorized(portal, before.token);
        const SignIn *now = find(portal);
        if (!verified || !now || now->token.value != before.token.value)
            return verified;
        SignIn updated = *verified;
        updated.setSignedInAt(before.signedInAt);
        updated.memoryOnly = before.memoryOnly;
        entry(portal).signIn = updated;
        entry(portal).refreshedAt = m_parts.clock.now();
        Q_EMIT changed(portal.url);
        return updated;
    };
    return then(m_parts.verifier.verify(found->portal, found->token), this, update);
}

Future<SignIn> SignIns::refreshSometimes(const Portal &portal)
{
    Entry &found = entry(portal);
    const QDateTime now = m_parts.clock.now();
    if (found.refreshedAt.isValid() && found.refreshedAt <= now
        && found.refreshedAt.secsTo(now) < leastBetweenRefreshes)
        return current(portal);
    // Also when it fails: an unreachable portal is not asked for every program.
    found.refreshedAt = now;
    return refresh(portal);
}

void SignIns::watchEnds()
{
    const QDateTime now = m_parts.clock.now();
    QDateTime next;
    for (const auto &[id, found] : m_entries)
        if (found->inForce && found->signIn->endIsCertain && !found->signIn->hasEnded(now)
            && (!next.isValid() || found->signIn->endsAt < next))
            next = found->signIn->endsAt;
    m_endTimer.stop();
    // A timer counts no suspended time and at most 24 days: find() looks at the clock as well.
    constexpr qint64 longest = 24LL * 3600 * 1000;
    if (next.isValid())
        m_endTimer.start(int(std::clamp<qint64>(now.msecsTo(next) + 1, 1, longest)));
}

void SignIns::checkEnds()
{
    const QDateTime now = m_parts.clock.now();
    for (const auto &[id, found] : m_entries) {
        const bool hasEnded = found->inForce && found->signIn->hasEnded(now);
        if (std::exchange(found->endIsTold, hasEnded) != hasEnded)
            Q_EMIT changed(found->portal.url);
    }
    watchEnds();
}
