#include "broker/decisions.h"

Activity::Decision decisionToAllow(
    const ProgramRequests &requests, const AccessTarget &target, const Program &program)
{
    const Consents &consents = requests.consents();
    if (consents.verdict(target, program) == Consents::Verdict::Ask)
        return Activity::Decision::Person;
    return consents.level(target) == ConsentLevel::Always ? Activity::Decision::None
                                                          : Activity::Decision::Rule;
}

Activity::Decision decisionToRefuse(const Error &error)
{
    switch (error.kind) {
    case Error::Kind::Denied:
        return Activity::Decision::Person;
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
