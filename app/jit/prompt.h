#pragma once

#include <string>
#include <string_view>

/// What stands in a shell's prompt: "[dev01 52m] ", "[dev01 ended] ", or nothing where there is no access.
/// \a until: seconds since the epoch as text, empty when not known; \a now: the same of now.
std::string promptText(std::string_view label, std::string_view until, long long now);
