#pragma once

#include "broker/credentialbroker.h"
#include "core/waiters.h"

/// What is kept for one target of one person, and who waits for it.
struct CredentialBroker::Entry
{
    AccessTarget target;
    QString tenantId;
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
};
