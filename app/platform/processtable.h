#pragma once

#include <QStringList>

#include <optional>

/// A line of the system's process table.
struct ProcessEntry
{
    qint64 pid = 0;
    qint64 parent = 0;
    QString name; ///< the executable's own name, as the system keeps it (bounded and printable)
    QStringList arguments; ///< argv; empty where it cannot be read

    /// What a person would call it: the script's name where an interpreter runs one.
    QString displayName() const;
    /// True for `sh -c …` and its like: a shell that only passes a command on.
    bool isCommandShell() const;
};

/// The running process \a pid; nullopt when it is gone or the system does not tell.
std::optional<ProcessEntry> processEntry(qint64 pid);
