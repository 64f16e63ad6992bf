#include "ipc/runtimefolder.h"

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <sys/stat.h>
#include <unistd.h>

namespace ipc {

namespace {

constexpr const char *advice = "a folder of yours that nobody else can write into.";

const char *variable()
{
    const char *value = std::getenv("XDG_RUNTIME_DIR");
    return value ? value : "";
}

std::string usualFolder()
{
    return "/run/user/" + std::to_string(::geteuid());
}

/// What is wrong with \a folder, and the start of what helps; empty: nothing.
std::string flawOf(const std::string &folder)
{
    struct stat info = {};
    if (::lstat(folder.c_str(), &info) != 0)
        return errno == ENOENT ? " is not there: log in anew, so that the system makes it, or"
                               : std::string(" cannot be looked at (") + ::strerror(errno) + "):";
    if (S_ISLNK(info.st_mode))
        return " is a link, which may lead elsewhere tomorrow: name the folder itself, or";
    if (!S_ISDIR(info.st_mode))
        return " is not a folder:";
    if (info.st_uid != ::geteuid())
        return " belongs to another user, as it does after su and sudo: unset XDG_RUNTIME_DIR, or";
    if ((info.st_mode & (S_IWGRP | S_IWOTH)) != 0)
        return " can be written into by others: chmod 700 it, or";
    return {};
}

} // namespace

std::string runtimeFolder()
{
    std::string folder = variable();
    if (folder.empty() || folder.front() != '/')
        return usualFolder();
    while (folder.size() > 1 && folder.back() == '/')
        folder.pop_back();
    return folder;
}

std::string runtimeFolderProblem()
{
    const std::string given = variable();
    if (!given.empty() && given.front() != '/')
        return "XDG_RUNTIME_DIR is not an absolute path: unset it, or set it to " + std::string(advice);
    const auto folder = runtimeFolder();
    const auto flaw = flawOf(folder);
    if (flaw.empty())
        return {};
    return (given.empty() ? "XDG_RUNTIME_DIR is not set, and " : "XDG_RUNTIME_DIR, ") + folder
        + (given.empty() ? "" : ",") + flaw + " set XDG_RUNTIME_DIR to " + advice;
}

} // namespace ipc
