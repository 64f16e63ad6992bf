#include "platform/programtable.h"

#include <QFile>

#include <algorithm>
#include <cerrno>
#include <vector>

#if defined(Q_OS_LINUX)
#include <ctime>
#include <poll.h>
#include <unistd.h>
#endif

using namespace std::chrono_literals;

namespace {
constexpr std::size_t mostRemembered = 256;
/// More than the server has clients, each of which may be another program.
constexpr int mostOpen = 6144;
constexpr qsizetype mostParents = 16;
constexpr int mostSteps = 8;
/// How long an ancestor is taken to be what it was: it can exec another program.
constexpr auto ancestorLasts = 1s;

using SteadyTime = std::chrono::steady_clock::time_point;
} // namespace

struct ProgramTable::Known
{
    ProcessEntry entry;
    QString name;
    QString script;
    bool isCommandShell = false;
    bool isRelay = false;
    bool runsAnything = false;
    std::shared_ptr<const PidHandle> handle;
    mutable SteadyTime seen; ///< when its line was last read

    bool isPassingOn() const { return isCommandShell || isRelay; }
    /// Whoever has lost its parent is this one's child.
    bool takesInOrphans() const { return entry.pid <= 1 || name == QLatin1String("systemd"); }
    ProcessIdentity identity(quint32 uid) const
    {
        return {entry.pid, entry.state.startTime, name, entry.owner == uid ? entry.executable : QString()};
    }
};

ProgramTable::ProgramTable(const QString &helper)
    : m_helper(QFile::encodeName(helper))
    , m_open(std::make_shared<std::atomic<int>>(0))
{
}

quint64 ProgramTable::now()
{
#if defined(Q_OS_LINUX)
    timespec sinceBoot{};
    ::clock_gettime(CLOCK_BOOTTIME, &sinceBoot);
    const auto perSecond = quint64(::sysconf(_SC_CLK_TCK));
    return quint64(sinceBoot.tv_sec) * perSecond + quint64(sinceBoot.tv_nsec) * perSecond / std::nano::den;
#else
    return std::numeric_limits<quint64>::max();
#endif
}

/// What \a handle's process is now: read while it runs, which it still does afterwards.
ProgramTable::Pointer ProgramTable::read(qint64 pid, std::shared_ptr<const PidHandle> handle) const
{
    auto entry = handle ? processEntry(pid) : std::nullopt;
    const bool isRelay = entry && runsFile(pid, m_helper);
    if (!entry || !handle->isRunning())
        return nullptr;
    auto known = std::make_shared<Known>();
    known->isRelay = isRelay;
    known->name = entry->displayName();
    known->script = entry->script();
    known->isCommandShell = entry->isCommandShell();
    known->runsAnything = entry->runsAnything();
    known->entry = *std::move(entry);
    known->handle = std::move(handle);
    known->seen = std::chrono::steady_clock::now();
    return known;
}

/// The same process with what it is now; nullptr when it has ended.
ProgramTable::Pointer ProgramTable::current(Pointer process)
{
    const auto state = processState(process->entry.pid);
    if (!state || !process->handle->isRunning())
        return nullptr;
    if (*state == process->entry.state) {
        process->seen = std::chrono::steady_clock::now();
        return process;
    }
    const Pointer again = read(process->entry.pid, process->handle);
    if (again)
        keep(again);
    return again;
}

/// The remembered process as long as it runs, or else the one that has that pid now.
ProgramTable::Pointer ProgramTable::process(qint64 pid)
{
    if (const auto found = m_known.find(pid); found != m_known.end()) {
        found->second.used = ++m_uses;
        if (found->second.process->handle->isRunning())
            return found->second.process;
        m_known.erase(found);
    }
    auto handle = PidHandle::open(pid, m_open, mostOpen);
    while (!handle && (errno == EMFILE || errno == ENFILE) && dropOldest())
        handle = PidHandle::open(pid, m_open, mostOpen);
    const Pointer fresh = read(pid, std::move(handle));
    if (fresh)
        keep(fresh);
    return fresh;
}

void ProgramTable::keep(const Pointer &process)
{
    dropEnded();
    if (m_known.size() >= mostRemembered && m_known.find(process->entry.pid) == m_known.end())
        m_known.erase(std::min_element(m_known.begin(), m_known.end(),
            [](const auto &a, const auto &b) { return a.second.used < b.second.used; }));
    m_known[process->entry.pid] = {process, ++m_uses};
}

void ProgramTable::dropEnded()
{
#if defined(Q_OS_LINUX)
    std::vector<pollfd> ends;
    std::vector<qint64> pids;
    for (const auto &[pid, slot] : m_known) {
        ends.push_back({slot.process->handle->descriptor(), POLLIN, 0});
        pids.push_back(pid);
    }
    if (::poll(ends.data(), nfds_t(ends.size()), 0) <= 0)
        return;
    for (std::size_t i = 0; i < ends.size(); ++i)
        if (ends[i].revents != 0)
            m_known.erase(pids[i]);
#endif
}

/// Half of what is remembered. False when nothing is.
bool ProgramTable::dropOldest()
{
    if (m_known.empty())
        return false;
    std::vector<quint64> uses;
    for (const auto &[pid, slot] : m_known)
        uses.push_back(slot.used);
    const auto middle = uses.begin() + std::ptrdiff_t(uses.size() / 2);
    std::nth_element(uses.begin(), middle, uses.end());
    std::erase_if(m_known, [latest = *middle](const auto &item) { return item.second.used <= latest; });
    return true;
}

/// The parent of the process \a pid that is in \a state; nullptr where none can be vouched for.
ProgramTable::Pointer ProgramTable::parentOf(qint64 pid, const ProcessState &state)
{
    const bool wasKnown = m_known.find(state.parent) != m_known.end();
    const Pointer parent = state.parent > 0 ? process(state.parent) : nullptr;
    // Whoever is younger has only taken over the number.
    if (!parent || parent->entry.state.startTime > state.startTime)
        return nullptr;
    if (wasKnown)
        return parent;
    // Between the two lines the parent may have ended and its pid been used again.
    const auto still = processState(pid);
    const bool isSame = still && still->parent == state.parent && still->startTime == state.startTime;
    return isSame ? parent : nullptr;
}

/// parentOf() a remembered process, whose line may be from before its parent ended.
ProgramTable::Pointer ProgramTable::starter(const Pointer &process)
{
    if (const Pointer parent = parentOf(process->entry.pid, process->entry.state))
        return parent;
    const Pointer now = current(process);
    return now && now != process ? parentOf(now->entry.pid, now->entry.state) : nullptr;
}

ProgramTable::Pointer ProgramTable::responsible(qint64 pid, quint64 connected)
{
    Pointer found;
    // Most are helpers that live for milliseconds: their line is all that is needed of them.
    if (m_known.find(pid) == m_known.end()) {
        const auto state = processState(pid);
        if (state && state->parent > 1 && state->startTime <= connected && runsFile(pid, m_helper))
            found = parentOf(pid, *state);
    }
    found = found && !found->takesInOrphans() ? found : process(pid);
    if (found && found->entry.state.startTime > connected)
        return nullptr;
    for (int step = 0; found && step < mostSteps; ++step) {
        // A shell may have become another program by now.
        if (const Pointer now = current(found))
            found = now;
        if (!found->isPassingOn())
            break;
        const Pointer parent = starter(found);
        if (!parent || parent->takesInOrphans())
            break;
        found = parent;
    }
    return found;
}

Program ProgramTable::programOf(qint64 pid, quint32 uid, quint64 connected, const ProcessHandle *peer)
{
    const Pointer found = responsible(pid, connected);
    // What was read by its number is the peer's if that still runs now.
    if (!found || (peer && !peer->isRunning()))
        return {.pid = pid, .name = {}, .startedBy = {}, .uid = uid, .isElsewhere = true};
    Program program{.pid = found->entry.pid, .name = found->name, .startedBy = {}, .uid = uid};
    if (found->entry.owner == uid) {
        program.executable = found->entry.executable;
        program.script = found->script;
        program.runsAnything = found->runsAnything;
    }
    program.isAtTerminal = isTyped(found->entry, pid);
    program.process = found->handle;
    bool hasStarter = false;
    Pointer parent = starter(found);
    for (; parent && program.parents.size() < mostParents; parent = starter(parent)) {
        if (std::chrono::steady_clock::now() - parent->seen > ancestorLasts)
            if (const Pointer now = current(parent))
                parent = now;
        if (!hasStarter && !parent->isCommandShell)
            program.startedBy = parent->name;
        hasStarter = hasStarter || !parent->isCommandShell;
        if (parent->entry.pid <= 1)
            break;
        program.parents.append(parent->identity(uid));
    }
    return program;
}
