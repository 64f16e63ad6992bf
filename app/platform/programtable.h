#pragma once

#include "platform/processhandle.h"
#include "platform/processtable.h"

#include <chrono>
#include <unordered_map>

/// Who asks: from the pid behind a socket to the program that a person would hold responsible. Remembers the
/// processes that stay (terraform, the shell, the terminal) by their pidfd, so that each of their helpers
/// costs hardly more than one read of its own line. Where handles run short, those are let go of that nobody
/// but this remembers. Used on one thread; what it gives may go to any.
class ProgramTable
{
public:
    /// \a helper: the path of duplo-tray-jit, the relay; who runs another file is none, whatever its name.
    explicit ProgramTable(const QString &helper = {});

    /// The program behind process \a pid of user \a uid, the socket's peer. The relay, and a shell that only
    /// passes a command on, stand for the program that started them, and for themselves where that has ended
    /// and the system has taken them in. A pid that is used again is not taken
    /// for the process that had it: a parent that ended, or changed meanwhile, ends the chain. Where the
    /// process belongs to another user than \a uid, executable and script stay empty; a process that has gone
    /// leaves only its pid. \a connected: now() when the socket was accepted; who started later is not the
    /// one that connected, but has got its pid. \a peer: the one that connected, which tells also who has got
    /// its pid within the same tick; nullptr where the system has no such handles.
    Program programOf(qint64 pid, quint32 uid, quint64 connected = std::numeric_limits<quint64>::max(),
        const ProcessHandle *peer = nullptr);
    /// As processes' start times count: ticks since boot.
    static quint64 now();

    /// How many processes it remembers, and how many pidfds it and its programs hold.
    int remembered() const { return int(m_known.size()); }
    int open() const { return *m_open; }

private:
    struct Known;
    using Pointer = std::shared_ptr<const Known>;
    struct Slot
    {
        Pointer process;
        quint64 used = 0; ///< the latest is the highest
    };

    Pointer process(qint64 pid);
    Pointer read(qint64 pid, std::shared_ptr<const PidHandle> handle) const;
    Pointer current(Pointer process);
    Pointer starter(const Pointer &process);
    Pointer parentOf(qint64 pid, const ProcessState &state);
    Pointer responsible(qint64 pid, quint64 connected);
    void keep(const Pointer &process);
    void dropEnded();
    bool dropOldest();

    QByteArray m_helper;
    std::unordered_map<qint64, Slot> m_known;
    PidHandle::Count m_open;
    quint64 m_uses = 0;
};
