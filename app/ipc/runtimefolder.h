#pragma once

#include <string>

namespace ipc {

/// The folder for this user's sockets: $XDG_RUNTIME_DIR, or /run/user/UID where that is unset or no absolute
/// path. What cron and "su -" start finds the agent of the person's desktop so.
std::string runtimeFolder();

/// Why runtimeFolder() cannot be trusted or used, and what to do about it, as one sentence; empty: it can.
/// What others can write into, or put in its place, is as bad as none: there is no way back to /tmp.
std::string runtimeFolderProblem();

} // namespace ipc
