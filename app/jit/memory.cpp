#include "jit/memory.h"

#include <sys/prctl.h>

namespace {
bool isHidden = false;
}

void showMemory()
{
    if (isHidden)
        ::prctl(PR_SET_DUMPABLE, 1);
    isHidden = false;
}

void hideMemory()
{
#ifndef __SANITIZE_ADDRESS__ // whose search for leaks looks into this memory from another process
    isHidden = isHidden || ::prctl(PR_SET_DUMPABLE, 0) == 0;
#endif
}
