#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

#include <unistd.h>

/// Owns a file descriptor.
class Descriptor
{
public:
    explicit Descriptor(int fd)
        : m_fd(fd)
    {
    }
    ~Descriptor() { close(); }
    Q_DISABLE_COPY_MOVE(Descriptor)

    int get() const { return m_fd; }
    bool isOpen() const { return m_fd >= 0; }
    /// Closing can be what tells of a failed write, on network file systems.
    bool close()
    {
        const int fd = m_fd;
        m_fd = -1;
        return fd < 0 || ::close(fd) == 0;
    }

private:
    int m_fd;
};

/// Where \a path leads in the end, also when nothing is there. Native.
QByteArray followedPath(const QString &path);
QByteArray folderOf(const QByteArray &path);
/// Makes \a folder and what is missing above it, for this user alone. False with errno.
bool makePrivateFolder(const QByteArray &folder);
/// Takes flock() on a folder. False when somebody else held it for two seconds; true where there are no such
/// locks.
bool lockFolder(const Descriptor &folder);
/// nullopt with errno when reading fails; at most \a limit + 1 bytes. \a expected: how many there probably
/// are.
std::optional<QByteArray> readAll(int fd, qsizetype expected, qsizetype limit);

/// The new version of a file under a name of its own, until it gets the target's; gone if it never does.
class TemporaryFile
{
public:
    /// Beside \a target, for this user alone. See isOpen().
    explicit TemporaryFile(const QByteArray &target);
    ~TemporaryFile();
    Q_DISABLE_COPY_MOVE(TemporaryFile)

    bool isOpen() const { return m_descriptor.isOpen(); }

    /// Takes owner and mode of the file \a like (nullptr: stays 0600), then the content, and syncs: at no
    /// time can more people read it than could \a like. False with errno.
    bool fill(QByteArrayView bytes, const char *like);
    bool renameTo(const QByteArray &name);
    /// As renameTo(), but never over another file: then false with EEXIST.
    bool becomeNew(const QByteArray &name);

private:
    int fd() const { return m_descriptor.get(); }
    bool takeOwnerAndMode(const char *like) const;

    QByteArray m_name;
    Descriptor m_descriptor;
    bool m_isThere;
};
