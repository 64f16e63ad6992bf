#pragma once

#include "core/program.h"
#include "core/result.h"
#include "core/secret.h"
#include "core/waiters.h"
#include "ipc/listener.h"
#include "ipc/servernews.h"
#include "ipc/wire.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QObject>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

class AgentServer;
class Clock;
class QFileSystemWatcher;
class QLockFile;
class ServerThread;

/// Under what an answer is given again without asking the handler: see AgentServer::forgetAnswers().
struct Repeat
{
    QDateTime from; ///< UTC; before it (a clock set back), and at until or after it: never
    QDateTime until;
    QString onlyFor; ///< Program::identity(); empty: any program
    quint64 tag = 0; ///< the handler's own, for answeredAgain(); later ones are larger
    bool anyFolder = false; ///< the answer does not depend on where the caller stands
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
    /// Who asks, as it was when the request came.
    const Program &program() const { return m_program; }
    bool isConnected() const { return m_connected && !m_finished; }

    /// Text for the client's stdout and stderr. Gathered, and sent in order when control is back in the event
    /// loop.
    void writeOutput(QByteArrayView bytes);
    void writeError(QByteArrayView bytes);
    /// Sends what was written and the exit code (0 to 255, anything else is 1) at once; the object deletes
    /// itself afterwards. A second call does nothing.
    void finish(int exitCode);
    /// The same, and the server may give the same answer to the same request again by itself, as \a terms say
    /// (AgentServer::answeredAgain()). Only what is sent now: not where something was sent before.
    void finish(int exitCode, const Repeat &terms);
    /// Comes once all that was written until now has left for the client: who has much to say writes the next
    /// part then, and no more is held than that. Errors: Cancelled when the client goes, or is answered.
    [[nodiscard]] Future<> taken();
    /// Ends the connection without an exit code: the client is to ask the next agent. Instead of finish().
    void letGo();

Q_SIGNALS:
    /// The client went away before it was answered. Emitted once, never after finish().
    void disconnected();

private:
    friend class AgentServer;
    AgentRequest(AgentServer &server, quint64 client, ipc::Request request, qint64 peerPid, Program program);
    void write(ipc::FrameKind kind, QByteArrayView bytes);
    void closeFrame();
    void append(std::string frame);
    void flush();
    void end(int exitCode, const Repeat *terms);
    void onDisconnected();
    void onTaken() { m_taking.resolve({}); }

    AgentServer &m_server; ///< our parent
    quint64 m_client; ///< by which the server's thread knows it
    ipc::Request m_request;
    qint64 m_peerPid;
    Program m_program;
    std::string m_frames; ///< whole frames, to be sent
    QByteArray m_text; ///< of the frame that still grows
    ipc::FrameKind m_textKind = ipc::FrameKind::Output;
    Waiters<void> m_taking;
    bool m_flushQueued = false;
    bool m_flushed = false; ///< something was sent already
    bool m_connected = true;
    bool m_finished = false;
};

/// The agent's socket: one instance (QLockFile), 0700 folder, other users refused by their peer credentials,
/// frames bounded, half-sent requests timed out, no process served at the others' cost. Everything here is
/// for the main thread; sockets are served on a thread of its own (ServerThread), which also gives answers
/// again.
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
        quint64 connected = ~quint64(0); ///< when, as the ProgramLookup counts
        std::shared_ptr<const ProcessHandle> process = {}; ///< of pid; nullptr where there is no such thing
    };
    /// Both are called on the server's thread, and on that alone; the first as soon as a client is accepted.
    using PeerLookup = std::function<std::optional<Peer>(qintptr socket)>;
    using ProgramLookup = std::function<Program(const Peer &peer)>;
    /// Whether a peer sees other files than this process (Program::isElsewhere). On the server's thread too,
    /// for requests that the handler gets: an answer that is given again needs no files.
    using ElsewhereLookup = std::function<bool(const Peer &peer)>;

    AgentServer(Handler handler, PeerLookup lookup, ProgramLookup programs = {}, QObject *parent = nullptr);
    ~AgentServer() override;

    /// Before listen(). Without it, Program::isElsewhere is what the ProgramLookup says.
    void setElsewhereLookup(ElsewhereLookup lookup) { m_elsewhere = std::move(lookup); }
    /// How long a client may take to send its request, and to take the answer (10 s unless set). All of these
    /// before listen().
    void setClientTimeout(std::chrono::milliseconds timeout) { m_clientTimeout = timeout; }
    /// How many clients may be connected at once (4,096 unless set, and no more than a quarter of the files
    /// that this process may open), and how many of one process (2,048); one more is turned away.
    void setMaxConnections(int count) { m_maxConnections = count; }
    void setMaxConnectionsEach(int count) { m_maxConnectionsEach = count; }
    /// How many requests of one process the handler gets at once (256 unless set); more wait for their turn.
    void setMaxRequestsEach(int count) { m_maxRequestsEach = count; }
    /// How many bytes of requests that are not answered, whole or half, and of answers that are not taken,
    /// one process (8 MiB unless set) and all (64 MiB) may have here. A process with more is turned away;
    /// where all have more, the client with the most is.
    void setMaxBytes(std::size_t each, std::size_t all)
    {
        m_maxBytesEach = each;
        m_maxBytes = all;
    }
    /// What time it is for Repeat's terms; the system's unless set. Asked on the server's thread.
    void setClock(const Clock &clock) { m_clock = &clock; }

    /// Errors: AlreadyExists when another agent of this instance runs, or somebody else listens there (as
    /// systemd does to start one); FileUnwritable, also for a folder that is not this user's alone.
    [[nodiscard]] Result<> listen(const QString &socketPath);
    /// With the descriptor of a socket that listens at \a socketPath already, whose file stays. Errors: as
    /// listen(); InvalidInput, subject: what is wrong with \a inherited.
    [[nodiscard]] Result<> listen(const QString &socketPath, int inherited);
    /// From now on the next agent may listen; who is connected is still served.
    void stopListening();

    int connectionCount() const;
    /// How many requests the handler has not answered yet.
    qsizetype unansweredCount() const { return m_requests.size() + qsizetype(m_news.size()); }
    /// After this returns no kept answer is given any more.
    void forgetAnswers();

Q_SIGNALS:
    /// A kept answer was given again \a count times to \a program since the last time this was said, some
    /// tenths of a second later at most.
    void answeredAgain(quint64 tag, const Program &program, int count);
    /// The last request that was under way was answered, or its client has gone.
    void allAnswered();
    /// Nobody new gets here: the socket's file was removed, or replaced by another's, as systemd does when
    /// its socket unit is started. Emitted once.
    void displaced();

private:
    friend class AgentRequest;
    Result<> start(const QString &socketPath, Result<Listener> (*open)(const QString &, int), int inherited);
    void watch(const QString &folder);
    void deliver();
    void take(RequestRead &news);
    void take(const ClientGone &news);
    void take(const AnswerTaken &news);
    void take(const AnsweredAgain &news);
    void take(const ClientRefused &news);
    void send(quint64 client, std::string frames, bool isTakingTold);
    void answer(quint64 client, std::string frames);
    void drop(quint64 client);
    void keep(const ipc::Request &request, const Secret &frames, const Repeat &terms);
    void forget(quint64 client);

    Handler m_handler;
    PeerLookup m_lookup;
    ProgramLookup m_programs;
    ElsewhereLookup m_elsewhere;
    std::chrono::milliseconds m_clientTimeout;
    int m_maxConnections = 4096;
    int m_maxConnectionsEach = 2048;
    int m_maxRequestsEach = 256;
    std::size_t m_maxBytesEach = 8 * ipc::maxPayload;
    std::size_t m_maxBytes = 64 * ipc::maxPayload;
    const Clock *m_clock;
    QHash<quint64, AgentRequest *> m_requests; ///< that wait for their answer, by client
    std::deque<ServerNews> m_news; ///< that the handler has not seen yet
    NewsBox m_newsBox;
    QElapsedTimer m_refusedSince;
    int m_refused = 0; ///< clients since then
    std::unique_ptr<QLockFile> m_lock; // outlives the listener, which removes its socket
    Listener m_listener;
    std::unique_ptr<QFileSystemWatcher> m_watcher; ///< of the socket's folder, while it listens
    std::unique_ptr<ServerThread> m_thread;
};
