#include "ipc/listener.h"

#include <QFile>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

namespace {

constexpr int backlog = 4096; // as far as the system allows; a thousand programs may start at once
constexpr int firstInherited = 3; // sd_listen_fds(3)
constexpr rlim_t manyFiles = 16384; // what children inherit as well: select() in them still works below 1,024

std::optional<sockaddr_un> addressOf(const QByteArray &path)
{
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    if (path.isEmpty() || std::size_t(path.size()) >= sizeof address.sun_path)
        return std::nullopt;
    std::memcpy(address.sun_path, path.constData(), std::size_t(path.size()));
    return address;
}

const sockaddr *generic(const sockaddr_un &address)
{
    return reinterpret_cast<const sockaddr *>(&address);
}

bool isAnswered(const sockaddr_un &address)
{
    const Descriptor probe(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    return probe && (::connect(probe.get(), generic(address), sizeof address) == 0 || errno == EAGAIN);
}

tl::unexpected<Error> problem(const QString &path)
{
    return failure(Error::Kind::FileUnwritable, path, QString::fromLocal8Bit(std::strerror(errno)));
}

/// What a killed agent left goes; anything else stays.
bool removeDeadSocket(const QByteArray &path)
{
    struct stat info = {};
    if (::lstat(path.constData(), &info) != 0)
        return errno == ENOENT;
    if (!S_ISSOCK(info.st_mode)) {
        errno = EEXIST;
        return false;
    }
    return ::unlink(path.constData()) == 0;
}

int option(int socket, int name)
{
    int value = -1;
    socklen_t size = sizeof value;
    return ::getsockopt(socket, SOL_SOCKET, name, &value, &size) == 0 ? value : -1;
}

QByteArray pathOf(int socket)
{
    sockaddr_un address = {};
    socklen_t size = sizeof address;
    if (::getsockname(socket, reinterpret_cast<sockaddr *>(&address), &size) != 0
        || size <= offsetof(sockaddr_un, sun_path))
        return {};
    const auto length =
        std::min<std::size_t>(size - offsetof(sockaddr_un, sun_path), sizeof address.sun_path);
    return {address.sun_path, qsizetype(::strnlen(address.sun_path, length))};
}

bool keepFromChildren(int socket)
{
    const int flags = ::fcntl(socket, F_GETFL);
    return ::fcntl(socket, F_SETFD, FD_CLOEXEC) == 0 && flags >= 0
        && ::fcntl(socket, F_SETFL, flags | O_NONBLOCK) == 0;
}

} // namespace

Listener &Listener::operator=(Listener &&other) noexcept
{
    std::swap(m_socket, other.m_socket);
    std::swap(m_file, other.m_file);
    return *this;
}

Result<Listener> Listener::at(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    const auto address = addressOf(name);
    if (!address)
        return failure(Error::Kind::FileUnwritable, path, QStringLiteral("too long for a socket"));
    if (isAnswered(*address))
        return failure(Error::Kind::AlreadyExists, path);
    Listener listener;
    listener.m_socket = Descriptor(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    const int socket = listener.m_socket.get();
    // Nobody can connect before it listens, and by then it is this user's alone.
    if (socket < 0 || !removeDeadSocket(name) || ::bind(socket, generic(*address), sizeof *address) != 0)
        return problem(path);
    listener.m_file = File::at(name, true);
    if (::chmod(name.constData(), 0700) != 0 || ::listen(socket, backlog) != 0)
        return problem(path);
    return listener;
}

Result<Listener> Listener::adopt(int number, const QString &path)
{
    const auto refused = [](const char *why) {
        return failure(Error::Kind::InvalidInput, QString::fromLatin1(why));
    };
    if (option(number, SO_DOMAIN) != AF_UNIX || option(number, SO_TYPE) != SOCK_STREAM)
        return refused("what was handed over is no stream socket of this machine");
    if (option(number, SO_ACCEPTCONN) != 1)
        return refused("the socket that was handed over does not listen");
    if (pathOf(number) != QFile::encodeName(path))
        return refused("the socket that was handed over is at another path");
    if (!keepFromChildren(number))
        return refused("the socket that was handed over cannot be used");
    Listener listener;
    listener.m_socket = Descriptor(number);
    listener.m_file = File::at(QFile::encodeName(path), false);
    return listener;
}

void Listener::removeFile()
{
    const auto file = std::exchange(m_file, std::nullopt);
    if (file && file->isOwn && file->isThere())
        ::unlink(file->path.constData());
}

bool Listener::isReached() const
{
    return m_file && m_file->isThere();
}

std::optional<Listener::File> Listener::File::at(const QByteArray &path, bool isOwn)
{
    struct stat info = {};
    if (::lstat(path.constData(), &info) != 0)
        return std::nullopt;
    return File{path, info.st_dev, info.st_ino, isOwn};
}

bool Listener::File::isThere() const
{
    const auto now = at(path, isOwn);
    return now && now->device == device && now->number == number;
}

Result<std::optional<int>> takeInheritedSocket()
{
    const bool isForUs = qEnvironmentVariableIntValue("LISTEN_PID") == ::getpid();
    const int count = qEnvironmentVariableIntValue("LISTEN_FDS");
    for (const char *name : {"LISTEN_PID", "LISTEN_FDS", "LISTEN_FDNAMES"})
        qunsetenv(name);
    if (!isForUs || count <= 0)
        return std::optional<int>();
    if (count > 1)
        return failure(
            Error::Kind::InvalidInput, QStringLiteral("more than one socket was handed over (LISTEN_FDS)"));
    // Until it is looked at: no child may have it.
    ::fcntl(firstInherited, F_SETFD, FD_CLOEXEC);
    return std::optional<int>(firstInherited);
}

std::size_t raiseFileLimit()
{
    rlimit limit = {};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0)
        return manyFiles;
    rlimit more = limit;
    more.rlim_cur = std::min(manyFiles, limit.rlim_max);
    const bool isRaised = limit.rlim_cur < more.rlim_cur && ::setrlimit(RLIMIT_NOFILE, &more) == 0;
    return isRaised ? more.rlim_cur : limit.rlim_cur;
}
