#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <fcntl.h>
#include <spawn.h>
#include <string_view>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

// Times whole processes, from before their start to their end, without a shell in between:
//   bench_exec N COMMAND … [-- COMMAND …]…   N runs of each, taking turns; a line for each command
//   bench_exec --together N COMMAND …        N at once; one line for all
// A line: median, 90th percentile and minimum in microseconds, how many did not exit with 0, and what one
// took of the processor, user and system, on average. "--" in a command cannot be.

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

double microseconds(const timeval &time)
{
    return static_cast<double>(time.tv_sec) * 1e6 + static_cast<double>(time.tv_usec);
}

/// Of the runs of one command.
struct Runs
{
    std::vector<double> times;
    double processor = 0;
    int failures = 0;

    /// Waits for it.
    void end(pid_t child)
    {
        int status = 0;
        rusage used = {};
        if (child <= 0 || ::wait4(child, &status, 0, &used) != child || !WIFEXITED(status)
            || WEXITSTATUS(status) != 0)
            ++failures;
        processor += microseconds(used.ru_utime) + microseconds(used.ru_stime);
    }

    void print(std::size_t count)
    {
        std::sort(times.begin(), times.end());
        std::printf("%.1f %.1f %.1f %d %.1f\n", times[times.size() / 2], times[times.size() * 9 / 10],
            times.front(), failures, processor / static_cast<double>(count));
    }
};

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

void takeTurns(const std::vector<Command> &commands, std::size_t count)
{
    std::vector<Runs> runs(commands.size());
    for (std::size_t run = 0; run < count; ++run) {
        for (std::size_t i = 0; i < commands.size(); ++i) {
            const double before = now();
            runs[i].end(start(commands[i]));
            runs[i].times.push_back(now() - before);
        }
    }
    for (auto &command : runs)
        command.print(count);
}

void together(const Command &command, std::size_t count)
{
    std::vector<pid_t> children;
    const double before = now();
    for (std::size_t i = 0; i < count; ++i)
        children.push_back(start(command));
    Runs runs;
    for (const pid_t child : children)
        runs.end(child);
    runs.times = {now() - before};
    runs.print(count);
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
