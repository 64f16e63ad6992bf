#include "ipc/agentserver.h"

AgentRequest::AgentRequest(
    AgentServer &server, quint64 client, ipc::Request request, qint64 peerPid, Program program)
    : QObject(&server)
    , m_server(server)
    , m_client(client)
    , m_request(std::move(request))
    , m_peerPid(peerPid)
    , m_program(std::move(program))
{
}

AgentRequest::~AgentRequest()
{
    finish(1);
    ipc::wipe(m_request);
    ipc::wipe(m_frames);
    wipe(m_text.data(), std::size_t(m_text.size()));
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
    append(ipc::encodeFrame(m_textKind, {m_text.constData(), std::size_t(m_text.size())}));
    wipe(m_text.data(), std::size_t(m_text.size()));
    m_text.clear();
}

void AgentRequest::append(std::string frame)
{
    // Into new memory where there is not enough: a string that grows leaves its old bytes behind.
    if (m_frames.capacity() - m_frames.size() < frame.size()) {
        std::string roomier;
        roomier.reserve(std::max(2 * m_frames.size(), m_frames.size() + frame.size()));
        roomier.append(m_frames);
        ipc::wipe(m_frames);
        m_frames.swap(roomier);
    }
    m_frames.append(frame);
    ipc::wipe(frame);
}

void AgentRequest::flush()
{
    m_flushQueued = false;
    closeFrame();
    const bool isTakingTold = !m_taking.isEmpty();
    if (m_finished || !m_connected || (m_frames.empty() && !isTakingTold))
        return;
    m_flushed = true;
    m_server.send(m_client, std::exchange(m_frames, {}), isTakingTold);
}

Future<> AgentRequest::taken()
{
    if (!isConnected())
        return failed<>(Error{});
    auto future = m_taking.add();
    flush();
    return future;
}

void AgentRequest::finish(int exitCode)
{
    end(exitCode, nullptr);
}

void AgentRequest::finish(int exitCode, const Repeat &terms)
{
    end(exitCode, &terms);
}

void AgentRequest::end(int exitCode, const Repeat *terms)
{
    if (std::exchange(m_finished, true))
        return;
    if (m_connected) {
        closeFrame();
        const char code = static_cast<char>(exitCode < 0 || exitCode > 255 ? 1 : exitCode);
        append(ipc::encodeFrame(ipc::FrameKind::Exit, {&code, 1}));
        if (terms && !m_flushed)
            m_server.keep(
                m_request, Secret(QByteArrayView(m_frames.data(), qsizetype(m_frames.size()))), *terms);
        m_server.answer(m_client, std::exchange(m_frames, {}));
    }
    deleteLater();
}

void AgentRequest::letGo()
{
    if (std::exchange(m_finished, true))
        return;
    if (m_connected)
        m_server.drop(m_client);
    deleteLater();
}

void AgentRequest::onDisconnected()
{
    m_connected = false;
    m_taking.resolve(tl::unexpected(Error{}));
    Q_EMIT disconnected();
}
