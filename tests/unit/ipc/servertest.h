#pragma once

#include "ipc/agentserver.h"
#include "unit/ipc/rawclient.h"

#include <QPointer>
#include <QTemporaryDir>

#include <sys/socket.h>

/// What SO_PEERCRED says, as the real lookup does.
inline std::optional<AgentServer::Peer> kernelPeer(qintptr socket)
{
    ucred peer = {};
    socklen_t size = sizeof peer;
    if (::getsockopt(int(socket), SOL_SOCKET, SO_PEERCRED, &peer, &size) != 0)
        return std::nullopt;
    return AgentServer::Peer{peer.uid, peer.pid};
}

/// An AgentServer in a folder of its own that keeps its requests for the test to answer.
class ServerUnderTest
{
public:
    explicit ServerUnderTest(AgentServer::PeerLookup lookup = kernelPeer)
        : server([this](AgentRequest *request) { requests.append(request); }, std::move(lookup))
    {
    }

    QString path() const { return folder.filePath(QStringLiteral("duplo-tray/agent.sock")); }
    bool listen() { return server.listen(path()).has_value(); }

    QTemporaryDir folder;
    QList<QPointer<AgentRequest>> requests; // outlives the server
    AgentServer server;
};

inline ipc::Request statusRequest()
{
    ipc::Request request;
    request.arguments = {"status"};
    request.environment = {"HOME=/home/bob"};
    request.directory = "/tmp";
    return request;
}
