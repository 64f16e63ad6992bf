#pragma once

#include <QStringList>

#include <optional>

/// The part of a process table's line that changes while a process lives, and what tells that it did. One
/// read, so that all of it is of one process at one moment.
struct ProcessState
{
    qint64 parent = 0;
    quint64 startTime = 0; ///< clock ticks since boot
    QByteArray name; ///< as the kernel keeps it: at most 15 characters, any bytes
    QByteArray image; ///< another one after each exec; empty where the system does not tell
    qint64 terminal = 0; ///< the controlling terminal's device; 0: none

    friend bool operator==(const ProcessState &, const ProcessState &) = default;
};

/// A line of the system's process table.
struct ProcessEntry
{
    qint64 pid = 0;
    qint64 parent = 0;
    QString name; ///< as the system keeps it (bounded and printable); the process itself can change it
    QStringList arguments; ///< argv, which the process itself can change; empty where it cannot be read
    QString executable = {}; ///< absolute path; empty where it is another user's
    QString directory = {}; ///< the working directory, likewise
    std::optional<quint32> owner = {}; ///< uid; nullopt where it is gone
    bool isElsewhere =
        false; ///< its paths are those of another mount namespace or root, or that cannot be found out
    ProcessState state = {};

    /// What a person would call it: the executable's name, or the script's where an interpreter runs one;
    /// what it calls itself where its executable is not known.
    QString displayName() const;
    /// What an interpreter runs: an absolute path, or "-m module in folder"; empty for anything else, and for
    /// code that is in no file.
    QString script() const;
    /// True where executable and script do not tell what runs: an interpreter or shell without a script, a
    /// machine for any program (java), what starts any other (make), an executable that is deleted, never was
    /// a file, or is not the one here of that path.
    bool runsAnything() const;
    /// True for a shell that has a terminal and was given nothing else to read.
    bool readsCommands() const;
    /// True for `sh -c …` and its like: a shell that only passes a command on.
    bool isCommandShell() const;
};

/// A name that a program chose, as it can be shown: without control characters, and not too long.
QString printableName(QString text);
/// Whether process \a pid sees the files that we see under their names. Tells also of one that forbids to
/// look. False where that cannot be found out.
bool seesOurFiles(qint64 pid);
/// The state of process \a pid; nullopt when it is gone or the system does not tell.
std::optional<ProcessState> processState(qint64 pid);
/// The running process \a pid; nullopt when it is gone or the system does not tell. Who holds a pidfd of it,
/// and finds it running afterwards, has read that very process.
std::optional<ProcessEntry> processEntry(qint64 pid);
/// Whether the process \a pid runs the very file \a path, by whatever name. False where that cannot be told.
bool runsFile(qint64 pid, const QByteArray &path);
/// Whether somebody may have typed at \a shell what \a caller, a process, does now: the shell reads its
/// terminal, in whose foreground the caller is. Any program can make a terminal and type there.
bool isTyped(const ProcessEntry &shell, qint64 caller);
