#pragma once

#include <QHostAddress>

/// A socket that listens at \a port (0: any) of the IPv4 \a address, whose port other sockets of this user
/// may hold as well, and nobody else's; -1 with errno where that cannot be had. So whoever is served there
/// can keep the port while nobody listens, for the one who takes the place.
int listenAtSharedPort(const QHostAddress &address, quint16 port, int backlog);
