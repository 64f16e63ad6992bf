#include "aws/safefile.h"

#include "aws/posixfiles.h"

#include <QFile>

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <sys/stat.h>

namespace {

SafeFileIdentity identityOf(const struct stat &status)
{
    return {static_cast<std::int64_t>(status.st_dev), static_cast<std::int64_t>(status.st_ino),
        status.st_size, status.st_mtim.tv_sec, status.st_mtim.tv_nsec, status.st_mode};
}

} // namespace

SafeFile::SafeFile(QString path)
    : m_path(std::move(path))
    , m_target(followedPath(m_path))
    , m_folder(folderOf(m_target))
{
}

QString SafeFile::backupPath() const
{
    return QFile::decodeName(m_target) + QLatin1String(".duplo-tray.bak");
}

tl::unexpected<Error> SafeFile::unwritable(const char *step) const
{
    const int reason = errno;
    return failure(Error::Kind::FileUnwritable, m_path,
        QLatin1String(step) + QLatin1String(": ") + QString::fromLocal8Bit(std::strerror(reason)));
}

Result<SafeFile::Content> SafeFile::load(qsizetype limit) const
{
    const auto unreadable = [this](const char *why) {
        return failure(Error::Kind::FileUnreadable, m_path, QString::fromLocal8Bit(why));
    };
    // Not blocking: in the file's place may be a pipe that nobody writes to.
    const Descriptor file(::open(m_target.constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
    if (!file.isOpen() && errno == ENOENT)
        return Content{};
    struct stat status = {};
    if (!file.isOpen() || ::fstat(file.get(), &status) != 0)
        return unreadable(std::strerror(errno));
    if (!S_ISREG(status.st_mode))
        return unreadable("not a regular file");
    auto bytes = readAll(file.get(), status.st_size, limit);
    if (!bytes)
        return unreadable(std::strerror(errno));
    if (bytes->size() > limit)
        return failure(Error::Kind::TooLarge, m_path);
    return Content{std::move(*bytes), identityOf(status), true};
}

Result<std::optional<QByteArray>> SafeFile::read(qsizetype limit) const
{
    return load(limit).map([](Content content) {
        return content.exists ? std::optional(std::move(content.bytes)) : std::nullopt;
    });
}

Result<> SafeFile::replace(
    const std::optional<QByteArray> &before, const std::optional<QByteArray> &after, bool keepBackup) const
{
    if (after && !makePrivateFolder(m_folder))
        return unwritable("make the folder");
    const Descriptor folder(::open(m_folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!folder.isOpen() || !lockFolder(folder))
        return unwritable("lock the folder");
    const auto current = load(before ? before->size() : 0);
    if (!current && current.error().kind == Error::Kind::FileUnreadable)
        return failure(Error::Kind::FileUnwritable, m_path, current.error().detail);
    if (!current || current->exists != before.has_value() || (before && current->bytes != *before))
        return failure(Error::Kind::FileChanged, m_path);
    if (current->exists && ::faccessat(AT_FDCWD, m_target.constData(), W_OK, AT_EACCESS) != 0)
        return unwritable("write-protected");
    if (!after)
        return removeTarget(*current);

    TemporaryFile temporary(m_target);
    if (!temporary.isOpen())
        return unwritable("create a temporary file");
    if (!temporary.fill(*after, current->exists ? m_target.constData() : nullptr))
        return unwritable("write the temporary file");
    if (auto done = publish(temporary, *current, keepBackup); !done)
        return done;
    // The new version has its name; a folder that cannot be synced is no reason to say that it hasn't.
    ::fsync(folder.get());
    return {};
}

Result<> SafeFile::publish(TemporaryFile &temporary, const Content &current, bool keepBackup) const
{
    if (auto same = checkUnchanged(current); !same)
        return same;
    if (!current.exists) {
        if (temporary.becomeNew(m_target))
            return {};
        return errno == EEXIST ? failure(Error::Kind::FileChanged, m_path) : unwritable("name the new file");
    }
    if (keepBackup) {
        if (auto kept = keepOld(current); !kept)
            return kept;
    }
    return temporary.renameTo(m_target) ? Result<>() : unwritable("rename over the old file");
}

/// The last look before the change, after the time that writing took.
Result<> SafeFile::checkUnchanged(const Content &current) const
{
    struct stat status = {};
    const bool exists = ::stat(m_target.constData(), &status) == 0;
    const bool isSame = exists == current.exists && (!exists || identityOf(status) == current.identity);
    return isSame ? Result<>() : failure(Error::Kind::FileChanged, m_path);
}

Result<> SafeFile::keepOld(const Content &current) const
{
    const QByteArray backup = m_target + ".duplo-tray.bak";
    const QByteArray link = m_target + ".duplo-tray.old";
    ::unlink(link.constData());
    if (::link(m_target.constData(), link.constData()) == 0) {
        const bool done = ::rename(link.constData(), backup.constData()) == 0;
        const int reason = errno;
        // Renaming one name of a file over another of the same file does nothing, says POSIX.
        ::unlink(link.constData());
        errno = reason;
        return done ? Result<>() : unwritable("name the backup");
    }
    TemporaryFile copy(m_target);
    const bool done =
        copy.isOpen() && copy.fill(current.bytes, m_target.constData()) && copy.renameTo(backup);
    return done ? Result<>() : unwritable("copy the backup");
}

Result<> SafeFile::removeTarget(const Content &current) const
{
    if (auto same = checkUnchanged(current); !same)
        return same;
    if (current.exists && ::unlink(m_target.constData()) != 0)
        return unwritable("remove the file");
    return {};
}
