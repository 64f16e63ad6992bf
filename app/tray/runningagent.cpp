#include "tray/runningagent.h"

#include "ipc/wire.h"

#include <QElapsedTimer>
#include <QLocalSocket>

namespace {
constexpr int patience = 3000; // ms

std::string request(const WindowCall &call)
{
    ipc::Request request;
    request.arguments = {raiseVerb, call.activationToken.toStdString()};
    for (const QString &word : call.words())
        request.arguments.push_back(word.toStdString());
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

std::optional<CallOutcome> callRunningAgent(const QString &socketPath, const WindowCall &call)
{
    QLocalSocket socket;
    socket.connectToServer(socketPath);
    if (!socket.waitForConnected(patience))
        return std::nullopt;
    const std::string bytes = request(call);
    if (bytes.empty() || socket.write(bytes.data(), qint64(bytes.size())) < 0)
        return std::nullopt;
    ipc::FrameReader reader;
    QString text;
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < patience && socket.waitForReadyRead(patience)) {
        const QByteArray answer = socket.readAll();
        if (reader.append({answer.data(), std::size_t(answer.size())}) == ipc::FrameReader::State::Bad)
            return std::nullopt;
        if (const auto done = outcome(reader, text))
            return done;
    }
    return std::nullopt;
}
