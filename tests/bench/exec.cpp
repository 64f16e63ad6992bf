#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <fcntl.h>
#include <spawn.h>
#include <string_view>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

// Times whole processes, from before their start to their end, without a shell in between:
//   bench_exec N COMMAND … [-- COMMAND …]…   N runs of each, taking turns; a line for each command
//   bench_exec --together N COMMAND …        N at once; one line for all
// A line: median, 90th percentile and minimum in microseconds, and how many did not exit with 0. "--" in a
// command cannot be.

namespace {

using Command = std::vector<char *>;

double now()
{
    timespec time = {};
    ::clock_gettime(CLOCK_MONOTONIC, &time);
    return static_cast<double>(time.tv_sec) * 1e6 + static_cast<double>(time.tv_nsec) / 1e3;
}

/// Output goes nowhere, but it is written; errors stay visible.
pid_t start(const Command &command)
{
    posix_spawn_file_actions_t actions;
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    ::posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    pid_t child = -1;
    if (::posix_spawn(&child, command[0], &actions, nullptr, command.data(), environ) != 0)
        child = -1;
    ::posix_spawn_file_actions_destroy(&actions);
    return child;
}

bool succeeds(pid_t child)
{
    int status = 0;
    return child > 0 && ::waitpid(child, &status, 0) == child && WIFEXITED(status)
        && WEXITSTATUS(status) == 0;
}

std::vector<Command> commandsOf(char **argument)
{
    std::vector<Command> commands(1);
    for (; *argument; ++argument) {
        if (std::string_view(*argument) == "--")
            commands.emplace_back();
        else
            commands.back().push_back(*argument);
    }
    for (auto &command : commands)
        command.push_back(nullptr);
    return commands;
}

void print(std::vector<double> times, int failures)
{
    std::sort(times.begin(), times.end());
    std::printf("%.1f %.1f %.1f %d\n", times[times.size() / 2], times[times.size() * 9 / 10], times.front(),
        failures);
}

void takeTurns(const std::vector<Command> &commands, std::size_t count)
{
    std::vector<std::vector<double>> times(commands.size());
    std::vector<int> failures(commands.size());
    for (std::size_t run = 0; run < count; ++run) {
        for (std::size_t i = 0; i < commands.size(); ++i) {
            const double before = now();
            failures[i] += succeeds(start(commands[i])) ? 0 : 1;
            times[i].push_back(now() - before);
        }
    }
    for (std::size_t i = 0; i < commands.size(); ++i)
        print(times[i], failures[i]);
}

void together(const Command &command, std::size_t count)
{
    std::vector<pid_t> children;
    const double before = now();
    for (std::size_t i = 0; i < count; ++i)
        children.push_back(start(command));
    int failures = 0;
    for (const pid_t child : children)
        failures += succeeds(child) ? 0 : 1;
    print({now() - before}, failures);
}

} // namespace

int main(int argc, char **argv)
{
    const bool atOnce = argc > 1 && std::strcmp(argv[1], "--together") == 0;
    char **arguments = argv + (atOnce ? 2 : 1);
    const long count = arguments[0] ? std::strtol(arguments[0], nullptr, 10) : 0;
    const auto commands = count > 0 ? commandsOf(arguments + 1) : std::vector<Command>();
    if (commands.empty()
        || std::any_of(commands.begin(), commands.end(), [](const Command &c) { return c.size() < 2; })) {
        std::fputs("bench_exec [--together] N COMMAND … [-- COMMAND …]…\n", stderr);
        return 2;
    }
    if (atOnce)
        together(commands.front(), static_cast<std::size_t>(count));
    else
        takeTurns(commands, static_cast<std::size_t>(count));
}
