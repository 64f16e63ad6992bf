#pragma once

#include "portal/loopbackserver.h"
#include "support/rawclient.h"

#include <QTest>

#include <functional>
#include <memory>

namespace loopbacktest {
inline const QByteArray get = "GET /a?b=c HTTP/1.1\r\nHost: x\r\n\r\n";

/// A server that listens, keeps what it is asked and gives one answer to all.
class ServerWorld
{
public:
    ServerWorld() { listen(); }

    /// Instead of the server before.
    void listen(const LoopbackServer::Limits &limits = {})
    {
        server = std::make_unique<LoopbackServer>(
            [this](const LoopbackRequest &request) { return handle(request); }, limits);
        port = server->listen().value();
        QVERIFY(port != 0);
        QCOMPARE(server->port(), port);
    }

    std::unique_ptr<LoopbackServer> server;
    quint16 port = 0;
    QList<LoopbackRequest> requests;
    LoopbackResponse response{200, {{"Content-Type", "text/plain"}}, "done"};
    std::function<void()> onRequest;

private:
    LoopbackResponse handle(const LoopbackRequest &request)
    {
        requests.append(request);
        if (onRequest)
            onRequest();
        return response;
    }
};
} // namespace loopbacktest
