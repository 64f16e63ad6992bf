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
        bool evenTyped = false; ///< also for who types at a terminal
    };

    explicit Denials(const Clock &clock)
        : m_clock(clock)
    {
    }

    /// \a program: that program alone (by executable and script, or by name where those are not known);
    /// nullptr: all of them. Bounded: of many, the oldest go.
    /// \a evenTyped: it holds for who types at a terminal as well, who has come back otherwise.
    void add(const ProgramQuestion &question, const Program *program, std::chrono::seconds time, Error error,
        bool evenTyped = false);
    /// Notes that \a program left \a question before it was answered. True where it has done so often within
    /// the last ten minutes: as one that is started over and over.
    bool noteLeft(const ProgramQuestion &question, const Program &program);
    /// Whether what holds one back holds the other back as well.
    static bool isSame(const Program &one, const Program &other);
    /// What \a program is told instead of asking \a question; nullptr: it may be asked. Valid until the next
    /// change.
    const Denial *find(const ProgramQuestion &question, const Program &program) const;
    /// Those that are in force, the latest first.
    QList<Denial> list() const;
    /// False where there was none like it.
    bool takeBack(const Denial &denial);
    bool takeBack(const ProgramQuestion &question);

private:
    struct Left
    {
        ProgramQuestion question;
        QString key; ///< of the program
        QDateTime at; ///< UTC
    };

    bool isInForce(const Denial &denial) const;

    const Clock &m_clock;
    QList<Denial> m_denials; ///< the latest first
    QList<Left> m_left; ///< the earliest first
};
