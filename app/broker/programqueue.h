#pragma once

#include "broker/programrequests.h"
#include "core/waiters.h"

/// One question, and who waits for its answer.
struct ProgramRequests::Queue
{
    /// As long as the Authorize flow itself waits.
    static constexpr std::chrono::seconds patience{180};

    struct Caller
    {
        Waiting who;
        std::shared_ptr<Waiters<SignIn>> answer;
    };
    Question question;
    QList<Caller> callers;
    QTimer deadline;
    bool authorizing = false;
    std::optional<Program> left; ///< who went last, by itself
};

template <class Which>
void ProgramRequests::answer(const QString &id, Which which, const Result<SignIn> &outcome)
{
    const auto found = m_queues.find(id);
    if (found == m_queues.end())
        return;
    const auto queue = found->second;
    QList<Queue::Caller> answered;
    queue->callers.removeIf([&](const Queue::Caller &caller) {
        const bool isMeant = which(caller.who);
        if (isMeant)
            answered.append(caller);
        return isMeant;
    });
    const bool isOver = queue->callers.isEmpty() && !queue->authorizing;
    if (isOver) {
        queue->deadline.stop();
        m_queues.erase(found);
    }
    if (isOver || !answered.isEmpty())
        Q_EMIT changed();
    for (const Queue::Caller &caller : std::as_const(answered)) {
        caller.answer->resolve(outcome);
        m_agreed.remove(caller.who.serial);
    }
}
