#pragma once

#include "core/program.h"
#include "ipc/descriptor.h"
#include "ipc/wire.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/local/stream_protocol.hpp>

#include <chrono>

/// One connection on the server's thread, from its acceptance until it is closed: a request comes in, frames
/// go out. Never blocks.
class Client
{
public:
    enum class State {
        Reading, ///< its request is not whole yet
        Waiting, ///< for its turn: its process has as many requests under way as it may
        Asked, ///< the main thread works on its request
        Leaving, ///< all was said; the rest of it has to be taken
    };
    enum class Read { More, Whole, Bad, Gone };
    using TimePoint = std::chrono::steady_clock::time_point;

    Client(quint64 number, Descriptor descriptor, boost::asio::io_context &io);
    ~Client();
    Q_DISABLE_COPY_MOVE(Client)

    /// Takes what has come of the request.
    Read read();
    /// What was Bad is of another version of the protocol.
    bool isOtherProtocol() const { return m_reader.isOtherProtocol(); }
    /// Of a client whose request is whole: it says no more, and is not gone either.
    bool isSilent();
    /// False when its end is closed for both directions, or broken.
    bool isThere() const;

    /// Sends as much as goes now, in order; the rest waits for flush(). False when the client has gone.
    bool send(std::string_view bytes);
    bool flush();
    bool isSent() const { return m_sent == m_unsent.size(); }
    /// Bytes that it makes the server hold: its request's, and those of answers that it does not take.
    std::size_t held() const { return received + m_unsent.size(); }

    /// Calls \a next once something can be read (or the client has closed), can be written, or is closed for
    /// good.
    template <class Next> void whenReadable(Next next) { await(Socket::wait_read, std::move(next)); }
    template <class Next> void whenWritable(Next next) { await(Socket::wait_write, std::move(next)); }
    template <class Next> void whenClosed(Next next) { await(Socket::wait_error, std::move(next)); }

    const quint64 number;
    qint64 pid = 0; ///< the peer's
    quint32 uid = 0;
    quint64 connected = 0; ///< see AgentServer::Peer
    std::shared_ptr<const ProcessHandle> process; ///< likewise, until all is known of it
    State state = State::Reading;
    TimePoint deadline; ///< until when it has to send its request, or to take more of the answer
    ipc::Request request; ///< once it is whole
    std::size_t received = 0; ///< bytes of the request, whole or not
    std::size_t counted = 0; ///< of held(), what the server has counted
    bool isToTell = false; ///< the main thread waits until all is sent
    Program program; ///< who asks
    bool knowsProgram = false;

private:
    using Socket = boost::asio::local::stream_protocol::socket;

    template <class Next> void await(Socket::wait_type what, Next next)
    {
        if (!watch())
            return;
        m_socket.async_wait(what, [next = std::move(next)](const boost::system::error_code &error) {
            if (!error) // closed by us
                next();
        });
    }
    bool watch();
    Read takeRequest();

    Descriptor m_descriptor;
    Socket m_socket; ///< has the descriptor, too, once it had to be waited for
    ipc::FrameReader m_reader;
    std::string m_unsent;
    std::size_t m_sent = 0; ///< of m_unsent
};
