#include "core/secretmemory.h"

#include <algorithm>
#include <atomic>
#include <memory>
#include <mutex>

namespace {

/// One pool for all threads: a secret may end in another thread than it began in.
class WipingPool : public std::pmr::memory_resource
{
public:
    WipingPool()
        : m_pool({fewBlocks, largestPiece}, std::pmr::new_delete_resource())
    {
    }
    explicit WipingPool(SecretPages &pages)
        : m_pages(&pages)
        , m_pool({fewBlocks, largestPiece}, &pages)
    {
    }

    bool isLocked() const { return m_pages && m_pages->isLocking(); }

private:
    // An agent with hundreds of credentials fits in some 100 KiB; locked memory is scarce on many systems.
    static constexpr std::size_t fewBlocks = 8;
    // The pool aligns pieces by their size: larger ones than a page would be more than pages can do.
    static constexpr std::size_t largestPiece = 4 * 1024;

    void *do_allocate(std::size_t size, std::size_t alignment) override
    {
        const std::lock_guard lock(m_mutex);
        return m_pool.allocate(size, alignment);
    }
    void do_deallocate(void *piece, std::size_t size, std::size_t alignment) override
    {
        wipe(piece, size);
        const std::lock_guard lock(m_mutex);
        m_pool.deallocate(piece, size, alignment);
    }
    bool do_is_equal(const memory_resource &other) const noexcept override { return this == &other; }

    const SecretPages *m_pages = nullptr;
    std::mutex m_mutex;
    std::pmr::unsynchronized_pool_resource m_pool;
};

/// Never destroyed, like the heap: secrets in static objects may end after everything else.
std::atomic<WipingPool *> &currentPool()
{
    static std::atomic<WipingPool *> pool{new WipingPool};
    return pool;
}

} // namespace

std::pmr::memory_resource &secretMemory()
{
    return *currentPool().load();
}

void keepSecretsIn(SecretPages &pages)
{
    // The one before stays, for the secrets that are in it.
    currentPool() = std::make_unique<WipingPool>(pages).release();
}

bool areSecretsLocked()
{
    return currentPool().load()->isLocked();
}

void wipe(void *data, std::size_t size)
{
    auto *byte = static_cast<volatile unsigned char *>(data);
    std::fill_n(byte, size, static_cast<unsigned char>(0));
    std::atomic_signal_fence(std::memory_order_seq_cst);
}
