#pragma once

#include <string>
#include <string_view>

/// What "help" and "help VERB" print. Empty for a verb that there is not.
std::string helpText(std::string_view verb);
