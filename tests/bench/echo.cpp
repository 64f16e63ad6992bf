#include <cstring>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

// The other end of floor.cpp: sends back the kilobyte that each client sends.
int main(int argc, char **argv)
{
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    if (argc != 2 || std::strlen(argv[1]) >= sizeof address.sun_path)
        return 2;
    std::strcpy(address.sun_path, argv[1]);
    const int server = ::socket(AF_UNIX, SOCK_STREAM, 0);
    if (::bind(server, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0
        || ::listen(server, 512) != 0)
        return 1;
    for (;;) {
        const int client = ::accept(server, nullptr, nullptr);
        char bytes[1024];
        if (::recv(client, bytes, sizeof bytes, MSG_WAITALL) == sizeof bytes)
            ::send(client, bytes, sizeof bytes, MSG_NOSIGNAL);
        ::close(client);
    }
}
