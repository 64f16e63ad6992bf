#pragma once

#include "switches.h"

#include <QStringList>

#include <optional>

namespace demo {

/// What the program was asked to do.
struct CommandLine
{
    quint16 port = 8080;
    bool printUrl = false;
    Switches switches;
};

/// Reads the arguments (the program's name first). nullopt after a complaint on stderr; --help prints and
/// ends.
std::optional<CommandLine> parseCommandLine(const QStringList &arguments);

} // namespace demo
