#pragma once

#include "core/clock.h"
#include "ipc/alarm.h"
#include "ipc/client.h"
#include "ipc/keptanswers.h"
#include "ipc/servernews.h"

#include <boost/asio/executor_work_guard.hpp>

#include <atomic>
#include <map>
#include <thread>

/// A sentence, and the exit code for a failure, for whoever cannot be served.
std::string refusalFrames(std::string_view sentence);

/// The agent's socket, on a thread of its own: accepts, reads, gives kept answers again, and hands the rest
/// to the main thread. What is public is for the main thread; all else runs on this one, and they share
/// nothing but the queue of posted calls, the NewsBox and the KeptAnswers, each behind its lock.
class ServerThread
{
public:
    struct Limits
    {
        std::chrono::milliseconds timeout; ///< for a request to come, and for an answer to be taken
        int connections; ///< at once
        int connectionsEach; ///< of one process
        int requestsEach; ///< of one process that the main thread works on; more wait for their turn
        std::size_t bytes; ///< of all requests that are not answered, and all answers that are not taken yet
        std::size_t bytesEach; ///< of those, of one process
    };
    struct Lookups
    {
        AgentServer::PeerLookup peer;
        AgentServer::ProgramLookup program;
        AgentServer::ElsewhereLookup elsewhere;
        const Clock &clock;
    };

    /// \a listener, which listens, is the caller's and outlives it; all of \a news as well.
    ServerThread(int listener, const Limits &limits, Lookups lookups, NewsBox &news);
    /// What was sent until now has left, as far as the clients take it at once.
    ~ServerThread();
    Q_DISABLE_COPY_MOVE(ServerThread)

    /// After it returns nobody is accepted any more.
    void stopListening();
    enum class Then {
        More,
        MoreOnceTaken, ///< AnswerTaken is wanted
        End, ///< it is answered with that
    };
    /// Sends \a frames to \a client, and \a then goes on.
    void send(quint64 client, std::string frames, Then then);
    /// Closes the connection without a word.
    void drop(quint64 client);
    int connectionCount() const { return m_connections; }

    KeptAnswers answers;

private:
    struct Process
    {
        int open = 0;
        int asked = 0;
        std::size_t bytes = 0;
        std::deque<quint64> waiting; ///< clients; some may have gone
    };
    using ClientPointer = std::shared_ptr<Client>;
    using Key = std::tuple<quint64, qint64, QString>; ///< tag, pid and executable

    template <class Call> void onThread(Call call);
    void awaitClients();
    void accept();
    void pauseAccepting();
    void admit(Descriptor socket);
    bool makeRoom();
    bool makeRoomFor(qint64 pid);
    void refuse(Descriptor &socket, const QString &why, std::string_view sentence);
    void goOnReading(const ClientPointer &client);
    void take(const ClientPointer &client, Client::Read outcome);
    bool hasRoomFor(const ClientPointer &client);
    void countBytes(Client &client);
    bool closeGreediest(const ClientPointer &newest);
    void lookUp(Client &client);
    void lookUpFiles(Client &client);
    void onRequest(const ClientPointer &client);
    bool giveAgain(const ClientPointer &client);
    void ask(const ClientPointer &client);
    void askNext(qint64 pid);
    void watchEnd(const ClientPointer &client);
    void write(const ClientPointer &client, std::string_view bytes);
    void goOnWriting(const ClientPointer &client);
    void tellTaken(Client &client);
    void leave(const ClientPointer &client, std::string_view bytes);
    void close(const ClientPointer &client);
    void setDeadline(Client &client);
    void startSweeping();
    void sweep();
    void count(quint64 tag, const Program &program);
    void tellCounts();
    void end();

    boost::asio::io_context m_io{1};
    boost::asio::executor_work_guard<boost::asio::io_context::executor_type> m_work{m_io.get_executor()};
    boost::asio::local::stream_protocol::acceptor m_acceptor{m_io};
    Alarm m_sweepTimer{m_io};
    Alarm m_countTimer{m_io};
    Alarm m_pause{m_io};
    Limits m_limits;
    Lookups m_lookups;
    NewsBox &m_news;
    std::map<quint64, ClientPointer> m_clients; ///< the oldest first
    std::map<qint64, Process> m_processes;
    std::map<Key, AnsweredAgain> m_counts;
    quint64 m_lastNumber = 0;
    std::size_t m_bytes = 0; ///< that those who are connected make it hold
    bool m_sweeps = false;
    std::atomic<int> m_connections = 0;
    std::thread m_thread; ///< last: it uses all of the above
};
