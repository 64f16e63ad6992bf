#pragma once

#include "core/result.h"
#include "ipc/wire.h"

#include <QObject>

#include <functional>
#include <memory>

class QLocalServer;
class QLocalSocket;
class QLockFile;

/// One request on the agent's socket and the way to answer it. Ends as exit code 1 when dropped unanswered.
/// The client may vanish at any time: then isConnected() is false, disconnected() was emitted and writes do nothing.
class AgentRequest : public QObject
{
    Q_OBJECT
public:
    const ipc::Request &request() const { return m_request; }
    qint64 peerPid() const { return m_peerPid; }
    bool isConnected() const;

    void writeOutput(QByteArrayView bytes);
    void writeError(QByteArrayView bytes);
    /// Sends the exit code; the object deletes itself afterwards.
    void finish(int exitCode);

Q_SIGNALS:
    void disconnected();

private:
    friend class AgentServer;
    AgentRequest(QLocalSocket *socket, ipc::Request request, qint64 peerPid);
    ~AgentRequest() override;

    QLocalSocket *m_socket;
    ipc::Request m_request;
    qint64 m_peerPid;
};

/// The agent's socket: one instance (QLockFile before listen(): with UserAccessOption a second listen() would steal
/// it), 0700 folder, other users refused by their peer credentials, frames bounded, half-sent requests timed out.
class AgentServer : public QObject
{
    Q_OBJECT
public:
    using Handler = std::function<void(AgentRequest *)>;
    /// The uid and pid behind a connected socket; nullopt where the system does not tell (refused then).
    struct Peer
    {
        quint32 uid;
        qint64 pid;
    };
    using PeerLookup = std::function<std::optional<Peer>(qintptr socket)>;

    AgentServer(Handler handler, PeerLookup lookup, QObject *parent = nullptr);
    ~AgentServer() override;

    /// Errors: AlreadyExists when another agent of this instance runs; FileUnwritable.
    [[nodiscard]] Result<> listen(const QString &socketPath);

private:
    void accept();

    Handler m_handler;
    PeerLookup m_lookup;
    std::unique_ptr<QLockFile> m_lock;
    std::unique_ptr<QLocalServer> m_server;
};
