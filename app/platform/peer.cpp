#include "platform/peer.h"

#include "platform/processtable.h"

#include <QFile>

#if defined(Q_OS_UNIX)
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
    return AgentServer::Peer{credentials.uid, credentials.pid};
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

Program programOf(qint64 pid)
{
    constexpr int maxSteps = 8;
    std::optional<ProcessEntry> entry = processEntry(pid);
    for (int step = 0; entry && step < maxSteps; ++step) {
        const bool isRelay = entry->name == QLatin1String("duplo-tray-jit");
        if (!isRelay && !entry->isCommandShell())
            break;
        const std::optional<ProcessEntry> parent = processEntry(entry->parent);
        if (!parent || parent->pid <= 1)
            break;
        entry = parent;
    }
    if (!entry)
        return {.pid = pid, .name = {}, .startedBy = {}};
    std::optional<ProcessEntry> starter = processEntry(entry->parent);
    for (int step = 0; starter && starter->isCommandShell() && step < maxSteps; ++step)
        starter = processEntry(starter->parent);
    return {.pid = entry->pid,
        .name = entry->displayName(),
        .startedBy = starter ? starter->displayName() : QString()};
}

std::optional<quint32> socketOwner(QByteArrayView table, quint16 localPort, quint16 remotePort)
{
    const auto portOf = [](const QByteArray &address) {
        return address.mid(address.lastIndexOf(':') + 1).toInt(nullptr, 16);
    };
    const QList<QByteArray> lines = table.toByteArray().split('\n');
    for (const QByteArray &line : lines) {
        // sl local_address rem_address st tx:rx tr:tm retrnsmt uid …
        const QList<QByteArray> fields = line.simplified().split(' ');
        bool isUid = false;
        const quint32 uid = fields.value(7).toUInt(&isUid);
        if (isUid && portOf(fields.at(1)) == localPort && portOf(fields.at(2)) == remotePort)
            return uid;
    }
    return {};
}

bool isOwnLoopbackPeer(quint16 peerPort, quint16 ownPort)
{
#if defined(Q_OS_LINUX)
    for (const QString &path : {QStringLiteral("/proc/net/tcp"), QStringLiteral("/proc/net/tcp6")}) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const std::optional<quint32> owner = socketOwner(file.readAll(), peerPort, ownPort);
        if (owner)
            return *owner == 0 || *owner == ::getuid();
    }
#else
    Q_UNUSED(peerPort)
    Q_UNUSED(ownPort)
#endif
    return true;
}
