#include "jit/command.h"

#include "aws/shadowingvariables.h"
#include "jit/pointers.h"
#include "jit/relay.h"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <unistd.h>

namespace {

std::string variable(const char *name)
{
    const char *value = std::getenv(name);
    return value ? value : "";
}

bool isName(std::string_view name)
{
    return !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    });
}

/// One choice, however many names it has: SDKs differ in which of them they read.
std::string callersRegion()
{
    for (const char *name : regionVariables)
        if (auto region = variable(name); !region.empty())
            return region;
    return {};
}

bool setOne(std::string_view entry, const std::string &ownRegion)
{
    const auto equals = entry.find('=');
    if (equals == std::string_view::npos || equals == 0)
        return false;
    const bool yields = entry[equals - 1] == '?';
    const std::string name(entry.substr(0, yields ? equals - 1 : equals));
    std::string value(entry.substr(equals + 1));
    if (yields && !ownRegion.empty())
        value = ownRegion;
    return isName(name) && ::setenv(name.c_str(), value.c_str(), 1) == 0;
}

bool setAll(std::string_view variables)
{
    const auto region = callersRegion();
    for (const char *name : shadowingVariables)
        ::unsetenv(name);
    while (!variables.empty()) {
        const auto end = variables.find('\0');
        if (end == std::string_view::npos || !setOne(variables.substr(0, end), region))
            return false;
        variables.remove_prefix(end + 1);
    }
    return true;
}

} // namespace

std::string enclosingSession()
{
    auto session = variable("DUPLO_TRAY_SESSION");
    std::replace_if(
        session.begin(), session.end(), [](unsigned char c) { return c < 0x20 || c == 0x7f; }, '?');
    return session;
}

int becomeCommand(std::string_view variables, const std::vector<std::string> &command)
{
    if (!setAll(variables))
        return complain(notUnderstood, Failed);
    auto words = command;
    const auto arguments = pointers(words);
    ::execvp(arguments[0], arguments.data());
    const int problem = errno;
    const bool missing = problem == ENOENT;
    return complain("Cannot run " + command.front() + ": "
            + (missing ? "there is no such command" : ::strerror(problem)) + ".",
        missing ? NoSuchCommand : NotRunnable);
}
