#pragma once

#include "ipc/descriptor.h"

#include <string>
#include <vector>

/// Holds the port of the endpoint that \a variables, which are the agent's, name: whoever takes it while no
/// agent listens there would be asked for credentials, and told the token. Bound as the agent's own socket,
/// so that sockets of this user alone may have the port as well, and not listening, so that it takes no
/// connection. Empty where that cannot be had, as from an agent of an older version.
Descriptor holdPort(const std::vector<std::string> &variables);
