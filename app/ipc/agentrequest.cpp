#include "ipc/agentserver.h"

#include <QLocalSocket>
#include <QTimer>

namespace {

/// Keeps the socket until the client has taken every byte, or none for \a timeout.
void closeWhenTaken(QLocalSocket *socket, std::chrono::milliseconds timeout)
{
    QObject::connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
    if (socket->state() == QLocalSocket::UnconnectedState) {
        socket->deleteLater();
        return;
    }
    auto *timer = new QTimer(socket);
    timer->setSingleShot(true);
    QObject::connect(timer, &QTimer::timeout, socket, &QLocalSocket::abort);
    QObject::connect(socket, &QLocalSocket::bytesWritten, timer, [timer] { timer->start(); });
    timer->start(timeout);
    socket->disconnectFromServer();
}

} // namespace

AgentRequest::AgentRequest(QLocalSocket *socket, ipc::Request request, qint64 peerPid,
    std::chrono::milliseconds timeout, QObject *parent)
    : QObject(parent)
    , m_socket(socket)
    , m_request(std::move(request))
    , m_peerPid(peerPid)
    , m_timeout(timeout)
{
    m_socket->setParent(this);
    connect(m_socket, &QLocalSocket::disconnected, this, &AgentRequest::onDisconnected);
    // A client has nothing more to say. Were it read no further, its end would not be noticed either.
    connect(m_socket, &QLocalSocket::readyRead, m_socket, &QLocalSocket::abort);
}

AgentRequest::~AgentRequest()
{
    finish(1);
    ipc::wipe(m_request);
}

bool AgentRequest::isConnected() const
{
    return !m_finished && m_socket && m_socket->state() == QLocalSocket::ConnectedState;
}

void AgentRequest::writeOutput(QByteArrayView bytes)
{
    write(ipc::FrameKind::Output, bytes);
}

void AgentRequest::writeError(QByteArrayView bytes)
{
    write(ipc::FrameKind::Error, bytes);
}

void AgentRequest::write(ipc::FrameKind kind, QByteArrayView bytes)
{
    constexpr qsizetype largestText = 64 * 1024;
    if (!isConnected())
        return;
    if (kind != m_textKind)
        closeFrame();
    m_textKind = kind;
    while (!bytes.isEmpty()) {
        const auto part = bytes.first(qMin(bytes.size(), largestText - m_text.size()));
        m_text.append(part.data(), part.size());
        bytes = bytes.sliced(part.size());
        if (m_text.size() == largestText)
            closeFrame();
    }
    if (!std::exchange(m_flushQueued, true))
        QMetaObject::invokeMethod(this, &AgentRequest::flush, Qt::QueuedConnection);
}

void AgentRequest::closeFrame()
{
    if (m_text.isEmpty())
        return;
    auto frame = ipc::encodeFrame(m_textKind, {m_text.constData(), static_cast<std::size_t>(m_text.size())});
    m_frames.append(frame.data(), static_cast<qsizetype>(frame.size()));
    ipc::wipe(frame);
    m_text.fill(0);
    m_text.clear();
}

void AgentRequest::flush()
{
    m_flushQueued = false;
    closeFrame();
    if (!m_socket || m_frames.isEmpty())
        return;
    m_socket->write(m_frames);
    m_frames.fill(0);
    m_frames.clear();
    m_socket->flush();
}

void AgentRequest::finish(int exitCode)
{
    if (std::exchange(m_finished, true))
        return;
    if (m_socket) {
        // A socket that fails while it is flushed must not come back to us.
        m_socket->disconnect(this);
        closeFrame();
        const char code = static_cast<char>(exitCode < 0 || exitCode > 255 ? 1 : exitCode);
        const auto frame = ipc::encodeFrame(ipc::FrameKind::Exit, {&code, 1});
        m_frames.append(frame.data(), static_cast<qsizetype>(frame.size()));
        flush();
        m_socket->setParent(parent());
        closeWhenTaken(m_socket, m_timeout);
    }
    deleteLater();
}

void AgentRequest::finish(int exitCode, const Repeat &)
{
    finish(exitCode);
}

void AgentRequest::onDisconnected()
{
    m_socket->deleteLater();
    m_socket.clear();
    Q_EMIT disconnected();
}
