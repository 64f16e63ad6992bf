#include "jit/memory.h"

#include <sys/prctl.h>
#include <sys/resource.h>

namespace {
bool isHidden = false;
bool isShown = false; ///< by showMemory()
rlimit coreBefore{};
} // namespace

void showMemory()
{
    if (isShown)
        return;
    if (isHidden)
        ::prctl(PR_SET_DUMPABLE, 1);
    isHidden = false;
    isShown = ::getrlimit(RLIMIT_CORE, &coreBefore) == 0;
    // Zero is for files only; with one byte, crash handlers get nothing either.
    const rlimit none{coreBefore.rlim_max > 0 ? rlim_t(1) : rlim_t(0), coreBefore.rlim_max};
    ::setrlimit(RLIMIT_CORE, &none);
}

void hideMemory()
{
#ifndef __SANITIZE_ADDRESS__ // whose search for leaks looks into this memory from another process
    isHidden = isHidden || ::prctl(PR_SET_DUMPABLE, 0) == 0;
#endif
    if (isShown)
        ::setrlimit(RLIMIT_CORE, &coreBefore);
    isShown = false;
}
