#include "jit/commandline.h"

#include "ipc/wire.h"

#include <algorithm>
#include <cstring>

namespace {

/// Go's flags take one dash or two: "--token" and "-token" are the same.
std::string_view flagName(std::string_view argument)
{
    if (argument.size() < 2 || argument[0] != '-')
        return {};
    argument.remove_prefix(argument[1] == '-' ? 2 : 1);
    return argument.substr(0, argument.find('='));
}

bool hasValue(std::string_view argument)
{
    return argument.find('=') != std::string_view::npos;
}

std::string_view valueOf(std::string_view argument)
{
    return argument.substr(argument.find('=') + 1);
}

bool isFlag(std::string_view argument)
{
    return !argument.empty() && argument[0] == '-';
}

bool isVersionFlag(std::string_view argument)
{
    return flagName(argument) == "version" && (!hasValue(argument) || valueOf(argument) != "false");
}

bool isHelpFlag(std::string_view argument)
{
    const auto name = flagName(argument);
    return name == "help" || name == "h";
}

std::string_view baseName(std::string_view path)
{
    return path.substr(path.rfind('/') + 1);
}

/// Takes --instance out of the flags before the verb.
void takeInstance(CommandLine &line)
{
    auto &arguments = line.arguments;
    std::size_t i = 0;
    while (i < arguments.size() && isFlag(arguments[i])) {
        if (flagName(arguments[i]) != "instance") {
            ++i;
            continue;
        }
        const bool together = hasValue(arguments[i]);
        const std::size_t taken = together || i + 1 == arguments.size() ? 1 : 2;
        line.instance = together ? std::string(valueOf(arguments[i])) : taken == 2 ? arguments[i + 1] : "";
        const auto first = arguments.begin() + static_cast<std::ptrdiff_t>(i);
        arguments.erase(first, first + static_cast<std::ptrdiff_t>(taken));
        if (line.instance.empty() || !ipc::isInstanceName(line.instance))
            line.problem = "--instance takes a name of 1 to 32 letters a-z, digits and dashes.";
    }
}

/// Everything after the first "--" of exec and serve belongs to the command, whatever it looks like.
void takeCommand(CommandLine &line)
{
    auto &arguments = line.arguments;
    if (arguments.empty() || (arguments.front() != "exec" && arguments.front() != "serve"))
        return;
    const auto separator = std::find(arguments.begin(), arguments.end(), "--");
    if (separator == arguments.end())
        return;
    line.command.assign(separator + 1, arguments.end());
    arguments.erase(separator, arguments.end());
    if (line.command.empty() && arguments.front() == "serve")
        line.problem = "The command to run is missing after \"--\".";
}

/// "__jitnow SHELL" and what was typed after jitnow, which evaluates what is printed: whatever that was, it
/// is lines for that shell or nothing.
void takeJitnow(CommandLine &line)
{
    auto &arguments = line.arguments;
    if (arguments.size() < 2 || arguments.front() != "__jitnow")
        return;
    const auto typed = arguments.begin() + 2;
    if (typed == arguments.end() || std::any_of(typed, arguments.end(), isHelpFlag)
        || std::any_of(typed, arguments.end(), isVersionFlag))
        line.answer = CommandLine::Answer::JitnowUsage;
    for (auto argument = typed; argument != arguments.end(); ++argument)
        if (const auto name = flagName(*argument); name == "format" || name == "json")
            line.problem = "jitnow gives the shell what that reads: leave out --format and --json.";
    arguments.front() = "--format";
    arguments.insert(arguments.begin(), "env");
}

/// "version" and "help" in every spelling are answered here, so that they work without an agent.
void findLocalAnswer(CommandLine &line)
{
    if (line.answer != CommandLine::Answer::ByAgent)
        return;
    const auto &arguments = line.arguments;
    const std::string_view verb = arguments.empty() ? std::string_view() : arguments.front();
    if (verb == "version" || std::any_of(arguments.begin(), arguments.end(), isVersionFlag)) {
        line.answer = CommandLine::Answer::Version;
    } else if (verb == "help" || isHelpFlag(verb)) {
        line.answer = CommandLine::Answer::Help;
        line.helpTopic = arguments.size() > 1 ? arguments[1] : "";
    } else if (std::any_of(arguments.begin(), arguments.end(), isHelpFlag)) {
        line.answer = CommandLine::Answer::Help;
        line.helpTopic = verb;
    } else if (verb == "shell-init") {
        line.answer = CommandLine::Answer::ShellInit;
    } else if (verb == "__prompt") {
        line.answer = CommandLine::Answer::Prompt;
    } else if (arguments.empty() && line.problem.empty()) {
        line.problem = "Say what to do: \"duplo-tray-jit help\" lists the verbs.";
    } else if (verb == "exec" && line.command.empty() && line.problem.empty()) {
        line.problem = "Say what to run after \"--\", as in: exec --tenant dev01 -- terraform plan.";
    }
}

} // namespace

CommandLine readCommandLine(const std::vector<std::string_view> &argv, const char *environmentInstance)
{
    CommandLine line;
    if (argv.size() > 1)
        line.arguments.assign(argv.begin() + 1, argv.end());
    if (environmentInstance) {
        line.instance = environmentInstance;
        if (!ipc::isInstanceName(line.instance))
            line.problem = "DUPLO_TRAY_INSTANCE takes a name of 1 to 32 letters a-z, digits and dashes.";
    }
    takeInstance(line);
    const bool impliesAws = !argv.empty() && baseName(argv.front()) == "duplo-aws-credential-process";
    if (impliesAws)
        line.arguments.insert(line.arguments.begin(), "aws");
    takeCommand(line);
    takeJitnow(line);
    findLocalAnswer(line);
    line.completes = !line.arguments.empty() && line.arguments.front() == "__complete";
    for (const auto &argument : line.arguments) {
        line.tokenOnStdin |= flagName(argument) == "token-stdin";
        line.tokenInArguments |= flagName(argument) == "token";
        line.json |= flagName(argument) == "json";
    }
    return line;
}

void hideTokens(int argc, char **argv)
{
    for (int i = 1; i < argc && std::strcmp(argv[i], "--") != 0; ++i) {
        if (flagName(argv[i]) != "token")
            continue;
        char *value = std::strchr(argv[i], '=');
        if (value)
            ++value;
        else if (i + 1 < argc)
            value = argv[++i];
        if (value)
            std::memset(value, '*', std::strlen(value));
    }
}
