#pragma once

#include "ipc/wire.h"

#include <QObject>
#include <QTimer>

class QLocalSocket;

/// A client from its connection until its request is read. Deletes itself, and drops the client, when that
/// sends anything but one request, takes too long or goes away.
class IncomingConnection : public QObject
{
    Q_OBJECT
public:
    /// Takes \a socket as its child.
    IncomingConnection(QLocalSocket *socket, std::chrono::milliseconds timeout, QObject *parent);

    /// For the receiver of requestRead(): the request and the socket, which is then the caller's.
    ipc::Request takeRequest() { return std::move(m_request); }
    QLocalSocket *takeSocket();

Q_SIGNALS:
    void requestRead();

private:
    void read();
    void takeFrame();

    QLocalSocket *m_socket;
    ipc::FrameReader m_reader;
    ipc::Request m_request;
    QTimer m_deadline;
};
