#pragma once

#include <cstddef>
#include <memory_resource>
#include <vector>

/// Where the bytes of secrets live. Whatever is given back to it is overwritten first, so that a container
/// that grows or ends leaves nothing behind. From any thread.
std::pmr::memory_resource &secretMemory();

/// Where secretMemory() gets its pages from. Port; the pages of all threads' secrets come from one.
class SecretPages : public std::pmr::memory_resource
{
public:
    /// Whether the system keeps the pages out of swap; false once it has refused for one of them.
    virtual bool isLocking() const = 0;
};

/// Takes the pages for secrets from \a pages from now on, in pieces of its own; until then they come from the
/// heap. \a pages outlives every secret.
void keepSecretsIn(SecretPages &pages);
/// Whether secrets stay out of swap.
bool areSecretsLocked();

/// Bytes that hold a secret while it is put together; handed over with Secret's constructor.
using SecretBytes = std::pmr::vector<char>;

/// Overwrites \a size bytes at \a data in a way the compiler keeps.
void wipe(void *data, std::size_t size);
