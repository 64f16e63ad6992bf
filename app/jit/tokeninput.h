#pragma once

#include <string>

/// What was read where a token was expected. An empty problem: it worked.
struct TokenInput
{
    std::string bytes;
    std::string problem;
};

/// The token on stdin, to its end and 64 KiB at most. From a terminal: asked for, one line, unseen.
TokenInput readToken();
