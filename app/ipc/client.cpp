#include "ipc/client.h"

#include "core/secret.h"

#include <array>
#include <cerrno>
#include <poll.h>
#include <sys/socket.h>

namespace {

using Chunk = std::array<char, 16 * 1024>;

ssize_t receive(int socket, Chunk &chunk)
{
    ssize_t count = -1;
    do
        count = ::recv(socket, chunk.data(), chunk.size(), MSG_DONTWAIT);
    while (count < 0 && errno == EINTR);
    return count;
}

bool wouldBlock()
{
    return errno == EAGAIN || errno == EWOULDBLOCK;
}

} // namespace

Client::Client(quint64 number_, Descriptor descriptor, boost::asio::io_context &io)
    : number(number_)
    , m_descriptor(std::move(descriptor))
    , m_socket(io)
{
}

Client::~Client()
{
    if (m_socket.is_open())
        m_descriptor.release(); // the socket closes it
    boost::system::error_code ignored;
    m_socket.close(ignored);
    ipc::wipe(m_unsent);
    ipc::wipe(request);
}

bool Client::watch()
{
    if (m_socket.is_open())
        return true;
    boost::system::error_code error;
    m_socket.assign({}, m_descriptor.get(), error);
    return !error;
}

Client::Read Client::read()
{
    Chunk chunk;
    for (;;) {
        const auto count = receive(m_descriptor.get(), chunk);
        if (count == 0)
            return Read::Gone;
        if (count < 0)
            return wouldBlock() ? Read::More : Read::Gone;
        const auto size = static_cast<std::size_t>(count);
        received += size;
        const auto frames = m_reader.append({chunk.data(), size});
        wipe(chunk.data(), size);
        if (frames == ipc::FrameReader::State::Bad)
            return Read::Bad;
        if (frames == ipc::FrameReader::State::Ready)
            return takeRequest();
    }
}

Client::Read Client::takeRequest()
{
    auto frame = m_reader.next();
    auto decoded = frame && m_reader.isEmpty() && frame->kind == ipc::FrameKind::Request
        ? ipc::decodeRequest(frame->payload)
        : std::nullopt;
    if (frame)
        ipc::wipe(frame->payload);
    if (!decoded)
        return Read::Bad;
    request = std::move(*decoded);
    return Read::Whole;
}

bool Client::isSilent()
{
    Chunk chunk;
    const auto count = receive(m_descriptor.get(), chunk);
    if (count < 0)
        return wouldBlock();
    wipe(chunk.data(), static_cast<std::size_t>(count));
    // The end of what it says is not its end: who has nothing more to say may tell so.
    return count == 0 && isThere();
}

bool Client::isThere() const
{
    pollfd entry = {m_descriptor.get(), 0, 0};
    return ::poll(&entry, 1, 0) >= 0 && (entry.revents & (POLLHUP | POLLERR | POLLNVAL)) == 0;
}

bool Client::send(std::string_view bytes)
{
    if (isSent() && !bytes.empty()) {
        const auto count =
            ::send(m_descriptor.get(), bytes.data(), bytes.size(), MSG_DONTWAIT | MSG_NOSIGNAL);
        if (count < 0 && !wouldBlock() && errno != EINTR)
            return false;
        bytes.remove_prefix(count < 0 ? 0 : static_cast<std::size_t>(count));
    }
    if (bytes.empty())
        return true;
    // Into new memory: a string that grows leaves its old bytes behind.
    std::string rest;
    rest.reserve(m_unsent.size() - m_sent + bytes.size());
    rest.append(m_unsent, m_sent).append(bytes);
    ipc::wipe(m_unsent);
    m_unsent.swap(rest);
    m_sent = 0;
    return true;
}

bool Client::flush()
{
    while (!isSent()) {
        const auto count = ::send(m_descriptor.get(), m_unsent.data() + m_sent, m_unsent.size() - m_sent,
            MSG_DONTWAIT | MSG_NOSIGNAL);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return wouldBlock();
        m_sent += static_cast<std::size_t>(count);
    }
    ipc::wipe(m_unsent);
    m_sent = 0;
    return true;
}
