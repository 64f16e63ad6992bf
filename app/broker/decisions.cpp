#include "broker/decisions.h"

namespace {
Activity::Decision decisionToAllow(
    const ProgramRequests &requests, const ProgramQuestion &question, const Program &program)
{
    const Consents &consents = requests.consents();
    if (consents.verdict(question.target, program, question.about) == Consents::Verdict::Ask)
        return Activity::Decision::Person;
    return consents.level(question.target) == ConsentLevel::Always ? Activity::Decision::None
                                                                   : Activity::Decision::Rule;
}
} // namespace

Decider::Decider(const ProgramRequests &requests, const ProgramQuestion &question, const Program &program)
    : m_toAllow(decisionToAllow(requests, question, program))
    , m_isHeldBack(requests.isHeldBack(question, program))
{
}

Activity::Decision Decider::toRefuse(const Error &error) const
{
    switch (error.kind) {
    case Error::Kind::Denied:
        return m_isHeldBack ? Activity::Decision::Rule : Activity::Decision::Person;
    case Error::Kind::NeverAllowed:
    case Error::Kind::Paused:
    case Error::Kind::ScreenLocked:
        return Activity::Decision::Rule;
    case Error::Kind::Unanswered:
    case Error::Kind::NobodyToAsk:
        return Activity::Decision::Nobody;
    default:
        return Activity::Decision::None;
    }
}
