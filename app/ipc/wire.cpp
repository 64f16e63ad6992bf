#include "ipc/wire.h"

#include "ipc/runtimefolder.h"

#include <algorithm>
#include <cstdlib>
#include <unistd.h>

namespace ipc {

namespace {

void putLength(std::string &out, std::size_t length)
{
    for (unsigned shift = 0; shift < 32; shift += 8)
        out.push_back(static_cast<char>((length >> shift) & 0xff));
}

void putText(std::string &out, std::string_view text)
{
    putLength(out, text.size());
    out.append(text);
}

void putList(std::string &out, const std::vector<std::string> &list)
{
    putLength(out, list.size());
    for (const auto &text : list)
        putText(out, text);
}

std::size_t listSize(const std::vector<std::string> &list)
{
    std::size_t size = 4;
    for (const auto &text : list)
        size += 4 + text.size();
    return size;
}

/// Reads a payload from its start; every take fails once one has failed.
class Cursor
{
public:
    explicit Cursor(std::string_view bytes)
        : m_rest(bytes)
    {
    }

    bool takeLength(std::size_t &length)
    {
        if (m_rest.size() < 4)
            return false;
        length = readLength(m_rest);
        m_rest.remove_prefix(4);
        return true;
    }

    bool takeText(std::string &text)
    {
        std::size_t length = 0;
        if (!takeLength(length) || length > m_rest.size())
            return false;
        text.assign(m_rest.substr(0, length));
        m_rest.remove_prefix(length);
        return true;
    }

    bool takeList(std::vector<std::string> &list)
    {
        std::size_t count = 0;
        // Every entry takes four bytes at least: a count that cannot be true allocates nothing.
        if (!takeLength(count) || count > maxListEntries || count > m_rest.size() / 4)
            return false;
        list.resize(count);
        return std::all_of(list.begin(), list.end(), [this](std::string &text) { return takeText(text); });
    }

    /// What a version to come has put there: whole texts, and not too many.
    bool skipTexts(std::size_t most)
    {
        std::size_t length = 0;
        for (; most > 0 && !m_rest.empty(); --most) {
            if (!takeLength(length) || length > m_rest.size())
                return false;
            m_rest.remove_prefix(length);
        }
        return m_rest.empty();
    }

    bool atEnd() const { return m_rest.empty(); }

private:
    std::string_view m_rest;
};

bool hasNul(std::string_view text)
{
    return text.find('\0') != std::string_view::npos;
}

bool isVariable(std::string_view text)
{
    const auto equals = text.find('=');
    return equals != std::string_view::npos && equals > 0 && !hasNul(text);
}

bool isPassed(std::string_view variable)
{
    const auto name = variable.substr(0, variable.find('='));
    return std::find(std::begin(passedEnvironment), std::end(passedEnvironment), name)
        != std::end(passedEnvironment);
}

bool isVersion(std::string_view text)
{
    constexpr std::size_t longest = 32;
    return text.size() <= longest && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '.'
            || c == '-' || c == '+' || c == '~';
    });
}

bool isPlausible(const Request &request)
{
    return std::none_of(request.arguments.begin(), request.arguments.end(), hasNul)
        && std::all_of(request.environment.begin(), request.environment.end(), isVariable)
        && !hasNul(request.directory) && (request.directory.empty() || request.directory.front() == '/')
        && isVersion(request.version);
}

void dropUnknownVariables(Request &request)
{
    for (auto &variable : request.environment)
        if (!isPassed(variable))
            wipe(variable);
    std::erase_if(request.environment, [](const std::string &variable) { return variable.empty(); });
}

} // namespace

std::size_t readLength(std::string_view bytes)
{
    std::size_t length = 0;
    for (unsigned i = 0; i < 4; ++i)
        length |= static_cast<std::size_t>(static_cast<unsigned char>(bytes[i])) << (8 * i);
    return length;
}

void wipe(std::string &text)
{
    // Through volatile, and up to the capacity: earlier content may be longer than the text of now.
    text.resize(text.capacity());
    volatile char *bytes = text.data();
    for (std::size_t i = 0; i < text.size(); ++i)
        bytes[i] = 0;
    text.clear();
}

void wipe(Request &request)
{
    wipe(request.input);
    for (auto &variable : request.environment)
        wipe(variable);
    request.environment.clear();
}

std::string encodeFrame(FrameKind kind, std::string_view payload)
{
    std::string frame;
    if (payload.size() > maxPayload)
        return frame;
    frame.reserve(headerSize + payload.size());
    frame.append(magic);
    frame.push_back(static_cast<char>(kind));
    putLength(frame, payload.size());
    frame.append(payload);
    return frame;
}

std::string encodeRequest(const Request &request)
{
    const auto size = listSize(request.arguments) + listSize(request.environment) + 4
        + request.directory.size() + 4 + request.input.size() + 4 + request.version.size();
    if (size > maxPayload || request.arguments.size() > maxListEntries
        || request.environment.size() > maxListEntries)
        return {};
    std::string payload;
    payload.reserve(size); // so that growing leaves no copy of a secret behind
    putList(payload, request.arguments);
    putList(payload, request.environment);
    putText(payload, request.directory);
    putText(payload, request.input);
    putText(payload, request.version);
    auto frame = encodeFrame(FrameKind::Request, payload);
    wipe(payload);
    return frame;
}

std::optional<Request> decodeRequest(std::string_view payload)
{
    Request request;
    Cursor cursor(payload);
    const bool whole = cursor.takeList(request.arguments) && cursor.takeList(request.environment)
        && cursor.takeText(request.directory) && cursor.takeText(request.input)
        && (cursor.atEnd() || cursor.takeText(request.version)) && cursor.skipTexts(maxLaterTexts);
    if (!whole || !isPlausible(request)) {
        wipe(request);
        return std::nullopt;
    }
    dropUnknownVariables(request);
    return request;
}

std::string socketPath(std::string_view instance)
{
    std::string path = runtimeFolder() + "/duplo-tray";
    if (!instance.empty())
        path.append("-").append(instance);
    return path + "/agent.sock";
}

bool isInstanceName(std::string_view name)
{
    return name.size() <= 32 && std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    });
}

} // namespace ipc
