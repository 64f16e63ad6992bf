#include "broker/denials.h"

#include <algorithm>

namespace {
constexpr qsizetype most = 500;
constexpr qint64 leavesCount = 600; ///< seconds
constexpr auto bearable = 2; ///< times that somebody may think better of it

/// Which of two goes when there are too many: any program can have hundreds of questions end without an
/// answer, and a person's no is not to go with them.
bool isLesser(const Denials::Denial &a, const Denials::Denial &b)
{
    const auto worth = [](const Denials::Denial &denial) {
        return std::pair(denial.error.kind != Error::Kind::Unanswered, denial.until);
    };
    return worth(a) < worth(b);
}

QString keyOf(const Program &program)
{
    const QString identity = program.identity();
    return identity.isEmpty() ? QString(QLatin1Char('?') + program.name) : identity;
}
} // namespace

void Denials::add(const ProgramQuestion &question, const Program *program, std::chrono::seconds time,
    Error error, bool evenTyped)
{
    const QDateTime now = m_clock.now();
    Denial denial{question, program ? program->name : QString(), program ? keyOf(*program) : QString(), now,
        now.addSecs(time.count()), std::move(error), evenTyped};
    m_denials.removeIf([&](const Denial &old) {
        return !isInForce(old)
            || (old.question == question && old.key == denial.key && old.until <= denial.until);
    });
    m_denials.prepend(std::move(denial));
    if (m_denials.size() > most)
        // Of equals the oldest, which is the last.
        m_denials.erase(
            std::next(std::min_element(m_denials.rbegin(), std::prev(m_denials.rend()), isLesser)).base());
}

bool Denials::isInForce(const Denial &denial) const
{
    const QDateTime now = m_clock.now();
    return denial.from <= now && now < denial.until;
}

const Denials::Denial *Denials::find(const ProgramQuestion &question, const Program &program) const
{
    const QString key = keyOf(program);
    for (const Denial &denial : m_denials) {
        const bool concerns = denial.key.isEmpty() || denial.key == key;
        const bool holds = denial.evenTyped || !program.isAtTerminal;
        if (concerns && holds && denial.question == question && isInForce(denial))
            return &denial;
    }
    return nullptr;
}

bool Denials::isSame(const Program &one, const Program &other)
{
    return keyOf(one) == keyOf(other);
}

bool Denials::noteLeft(const ProgramQuestion &question, const Program &program)
{
    const QDateTime now = m_clock.now();
    m_left.removeIf([&](const Left &left) { return left.at > now || left.at.secsTo(now) >= leavesCount; });
    if (m_left.size() >= most)
        m_left.removeFirst();
    m_left.append({question, keyOf(program), now});
    const auto isSame = [&](const Left &left) {
        return left.question == question && left.key == m_left.constLast().key;
    };
    return std::count_if(m_left.cbegin(), m_left.cend(), isSame) > bearable;
}

QList<Denials::Denial> Denials::list() const
{
    QList<Denial> found;
    for (const Denial &denial : m_denials)
        if (isInForce(denial))
            found.append(denial);
    return found;
}

bool Denials::takeBack(const Denial &denial)
{
    return m_denials.removeIf([&](const Denial &found) {
        return found.question == denial.question && found.key == denial.key;
    }) > 0;
}

bool Denials::takeBack(const ProgramQuestion &question)
{
    m_left.removeIf([&](const Left &left) { return left.question == question; });
    return m_denials.removeIf([&](const Denial &found) { return found.question == question; }) > 0;
}
