#pragma once

#include "broker/programquestion.h"
#include "core/clock.h"

#include <chrono>

/// For what a person is not asked again for a while, since they said no or did not answer.
class Denials
{
public:
    struct Denial
    {
        ProgramQuestion question;
        QString program; ///< its name; empty: whichever program
        QString key; ///< by which it is known again; empty: whichever program
        QDateTime from; ///< UTC; a clock that was set back before it ends the denial
        QDateTime until; ///< UTC
        Error error; ///< what who asks meanwhile is told
    };

    explicit Denials(const Clock &clock)
        : m_clock(clock)
    {
    }

    /// \a program: that program alone (by executable and script, or by name where those are not known);
    /// nullptr: all of them. Bounded: of many, the oldest go.
    void add(const ProgramQuestion &question, const Program *program, std::chrono::seconds time, Error error);
    /// What \a program is told instead of asking \a question; nullptr: it may be asked. Valid until the next
    /// change. A person at a terminal is held up by what is meant for all programs only.
    const Denial *find(const ProgramQuestion &question, const Program &program) const;
    /// Those that are in force, the latest first.
    QList<Denial> list() const;
    /// False where there was none like it.
    bool takeBack(const Denial &denial);
    bool takeBack(const ProgramQuestion &question);

private:
    bool isInForce(const Denial &denial) const;

    const Clock &m_clock;
    QList<Denial> m_denials; ///< the latest first
};
