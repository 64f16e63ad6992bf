#include "broker/denials.h"

namespace {
constexpr qsizetype most = 500;

QString keyOf(const Program &program)
{
    const QString identity = program.identity();
    return identity.isEmpty() ? QString(QLatin1Char('?') + program.name) : identity;
}
} // namespace

void Denials::add(
    const ProgramQuestion &question, const Program *program, std::chrono::seconds time, Error error)
{
    const QDateTime now = m_clock.now();
    Denial denial{question, program ? program->name : QString(), program ? keyOf(*program) : QString(), now,
        now.addSecs(time.count()), std::move(error)};
    m_denials.removeIf([&](const Denial &old) {
        return !isInForce(old)
            || (old.question == question && old.key == denial.key && old.until <= denial.until);
    });
    m_denials.prepend(std::move(denial));
    if (m_denials.size() > most)
        m_denials.removeLast();
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
        const bool concerns = denial.key.isEmpty() || (denial.key == key && !program.isAtTerminal);
        if (concerns && denial.question == question && isInForce(denial))
            return &denial;
    }
    return nullptr;
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
    return m_denials.removeIf([&](const Denial &found) { return found.question == question; }) > 0;
}
