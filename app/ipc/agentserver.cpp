#include "ipc/agentserver.h"

#include "ipc/folder.h"
#include "ipc/incomingconnection.h"

#include <QFile>
#include <QLocalServer>
#include <QLocalSocket>
#include <QLockFile>
#include <QLoggingCategory>

#include <unistd.h>

using namespace std::chrono_literals;

namespace {

Q_LOGGING_CATEGORY(lcIpc, "duplo.ipc")

/// Two hundred programs may start at once; the defaults (30 and 50) would turn most of them away.
constexpr int manyConnections = 512;

Result<std::unique_ptr<QLockFile>> lock(const QString &socketPath)
{
    auto file = std::make_unique<QLockFile>(QString(socketPath + QStringLiteral(".lock")));
    file->setStaleLockTime(0ms); // an agent may run for months; one that died is told by its pid
    if (file->tryLock(0ms))
        return file;
    if (file->error() == QLockFile::LockFailedError)
        return failure(Error::Kind::AlreadyExists, socketPath);
    return failure(Error::Kind::FileUnwritable, socketPath, QStringLiteral("cannot lock"));
}

} // namespace

AgentServer::AgentServer(Handler handler, PeerLookup lookup, QObject *parent)
    : QObject(parent)
    , m_handler(std::move(handler))
    , m_lookup(std::move(lookup))
    , m_clientTimeout(10s)
    , m_maxConnections(manyConnections)
{
}

AgentServer::~AgentServer()
{
    // While this is whole: each says goodbye to its client, and leaves its socket to us.
    qDeleteAll(findChildren<AgentRequest *>(Qt::FindDirectChildrenOnly));
}

Result<> AgentServer::listen(const QString &socketPath)
{
    const auto folder = ipc::folderOf(QFile::encodeName(socketPath).toStdString());
    if (!ipc::preparePrivateFolder(folder))
        return failure(Error::Kind::FileUnwritable, QFile::decodeName(folder.c_str()),
            QStringLiteral("not a folder of this user alone"));
    auto locked = lock(socketPath);
    if (!locked)
        return tl::unexpected(locked.error());
    auto server = std::make_unique<QLocalServer>();
    server->setSocketOptions(QLocalServer::UserAccessOption);
    server->setListenBacklogSize(manyConnections);
    server->setMaxPendingConnections(manyConnections);
    connect(server.get(), &QLocalServer::newConnection, this, &AgentServer::accept);
    if (!server->listen(socketPath))
        return failure(Error::Kind::FileUnwritable, socketPath, server->errorString());
    m_lock = std::move(*locked);
    m_server = std::move(server);
    return {};
}

bool AgentServer::isWelcome(const std::optional<Peer> &peer) const
{
    if (peer && peer->uid == ::geteuid() && m_connections < m_maxConnections)
        return true;
    if (!peer)
        qCWarning(lcIpc, "refused a program: the system does not tell whose it is");
    else if (peer->uid != ::geteuid())
        qCWarning(lcIpc, "refused process %lld of user %u", peer->pid, peer->uid);
    else
        qCWarning(lcIpc, "refused process %lld: %d programs are connected already", peer->pid, m_connections);
    return false;
}

void AgentServer::accept()
{
    while (auto *socket = m_server->nextPendingConnection()) {
        const auto peer = m_lookup(socket->socketDescriptor());
        if (!isWelcome(peer)) {
            socket->abort();
            socket->deleteLater();
            continue;
        }
        ++m_connections;
        connect(socket, &QObject::destroyed, this, [this] { --m_connections; });
        auto *connection = new IncomingConnection(socket, m_clientTimeout, this);
        connect(connection, &IncomingConnection::requestRead, this,
            [this, connection, peer = *peer] { onRequest(connection, peer); });
    }
}

void AgentServer::onRequest(IncomingConnection *connection, const Peer &peer)
{
    // The socket leaves its connection as a child, too: AgentRequest takes it over before that goes.
    auto *request = new AgentRequest(
        connection->takeSocket(), connection->takeRequest(), peer.pid, m_clientTimeout, this);
    connection->deleteLater();
    m_handler(request);
}

void AgentServer::forgetAnswers() { }
