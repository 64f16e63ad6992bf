#include "ipc/wire.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <limits>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>
#include <vector>

// Asks the agent as many helpers do, without their processes: each request has a connection of its own.
//   bench_throughput SOCKET CLIENTS SECONDS ANSWERS WORD …
// ends after that many seconds or answers, whichever is first; 0: no such end. Prints answers per second,
// median and 99th percentile in microseconds, how many failed, and how many were answered.

namespace {

double now()
{
    timespec time = {};
    ::clock_gettime(CLOCK_MONOTONIC, &time);
    return static_cast<double>(time.tv_sec) * 1e6 + static_cast<double>(time.tv_nsec) / 1e3;
}

struct Client
{
    int socket = -1;
    double began = 0;
    std::string answer;
};

std::string requestOf(char **words)
{
    ipc::Request request;
    for (; *words; ++words)
        request.arguments.emplace_back(*words);
    if (const char *home = std::getenv("HOME"))
        request.environment.push_back(std::string("HOME=") + home);
    request.directory = "/";
    return ipc::encodeRequest(request);
}

/// Whether all of it came: text, then exit code 0.
bool isSuccess(const std::string &answer)
{
    ipc::FrameReader reader;
    reader.append(answer);
    bool said = false;
    while (const auto frame = reader.next()) {
        said = said || (frame->kind == ipc::FrameKind::Output && !frame->payload.empty());
        if (frame->kind == ipc::FrameKind::Exit)
            return said && frame->payload == std::string(1, '\0');
    }
    return false;
}

class Load
{
public:
    Load(const sockaddr_un &address, std::string request, std::size_t clients)
        : m_address(address)
        , m_request(std::move(request))
        , m_clients(clients)
        , m_epoll(::epoll_create1(EPOLL_CLOEXEC))
    {
    }

    /// False: nobody listens, or does not answer for ten seconds.
    bool run(double seconds, std::size_t answers)
    {
        m_began = now();
        const double end = seconds > 0 ? m_began + seconds * 1e6 : std::numeric_limits<double>::max();
        m_wanted = answers > 0 ? answers : std::numeric_limits<std::size_t>::max();
        for (auto &client : m_clients)
            if (!begin(client))
                return false;
        std::vector<epoll_event> events(m_clients.size());
        while (m_times.size() + m_failures < m_wanted && now() < end) {
            const int count = ::epoll_wait(m_epoll, events.data(), static_cast<int>(events.size()), 10'000);
            if (count <= 0)
                return false;
            for (int i = 0; i < count; ++i)
                if (!proceed(*static_cast<Client *>(events[static_cast<std::size_t>(i)].data.ptr)))
                    return false;
        }
        m_took = now() - m_began;
        return !m_times.empty();
    }

    void print()
    {
        std::sort(m_times.begin(), m_times.end());
        std::printf("%.1f %.1f %.1f %zu %zu\n", static_cast<double>(m_times.size()) * 1e6 / m_took,
            m_times[m_times.size() / 2], m_times[m_times.size() * 99 / 100], m_failures, m_times.size());
    }

private:
    bool begin(Client &client)
    {
        client.began = now();
        client.answer.clear();
        client.socket = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
        epoll_event event = {};
        event.events = EPOLLIN;
        event.data.ptr = &client;
        return ::connect(client.socket, reinterpret_cast<const sockaddr *>(&m_address), sizeof m_address) == 0
            && ::send(client.socket, m_request.data(), m_request.size(), MSG_NOSIGNAL)
            == static_cast<ssize_t>(m_request.size())
            && ::epoll_ctl(m_epoll, EPOLL_CTL_ADD, client.socket, &event) == 0;
    }

    /// Takes what came; at its end, the next request begins.
    bool proceed(Client &client)
    {
        char bytes[16 * 1024];
        const auto count = ::recv(client.socket, bytes, sizeof bytes, MSG_DONTWAIT);
        if (count > 0)
            client.answer.append(bytes, static_cast<std::size_t>(count));
        const bool success = isSuccess(client.answer);
        if (count > 0 && !success)
            return true;
        if (success)
            m_times.push_back(now() - client.began);
        else
            ++m_failures;
        ::close(client.socket);
        return begin(client);
    }

    sockaddr_un m_address;
    std::string m_request;
    std::vector<Client> m_clients;
    int m_epoll;
    std::vector<double> m_times;
    std::size_t m_failures = 0;
    std::size_t m_wanted = 0;
    double m_began = 0;
    double m_took = 0;
};

} // namespace

int main(int argc, char **argv)
{
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    const auto clients = argc > 5 ? std::strtoul(argv[2], nullptr, 10) : 0;
    if (clients == 0 || std::strlen(argv[1]) >= sizeof address.sun_path) {
        std::fputs("bench_throughput SOCKET CLIENTS SECONDS ANSWERS WORD …\n", stderr);
        return 2;
    }
    std::strcpy(address.sun_path, argv[1]);
    Load load(address, requestOf(argv + 5), clients);
    if (!load.run(std::strtod(argv[3], nullptr), std::strtoul(argv[4], nullptr, 10)))
        return 1;
    load.print();
}
