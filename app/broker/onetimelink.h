#pragma once

#include "core/secret.h"
#include "portal/loopbackserver.h"

#include <QTimer>
#include <QUrl>

/// A loopback address that leads a browser to a secret URL, once. A browser's argv can be read by everybody
/// on the machine, so it gets this address: 128 random bits, good for one request of one of this user's own
/// processes, and for a minute. Deletes itself when it has been used or its time is over.
class OneTimeLink : public QObject
{
    Q_OBJECT
public:
    OneTimeLink(Secret destination, LoopbackServer::PeerCheck peerCheck, QObject *parent = nullptr);

    /// Listens and gives the address to open. Errors: PortInUse.
    [[nodiscard]] Result<QUrl> start();

private:
    LoopbackResponse answer(const LoopbackRequest &request);

    Secret m_destination;
    QByteArray m_path;
    LoopbackServer m_server;
    QTimer m_deadline;
};
