#include "ipc/wire.h"
#include "jit/commandline.h"
#include "jit/connection.h"
#include "jit/help.h"
#include "jit/relay.h"
#include "jit/tokeninput.h"

#include <climits>
#include <cstdlib>
#include <fcntl.h>
#include <sys/prctl.h>
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

ipc::Request makeRequest(std::vector<std::string> arguments, std::string input)
{
    ipc::Request request;
    request.arguments = std::move(arguments);
    for (const auto name : ipc::passedEnvironment) {
        const std::string variable(name);
        if (const char *value = std::getenv(variable.c_str()))
            request.environment.push_back(variable + "=" + value);
    }
    char folder[PATH_MAX];
    if (::getcwd(folder, sizeof folder) && folder[0] == '/')
        request.directory = folder;
    request.input = std::move(input);
    return request;
}

int askAgent(CommandLine &line)
{
    TokenInput token;
    if (line.tokenOnStdin)
        token = readToken();
    if (!token.problem.empty())
        return complain(token.problem, Usage);
    auto connection = connectOrStart(ipc::socketPath(line.instance), line.instance);
    if (connection.state != Connection::State::Connected)
        return complain(connection.problem, Failed);
    auto request = makeRequest(std::move(line.arguments), std::move(token.bytes));
    auto bytes = ipc::encodeRequest(request);
    ipc::wipe(request.input);
    if (bytes.empty())
        return complain("the command line is too long.", Usage);
    sendAll(connection.socket.get(), bytes); // where it fails, the answer's absence says so
    ipc::wipe(bytes);
    return relayAnswer(connection.socket.get());
}

int answerHelp(const std::string &topic)
{
    const auto text = helpText(topic);
    if (text.empty())
        return complain("there is no verb '" + topic + "'; 'duplo-tray-jit help' lists them.", Usage);
    return writeAll(STDOUT_FILENO, text) ? Done : Failed;
}

} // namespace

int main(int argc, char **argv)
{
#ifndef __SANITIZE_ADDRESS__ // whose search for leaks looks into this memory from another process
    ::prctl(PR_SET_DUMPABLE, 0); // no core file, no look into this memory by other programs
#endif
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
        return writeAll(STDOUT_FILENO, "duplo-tray-jit " DUPLO_VERSION "\n") ? Done : Failed;
    case CommandLine::Answer::Help:
        return answerHelp(line.helpTopic);
    case CommandLine::Answer::ByAgent:
        break;
    }
    return askAgent(line);
}
