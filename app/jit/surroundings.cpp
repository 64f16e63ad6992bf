#include "jit/surroundings.h"

#include "core/proxyvariables.h"
#include "ipc/descriptor.h"
#include "ipc/folder.h"
#include "jit/launch.h"
#include "jit/monotonic.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <poll.h>
#include <string_view>
#include <sys/wait.h>
#include <unistd.h>

namespace {

constexpr std::size_t longestLine = 200;
constexpr int patience = 10; // seconds; aws is a large program, and a cold disk is slow

std::string joined(const std::vector<std::string> &words, char separator)
{
    std::string text;
    for (const auto &word : words) {
        if (!text.empty())
            text += separator;
        text += word;
    }
    return text;
}

std::vector<std::string> variableNames()
{
    std::vector<std::string> names;
    for (char **entry = environ; *entry; ++entry) {
        const std::string_view variable(*entry);
        const auto name = variable.substr(0, variable.find('='));
        if (name.size() < variable.size()
            && (name.substr(0, 4) == "AWS_" || name.substr(0, 11) == "DUPLO_TRAY_"))
            names.emplace_back(name);
    }
    return names;
}

std::vector<std::string> proxies()
{
    std::vector<std::string> set;
    for (const char *name : proxyVariables) {
        const char *value = std::getenv(name);
        if (value && *value)
            set.push_back(std::string(name) + '=' + withoutUserInfo(value));
    }
    return set;
}

/// In the child: becomes \a program. Does not return.
[[noreturn]] void printVersion(const std::string &program, int output)
{
    const int null = ::open("/dev/null", O_RDONLY | O_CLOEXEC);
    ::dup2(null, STDIN_FILENO);
    ::dup2(output, STDOUT_FILENO);
    ::dup2(output, STDERR_FILENO); // where older ones print it
    // The AWS CLI says nothing at all where it does not understand these.
    ::setenv("AWS_CONFIG_FILE", "/dev/null", 1);
    ::setenv("AWS_SHARED_CREDENTIALS_FILE", "/dev/null", 1);
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

Surroundings lookAround(const std::string &socketPath, bool isFolderUsable)
{
    const auto folder = ipc::folderOf(socketPath);
    const auto aws = findProgram("aws", searchPath());
    return {ownProgram(), folder, isFolderUsable && ipc::preparePrivateFolder(folder), variableNames(),
        proxies(), aws, aws.empty() ? std::string() : firstWord(versionOf(aws, patience))};
}

std::vector<std::string> flagsOf(const Surroundings &surroundings)
{
    std::vector<std::string> flags = {"--caller-helper=" + surroundings.helper,
        "--caller-version=" DUPLO_VERSION, "--caller-variables=" + joined(surroundings.variables, ','),
        "--caller-folder=" + surroundings.folder,
        std::string("--caller-folder-private=") + (surroundings.isFolderPrivate ? "yes" : "no"),
        "--caller-proxies=" + joined(surroundings.proxies, '\n')};
    if (!surroundings.aws.empty()) {
        flags.push_back("--caller-aws=" + surroundings.aws);
        flags.push_back("--caller-aws-version=" + surroundings.awsVersion);
    }
    return flags;
}
