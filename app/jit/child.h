#pragma once

#include "ipc/descriptor.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

/// \a environment ("NAME=value" each, null at its end) for a program that is to use the container endpoint:
/// with \a variables, and without what AWS tools would prefer to it. A region among \a variables gives way to
/// one that is set already.
std::vector<std::string> servedEnvironment(
    const char *const *environment, const std::vector<std::string> &variables);

/// Where \a variables, which are the agent's, say that credentials are.
struct ServedEndpoint
{
    std::string port;
    std::string token;
};
ServedEndpoint endpointOf(const std::vector<std::string> &variables);

/// Asks the next agent to serve what \a variables name, which the one before did. Its socket, or none.
using Resume = std::function<Descriptor(const std::vector<std::string> &variables)>;

/// Waits on \a socket for the agent's variables, then runs \a command with them: as long as it runs, so does
/// the endpoint. Signals sent to this process reach the command. Returns the command's exit code (127 and 126
/// as a shell does where it cannot be run) or the agent's; ends by the signal that ended the command. What
/// relayAnswer() returns when the agent went away before the command was started. Where it goes away later,
/// \a resume finds another.
int runServed(int socket, const std::vector<std::string> &command, const Resume &resume);
