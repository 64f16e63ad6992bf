#include "ipc/folder.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace ipc {

namespace {

/// Whoever can write into the parent could rename the folder away, unless it is sticky (as /tmp is).
bool isTrustedParent(const std::string &path)
{
    struct stat info = {};
    if (::stat(path.c_str(), &info) != 0 || !S_ISDIR(info.st_mode))
        return false;
    const bool trustedOwner = info.st_uid == 0 || info.st_uid == ::geteuid();
    return trustedOwner && ((info.st_mode & (S_IWGRP | S_IWOTH)) == 0 || (info.st_mode & S_ISVTX) != 0);
}

/// Through the open folder, so that what was looked at is what is changed.
bool makePrivate(int folder)
{
    struct stat info = {};
    if (::fstat(folder, &info) != 0 || info.st_uid != ::geteuid()
        || (info.st_mode & (S_IWGRP | S_IWOTH)) != 0)
        return false;
    return (info.st_mode & 07777) == 0700 || ::fchmod(folder, 0700) == 0;
}

} // namespace

std::string folderOf(const std::string &socketPath)
{
    const auto slash = socketPath.rfind('/');
    if (slash == std::string::npos)
        return ".";
    return slash == 0 ? "/" : socketPath.substr(0, slash);
}

bool preparePrivateFolder(const std::string &folder)
{
    if (!isTrustedParent(folderOf(folder)))
        return false;
    ::mkdir(folder.c_str(), 0700); // there already: judged below like a new one
    const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    if (descriptor < 0)
        return false;
    const bool isPrivate = makePrivate(descriptor);
    ::close(descriptor);
    return isPrivate;
}

} // namespace ipc
