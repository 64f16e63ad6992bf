#pragma once

#include <string>
#include <vector>

/// What only the caller's side can see, as further flags of "doctor": the names (never the values) of its
/// AWS_* variables, which programs "aws" and duplo-tray-jit are, what aws calls its version, whether the
/// agent's folder is private.
std::vector<std::string> surroundings(const std::string &socketPath);

/// The first line that \a program prints for --version, waiting \a seconds at most; empty: none.
std::string versionOf(const std::string &program, int seconds);
