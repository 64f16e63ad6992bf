#pragma once

#include "broker/signins.h"
#include "core/waiters.h"

/// One portal's sign-in, as SignIns keeps it.
struct SignIns::Entry
{
    Portal portal;
    State state = State::SignedOut; ///< while no attempt runs
    std::unique_ptr<SignInAttempt> attempt;
    quint64 serial = 0; ///< of the attempt: its address may be that of one before
    std::optional<SignIn> signIn;
    bool inForce = false; ///< signIn has neither ended nor been refused
    bool loaded = false; ///< the keychain was read and gave an answer that stays
    std::optional<Error> error;
    Waiters<SignIn> waiters;

    void dropAttempt()
    {
        // Later, since the attempt may be the one that is calling.
        if (SignInAttempt *old = attempt.release()) {
            old->abandon();
            old->deleteLater();
        }
    }
};
