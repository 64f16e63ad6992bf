#pragma once

#include <string_view>

/// Exit codes of the program: 0 done, 1 failed, 2 wrong usage.
enum ExitCode : int { Done = 0, Failed = 1, Usage = 2 };

/// Writes all of \a bytes, also to a full pipe or a non-blocking file. False when the reader has gone.
bool writeAll(int file, std::string_view bytes);

/// One sentence on stderr, after the program's name. Returns \a code.
int complain(std::string_view sentence, int code);

/// Copies the agent's answer to stdout and stderr as it arrives. Returns the exit code that came last.
int relayAnswer(int socket);
