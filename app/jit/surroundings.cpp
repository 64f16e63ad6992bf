#include "jit/surroundings.h"

#include "ipc/descriptor.h"
#include "ipc/folder.h"
#include "jit/launch.h"
#include "jit/monotonic.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <string_view>
#include <sys/wait.h>
#include <unistd.h>

namespace {

constexpr std::size_t longestLine = 200;
constexpr int patience = 10; // seconds; aws is a large program, and a cold disk is slow

std::string awsVariables()
{
    std::string names;
    for (char **entry = environ; *entry; ++entry) {
        const std::string_view variable(*entry);
        const auto equals = variable.find('=');
        if (variable.substr(0, 4) != "AWS_" || equals == std::string_view::npos)
            continue;
        names.append(names.empty() ? "" : ",").append(variable.substr(0, equals));
    }
    return names;
}

/// In the child: becomes \a program. Does not return.
[[noreturn]] void printVersion(const std::string &program, int output)
{
    const int null = ::open("/dev/null", O_RDONLY | O_CLOEXEC);
    ::dup2(null, STDIN_FILENO);
    ::dup2(output, STDOUT_FILENO);
    ::dup2(output, STDERR_FILENO); // where older ones print it
    ::execl(program.c_str(), program.c_str(), "--version", static_cast<char *>(nullptr));
    ::_exit(127);
}

/// Its name and version; more words follow, about the machine.
std::string firstWord(const std::string &text)
{
    return text.substr(0, text.find(' '));
}

std::string firstLine(int file, int seconds)
{
    std::string text;
    const auto end = monotonicMilliseconds() + seconds * 1000LL;
    while (text.size() < longestLine && text.find('\n') == std::string::npos) {
        pollfd entry = {file, POLLIN, 0};
        const auto left = end - monotonicMilliseconds();
        if (left <= 0 || (::poll(&entry, 1, static_cast<int>(left)) <= 0 && errno != EINTR))
            break;
        std::array<char, longestLine> chunk;
        const auto count = ::read(file, chunk.data(), chunk.size());
        if (count == 0 || (count < 0 && errno != EINTR))
            break;
        text.append(chunk.data(), count < 0 ? 0 : static_cast<std::size_t>(count));
    }
    return text.substr(0, std::min(text.find('\n'), longestLine));
}

} // namespace

std::string versionOf(const std::string &program, int seconds)
{
    int ends[2] = {-1, -1};
    if (::pipe2(ends, O_CLOEXEC) != 0)
        return {};
    const Descriptor reading(ends[0]);
    Descriptor writing(ends[1]);
    const pid_t child = ::fork();
    if (child == 0)
        printVersion(program, writing.get());
    writing.close();
    if (child < 0)
        return {};
    auto line = firstLine(reading.get(), seconds);
    ::kill(child, SIGKILL); // what it had to say was said
    while (::waitpid(child, nullptr, 0) < 0 && errno == EINTR) { }
    return line;
}

std::vector<std::string> surroundings(const std::string &socketPath)
{
    const auto aws = findProgram("aws", searchPath());
    const auto folder = ipc::folderOf(socketPath);
    std::vector<std::string> flags = {"--caller-helper=" + ownProgram(), "--caller-version=" DUPLO_VERSION,
        "--caller-variables=" + awsVariables(), "--caller-folder=" + folder,
        std::string("--caller-folder-private=") + (ipc::preparePrivateFolder(folder) ? "yes" : "no")};
    if (!aws.empty()) {
        flags.push_back("--caller-aws=" + aws);
        flags.push_back("--caller-aws-version=" + firstWord(versionOf(aws, patience)));
    }
    return flags;
}
