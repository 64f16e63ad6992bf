#include "ipc/incomingconnection.h"

#include "core/secret.h"

#include <QLocalSocket>

namespace {
constexpr qint64 chunkSize = 16 * 1024;
}

IncomingConnection::IncomingConnection(
    QLocalSocket *socket, std::chrono::milliseconds timeout, QObject *parent)
    : QObject(parent)
    , m_socket(socket)
{
    m_socket->setParent(this);
    m_socket->setReadBufferSize(4 * chunkSize);
    connect(m_socket, &QLocalSocket::disconnected, this, &QObject::deleteLater);
    connect(m_socket, &QLocalSocket::readyRead, this, &IncomingConnection::read);
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, m_socket, &QLocalSocket::abort);
    m_deadline.start(timeout);
}

QLocalSocket *IncomingConnection::takeSocket()
{
    m_socket->disconnect(this);
    m_deadline.stop();
    return m_socket;
}

void IncomingConnection::read()
{
    char chunk[chunkSize];
    auto state = ipc::FrameReader::State::NeedMore;
    while (state == ipc::FrameReader::State::NeedMore && m_socket->bytesAvailable() > 0) {
        const auto count = m_socket->read(chunk, chunkSize);
        if (count <= 0)
            break;
        state = m_reader.append({chunk, static_cast<std::size_t>(count)});
    }
    wipe(chunk, sizeof chunk);
    if (state == ipc::FrameReader::State::Bad)
        m_socket->abort();
    else if (state == ipc::FrameReader::State::Ready)
        takeFrame();
}

void IncomingConnection::takeFrame()
{
    auto frame = m_reader.next();
    const bool alone = m_reader.isEmpty() && m_socket->bytesAvailable() == 0;
    auto request = frame && alone && frame->kind == ipc::FrameKind::Request
        ? ipc::decodeRequest(frame->payload)
        : std::nullopt;
    if (frame)
        ipc::wipe(frame->payload);
    if (!request) {
        m_socket->abort();
        return;
    }
    m_request = std::move(*request);
    Q_EMIT requestRead();
}
