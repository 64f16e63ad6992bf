#include "broker/accessholders.h"

#include "broker/activitylog.h"
#include "broker/credentialbroker.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace {
constexpr qsizetype mostHolders = 256;
constexpr qsizetype mostTargets = 1000;
constexpr std::chrono::seconds recently = 10min;
/// What portals usually give, for credentials of which nothing else is known.
constexpr std::chrono::seconds usualLife = 1h;

bool isRunning(const Program &program)
{
    return program.process && program.process->isRunning();
}
} // namespace

AccessHolders::AccessHolders(const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
{
}

void AccessHolders::follow(ActivityLog &activity, const CredentialBroker &broker)
{
    connect(&activity, &ActivityLog::recorded, this, [this, &broker](const Activity &done) {
        const bool isGiven =
            done.outcome == Activity::Outcome::Cache || done.outcome == Activity::Outcome::Portal;
        if (done.action != Activity::Action::Credentials || !isGiven)
            return;
        const auto session = broker.session(done.target);
        note(done.target, done.program, session ? session->expiration : QDateTime());
    });
}

/// The one of that very process: a pid that is used again has another handle, and the old one has ended.
AccessHolders::Holder *AccessHolders::find(const AccessTarget &target, const Program &program)
{
    for (Holder &holder : m_holders)
        if (holder.program.pid == program.pid && holder.target == target && isRunning(holder.program))
            return &holder;
    return nullptr;
}

void AccessHolders::note(const AccessTarget &target, const Program &program, const QDateTime &expiration)
{
    const QDateTime now = m_clock.now();
    if (m_asked.size() >= mostTargets)
        m_asked.removeIf([&](auto asked) { return asked.value().secsTo(now) >= recently.count(); });
    if (m_asked.size() < mostTargets || m_asked.contains(target.id()))
        m_asked.insert(target.id(), now);
    const QDateTime until = expiration.isValid() ? expiration : now.addSecs(usualLife.count());
    if (Holder *found = find(target, program)) {
        const bool returns = !isHolding(*found);
        found->since = returns ? now : found->since;
        found->last = now;
        found->expiration = until;
        if (returns)
            Q_EMIT changed();
        return;
    }
    if (program.process) {
        m_holders.removeIf([&](const Holder &holder) { return !isHolding(holder); });
        m_holders.prepend({target, program, now, now, until});
        if (m_holders.size() > mostHolders)
            m_holders.removeLast();
        watch(program);
        dropUnheldWatches();
    }
    Q_EMIT changed();
}

void AccessHolders::watch(const Program &program)
{
    if (m_watched.contains(program.pid))
        return;
    auto *context = new QObject(this);
    m_watched.insert(program.pid, context);
    program.process->whenEnded(context, [this, context, pid = program.pid] {
        if (m_watched.value(pid) != context)
            return; // dropped a moment ago
        m_watched.take(pid)->deleteLater();
        dropEnded();
        // Another process may have come by that pid before the end of this one was told.
        const auto heir = std::find_if(m_holders.begin(), m_holders.end(),
            [pid](const Holder &holder) { return holder.program.pid == pid; });
        if (heir != m_holders.end())
            watch(heir->program);
    });
}

/// Each watch takes a file, as long as the process runs.
void AccessHolders::dropUnheldWatches()
{
    if (m_watched.size() <= mostHolders)
        return;
    QSet<qint64> held;
    for (const Holder &holder : std::as_const(m_holders))
        held.insert(holder.program.pid);
    m_watched.removeIf([&](auto watch) {
        const bool isHeld = held.contains(watch.key());
        if (!isHeld)
            watch.value()->deleteLater();
        return !isHeld;
    });
}

void AccessHolders::dropEnded()
{
    if (m_holders.removeIf([](const Holder &holder) { return !isRunning(holder.program); }) > 0)
        Q_EMIT changed();
}

bool AccessHolders::isHolding(const Holder &holder) const
{
    return holder.expiration > m_clock.now() && isRunning(holder.program);
}

QList<AccessHolders::Holder> AccessHolders::holders() const
{
    QList<Holder> holding;
    for (const Holder &holder : m_holders)
        if (isHolding(holder))
            holding.append(holder);
    return holding;
}

QList<AccessHolders::Holder> AccessHolders::holders(const AccessTarget &target) const
{
    QList<Holder> holding = holders();
    holding.removeIf([&](const Holder &holder) { return !(holder.target == target); });
    return holding;
}

QDateTime AccessHolders::inUseUntil(const AccessTarget &target) const
{
    const QDateTime now = m_clock.now();
    QDateTime until;
    const QDateTime asked = m_asked.value(target.id());
    // One from the future is from before the clock was set back.
    if (asked.isValid() && asked <= now && asked.secsTo(now) < recently.count())
        until = asked.addSecs(recently.count());
    for (const Holder &holder : m_holders)
        if (holder.target == target && isHolding(holder) && (!until.isValid() || until < holder.expiration))
            until = holder.expiration;
    return until;
}
