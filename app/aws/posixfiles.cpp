// Qt and the standard library have no fsync of a folder, no owner, no flock.
#include "aws/posixfiles.h"

#include <QFile>
#include <QThread>

#include <cerrno>
#include <cstdlib>
#include <filesystem>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>

namespace {

bool writeAll(int fd, QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const ssize_t written = ::write(fd, bytes.data(), static_cast<std::size_t>(bytes.size()));
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return false;
        bytes = bytes.sliced(written);
    }
    return true;
}

void syncFolder(const QByteArray &folder)
{
    const Descriptor descriptor(::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    ::fsync(descriptor.get());
}

} // namespace

QByteArray followedPath(const QString &path)
{
    std::filesystem::path current(QFile::encodeName(path).toStdString());
    std::error_code error;
    for (int links = 0; links < 40 && std::filesystem::is_symlink(current, error); ++links) {
        const std::filesystem::path next = std::filesystem::read_symlink(current, error);
        if (error)
            break;
        current = current.parent_path() / next;
    }
    return QByteArray::fromStdString(current.string());
}

QByteArray folderOf(const QByteArray &path)
{
    const qsizetype slash = path.lastIndexOf('/');
    return slash < 0 ? QByteArrayLiteral(".") : path.first(qMax<qsizetype>(slash, 1));
}

std::optional<QByteArray> readAll(int fd, qsizetype expected, qsizetype limit)
{
    QByteArray bytes(qMin(expected, limit) + 1, Qt::Uninitialized);
    qsizetype filled = 0;
    while (filled <= limit) {
        if (filled == bytes.size())
            bytes.resize(qMin(2 * filled, limit + 1));
        const ssize_t got =
            ::read(fd, bytes.data() + filled, static_cast<std::size_t>(bytes.size() - filled));
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return std::nullopt;
        if (got == 0)
            break;
        filled += got;
    }
    bytes.truncate(filled);
    return bytes;
}

bool makePrivateFolder(const QByteArray &folder)
{
    const auto make = [&folder] { return ::mkdir(folder.constData(), 0700) == 0; };
    if (!make()) {
        if (errno == EEXIST)
            return true;
        // Once more after the folder above, and no more: some file systems say ENOENT whatever there is.
        if (errno != ENOENT || folder.size() < 2 || !makePrivateFolder(folderOf(folder)) || !make())
            return false;
    }
    syncFolder(folderOf(folder));
    return true;
}

bool lockFolder(const Descriptor &folder)
{
    for (int attempt = 0; attempt < 200; ++attempt) {
        if (::flock(folder.get(), LOCK_EX | LOCK_NB) == 0)
            return true;
        if (errno != EWOULDBLOCK && errno != EINTR)
            return true; // no such locks here
        QThread::msleep(10);
    }
    return false;
}

TemporaryFile::TemporaryFile(const QByteArray &target)
    : m_name(target + ".duplo-tray.XXXXXX")
    , m_descriptor(::mkostemp(m_name.data(), O_CLOEXEC))
    , m_isThere(m_descriptor.isOpen())
{
}

TemporaryFile::~TemporaryFile()
{
    if (m_isThere)
        ::unlink(m_name.constData());
}

bool TemporaryFile::takeOwnerAndMode(const char *like) const
{
    struct stat model = {};
    struct stat own = {};
    if (::stat(like, &model) != 0 || ::fstat(fd(), &own) != 0)
        return false;
    const bool isSame = own.st_uid == model.st_uid && own.st_gid == model.st_gid;
    return (isSame || ::fchown(fd(), model.st_uid, model.st_gid) == 0)
        && ::fchmod(fd(), model.st_mode & 07777) == 0;
}

bool TemporaryFile::fill(QByteArrayView bytes, const char *like)
{
    return (!like || takeOwnerAndMode(like)) && writeAll(fd(), bytes) && ::fsync(fd()) == 0
        && m_descriptor.close();
}

bool TemporaryFile::renameTo(const QByteArray &name)
{
    const bool done = ::rename(m_name.constData(), name.constData()) == 0;
    m_isThere = m_isThere && !done;
    return done;
}

bool TemporaryFile::becomeNew(const QByteArray &name)
{
    if (::link(m_name.constData(), name.constData()) == 0)
        return true;
    if (errno == EEXIST || ::access(name.constData(), F_OK) == 0) {
        errno = EEXIST;
        return false;
    }
    return renameTo(name);
}
