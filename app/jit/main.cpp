#include "ipc/runtimefolder.h"
#include "ipc/wire.h"
#include "jit/child.h"
#include "jit/command.h"
#include "jit/commandline.h"
#include "jit/connection.h"
#include "jit/help.h"
#include "jit/launch.h"
#include "jit/localreport.h"
#include "jit/memory.h"
#include "jit/prompt.h"
#include "jit/question.h"
#include "jit/relay.h"
#include "jit/shellinit.h"
#include "jit/surroundings.h"
#include "jit/tokeninput.h"
#include "jit/versions.h"

#include <cstdlib>
#include <ctime>
#include <fcntl.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

namespace {

/// A caller may have closed the standard files: without this, the socket would become stdout.
void openStandardFiles()
{
    while (true) {
        const int file = ::open("/dev/null", O_RDWR | O_CLOEXEC);
        if (file < 0 || file > STDERR_FILENO) {
            ::close(file);
            return;
        }
        ::fcntl(file, F_SETFD, 0);
    }
}

/// What could be typed next: of an agent that runs, quickly, and without a word about what is wrong.
int completeWords(CommandLine &line)
{
    const auto connection = connectToAgent(ipc::socketPath(line.instance));
    if (connection.state != Connection::State::Connected)
        return Failed;
    const int null = ::open("/dev/null", O_WRONLY | O_CLOEXEC);
    ::dup2(null, STDERR_FILENO);
    const timeval patience = {1, 0};
    ::setsockopt(connection.socket.get(), SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    std::string nothing;
    Question(std::move(line.arguments), nothing).send(connection.socket.get());
    return relayAnswer(connection.socket.get()) == Done ? Done : Failed;
}

/// The agent gives the variables, this process becomes the command.
int executeCommand(int socket, const std::vector<std::string> &command)
{
    std::string variables;
    variables.reserve(ipc::maxPayload);
    const int code = relayAnswer(socket, &variables);
    if (code != Done)
        return code;
    const int failure = becomeCommand(variables, command);
    ipc::wipe(variables);
    return failure;
}

/// Asks the agent that runs now to answer at the address that \a variables name, as the one before did.
Descriptor resumeServing(const CommandLine &line, const std::string &path, std::vector<std::string> arguments,
    const std::string &typed, const std::vector<std::string> &variables)
{
    showMemory();
    auto connection = connectOrStart(path, line.instance);
    if (connection.state != Connection::State::Connected) {
        complain(connection.problem, Failed);
        return {};
    }
    auto endpoint = endpointOf(variables);
    arguments.insert(arguments.end(), {"--resume-port", endpoint.port});
    std::string input = endpoint.token + "\n" + typed;
    ipc::wipe(endpoint.token);
    Question(std::move(arguments), input).send(connection.socket.get());
    return std::move(connection.socket);
}

int serveCommand(const CommandLine &line, const std::string &path, std::string &typed)
{
    auto arguments = line.arguments;
    arguments.insert(arguments.end(), {"--format", "env"});
    std::string input = typed;
    const Question question(arguments, input);
    const auto resume = [&](const std::vector<std::string> &variables) {
        return resumeServing(line, path, arguments, typed, variables);
    };
    const int code = question.ask(
        path, line.instance, [&](int socket) { return runServed(socket, line.command, resume); });
    ipc::wipe(typed);
    return code;
}

/// A report is printed in any case: of the caller's side alone where there is no agent.
int askDoctor(CommandLine &line, const std::string &path)
{
    const auto folderProblem = ipc::runtimeFolderProblem();
    const auto around = lookAround(path, folderProblem.empty());
    const auto agentProblem =
        folderProblem.empty() ? connectOrStart(path, line.instance).problem : std::string();
    if (!folderProblem.empty() || !agentProblem.empty()) {
        writeAll(STDOUT_FILENO, localReport(folderProblem, agentProblem, around, line.json));
        return Failed;
    }
    for (auto &flag : flagsOf(around))
        line.arguments.push_back(std::move(flag));
    std::string nothing;
    return Question(std::move(line.arguments), nothing).ask(path, line.instance, [](int socket) {
        return relayAnswer(socket);
    });
}

int askAgent(CommandLine &line)
{
    const bool executes = !line.command.empty() && line.arguments.front() == "exec";
    if (const auto session = enclosingSession(); executes && !session.empty())
        return complain("This is a session for " + session + " already; leave it first (exit).", Usage);
    TokenInput token;
    if (line.tokenOnStdin)
        token = readToken();
    if (!token.problem.empty())
        return complain(token.problem, Usage);
    const auto path = ipc::socketPath(line.instance);
    if (!line.arguments.empty() && line.arguments.front() == "doctor")
        return askDoctor(line, path);
    if (const auto problem = ipc::runtimeFolderProblem(); !problem.empty())
        return complain(problem, Failed);
    if (!line.command.empty() && !executes)
        return serveCommand(line, path, token.bytes);
    const Question question(std::move(line.arguments), token.bytes);
    return question.ask(path, line.instance,
        [&](int socket) { return executes ? executeCommand(socket, line.command) : relayAnswer(socket); });
}

int answerShellInit(const CommandLine &line)
{
    const auto shell = line.arguments.size() == 2 ? line.arguments[1] : std::string();
    const auto text = shellInit(shell, ownProgram(), line.instance);
    if (text.empty())
        return complain("Say for which shell: bash, zsh, fish or powershell.", Usage);
    return writeAll(STDOUT_FILENO, text) ? Done : Failed;
}

int answerPrompt()
{
    const char *session = std::getenv("DUPLO_TRAY_SESSION");
    const char *now = std::getenv("DUPLO_TRAY_NOW");
    const char *until = std::getenv("DUPLO_TRAY_UNTIL");
    const char *label = session ? session : now ? now : "";
    return writeAll(STDOUT_FILENO, promptText(label, until ? until : "", std::time(nullptr))) ? Done : Failed;
}

int answerHelp(const std::string &topic)
{
    const auto text = helpText(topic);
    if (text.empty())
        return complain("There is no verb \"" + topic + "\": \"duplo-tray-jit help\" lists them.", Usage);
    return writeAll(STDOUT_FILENO, text) ? Done : Failed;
}

} // namespace

int main(int argc, char **argv)
{
    showMemory();
    openStandardFiles();
    auto line = readCommandLine({argv, argv + argc}, std::getenv("DUPLO_TRAY_INSTANCE"));
    if (line.tokenInArguments) {
        hideTokens(argc, argv);
        complain(
            "--token in the command line is visible to every program on this machine; use --token-stdin.", 0);
    }
    if (!line.problem.empty())
        return complain(line.problem, Usage);
    switch (line.answer) {
    case CommandLine::Answer::Version:
        return tellVersions(ipc::socketPath(line.instance), line.json);
    case CommandLine::Answer::Help:
        return answerHelp(line.helpTopic);
    case CommandLine::Answer::ShellInit:
        return answerShellInit(line);
    case CommandLine::Answer::Prompt:
        return answerPrompt();
    case CommandLine::Answer::JitnowUsage:
        writeAll(STDERR_FILENO, helpText("jitnow"));
        // Behind "env --format SHELL" stands what was typed; nothing is no way to ask for help.
        return line.arguments.size() > 3 ? Done : Usage;
    case CommandLine::Answer::ByAgent:
        break;
    }
    return line.completes ? completeWords(line) : askAgent(line);
}
