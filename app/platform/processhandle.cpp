#include "platform/processhandle.h"

#include <QSocketNotifier>

#include <cerrno>

#if defined(Q_OS_LINUX)
#include <fcntl.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace {
/// SO_PEERPIDFD (include/uapi/asm-generic/socket.h), which Debian 12's headers are too old for.
constexpr int peerPidfd = 77;
} // namespace
#endif

PidHandle::PidHandle(int descriptor, Count count)
    : m_descriptor(descriptor)
    , m_count(std::move(count))
{
    if (m_count)
        ++*m_count;
}

#if defined(Q_OS_LINUX)

std::shared_ptr<const PidHandle> PidHandle::open(qint64 pid, const Count &count, int most)
{
    errno = *count >= most ? EMFILE : ESRCH;
    if (pid <= 0 || pid > std::numeric_limits<pid_t>::max() || *count >= most)
        return nullptr;
    // Closed on exec by itself.
    const int descriptor = int(::syscall(SYS_pidfd_open, pid_t(pid), 0U));
    if (descriptor < 0)
        return nullptr;
    return std::shared_ptr<const PidHandle>(new PidHandle(descriptor, count));
}

tl::expected<std::shared_ptr<const PidHandle>, int> PidHandle::ofPeer(int socket)
{
    int descriptor = -1;
    socklen_t size = sizeof descriptor;
    if (::getsockopt(socket, SOL_SOCKET, peerPidfd, &descriptor, &size) != 0)
        return tl::unexpected(errno);
    return std::shared_ptr<const PidHandle>(new PidHandle(descriptor, nullptr));
}

PidHandle::~PidHandle()
{
    ::close(m_descriptor);
    if (m_count)
        --*m_count;
}

bool PidHandle::isRunning() const
{
    pollfd ended{m_descriptor, POLLIN, 0};
    return ::poll(&ended, 1, 0) == 0;
}

void PidHandle::whenEnded(QObject *context, std::function<void()> ended) const
{
    // A descriptor of its own: an event dispatcher takes one notifier for each, and the handle may go first.
    const int own = ::fcntl(m_descriptor, F_DUPFD_CLOEXEC, 0);
    if (own < 0)
        return;
    auto *notifier = new QSocketNotifier(own, QSocketNotifier::Read, context);
    QObject::connect(notifier, &QObject::destroyed, [own] { ::close(own); });
    QObject::connect(notifier, &QSocketNotifier::activated, context, [notifier, ended = std::move(ended)] {
        notifier->setEnabled(false);
        notifier->deleteLater();
        ended();
    });
}

#else

std::shared_ptr<const PidHandle> PidHandle::open(qint64, const Count &, int)
{
    return nullptr;
}

tl::expected<std::shared_ptr<const PidHandle>, int> PidHandle::ofPeer(int)
{
    return tl::unexpected(ENOPROTOOPT);
}

PidHandle::~PidHandle() = default;

bool PidHandle::isRunning() const
{
    return false;
}

void PidHandle::whenEnded(QObject *, std::function<void()>) const { }

#endif
