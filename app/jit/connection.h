#pragma once

#include "ipc/descriptor.h"

#include <string>
#include <string_view>

/// The outcome of reaching for the agent's socket.
struct Connection
{
    enum class State {
        Connected,
        NoAgent, ///< nobody listens there: one may be started
        Refused, ///< something is there that must not be trusted or cannot be reached; see problem
    };

    State state = State::NoAgent;
    Descriptor socket;
    std::string problem;
};

/// Connects to the agent at \a path, and makes sure that this user runs it: what is sent may be a secret.
Connection connectToAgent(const std::string &path);

/// Connects, and starts an agent first where none answers. Of many programs that come at once, one starts it
/// and the others wait for that one.
Connection connectOrStart(const std::string &path, const std::string &instance);

/// False when the agent has gone.
bool sendAll(int socket, std::string_view bytes);
