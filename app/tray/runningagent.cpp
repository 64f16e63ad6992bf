#include "tray/runningagent.h"

#include "ipc/wire.h"

#include <QLocalSocket>

namespace {
constexpr int patience = 3000; // ms
} // namespace

bool raiseRunningAgent(const QString &socketPath)
{
    QLocalSocket socket;
    socket.connectToServer(socketPath);
    if (!socket.waitForConnected(patience))
        return false;
    ipc::Request request;
    request.arguments = {raiseVerb};
    request.directory = "/";
    socket.write(QByteArray::fromStdString(ipc::encodeRequest(request)));
    // The answer is one exit frame; that it came is enough.
    return socket.waitForBytesWritten(patience) && socket.waitForReadyRead(patience);
}
