#include "portal/loopbackserver.h"

#include "core/secret.h"
#include "portal/requestreader.h"
#include "portal/sharedport.h"

#include <QNetworkInterface>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

#include <boost/beast/http/status.hpp>

#include <algorithm>
#include <utility>

namespace {
bool breaksLine(char c)
{
    return c == '\r' || c == '\n' || c == '\0';
}

/// \a response as it goes over the wire, with the headers that every answer carries.
QByteArray serialize(const LoopbackResponse &response, bool withBody)
{
    const auto reason =
        boost::beast::http::obsolete_reason(static_cast<boost::beast::http::status>(response.status));
    QByteArray text = "HTTP/1.1 " + QByteArray::number(response.status) + ' ';
    text.append(reason.data(), static_cast<qsizetype>(reason.size()));
    text += "\r\nConnection: close"
            "\r\nCache-Control: no-store"
            "\r\nReferrer-Policy: no-referrer"
            "\r\nX-Content-Type-Options: nosniff";
    for (const auto &[name, value] : response.headers) {
        if (std::none_of(value.begin(), value.end(), breaksLine))
            text += "\r\n" + name + ": " + value;
    }
    if (response.status != 204) // whose answer has no length
        text += "\r\nContent-Length: " + QByteArray::number(response.body.size());
    text += "\r\n\r\n";
    return withBody ? QByteArray(text + response.body) : text;
}
} // namespace

/// One browser's connection: one request, one answer, then gone. Deletes itself.
class LoopbackServer::Connection final : public QObject
{
public:
    Connection(LoopbackServer &server, QTcpSocket *socket)
        : QObject(&server)
        , m_server(&server)
        , m_socket(socket)
        , m_reader(server.m_limits)
    {
        m_socket->setParent(this);
        m_socket->setReadBufferSize(64 * 1024);
        m_deadline.setSingleShot(true);
        connect(m_socket, &QTcpSocket::readyRead, this, &Connection::read);
        connect(m_socket, &QTcpSocket::disconnected, this, &Connection::drop);
        connect(&m_deadline, &QTimer::timeout, this, &Connection::drop);
        m_deadline.start(server.m_limits.requestTime);
    }

    ~Connection() override
    {
        if (m_server)
            m_server->m_connections.removeOne(this);
    }

    /// Ends the connection together with its server.
    void orphan()
    {
        m_server = nullptr;
        setParent(nullptr);
        drop();
    }

    /// Which connection makes room first: the lower, the sooner.
    int worth() const { return m_isWaiting ? 3 : m_isAnswered ? 0 : m_hasSpoken ? 2 : 1; }
    /// True once its answer is under way.
    bool isAnswered() const { return m_isAnswered; }

    /// Ends the connection. It goes later, since one of its socket's signals may have led here.
    void drop()
    {
        if (m_server)
            m_server->m_connections.removeOne(this);
        m_socket->disconnect(this);
        m_deadline.stop();
        m_socket->abort();
        deleteLater();
    }

private:
    void read()
    {
        QByteArray bytes = m_socket->readAll();
        if (m_isAnswered)
            return; // a client that goes on sending is let finish, so that it sees the answer
        m_hasSpoken = m_hasSpoken || !bytes.isEmpty();
        const RequestReader::State state = m_reader.feed(bytes);
        wipe(bytes.data(), static_cast<std::size_t>(bytes.size()));
        if (state == RequestReader::State::Complete)
            handle();
        else if (state == RequestReader::State::Refused)
            answer(LoopbackResponse{m_reader.refusal(), {}, {}}, true, true);
    }

    void handle()
    {
        m_isAnswered = true; // from here on, close() lets it finish
        const LoopbackRequest request = m_reader.take();
        if (m_server->m_lateHandler)
            return handleLate(request);
        const Handler handler = m_server->m_handler; // the server's own may go with it
        const LoopbackResponse response = handler(request);
        if (m_server)
            answer(response, request.method != "HEAD", m_reader.hasLeftover());
    }

    void handleLate(const LoopbackRequest &request)
    {
        m_isWaiting = true;
        m_deadline.start(m_server->m_limits.answerTime);
        const LateHandler handler = m_server->m_lateHandler;
        const bool withBody = request.method != "HEAD";
        then(handler(request), this, [this, withBody](const Result<LoopbackResponse> &response) {
            m_isWaiting = false;
            if (response && m_server)
                answer(*response, withBody, m_reader.hasLeftover());
            else
                drop();
        });
    }

    void answer(const LoopbackResponse &response, bool withBody, bool isStillSending)
    {
        m_isAnswered = true;
        m_socket->write(serialize(response, withBody));
        m_socket->flush();
        // Closing with input unread would reset the connection, and the client might never read its answer.
        m_deadline.start(m_server->m_limits.lingerTime);
        if (!isStillSending)
            m_socket->disconnectFromHost();
    }

    LoopbackServer *m_server; ///< null once it is gone
    QTcpSocket *m_socket;
    RequestReader m_reader;
    QTimer m_deadline;
    bool m_hasSpoken = false;
    bool m_isAnswered = false;
    bool m_isWaiting = false; ///< for its late answer
};

QByteArray LoopbackRequest::header(QByteArrayView name) const
{
    for (const auto &[key, value] : headers) {
        if (key == name)
            return value;
    }
    return {};
}

int LoopbackRequest::count(QByteArrayView name) const
{
    const auto isNamed = [name](const std::pair<QByteArray, QByteArray> &header) {
        return header.first == name;
    };
    return static_cast<int>(std::count_if(headers.begin(), headers.end(), isNamed));
}

LoopbackServer::LoopbackServer(Handler handler, Limits limits, QObject *parent)
    : QObject(parent)
    , m_handler(std::move(handler))
    , m_limits(limits)
    , m_server(std::make_unique<QTcpServer>())
{
    m_server->setListenBacklogSize(256);
    connect(m_server.get(), &QTcpServer::newConnection, this, &LoopbackServer::accept);
}

LoopbackServer::LoopbackServer(Handler handler, QObject *parent)
    : LoopbackServer(std::move(handler), Limits(), parent)
{
}

LoopbackServer::LoopbackServer(LateHandler handler, Limits limits, QObject *parent)
    : LoopbackServer(Handler(), limits, parent)
{
    m_lateHandler = std::move(handler);
}

LoopbackServer::~LoopbackServer()
{
    const QList<Connection *> connections = std::exchange(m_connections, {});
    for (Connection *connection : connections)
        connection->orphan();
}

void LoopbackServer::setPeerCheck(PeerCheck check)
{
    m_peerCheck = std::move(check);
}

void LoopbackServer::setNetwork(Network network)
{
    m_network = std::move(network);
}

bool LoopbackServer::open(quint16 port, const QHostAddress &address)
{
    if (!m_isShared)
        return m_server->listen(address, port);
    const int socket = listenAtSharedPort(address, port, m_server->listenBacklogSize());
    return socket >= 0 && m_server->setSocketDescriptor(socket);
}

Result<quint16> LoopbackServer::listen(quint16 port, const QHostAddress &address)
{
    if (!open(port, address))
        return failure(Error::Kind::PortInUse, QString::number(port), m_server->errorString());
    return m_server->serverPort();
}

void LoopbackServer::close()
{
    m_server->close();
    const QList<Connection *> connections = m_connections;
    for (Connection *connection : connections) {
        if (!connection->isAnswered())
            connection->drop();
    }
}

quint16 LoopbackServer::port() const
{
    return m_server->serverPort();
}

void LoopbackServer::makeRoom()
{
    while (m_connections.size() >= std::max(1, m_limits.connections)) {
        // They stand in the order of their arrival, and the first of the least worth is found.
        const auto least = std::min_element(m_connections.begin(), m_connections.end(),
            [](const Connection *a, const Connection *b) { return a->worth() < b->worth(); });
        (*least)->drop();
    }
}

bool LoopbackServer::isWelcome(const QTcpSocket &socket) const
{
    const QHostAddress from = socket.peerAddress();
    // Address translation, as Docker sets it up, may put any of this computer's addresses for another of
    // them; from elsewhere the system takes none that comes with one of those.
    const bool isNear =
        !m_network || from.isInSubnet(*m_network) || QNetworkInterface::allAddresses().contains(from);
    return isNear && (!m_peerCheck || m_peerCheck(socket.peerPort(), m_server->serverPort()));
}

void LoopbackServer::accept()
{
    while (QTcpSocket *socket = m_server->nextPendingConnection()) {
        if (!isWelcome(*socket)) {
            socket->abort();
            socket->deleteLater();
            continue;
        }
        makeRoom();
        m_connections.append(new Connection(*this, socket));
    }
}
