#pragma once

#include "core/async.h"

#include <QByteArray>
#include <QHash>
#include <QHostAddress>
#include <QList>
#include <QObject>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

class QTcpServer;
class QTcpSocket;

/// One parsed HTTP request. Header names are lower case; a header that came twice stands twice.
struct LoopbackRequest
{
    QByteArray method;
    QByteArray target; ///< as sent: path and query
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;

    /// The first value of the header \a name (lower case); empty when absent. Where a second one matters, see
    /// count().
    QByteArray header(QByteArrayView name) const;
    int count(QByteArrayView name) const;
};

/// What to answer.
struct LoopbackResponse
{
    int status = 400;
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;
};

/// An HTTP server on 127.0.0.1 alone (unless listen() is told otherwise), for the few requests that a browser
/// or an SDK sends to this program. Requests are read by Boost.Beast's parser with limits (headers, body,
/// connections, time); everything over a limit is answered 4xx or dropped. One request per connection.
/// Connections whose other end is known to belong to another user are dropped.
class LoopbackServer : public QObject
{
    Q_OBJECT
public:
    using Handler = std::function<LoopbackResponse(const LoopbackRequest &)>;
    /// For an answer that takes its time, Limits::answerTime at most. An Error drops the connection.
    using LateHandler = std::function<Future<LoopbackResponse>(const LoopbackRequest &)>;
    /// False where the other end of a TCP connection to us is known to belong to another user.
    using PeerCheck = std::function<bool(quint16 peerPort, quint16 ownPort)>;
    /// An address and how many of its bits are the network's, as QHostAddress::parseSubnet() gives them.
    using Network = std::pair<QHostAddress, int>;

    struct Limits
    {
        /// A token of 16 KiB, percent-encoded in the target, and the cookies that other programs on localhost
        /// set.
        qsizetype headerBytes = 72 * 1024;
        qsizetype bodyBytes = 64 * 1024;
        int connections = 64; ///< at once; the oldest idle one makes room for a new one
        std::chrono::milliseconds lingerTime{
            1'000}; ///< for a client that is still sending when it is refused
        std::chrono::milliseconds requestTime{10'000}; ///< from connection to complete request
        std::chrono::milliseconds answerTime{240'000}; ///< of a LateHandler
    };

    LoopbackServer(Handler handler, Limits limits, QObject *parent = nullptr);
    LoopbackServer(Handler handler, QObject *parent = nullptr);
    LoopbackServer(LateHandler handler, Limits limits, QObject *parent = nullptr);
    ~LoopbackServer() override;

    /// Refuses connections for which \a check is false (another user's processes). Off by default.
    void setPeerCheck(PeerCheck check);
    /// Refuses connections from outside of \a network and of this computer, by whose addresses they come. Off
    /// by default, since nobody else reaches 127.0.0.1; any other address is reached through all interfaces.
    void setNetwork(Network network);

    /// The port is one that other sockets of this user may hold as well: see listenAtSharedPort(). Off by
    /// default.
    void sharePort() { m_isShared = true; }

    /// Listens on 127.0.0.1:\a port, 0 for a random one. Another \a address opens it to whoever reaches that:
    /// for a bridge between this computer's own containers, with setNetwork(). Returns the port. Errors:
    /// PortInUse.
    [[nodiscard]] Result<quint16> listen(
        quint16 port = 0, const QHostAddress &address = QHostAddress(QHostAddress::LocalHost));
    /// Takes no more connections; answers that are under way are still sent.
    void close();
    quint16 port() const;

private:
    class Connection;
    void accept();
    bool isWelcome(const QTcpSocket &socket) const;
    bool open(quint16 port, const QHostAddress &address);
    void makeRoom();

    Handler m_handler;
    LateHandler m_lateHandler; ///< instead of m_handler
    Limits m_limits;
    PeerCheck m_peerCheck;
    std::optional<Network> m_network;
    bool m_isShared = false;
    std::unique_ptr<QTcpServer> m_server;
    QList<Connection *> m_connections;
};
