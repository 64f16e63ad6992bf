#pragma once

#include <string>
#include <vector>

/// What only the caller's side can see.
struct Surroundings
{
    std::string helper; ///< this program's path
    std::string folder; ///< the agent's
    bool isFolderPrivate = false;
    std::vector<std::string> variables; ///< names, never values, of its AWS_* and DUPLO_TRAY_*
    std::vector<std::string> proxies; ///< "NAME=value", without any password
    std::string aws; ///< the path of the AWS CLI; empty: none
    std::string awsVersion; ///< what it calls its version
};

/// Looks at them. Makes the folder of \a socketPath if need be, unless \a isFolderUsable says that the one
/// above it is not to be used.
Surroundings lookAround(const std::string &socketPath, bool isFolderUsable = true);

/// The same as further flags of "doctor".
std::vector<std::string> flagsOf(const Surroundings &surroundings);

/// The first line that \a program prints for --version, waiting \a seconds at most; empty: none.
std::string versionOf(const std::string &program, int seconds);
