#include "platform/hardening.h"

#include <QtGlobal>

#if defined(Q_OS_UNIX)
#include <sys/resource.h>
#include <sys/stat.h>
#endif
#if defined(Q_OS_LINUX)
#include <sys/prctl.h>
#endif

void hardenProcess()
{
#if defined(Q_OS_UNIX)
    const rlimit none{0, 0};
    ::setrlimit(RLIMIT_CORE, &none);
    // As many secrets kept out of swap as this user may.
    rlimit lock{};
    if (::getrlimit(RLIMIT_MEMLOCK, &lock) == 0) {
        lock.rlim_cur = lock.rlim_max;
        ::setrlimit(RLIMIT_MEMLOCK, &lock);
    }
    ::umask(S_IRWXG | S_IRWXO);
#endif
#if defined(Q_OS_LINUX)
    ::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
#endif
}
