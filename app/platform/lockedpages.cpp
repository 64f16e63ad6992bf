#include "platform/lockedpages.h"

#include <QtGlobal>

#include <new>

#if defined(Q_OS_UNIX)
#include <sys/mman.h>
#include <unistd.h>

namespace {
std::size_t wholePages(std::size_t size)
{
    const auto page = static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
    return (size + page - 1) / page * page;
}

/// Only what is touched takes memory, where the system can.
bool lock(void *pages, std::size_t size)
{
#if defined(MLOCK_ONFAULT)
    if (::mlock2(pages, size, MLOCK_ONFAULT) == 0)
        return true;
#endif
    return ::mlock(pages, size) == 0;
}

/// Neither is a reason to fail: hardenProcess() forbids dumps, and children are started by exec.
void keepFromOthers(void *pages, std::size_t size)
{
#if defined(MADV_DONTDUMP)
    ::madvise(pages, size, MADV_DONTDUMP);
#endif
#if defined(MADV_WIPEONFORK)
    ::madvise(pages, size, MADV_WIPEONFORK);
#endif
}
} // namespace

void *LockedPages::do_allocate(std::size_t size, std::size_t alignment)
{
    const std::size_t bytes = wholePages(size);
    if (bytes < size || alignment > wholePages(1))
        throw std::bad_alloc();
    void *pages = ::mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (pages == MAP_FAILED)
        throw std::bad_alloc();
    keepFromOthers(pages, bytes);
    if (bytes <= longestLocked && !lock(pages, bytes))
        m_wasRefused = true;
    return pages;
}

void LockedPages::do_deallocate(void *pages, std::size_t size, std::size_t)
{
    ::munmap(pages, wholePages(size));
}
#else
void *LockedPages::do_allocate(std::size_t size, std::size_t alignment)
{
    m_wasRefused = true;
    return std::pmr::new_delete_resource()->allocate(size, alignment);
}

void LockedPages::do_deallocate(void *pages, std::size_t size, std::size_t alignment)
{
    std::pmr::new_delete_resource()->deallocate(pages, size, alignment);
}
#endif
