#pragma once

#include "broker/credentialbroker.h"
#include "core/waiters.h"

/// What is kept for one target of one person, and who waits for it.
struct CredentialBroker::Entry
{
    AccessTarget target;
    QString tenantId;
    bool isPersons = false; ///< by the sign-in of the person, not by a token that a caller brought
    std::optional<Error> stopped; ///< what those get for whom the portal was asked; nullopt: what it gives
    std::optional<Access> access;
    bool urlIsTaken = false; ///< a caller of its own has access' console URL, and signs in with it once
    QDateTime failedAt; ///< when a renewal failed for which the old credentials stand in; invalid otherwise
    quint64 asked = 0; ///< which call access came from; the later one is newer
    /// A portal call that all share who ask meanwhile.
    struct Call
    {
        int wanted = 0; ///< by how many who have not cancelled
        Cancellation cancellation;
    };
    std::shared_ptr<Call> call; ///< under way; null: none
    Waiters<Access> waiters;

    /// Answers all who wait with \a why, and whoever asked the portal for this alone, once it answers.
    void stop(const Error &why)
    {
        stopped = why;
        waiters.resolve(tl::unexpected(why));
        if (const auto pending = call)
            pending->cancellation.cancel();
    }
};
