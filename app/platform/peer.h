#pragma once

#include "ipc/agentserver.h"

/// Whose process is at the other end of a local socket (AgentServer::PeerLookup). nullopt where the system
/// does not tell. Of one that has ended no program is taken for it: its Peer::process has ended, too, or its
/// Peer::connected is 0.
std::optional<AgentServer::Peer> peerOfSocket(qintptr socket);

/// Whether the other end of a loopback connection is a process of this user, or is connected and in none of
/// this system's tables (LoopbackServer::PeerCheck). One that has closed its end already is not trusted.
bool isOwnLoopbackPeer(quint16 peerPort, quint16 ownPort);

/// The same, or a process of root, as most containers' are.
bool isContainersPeer(quint16 peerPort, quint16 ownPort);

/// What they tell from \a table, the lines of /proc/net/tcp and tcp6; \a users: whose processes are trusted.
bool isTrustedPeer(QByteArrayView table, quint16 peerPort, quint16 ownPort, const QList<quint32> &users);
