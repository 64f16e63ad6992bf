#pragma once

#include "core/waiters.h"

/// A person's Cancel for something that takes a while: hand a copy to what is started, keep one, call
/// cancel(). Copies share one state. What was asked of others may still come; nothing is made of it.
class Cancellation
{
public:
    void cancel()
    {
        m_state->isCancelled = true;
        for (const auto &tell : std::exchange(m_state->toTell, {}))
            tell();
    }
    bool isCancelled() const { return m_state->isCancelled; }
    /// Calls \a tell when it is cancelled, at once where it is already.
    void onCancel(std::function<void()> tell) const
    {
        if (m_state->isCancelled)
            tell();
        else
            m_state->toTell.append(std::move(tell));
    }

private:
    struct State
    {
        bool isCancelled = false;
        QList<std::function<void()>> toTell;
    };
    std::shared_ptr<State> m_state = std::make_shared<State>();
};

/// The outcome of \a future, or Error::Kind::Cancelled as soon as \a cancellation says so.
template <class T> Future<T> unless(const Cancellation &cancellation, Future<T> future, QObject *context)
{
    // A cancellation may last long, and keeps nothing of the outcome, which may be a secret.
    const auto waiter = std::make_shared<Waiters<T>>();
    auto outcome = waiter->add();
    cancellation.onCancel([waiter] { waiter->resolve(tl::unexpected(Error{})); });
    then(future, context, [waiter](const Result<T> &came) { waiter->resolve(came); });
    return outcome;
}
