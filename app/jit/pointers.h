#pragma once

#include <string>
#include <vector>

/// \a texts as exec() takes them, with the null that ends them; valid while nobody changes \a texts.
inline std::vector<char *> pointers(std::vector<std::string> &texts)
{
    std::vector<char *> result;
    for (auto &text : texts)
        result.push_back(text.data());
    result.push_back(nullptr);
    return result;
}
