#pragma once

#include <string>
#include <string_view>
#include <vector>

/// The variables of \a environment ("NAME=value" each, null at its end) that an agent may have. It outlives
/// the command that starts it and may be started by any program: so a list of what it needs, and nothing
/// else; never AWS_*, which may hold keys. PATH loses what belongs to the project in \a directory, where the
/// command stands.
std::vector<std::string> agentEnvironment(const char *const *environment, std::string_view directory = {});

/// \a path without what is not absolute, the folders of npm's packages, and what lies in \a directory, unless
/// that is \a home or above it, or the folder is the system's and not this user's to change.
std::string lastingPath(std::string_view path, std::string_view directory, std::string_view home);

/// The absolute path of this program; empty where the system does not tell.
std::string ownProgram();

/// Where this process stands; empty where that is gone.
std::string currentDirectory();

/// The caller's PATH, or the system's usual one.
std::string searchPath();

/// The program \a name in a folder of \a path (empty and relative ones are skipped). Empty when nowhere.
std::string findProgram(std::string_view name, std::string_view path);

/// Where duplo-tray is: beside \a ownProgram, else by findProgram(). Empty when nowhere.
std::string findAgent(const std::string &ownProgram, std::string_view path);

/// What came of starting an agent.
enum class Launch {
    Listening, ///< it said so
    Ended, ///< it did not come up, or another one was quicker
    Silent, ///< no word within the time
    Failed, ///< it could not be started; errno says why
};

/// Starts \a program detached from this process, its session, its folder and its files, and waits until it
/// listens.
Launch launchAgent(const std::string &program, const std::string &instance,
    const std::vector<std::string> &environment, int timeoutMilliseconds);
