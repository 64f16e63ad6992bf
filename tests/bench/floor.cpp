#include <cstring>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

// The least that a helper can take: one round trip of 1 KiB over a socket.
int main(int argc, char **argv)
{
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    if (argc != 2 || std::strlen(argv[1]) >= sizeof address.sun_path)
        return 2;
    std::strcpy(address.sun_path, argv[1]);
    const int socket = ::socket(AF_UNIX, SOCK_STREAM, 0);
    char bytes[1024] = {};
    if (::connect(socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0
        || ::write(socket, bytes, sizeof bytes) != sizeof bytes
        || ::recv(socket, bytes, sizeof bytes, MSG_WAITALL) != sizeof bytes)
        return 1;
    return ::write(STDOUT_FILENO, bytes, sizeof bytes) == sizeof bytes ? 0 : 1;
}
