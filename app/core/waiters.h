#pragma once

#include "core/async.h"

#include <QList>

#include <memory>

/// Many who wait for one outcome: each gets a Future of its own, all are answered together. Single flight in
/// two calls. Waiters that are still unanswered when this ends get Cancelled.
template <class T> class Waiters
{
public:
    [[nodiscard]] Future<T> add()
    {
        auto promise = std::make_shared<QPromise<Result<T>>>();
        promise->start();
        m_promises.append(promise);
        return promise->future();
    }

    bool isEmpty() const { return m_promises.isEmpty(); }
    qsizetype count() const { return m_promises.size(); }

    /// Answers everyone who waits now. Continuations run at once and may add new waiters: those stay.
    void resolve(const Result<T> &outcome)
    {
        const auto promises = std::exchange(m_promises, {});
        for (const auto &promise : promises) {
            promise->addResult(outcome);
            promise->finish();
        }
    }

private:
    QList<std::shared_ptr<QPromise<Result<T>>>> m_promises;
};
