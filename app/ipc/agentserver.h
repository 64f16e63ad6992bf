#pragma once

#include "core/program.h"
#include "core/result.h"
#include "ipc/wire.h"

#include <QDateTime>
#include <QObject>
#include <QPointer>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

class IncomingConnection;
class QLocalServer;
class QLocalSocket;
class QLockFile;

/// Under what an answer is given again without asking the handler: see AgentServer::forgetAnswers().
struct Repeat
{
    QDateTime from; ///< UTC; before it (a clock set back), and at until or after it: never
    QDateTime until;
    QString onlyFor; ///< Program::identity(); empty: any program
    quint64 tag = 0; ///< the handler's own, for answeredAgain()
};

/// One request on the agent's socket and the way to answer it. Ends as exit code 1 when dropped (deleted)
/// unanswered. The client may vanish at any time: then isConnected() is false, disconnected() was emitted and
/// writes do nothing; finish() is still due, and only then the object goes. Lives no longer than its
/// AgentServer.
class AgentRequest : public QObject
{
    Q_OBJECT
public:
    ~AgentRequest() override;

    const ipc::Request &request() const { return m_request; }
    qint64 peerPid() const { return m_peerPid; }
    bool isConnected() const;

    /// Text for the client's stdout and stderr. Gathered, and sent in order when control is back in the event
    /// loop.
    void writeOutput(QByteArrayView bytes);
    void writeError(QByteArrayView bytes);
    /// Sends what was written and the exit code (0 to 255, anything else is 1) at once; the object deletes
    /// itself afterwards. A second call does nothing.
    void finish(int exitCode);
    /// The same, and the server may give the same answer to the same request again by itself, as \a terms say
    /// (AgentServer::answeredAgain()).
    void finish(int exitCode, const Repeat &terms);

Q_SIGNALS:
    /// The client went away before it was answered. Emitted once, never after finish().
    void disconnected();

private:
    friend class AgentServer;
    AgentRequest(QLocalSocket *socket, ipc::Request request, qint64 peerPid,
        std::chrono::milliseconds timeout, QObject *parent);
    void write(ipc::FrameKind kind, QByteArrayView bytes);
    void closeFrame();
    void flush();
    void onDisconnected();

    QPointer<QLocalSocket> m_socket; ///< our child until finish()
    ipc::Request m_request;
    qint64 m_peerPid;
    std::chrono::milliseconds m_timeout;
    QByteArray m_frames; ///< whole frames, to be sent
    QByteArray m_text; ///< of the frame that still grows
    ipc::FrameKind m_textKind = ipc::FrameKind::Output;
    bool m_flushQueued = false;
    bool m_finished = false;
};

/// The agent's socket: one instance (QLockFile before listen(): with UserAccessOption a second listen() would
/// steal it), 0700 folder, other users refused by their peer credentials, frames bounded, half-sent requests
/// timed out.
class AgentServer : public QObject
{
    Q_OBJECT
public:
    /// Called as soon as a request is read; whoever gets it must call finish() some time.
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

    /// How long a client may take to send its request, and to take the answer (10 s unless set). Before
    /// listen().
    void setClientTimeout(std::chrono::milliseconds timeout) { m_clientTimeout = timeout; }
    /// How many clients may be connected at once (512 unless set); one more is turned away.
    void setMaxConnections(int count) { m_maxConnections = count; }
    int connectionCount() const { return m_connections; }
    /// After this returns no kept answer is given any more.
    void forgetAnswers();

    /// Errors: AlreadyExists when another agent of this instance runs; FileUnwritable, also for a folder that
    /// is not this user's alone.
    [[nodiscard]] Result<> listen(const QString &socketPath);

Q_SIGNALS:
    /// A kept answer was given again \a count times to \a program since the last time this was said.
    void answeredAgain(quint64 tag, const Program &program, int count);

private:
    void accept();
    bool isWelcome(const std::optional<Peer> &peer) const;
    void onRequest(IncomingConnection *connection, const Peer &peer);

    Handler m_handler;
    PeerLookup m_lookup;
    std::chrono::milliseconds m_clientTimeout;
    int m_maxConnections;
    int m_connections = 0;
    std::unique_ptr<QLockFile> m_lock; // outlives the server, which removes its socket
    std::unique_ptr<QLocalServer> m_server;
};
