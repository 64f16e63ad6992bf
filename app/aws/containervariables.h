#pragma once

/// The environment variables of the container endpoint, by which AWS tools find it and name themselves to it.
/// No Qt: duplo-tray-jit reads this too, and takes the token for the end of what the agent tells.
inline constexpr const char *containerUriVariable = "AWS_CONTAINER_CREDENTIALS_FULL_URI";
inline constexpr const char *containerTokenVariable = "AWS_CONTAINER_AUTHORIZATION_TOKEN";
