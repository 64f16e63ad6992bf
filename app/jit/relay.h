#pragma once

#include <string>
#include <string_view>

/// Exit codes that the relay gives of its own; broker/exitcodes.h has the agent's.
enum ExitCode : int { Done = 0, Failed = 1, Usage = 2, NotRunnable = 126, NoSuchCommand = 127 };

/// Writes all of \a bytes, also to a full pipe or a non-blocking file. False when the reader has gone.
bool writeAll(int file, std::string_view bytes);

/// One sentence on stderr, after the program's name. Returns \a code.
int complain(std::string_view sentence, int code);

/// The agent went away before it said how this ends, and before there was anything on stdout: instead of an
/// exit code.
inline constexpr int unanswered = -1;

/// Where the agent's words are no words of this version's.
inline constexpr std::string_view notUnderstood =
    "Duplo Tray answered in a way that was not understood: it may be of another version; \"duplo-tray quit\" "
    "ends it, and the next call starts the one installed.";

/// Copies the agent's answer to stdout and stderr as it arrives. Returns the exit code that came last, or
/// unanswered. With \a collected, what was meant for stdout is put there instead, as far as its capacity
/// goes: it may be a secret, of which growing would leave copies behind; nothing is left there where it was
/// not answered.
int relayAnswer(int socket, std::string *collected = nullptr);
