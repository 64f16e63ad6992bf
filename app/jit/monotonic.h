#pragma once

#include <time.h>

/// By a clock that nobody sets.
inline long long monotonicMilliseconds()
{
    timespec time = {};
    ::clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec * 1000LL + time.tv_nsec / 1'000'000;
}
