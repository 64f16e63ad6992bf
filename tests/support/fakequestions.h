#pragma once

#include "broker/signinattempt.h"

#include <memory>

/// Answers the questions of signing in as a test says, and records them. With `hold` set, an answer comes
/// when answer() is called.
class FakeQuestions final : public SignInQuestions
{
public:
    Future<bool> acceptFirstPerson(const SignIn &signIn) override
    {
        shown.append(signIn.user.name);
        return hold ? reply() : ready(Result<bool>(acceptFirst));
    }
    Future<bool> acceptOtherPerson(const Portal &, const QString &expected, const QString &found) override
    {
        asked.append(QStringLiteral("other person: ") + expected + QStringLiteral(" -> ") + found);
        return reply();
    }
    Future<bool> acceptMemoryOnly(const Portal &, const Error &) override
    {
        asked.append(QStringLiteral("memory only"));
        return reply();
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

private:
    Future<bool> reply()
    {
        if (!hold)
            return ready(Result<bool>(accept));
        m_held = std::make_shared<QPromise<Result<bool>>>();
        m_held->start();
        return m_held->future();
    }

    std::shared_ptr<QPromise<Result<bool>>> m_held;
};
