#include "broker/accessholders.h"

using namespace std::chrono_literals;

namespace {
constexpr qsizetype mostHolders = 1000;
constexpr std::chrono::seconds recently = 10min;
} // namespace

AccessHolders::AccessHolders(const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
{
}

void AccessHolders::note(const AccessTarget &target, const Program &program)
{
    const QDateTime now = m_clock.now();
    m_holders.prepend({target, program, now, now});
    if (m_holders.size() > mostHolders)
        m_holders.removeLast();
    Q_EMIT changed();
}

QList<AccessHolders::Holder> AccessHolders::holders() const
{
    QList<Holder> running;
    for (const Holder &holder : m_holders)
        if (holder.program.process && holder.program.process->isRunning())
            running.append(holder);
    return running;
}

bool AccessHolders::isInUse(const AccessTarget &target) const
{
    for (const Holder &holder : m_holders)
        if (holder.target == target
            && (holder.last.secsTo(m_clock.now()) < recently.count()
                || (holder.program.process && holder.program.process->isRunning())))
            return true;
    return false;
}
