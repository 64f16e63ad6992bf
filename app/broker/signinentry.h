#pragma once

#include "broker/signins.h"
#include "core/waiters.h"

/// One portal's sign-in, as SignIns keeps it.
struct SignIns::Entry
{
    Portal portal;
    std::unique_ptr<SignInAttempt> attempt;
    quint64 serial = 0; ///< of the attempt
    quint16 port = 0; ///< see SignIns::answerAt()
    quint64 ticket = 0; ///< of the command that started the attempt; 0: a window
    Cancellation tokenCheck; ///< of tokens that would replace the attempt
    std::optional<SignIn> signIn;
    bool inForce = false; ///< signIn was not refused; whether it has ended, the clock tells
    bool endIsTold = false; ///< changed() told that it has
    bool loaded = false; ///< the keychain was read and gave an answer that stays
    QDateTime refreshedAt; ///< when the tenants were last asked for
    std::optional<Error> error;
    Waiters<SignIn> waiters;
    std::map<quint64, Waiters<SignIn>> callers; ///< who waits as a command, by its ticket

    Future<SignIn> wait(quint64 byTicket) { return byTicket == 0 ? waiters.add() : callers[byTicket].add(); }
    bool isAwaited() const { return !waiters.isEmpty() || !callers.empty(); }
    void resolve(const Result<SignIn> &outcome)
    {
        auto leaving = std::exchange(callers, {});
        waiters.resolve(outcome);
        for (auto &[byTicket, caller] : leaving)
            caller.resolve(outcome);
    }
    void dropAttempt()
    {
        // Later, since the attempt may be the one that is calling.
        if (SignInAttempt *old = attempt.release()) {
            old->abandon();
            old->deleteLater();
        }
    }
};
