#pragma once

#include <string>

/// "version": this program's, and that of the agent at \a path, if one runs; none is started. \a json: as an
/// object, null where none runs. Returns the exit code.
int tellVersions(const std::string &path, bool json);
