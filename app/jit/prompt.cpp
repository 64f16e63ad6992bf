#include "jit/prompt.h"

#include <algorithm>
#include <charconv>

std::string promptText(std::string_view label, std::string_view until, long long now)
{
    if (label.empty())
        return {};
    std::string text = "[";
    std::copy_if(label.begin(), label.end(), std::back_inserter(text),
        [](unsigned char c) { return c >= 0x20 && c != 0x7f; });
    long long end = 0;
    const auto read = std::from_chars(until.data(), until.data() + until.size(), end);
    if (!until.empty() && read.ec == std::errc() && read.ptr == until.data() + until.size() && end > 0)
        text += end > now ? " " + std::to_string((end - now) / 60) + "m" : " ended";
    return text + "] ";
}
