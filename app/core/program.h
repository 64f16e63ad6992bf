#pragma once

#include <QList>
#include <QString>

#include <functional>
#include <memory>

class QObject;

/// One process, as the system (not the process itself) tells of it.
struct ProcessIdentity
{
    qint64 pid = 0;
    quint64 startTime =
        0; ///< with the pid names one process, however pids are used again; clock ticks since boot
    QString name; ///< what a person would call it: "terraform"
    QString executable; ///< absolute path; empty where it is not ours to look at
};

/// A process that is held on to: its pid may be used again, this still means the first one. Port; safe to ask
/// from any thread.
class ProcessHandle
{
public:
    virtual ~ProcessHandle() = default;
    virtual bool isRunning() const = 0;
    /// Calls \a ended on \a context's thread (the main thread) when the process has ended, unless \a context
    /// goes first; soon where it has ended already.
    virtual void whenEnded(QObject *context, std::function<void()> ended) const = 0;
};

/// The program behind a request on the socket: what a person would call it. The system vouches for pid, uid,
/// executable and parents; what an interpreter runs is that process' own claim (its command line, which it
/// can rewrite), so script tells well-behaved programs apart and is no proof against one that lies.
struct Program
{
    qint64 pid = 0;
    QString name; ///< "terraform"; empty when it is gone or not ours to look at
    QString startedBy; ///< "bash"
    quint32 uid = 0; ///< the socket peer's
    QString executable = {}; ///< absolute path; empty where it is not known
    /// Absolute path of what an interpreter runs ("/usr/bin/aws", or "-m module in /folder"); empty
    /// otherwise.
    QString script = {};
    QList<ProcessIdentity> parents = {}; ///< the nearest first, 16 at most
    std::shared_ptr<const ProcessHandle> process = {}; ///< of pid; nullptr where there is none
    bool isAtTerminal = false; ///< a shell in the foreground of its terminal: somebody may have typed there
    bool runsAnything = false; ///< an interpreter with code of no file, or a file that is deleted
    bool isElsewhere = false; ///< who asked sees other files than we do, as in a container; or is gone

    /// By what "ask once per program" remembers it: executable and script; empty when unknown or where they
    /// do not tell what runs, which is never remembered.
    QString identity() const
    {
        if (runsAnything)
            return {};
        return executable.isEmpty() || script.isEmpty() ? executable
                                                        : QString(executable + QLatin1Char('\n') + script);
    }
};
