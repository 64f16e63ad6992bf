#pragma once

#include <string>

namespace ipc {

/// The folder part of a socket's path.
std::string folderOf(const std::string &socketPath);

/// True when \a folder is there (it is made, 0700, if need be), is a real folder and not a link, belongs to
/// this user, and nobody else can write into it or put another in its place. One that others may only read is
/// closed to them.
bool preparePrivateFolder(const std::string &folder);

} // namespace ipc
