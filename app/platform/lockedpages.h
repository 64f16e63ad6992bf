#pragma once

#include "core/secretmemory.h"

#include <atomic>

/// Pages of their own, kept out of swap, core dumps and the memory of child processes as far as the system
/// allows; given back as soon as they are free. From any thread.
class LockedPages : public SecretPages
{
public:
    /// Longer ones are left unlocked: no key is that long, but a list of all tenants may be, and would take
    /// what the system lets a program lock.
    static constexpr std::size_t longestLocked = 1'024 * 1'024;

    LockedPages() = default;

    /// The system's bound is RLIMIT_MEMLOCK; beyond it, pages are used all the same.
    bool isLocking() const override { return !m_wasRefused; }

private:
    void *do_allocate(std::size_t size, std::size_t alignment) override;
    void do_deallocate(void *pages, std::size_t size, std::size_t alignment) override;
    bool do_is_equal(const memory_resource &other) const noexcept override { return this == &other; }

    std::atomic<bool> m_wasRefused = false;
};
