#pragma once

#include <string>
#include <string_view>
#include <vector>

/// The access that this process was started with by "exec" already, as a name to show; empty: none.
std::string enclosingSession();

/// Becomes \a command, with \a variables in its environment and without those that would shadow them.
/// \a variables: "NAME=value", or "NAME?=value" for a region that one of the caller's own wins over, each
/// ended by NUL. Returns only when it could not, with the exit code a shell would give.
int becomeCommand(std::string_view variables, const std::vector<std::string> &command);
