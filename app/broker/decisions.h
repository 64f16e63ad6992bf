#pragma once

#include "broker/activitylog.h"
#include "broker/programrequests.h"

/// By whose word a program gets what it asks for, or does not. To be made before the question is put, since
/// the answer changes what would be asked next.
class Decider
{
public:
    /// Nobody is asked: by a token of the program's own.
    Decider() = default;
    Decider(const ProgramRequests &requests, const ProgramQuestion &question, const Program &program);

    Activity::Decision toAllow() const { return m_toAllow; }
    /// None for what is no refusal of ours.
    Activity::Decision toRefuse(const Error &error) const;
    /// Of a Result: of either.
    template <class T> Activity::Decision of(const Result<T> &outcome) const
    {
        return outcome ? m_toAllow : toRefuse(outcome.error());
    }

private:
    Activity::Decision m_toAllow = Activity::Decision::None;
    bool m_isHeldBack = false; ///< by an earlier no
};
