#include "jit/question.h"

#include "ipc/wire.h"
#include "jit/connection.h"
#include "jit/memory.h"
#include "jit/monotonic.h"
#include "jit/relay.h"

#include <cerrno>
#include <climits>
#include <cstdlib>
#include <poll.h>
#include <time.h>
#include <unistd.h>

namespace {

/// An agent that ends is often met twice: its socket takes connections until the very last.
constexpr int briefTime = 250; // milliseconds
constexpr int mostBrief = 3;
constexpr timespec pauseBetween = {0, 20'000'000L};

ipc::Request makeRequest(std::vector<std::string> arguments, std::string &input)
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
    request.input.swap(input);
    request.version = DUPLO_VERSION;
    return request;
}

void awaitAnswer(int socket)
{
    pollfd entry = {socket, POLLIN, 0};
    while (::poll(&entry, 1, -1) < 0 && errno == EINTR) { }
}

} // namespace

Question::Question(std::vector<std::string> arguments, std::string &input)
{
    auto request = makeRequest(std::move(arguments), input);
    m_bytes = ipc::encodeRequest(request);
    ipc::wipe(request);
}

Question::~Question()
{
    ipc::wipe(m_bytes);
}

bool Question::send(int socket) const
{
    if (m_bytes.empty())
        return false;
    sendAll(socket, m_bytes); // where it fails, the answer's absence says so
    return true;
}

int Question::ask(const std::string &path, const std::string &instance, const Answer &answer) const
{
    int brief = 0;
    for (bool isRepeated = false;;) {
        showMemory();
        const auto connection = connectOrStart(path, instance);
        if (connection.state != Connection::State::Connected)
            return complain(connection.problem, Failed);
        const auto start = monotonicMilliseconds();
        if (!send(connection.socket.get()))
            return complain("The command line is too long.", Usage);
        awaitAnswer(connection.socket.get());
        hideMemory();
        const int code = answer(connection.socket.get());
        if (code != unanswered)
            return code;
        const bool isBrief = monotonicMilliseconds() - start < briefTime && brief++ < mostBrief;
        if (isRepeated && !isBrief)
            return complain(
                "Duplo Tray ended before it answered, and so did the one after it; try again.", Failed);
        isRepeated = true;
        ::nanosleep(&pauseBetween, nullptr);
    }
}
