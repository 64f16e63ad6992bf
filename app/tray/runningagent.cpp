#include "tray/runningagent.h"

#include "ipc/wire.h"

#include <QDeadlineTimer>
#include <QLocalSocket>

#include <unistd.h>

namespace {
constexpr int callPatience = 3000; // ms
constexpr int endPatience = 30'000; // ms; AgentEnd's, and a start

std::string request(std::vector<std::string> words)
{
    ipc::Request request;
    request.arguments = std::move(words);
    request.directory = "/";
    request.version = DUPLO_VERSION;
    return ipc::encodeRequest(request);
}

/// The outcome, once its last frame is there.
std::optional<CallOutcome> outcome(ipc::FrameReader &reader, QString &text)
{
    while (const auto frame = reader.next()) {
        if (frame->kind == ipc::FrameKind::Error)
            text += QString::fromStdString(frame->payload);
        if (frame->kind == ipc::FrameKind::Exit && frame->payload.size() == 1)
            return CallOutcome{static_cast<unsigned char>(frame->payload.front()), text.trimmed()};
    }
    return std::nullopt;
}
} // namespace

RunningAgent::RunningAgent(const QString &socketPath, const AgentServer::PeerLookup &lookup)
    : m_path(socketPath)
    , m_lookup(lookup)
{
}

std::optional<CallOutcome> RunningAgent::call(const WindowCall &call) const
{
    std::vector<std::string> words{raiseVerb, call.activationToken.toStdString()};
    for (const QString &word : call.words())
        words.push_back(word.toStdString());
    return ask(std::move(words), callPatience);
}

std::optional<CallOutcome> RunningAgent::makeWay() const
{
    return ask({makeWayVerb}, endPatience);
}

std::optional<CallOutcome> RunningAgent::ask(std::vector<std::string> words, int patience) const
{
    QLocalSocket socket;
    socket.connectToServer(m_path);
    if (!socket.waitForConnected(callPatience))
        return std::nullopt;
    const auto peer = m_lookup(socket.socketDescriptor());
    if (!peer || peer->uid != ::geteuid())
        return CallOutcome{1, QStringLiteral("another user answers at %1: nothing was sent").arg(m_path)};
    const std::string bytes = request(std::move(words));
    if (bytes.empty() || socket.write(bytes.data(), qint64(bytes.size())) < 0)
        return std::nullopt;
    ipc::FrameReader reader;
    QString text;
    const QDeadlineTimer deadline(patience);
    while (!deadline.hasExpired() && socket.waitForReadyRead(int(deadline.remainingTime()))) {
        const QByteArray answer = socket.readAll();
        if (reader.append({answer.data(), std::size_t(answer.size())}) == ipc::FrameReader::State::Bad)
            return std::nullopt;
        if (const auto done = outcome(reader, text))
            return done;
    }
    return std::nullopt;
}
