#pragma once

#include "broker/activitylog.h"
#include "broker/programrequests.h"

/// By whose word \a program gets access to \a target, should it get it: asked before the question.
Activity::Decision decisionToAllow(
    const ProgramRequests &requests, const AccessTarget &target, const Program &program);
/// By whose word it was refused with \a error; None for what is no refusal of ours.
Activity::Decision decisionToRefuse(const Error &error);
