#pragma once

#include "core/program.h"

#include <tl/expected.hpp>

#include <atomic>

/// A process held by its pidfd, where the system has those. The descriptor goes with the last copy.
class PidHandle final : public ProcessHandle
{
public:
    /// How many are open; shared by those that count together, nullptr for one that is not counted.
    using Count = std::shared_ptr<std::atomic<int>>;

    /// Of the process that has that pid now; nullptr where it is gone, where the system cannot tell, and,
    /// with errno EMFILE, where \a most are open already.
    static std::shared_ptr<const PidHandle> open(qint64 pid, const Count &count, int most);
    /// Of the process that connected the local socket \a socket, even when it has ended since. Errors:
    /// ENOPROTOOPT before Linux 6.5; what else there is means that the process is gone.
    static tl::expected<std::shared_ptr<const PidHandle>, int> ofPeer(int socket);
    ~PidHandle() override;
    Q_DISABLE_COPY_MOVE(PidHandle)

    bool isRunning() const override;
    void whenEnded(QObject *context, std::function<void()> ended) const override;
    int descriptor() const { return m_descriptor; }

private:
    PidHandle(int descriptor, Count count);

    int m_descriptor;
    Count m_count;
};
