#pragma once

#include <functional>

#include <sys/wait.h>
#include <unistd.h>

/// Runs \a check as a user for whom file permissions mean something: in a child that gave up root, or at once
/// where the tests do not run as root. True when \a check was. The child shares nothing with the test but
/// what it returns.
inline bool asNobody(const std::function<bool()> &check)
{
    constexpr uid_t nobody = 65534;
    if (::geteuid() != 0)
        return check();
    const pid_t child = ::fork();
    if (child == 0) {
        const bool isDropped =
            ::setresgid(nobody, nobody, nobody) == 0 && ::setresuid(nobody, nobody, nobody) == 0;
        ::_exit(isDropped && check() ? 0 : 1);
    }
    int status = 1;
    return child > 0 && ::waitpid(child, &status, 0) == child && WIFEXITED(status)
        && WEXITSTATUS(status) == 0;
}
