#pragma once

#include "broker/signins.h"
#include "core/waiters.h"

/// True where trying again later can help: the token itself was not refused.
inline bool isPassing(const Error &error)
{
    using enum Error::Kind;
    return error.kind == Network || error.kind == TimedOut || error.kind == Server
        || error.kind == KeychainLocked || error.kind == KeychainUnavailable;
}

/// One portal's sign-in, as SignIns keeps it.
struct SignIns::Entry
{
    Portal portal;
    State state = State::SignedOut; ///< while no attempt runs
    std::unique_ptr<SignInAttempt> attempt;
    quint64 serial = 0; ///< of the attempt
    quint16 port = 0; ///< see SignIns::answerAt()
    quint64 ticket = 0; ///< of the command that started the attempt; 0: a window
    std::optional<SignIn> signIn;
    bool inForce = false; ///< signIn has neither ended nor been refused
    bool loaded = false; ///< the keychain was read and gave an answer that stays
    QDateTime refreshedAt; ///< when the tenants were last asked for
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
