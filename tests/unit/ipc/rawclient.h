#pragma once

#include "ipc/wire.h"

#include <QByteArray>
#include <QFile>
#include <QList>

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

/// A client without manners: a bare AF_UNIX socket that sends what it is told and never blocks.
class RawClient
{
public:
    explicit RawClient(const QString &path)
    {
        sockaddr_un address = {};
        address.sun_family = AF_UNIX;
        const auto name = QFile::encodeName(path);
        qstrncpy(address.sun_path, name.constData(), sizeof address.sun_path);
        m_socket = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
        m_connected = ::connect(m_socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0;
    }
    ~RawClient() { close(); }
    RawClient(const RawClient &) = delete;
    RawClient &operator=(const RawClient &) = delete;

    bool isConnected() const { return m_connected; }

    bool send(QByteArrayView bytes)
    {
        return ::send(m_socket, bytes.data(), std::size_t(bytes.size()), MSG_NOSIGNAL) == bytes.size();
    }
    bool sendRequest(const ipc::Request &request)
    {
        const auto frame = ipc::encodeRequest(request);
        return send(QByteArrayView(frame.data(), qsizetype(frame.size())));
    }

    /// Has nothing more to say, and listens on.
    void sayNoMore() { ::shutdown(m_socket, SHUT_WR); }

    /// Takes what has come, at most \a limit bytes. False once the server has closed.
    bool receive(std::size_t limit = 1024 * 1024)
    {
        QByteArray chunk(qsizetype(limit), Qt::Uninitialized);
        const auto count = ::recv(m_socket, chunk.data(), limit, 0);
        if (count > 0)
            m_received.append(chunk.constData(), count);
        m_closed = m_closed || count == 0 || (count < 0 && errno != EAGAIN);
        return !m_closed;
    }
    /// Takes all that has come; true once the server has closed.
    bool isClosed()
    {
        for (qsizetype before = -1; !m_closed && before != m_received.size();) {
            before = m_received.size();
            receive();
        }
        return m_closed;
    }
    const QByteArray &received() const { return m_received; }

    /// What came, as whole frames.
    QList<ipc::Frame> frames() const
    {
        ipc::FrameReader reader;
        QList<ipc::Frame> frames;
        reader.append({m_received.constData(), std::size_t(m_received.size())});
        while (auto frame = reader.next())
            frames.append(*frame);
        return frames;
    }
    /// The exit code of the last frame, -1 without one.
    int exitCode() const
    {
        const auto all = frames();
        if (all.isEmpty() || all.last().kind != ipc::FrameKind::Exit)
            return -1;
        return static_cast<unsigned char>(all.last().payload.at(0));
    }
    QByteArray text(ipc::FrameKind kind) const
    {
        QByteArray result;
        for (const auto &frame : frames()) {
            if (frame.kind == kind)
                result.append(frame.payload.data(), qsizetype(frame.payload.size()));
        }
        return result;
    }

    void close()
    {
        if (m_socket >= 0)
            ::close(m_socket);
        m_socket = -1;
    }

private:
    int m_socket = -1;
    bool m_connected = false;
    bool m_closed = false;
    QByteArray m_received;
};

/// A client that waits, for threads of its own: sends what it is told and reads until the server closes.
class RawConnection
{
public:
    explicit RawConnection(const QString &path)
        : m_socket(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0))
    {
        sockaddr_un address = {};
        address.sun_family = AF_UNIX;
        qstrncpy(address.sun_path, QFile::encodeName(path).constData(), sizeof address.sun_path);
        m_connected = ::connect(m_socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0;
    }
    ~RawConnection() { ::close(m_socket); }
    RawConnection(const RawConnection &) = delete;
    RawConnection &operator=(const RawConnection &) = delete;

    std::string exchange(std::string_view bytes) const
    {
        std::string answer;
        if (!m_connected || ::send(m_socket, bytes.data(), bytes.size(), MSG_NOSIGNAL) < 0)
            return answer;
        char chunk[4096];
        for (;;) {
            const auto count = ::recv(m_socket, chunk, sizeof chunk, 0);
            if (count <= 0)
                return answer;
            answer.append(chunk, std::size_t(count));
        }
    }

private:
    int m_socket;
    bool m_connected = false;
};
