#pragma once

#include "broker/signinattempt.h"

#include <memory>

/// Answers the questions of signing in as a test says, and records them. With `hold` set, an answer comes
/// when answer() is called.
class FakeQuestions final : public SignInQuestions
{
public:
    Future<bool> acceptFirstPerson(const SignIn &signIn, const Cancellation &cancellation) override
    {
        shown.append(signIn.user.name);
        return hold ? reply(cancellation) : ready(Result<bool>(acceptFirst));
    }
    Future<bool> acceptOtherPerson(const Portal &, const QString &expected, const QString &found,
        const Cancellation &cancellation) override
    {
        asked.append(QStringLiteral("other person: ") + expected + QStringLiteral(" -> ") + found);
        return reply(cancellation);
    }
    Future<bool> acceptMemoryOnly(const Portal &, const Error &, const Cancellation &cancellation) override
    {
        asked.append(QStringLiteral("memory only"));
        return reply(cancellation);
    }

    /// Answers the question that is held.
    void answer(bool accepted)
    {
        const auto promise = std::move(m_held);
        promise->addResult(Result<bool>(accepted));
        promise->finish();
    }

    QStringList asked;
    QStringList shown; ///< the first of their portal, whom the person was shown
    bool accept = false;
    bool acceptFirst = true;
    bool hold = false;
    int cancelled = 0; ///< of those held

private:
    Future<bool> reply(const Cancellation &cancellation)
    {
        if (!hold)
            return ready(Result<bool>(accept));
        m_held = std::make_shared<QPromise<Result<bool>>>();
        m_held->start();
        cancellation.onCancel([this] { ++cancelled; });
        return m_held->future();
    }

    std::shared_ptr<QPromise<Result<bool>>> m_held;
};
