#include "jit/child.h"

#include "aws/containervariables.h"
#include "aws/shadowingvariables.h"
#include "ipc/wire.h"
#include "jit/memory.h"
#include "jit/monotonic.h"
#include "jit/pointers.h"
#include "jit/portholder.h"
#include "jit/relay.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <optional>
#include <poll.h>
#include <sys/signalfd.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

namespace {

// An agent that ends soon after it was reached, so often in a row, is left alone.
constexpr int briefTime = 2'000; // milliseconds
constexpr int mostBrief = 4;
constexpr long pauseStep = 100'000'000L; // nanoseconds

constexpr int forwarded[] = {SIGTERM, SIGINT, SIGHUP, SIGQUIT, SIGUSR1, SIGUSR2};

std::string_view nameOf(std::string_view variable)
{
    return variable.substr(0, variable.find('='));
}

template <class List> bool isAmong(std::string_view name, const List &list)
{
    return std::find(std::begin(list), std::end(list), name) != std::end(list);
}

/// The lines of \a text once the last one that is due is whole; empty until then.
std::vector<std::string> variablesIn(std::string_view text)
{
    std::vector<std::string> variables;
    while (true) {
        const auto end = text.find('\n');
        if (end == std::string_view::npos)
            return {};
        variables.emplace_back(text.substr(0, end));
        text.remove_prefix(end + 1);
        if (nameOf(variables.back()) == containerTokenVariable) // what the agent writes last
            return variables;
    }
}

/// The agent's side while a command runs.
class Agent
{
public:
    Agent(int socket, const Resume &resume)
        : m_socket(socket)
        , m_resume(resume)
    {
    }

    int socket() const { return m_socket; }
    const std::vector<std::string> &variables() const { return m_variables; }

    /// Takes what has come. The exit code when the agent has no more to say; unanswered when it has gone.
    std::optional<int> read()
    {
        std::array<char, 4096> chunk;
        const auto count = ::read(m_socket, chunk.data(), chunk.size());
        if (count < 0 && errno == EINTR)
            return std::nullopt;
        if (count <= 0)
            return unanswered;
        hideMemory();
        m_reader->append({chunk.data(), static_cast<std::size_t>(count)});
        while (const auto frame = m_reader->next()) {
            if (const auto code = handle(*frame))
                return code;
        }
        return m_reader->isBad() ? std::optional(misunderstood()) : std::nullopt;
    }

    /// Turns to the agent that takes the place of one that has gone. False: there is none.
    bool resume()
    {
        m_brief = monotonicMilliseconds() - m_since < briefTime ? m_brief + 1 : 0;
        if (m_brief > mostBrief)
            return false;
        const timespec pause = {0, m_brief * pauseStep};
        ::nanosleep(&pause, nullptr);
        m_next = m_resume(m_variables);
        m_socket = m_next.get();
        m_since = monotonicMilliseconds();
        m_reader.emplace();
        return bool(m_next);
    }

private:
    std::optional<int> handle(const ipc::Frame &frame)
    {
        if (frame.kind == ipc::FrameKind::Exit && frame.payload.size() == 1)
            return static_cast<unsigned char>(frame.payload[0]);
        if (frame.kind == ipc::FrameKind::Error) {
            writeAll(STDERR_FILENO, frame.payload);
            return std::nullopt;
        }
        if (frame.kind != ipc::FrameKind::Output || !m_variables.empty())
            return misunderstood();
        m_text += frame.payload;
        m_variables = variablesIn(m_text);
        return std::nullopt;
    }

    static int misunderstood() { return complain(notUnderstood, Failed); }

    int m_socket;
    Resume m_resume;
    Descriptor m_next; ///< the socket, of a later agent than the first
    long long m_since = monotonicMilliseconds(); ///< when it was reached
    int m_brief = 0; ///< how many in a row ended soon
    std::optional<ipc::FrameReader> m_reader{std::in_place};
    std::string m_text;
    std::vector<std::string> m_variables;
};

/// The signals that are waited for instead of being delivered.
sigset_t waitedFor()
{
    sigset_t set;
    ::sigemptyset(&set);
    ::sigaddset(&set, SIGCHLD);
    for (const int number : forwarded)
        ::sigaddset(&set, number);
    return set;
}

/// In the child: becomes the command, or says through \a problem why not.
[[noreturn]] void become(char *const *arguments, char *const *environment, const sigset_t &mask, int problem)
{
    ::sigprocmask(SIG_SETMASK, &mask, nullptr);
    ::execvpe(arguments[0], arguments, environment);
    const int reason = errno;
    [[maybe_unused]] const auto written = ::write(problem, &reason, sizeof reason);
    ::_exit(reason == ENOENT ? NoSuchCommand : NotRunnable);
}

/// Starts the command. Its pid, or -1 with errno.
pid_t start(std::vector<std::string> command, std::vector<std::string> environment, const sigset_t &mask)
{
    int ends[2] = {-1, -1};
    if (::pipe2(ends, O_CLOEXEC) != 0)
        return -1;
    const Descriptor reading(ends[0]);
    Descriptor writing(ends[1]);
    const auto arguments = pointers(command);
    const auto variables = pointers(environment);
    const pid_t child = ::fork();
    if (child == 0)
        become(arguments.data(), variables.data(), mask, writing.get());
    if (child < 0)
        return -1;
    writing.close();
    int reason = 0;
    ssize_t count = 0;
    do {
        count = ::read(reading.get(), &reason, sizeof reason);
    } while (count < 0 && errno == EINTR);
    if (count != static_cast<ssize_t>(sizeof reason))
        return child;
    while (::waitpid(child, nullptr, 0) < 0 && errno == EINTR) { }
    errno = reason;
    return -1;
}

/// Ends as the command did.
int endLike(int status, const sigset_t &mask)
{
    if (WIFEXITED(status))
        return WEXITSTATUS(status);
    ::signal(WTERMSIG(status), SIG_DFL);
    ::sigprocmask(SIG_SETMASK, &mask, nullptr);
    ::raise(WTERMSIG(status));
    return 128 + WTERMSIG(status);
}

/// Reads one signal. The command's status when it has ended.
std::optional<int> takeSignal(int signals, pid_t child)
{
    signalfd_siginfo info = {};
    if (::read(signals, &info, sizeof info) != static_cast<ssize_t>(sizeof info))
        return std::nullopt;
    const int number = static_cast<int>(info.ssi_signo);
    // What the terminal sends, it sends to the command as well.
    if (number != SIGCHLD && info.ssi_code <= 0)
        ::kill(child, number);
    int status = 0;
    return ::waitpid(child, &status, WNOHANG) == child ? std::optional(status) : std::nullopt;
}

/// Takes what the agent says while the command runs. False when no agent is left that serves it.
bool stays(Agent &agent)
{
    const auto code = agent.read();
    if (!code || (*code == unanswered && agent.resume()))
        return true;
    complain("The command goes on, but gets no new credentials.", Failed);
    return false;
}

int attend(Agent &agent, pid_t child, int signals, const sigset_t &mask)
{
    bool isAgentThere = true;
    for (;;) {
        pollfd entries[] = {{signals, POLLIN, 0}, {isAgentThere ? agent.socket() : -1, POLLIN, 0}};
        if (::poll(entries, 2, -1) < 0 && errno != EINTR)
            return Failed;
        if (entries[1].revents != 0)
            isAgentThere = stays(agent);
        if (entries[0].revents == 0)
            continue;
        if (const auto status = takeSignal(signals, child))
            return endLike(*status, mask);
    }
}

} // namespace

std::vector<std::string> servedEnvironment(
    const char *const *environment, const std::vector<std::string> &variables)
{
    std::vector<std::string> result;
    bool hasRegion = false;
    for (; *environment; ++environment) {
        const std::string_view variable(*environment);
        const auto name = nameOf(variable);
        const bool isRegion = isAmong(name, regionVariables);
        const bool isEmpty = variable.size() <= name.size() + 1;
        hasRegion = hasRegion || (isRegion && !isEmpty);
        // What "exec" gave is taken away with the rest, and so is its name.
        const bool isOuter = isAmong(name, shadowingVariables) || name == "DUPLO_TRAY_SESSION";
        if (!isOuter && !(isRegion && isEmpty))
            result.emplace_back(variable);
    }
    for (const auto &variable : variables) {
        if (!hasRegion || !isAmong(nameOf(variable), regionVariables))
            result.push_back(variable);
    }
    return result;
}

ServedEndpoint endpointOf(const std::vector<std::string> &variables)
{
    ServedEndpoint endpoint;
    for (const std::string_view variable : variables) {
        const auto value = variable.substr(std::min(nameOf(variable).size() + 1, variable.size()));
        if (nameOf(variable) == containerTokenVariable)
            endpoint.token = value;
        if (nameOf(variable) != containerUriVariable)
            continue;
        const auto colon = value.rfind(':');
        const auto port = colon == std::string_view::npos ? std::string_view() : value.substr(colon + 1);
        endpoint.port = port.substr(0, port.find('/'));
    }
    return endpoint;
}

int runServed(int socket, const std::vector<std::string> &command, const Resume &resume)
{
    Agent agent(socket, resume);
    while (agent.variables().empty()) {
        if (const auto code = agent.read())
            return *code;
    }
    const Descriptor held = holdPort(agent.variables()); // for as long as the command runs
    ::signal(SIGCHLD, SIG_DFL);
    const sigset_t set = waitedFor();
    sigset_t mask;
    ::sigprocmask(SIG_BLOCK, &set, &mask);
    const Descriptor signals(::signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK));
    const pid_t child = start(command, servedEnvironment(environ, agent.variables()), mask);
    if (!signals || child < 0) {
        const int reason = errno;
        return complain("Cannot run " + command.front() + ": " + ::strerror(reason) + ".",
            reason == ENOENT ? NoSuchCommand : NotRunnable);
    }
    return attend(agent, child, signals.get(), mask);
}
