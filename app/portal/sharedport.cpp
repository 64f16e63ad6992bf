#include "portal/sharedport.h"

#include <cerrno>

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

int listenAtSharedPort(const QHostAddress &address, quint16 port, int backlog)
{
    const int file = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (file < 0)
        return -1;
    sockaddr_in place = {};
    place.sin_family = AF_INET;
    place.sin_port = htons(port);
    place.sin_addr.s_addr = htonl(address.toIPv4Address());
    const int on = 1;
    // SO_REUSEADDR as QTcpServer sets it: connections that have just ended are in nobody's way.
    if (::setsockopt(file, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on) == 0
        && ::setsockopt(file, SOL_SOCKET, SO_REUSEPORT, &on, sizeof on) == 0
        && ::bind(file, reinterpret_cast<const sockaddr *>(&place), sizeof place) == 0
        && ::listen(file, backlog) == 0)
        return file;
    const int reason = errno;
    ::close(file);
    errno = reason;
    return -1;
}
