#include "jit/versions.h"

#include "ipc/runtimefolder.h"
#include "jit/connection.h"
#include "jit/question.h"
#include "jit/relay.h"

#include <algorithm>
#include <optional>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

namespace {

constexpr std::string_view own = DUPLO_VERSION;
constexpr std::size_t longest = 64;

/// The agent's version; empty where it does not tell, nullopt where none runs.
std::optional<std::string> agentVersion(const std::string &path)
{
    if (!ipc::runtimeFolderProblem().empty())
        return std::nullopt;
    const auto connection = connectToAgent(path);
    if (connection.state != Connection::State::Connected)
        return std::nullopt;
    const timeval patience = {1, 0};
    ::setsockopt(connection.socket.get(), SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    std::string nothing, version;
    version.reserve(longest);
    Question({"version"}, nothing).send(connection.socket.get());
    const int code = relayAnswer(connection.socket.get(), &version);
    if (code == unanswered)
        return std::nullopt;
    if (code != Done || version.empty())
        return std::string();
    version.resize(std::min(version.find('\n'), version.size()));
    const bool isPlain = std::all_of(version.begin(), version.end(),
        [](unsigned char c) { return c > ' ' && c < 0x7f && c != '"' && c != '\\'; });
    return isPlain ? version : std::string();
}

std::string asText(const std::optional<std::string> &agent)
{
    std::string text = "duplo-tray-jit " + std::string(own) + "\n";
    if (agent)
        text +=
            "duplo-tray " + (agent->empty() ? "of a version that it does not tell" : *agent) + ", running\n";
    return text;
}

std::string asJson(const std::optional<std::string> &agent)
{
    const bool isKnown = agent && !agent->empty();
    return "{\"version\":\"" + std::string(own) + "\",\"agentRuns\":" + (agent ? "true" : "false")
        + ",\"agentVersion\":" + (isKnown ? '"' + *agent + '"' : "null") + "}\n";
}

} // namespace

int tellVersions(const std::string &path, bool json)
{
    const auto agent = agentVersion(path);
    if (!writeAll(STDOUT_FILENO, json ? asJson(agent) : asText(agent)))
        return Failed;
    if (agent && *agent != own)
        complain(
            "The duplo-tray that runs is of another version: \"duplo-tray quit\" ends it, and the next call "
            "starts the one installed.",
            Done);
    return Done;
}
