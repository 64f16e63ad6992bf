#pragma once

#include "core/result.h"

#include <QByteArray>

#include <array>
#include <cstdint>
#include <optional>

class TemporaryFile;
/// What tells one state of a file from another without reading it.
using SafeFileIdentity = std::array<std::int64_t, 6>;

/// A person's file, read and replaced as a whole so that at no moment less than one good version of it is on
/// disk.
///
/// replace(): takes a lock, reads the file again and compares; writes a temporary file beside the target with
/// the target's owner and mode, fsyncs it; keeps the old file as "<target>.duplo-tray.bak"; renames; fsyncs
/// the folder.
///
/// The lock is flock() on the target's folder: it leaves nothing behind, ends with the process however that
/// ends, and needs no right to create anything. It keeps out others of our kind only; where a file system has
/// no such lock (some network ones), the comparison alone guards. The backup is a hard link to the old file,
/// so it has the very same content, owner and mode, and what another program still writes into the old file
/// is not lost either; a copy where links cannot be made. A target with several names (hard links) keeps its
/// content under the others.
class SafeFile
{
public:
    /// \a path: absolute; symlinks are followed to the file they lead to, which need not exist.
    explicit SafeFile(QString path);

    /// The file's content; nullopt when there is no file. Errors: FileUnreadable (also for anything that is
    /// not a regular file), TooLarge.
    [[nodiscard]] Result<std::optional<QByteArray>> read(qsizetype limit) const;

    /// Replaces \a before (nullopt: no file) with \a after (nullopt: no file). Errors: FileChanged when the
    /// file is not as \a before says, FileUnwritable; in both cases everything is as it was.
    [[nodiscard]] Result<> replace(const std::optional<QByteArray> &before,
        const std::optional<QByteArray> &after, bool keepBackup = true) const;

    /// "<target>.duplo-tray.bak".
    QString backupPath() const;

private:
    struct Content
    {
        QByteArray bytes;
        SafeFileIdentity identity{};
        bool exists = false;
    };

    Result<Content> load(qsizetype limit) const;
    Result<> checkUnchanged(const Content &current) const;
    Result<> publish(TemporaryFile &temporary, const Content &current, bool keepBackup) const;
    Result<> keepOld(const Content &current) const;
    Result<> removeTarget(const Content &current) const;
    tl::unexpected<Error> unwritable(const char *step) const;

    QString m_path;
    QByteArray m_target; ///< native
    QByteArray m_folder;
};
