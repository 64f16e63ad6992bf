#pragma once

#include "ipc/agentserver.h"

/// Whose process is at the other end of a local socket (AgentServer::PeerLookup). nullopt where the system
/// does not tell. Of one that has ended no program is taken for it: its Peer::process has ended, too, or its
/// Peer::connected is 0.
std::optional<AgentServer::Peer> peerOfSocket(qintptr socket);

/// Whether the other end of a loopback connection is a process of this user or of root, or is connected and
/// cannot be found out (LoopbackServer::PeerCheck). One that has closed its end already is not trusted.
bool isOwnLoopbackPeer(quint16 peerPort, quint16 ownPort);

/// The uids that /proc/net/tcp (or tcp6), given as \a table, names for the sockets \a localPort → \a
/// remotePort, of whatever addresses; without those that no process holds any more.
QList<quint32> socketOwners(QByteArrayView table, quint16 localPort, quint16 remotePort);
