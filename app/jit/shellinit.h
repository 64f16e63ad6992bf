#pragma once

#include <string>
#include <string_view>

/// What a shell's start file evaluates: "jitnow ENV" with completion, and a prompt segment with the time
/// left. \a program: the absolute path of duplo-tray-jit; \a instance: see --instance. Empty for a shell that
/// is not known. A name from a portal is nowhere put where a shell would read it as its language.
std::string shellInit(std::string_view shell, std::string_view program, std::string_view instance);
