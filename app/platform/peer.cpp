#include "platform/peer.h"

#include "platform/programtable.h"

#include <QFile>

#include <algorithm>

#if defined(Q_OS_UNIX)
#include <cerrno>
#include <sys/socket.h>
#include <sys/types.h>
#include <unistd.h>
#endif

#if defined(Q_OS_LINUX)

std::optional<AgentServer::Peer> peerOfSocket(qintptr socket)
{
    ucred credentials{};
    socklen_t size = sizeof credentials;
    if (::getsockopt(int(socket), SOL_SOCKET, SO_PEERCRED, &credentials, &size) != 0
        || size != sizeof credentials || credentials.pid <= 0)
        return {};
    AgentServer::Peer peer{credentials.uid, credentials.pid, ProgramTable::now()};
    if (auto process = PidHandle::ofPeer(int(socket)))
        peer.process = *std::move(process);
    else if (process.error() != ENOPROTOOPT)
        peer.connected = 0;
    return peer;
}

#elif defined(Q_OS_MACOS)

std::optional<AgentServer::Peer> peerOfSocket(qintptr socket)
{
    uid_t user = 0;
    gid_t group = 0;
    pid_t pid = 0;
    socklen_t size = sizeof pid;
    if (::getpeereid(int(socket), &user, &group) != 0)
        return {};
    ::getsockopt(int(socket), SOL_LOCAL, LOCAL_PEERPID, &pid, &size);
    return AgentServer::Peer{user, pid};
}

#else

std::optional<AgentServer::Peer> peerOfSocket(qintptr)
{
    return {};
}

#endif

namespace {

/// One line of /proc/net/tcp: sl local_address rem_address st tx:rx tr:tm retrnsmt uid timeout inode …
struct TcpEntry
{
    QByteArray state;
    quint32 uid = 0;
    bool isHeld = false; ///< a process holds it; the kernel writes root's uid for what was closed
};

QList<TcpEntry> tcpEntries(QByteArrayView table, quint16 localPort, quint16 remotePort)
{
    const auto portOf = [](const QByteArray &address) {
        return address.mid(address.lastIndexOf(':') + 1).toInt(nullptr, 16);
    };
    QList<TcpEntry> entries;
    const QList<QByteArray> lines = table.toByteArray().split('\n');
    for (const QByteArray &line : lines) {
        const QList<QByteArray> fields = line.simplified().split(' ');
        bool isUid = false;
        const quint32 uid = fields.value(7).toUInt(&isUid);
        if (isUid && portOf(fields.at(1)) == localPort && portOf(fields.at(2)) == remotePort)
            entries.append({fields.at(3), uid, fields.value(9).toULongLong() != 0});
    }
    return entries;
}

QByteArray contentOf(const char *path)
{
    QFile file(QString::fromLatin1(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool isPeerOf(quint16 peerPort, quint16 ownPort, const QList<quint32> &users)
{
#if defined(Q_OS_LINUX)
    const QByteArray table = contentOf("/proc/net/tcp") + contentOf("/proc/net/tcp6");
    return table.isEmpty() || isTrustedPeer(table, peerPort, ownPort, users);
#else
    Q_UNUSED(peerPort)
    Q_UNUSED(ownPort)
    Q_UNUSED(users)
    return true;
#endif
}

constexpr quint32 root = 0;

quint32 ownUser()
{
#if defined(Q_OS_UNIX)
    return ::getuid();
#else
    return root;
#endif
}

} // namespace

bool isTrustedPeer(QByteArrayView table, quint16 peerPort, quint16 ownPort, const QList<quint32> &users)
{
    const QList<TcpEntry> peers = tcpEntries(table, peerPort, ownPort);
    // Another user may take the same ports, with another of the addresses that lead here; and who has sent
    // and closed at once has left no name.
    if (!peers.isEmpty())
        return std::all_of(peers.begin(), peers.end(),
            [&](const TcpEntry &peer) { return peer.isHeld && users.contains(peer.uid); });
    // One that still is connected and in no table of ours comes from beyond: a browser outside of this
    // virtual machine, a container.
    const QList<TcpEntry> ownEnds = tcpEntries(table, ownPort, peerPort);
    return std::any_of(ownEnds.begin(), ownEnds.end(), [](const TcpEntry &end) { return end.state == "01"; });
}

bool isOwnLoopbackPeer(quint16 peerPort, quint16 ownPort)
{
    QList<quint32> users{ownUser()};
    // There, what passes on the connections of the browser in Windows runs as root.
    if (contentOf("/proc/sys/kernel/osrelease").toLower().contains("microsoft"))
        users.append(root);
    return isPeerOf(peerPort, ownPort, users);
}

bool isContainersPeer(quint16 peerPort, quint16 ownPort)
{
    return isPeerOf(peerPort, ownPort, {ownUser(), root});
}
