#pragma once

#include "core/async.h"

#include <QTest>

#include <memory>

#include <optional>

/// A Future's outcome, collected for a test: give it to QTRY_VERIFY(outcome.isThere()).
template <class T> class Outcome
{
public:
    Outcome(const Future<T> &future, QObject *context)
    {
        then(future, context, [kept = m_result](const Result<T> &result) { *kept = result; });
    }

    bool isThere() const { return m_result->has_value(); }
    const Result<T> &operator*() const { return **m_result; }
    const Result<T> *operator->() const { return &**m_result; }

private:
    std::shared_ptr<std::optional<Result<T>>> m_result = std::make_shared<std::optional<Result<T>>>();
};
