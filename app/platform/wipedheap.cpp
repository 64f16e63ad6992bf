// Overwrites every block of the heap when it is freed, in the program that this is linked into (duplo-tray,
// and it alone): what a Secret was made from or handed to (JSON while it is read, the network's headers,
// texts for the clipboard) is gone with the object that held it, whoever made that object.
//
// It stands in for the C library's free() and realloc(), as "Replacing malloc" of glibc's manual has it;
// operator delete, Qt, OpenSSL, GLib and the C library itself come here. The blocks are still glibc's own.
// Not covered: what is not freed, as buffers that a library keeps for the next time (GLib's slices, sockets'
// read buffers); the stack and registers; the kernel's buffers; other processes, as the keyring's. What of it
// may be swapped: see LockedPages.
//
// Nothing of it in builds with sanitizers, which have a heap of their own, and with other C libraries.

#include <cstdlib>

#if defined(__GLIBC__) && !defined(__SANITIZE_ADDRESS__)

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <malloc.h>

#define EXPORTED __attribute__((visibility("default")))

extern "C" {

/// glibc's own free(), a part of its binary interface.
void __libc_free(void *block) noexcept; // NOLINT(bugprone-reserved-identifier): its name

EXPORTED void free(void *block) noexcept
{
    if (!block)
        return;
    const int before = errno;
    ::explicit_bzero(block, ::malloc_usable_size(block));
    __libc_free(block);
    errno = before;
}

/// glibc's own would leave behind what it moves.
EXPORTED void *realloc(void *block, std::size_t size) noexcept
{
    if (!block)
        return std::malloc(size);
    if (size == 0) {
        free(block);
        return nullptr;
    }
    const std::size_t room = ::malloc_usable_size(block);
    if (size <= room && size >= room / 2)
        return block;
    void *moved = std::malloc(size);
    if (!moved)
        return nullptr;
    std::memcpy(moved, block, std::min(size, room));
    free(block);
    return moved;
}

} // extern "C"

#endif
