#include "ipc/wire.h"

#include <algorithm>

namespace ipc {

namespace {

bool isKind(char byte)
{
    const auto kind = static_cast<FrameKind>(byte);
    return kind == FrameKind::Request || kind == FrameKind::Output || kind == FrameKind::Error
        || kind == FrameKind::Exit;
}

} // namespace

FrameReader::State FrameReader::append(std::string_view bytes)
{
    if (m_bad)
        return State::Bad;
    if (m_buffer.size() + bytes.size() > m_buffer.capacity())
        makeRoom(bytes.size());
    m_buffer.append(bytes);
    return state();
}

void FrameReader::makeRoom(std::size_t more)
{
    // Not left to std::string: it would free the old bytes as they are.
    const auto needed = unread().size() + more;
    std::string roomier;
    roomier.reserve(needed > m_buffer.capacity() ? needed * 2 : m_buffer.capacity());
    roomier.append(unread());
    wipe(m_buffer);
    m_buffer.swap(roomier);
    m_start = 0;
}

FrameReader::State FrameReader::state()
{
    const auto bytes = unread();
    const auto known = std::min(bytes.size(), magic.size());
    if (m_bad || bytes.substr(0, known) != magic.substr(0, known)
        || (bytes.size() > magic.size() && !isKind(bytes[magic.size()]))) {
        m_bad = true;
        return State::Bad;
    }
    if (bytes.size() < headerSize)
        return State::NeedMore;
    const auto length = readLength(bytes.substr(magic.size() + 1));
    if (length > maxPayload) {
        m_bad = true;
        return State::Bad;
    }
    return bytes.size() - headerSize < length ? State::NeedMore : State::Ready;
}

bool FrameReader::isOtherProtocol() const
{
    constexpr std::size_t family = 3; // "DTJ"
    const auto bytes = unread();
    return m_bad && bytes.size() > family && bytes.substr(0, family) == magic.substr(0, family)
        && bytes[family] != magic[family] && bytes[family] >= '0' && bytes[family] <= '9';
}

std::optional<Frame> FrameReader::next()
{
    if (state() != State::Ready)
        return std::nullopt;
    const auto bytes = unread();
    const auto length = readLength(bytes.substr(magic.size() + 1));
    Frame frame{static_cast<FrameKind>(bytes[magic.size()]), std::string(bytes.substr(headerSize, length))};
    m_start += headerSize + length;
    return frame;
}

} // namespace ipc
