#include "ipc/serverthread.h"

#include <boost/asio/post.hpp>

#include <cerrno>
#include <future>
#include <sys/socket.h>
#include <unistd.h>

using namespace std::chrono_literals;
using boost::system::error_code;

namespace {

constexpr int acceptedAtOnce = 64; // then those who are connected have their turn
constexpr auto pauseTime = 100ms;

/// Nobody is at fault, and trying again at once would be of no use.
bool isShortage(int error)
{
    return error == EMFILE || error == ENFILE || error == ENOBUFS || error == ENOMEM;
}

} // namespace

ServerThread::ServerThread(int listener, const Limits &limits, Lookups lookups, NewsBox &news)
    : m_limits(limits)
    , m_lookups(std::move(lookups))
    , m_news(news)
{
    error_code error;
    m_acceptor.assign({}, listener, error);
    awaitClients();
    m_thread = std::thread([this] { m_io.run(); });
}

ServerThread::~ServerThread()
{
    onThread([this] { end(); });
    m_thread.join();
}

template <class Call> void ServerThread::onThread(Call call)
{
    boost::asio::post(m_io, std::move(call));
}

void ServerThread::end()
{
    tellCounts();
    error_code ignored;
    if (m_acceptor.is_open())
        m_acceptor.release(ignored);
    m_clients.clear();
    m_work.reset();
    m_io.stop();
}

void ServerThread::stopListening()
{
    std::promise<void> done;
    onThread([&] {
        error_code ignored;
        m_pause.cancel();
        if (m_acceptor.is_open())
            m_acceptor.release(ignored);
        done.set_value();
    });
    done.get_future().wait();
}

void ServerThread::awaitClients()
{
    m_acceptor.async_wait(boost::asio::socket_base::wait_read, [this](const error_code &error) {
        if (!error)
            accept();
    });
}

void ServerThread::accept()
{
    for (int i = 0; i < acceptedAtOnce; ++i) {
        Descriptor socket(
            ::accept4(m_acceptor.native_handle(), nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK));
        if (socket)
            admit(std::move(socket));
        else if (isShortage(errno) && !makeRoom())
            return pauseAccepting();
        else if (errno == EAGAIN || errno == EWOULDBLOCK)
            break;
    }
    awaitClients();
}

void ServerThread::pauseAccepting()
{
    m_news.put(ClientRefused{QStringLiteral("cannot take more programs: the system has no more files")});
    m_pause.set(pauseTime, [this] {
        if (m_acceptor.is_open())
            accept();
    });
}

void ServerThread::admit(Descriptor socket)
{
    const auto peer = m_lookups.peer(socket.get());
    if (!peer)
        return refuse(socket, QStringLiteral("a program: the system does not tell whose it is"), {});
    if (peer->uid != ::geteuid())
        return refuse(socket, QStringLiteral("process %1 of user %2").arg(peer->pid).arg(peer->uid), {});
    if (m_connections >= m_limits.connections && !makeRoom() && !makeRoomFor(peer->pid))
        return refuse(socket,
            QStringLiteral("process %1: %2 programs are connected already").arg(peer->pid).arg(m_connections),
            "Duplo Tray is busy: too many programs ask it at once. Try again in a moment.");
    Process &process = m_processes[peer->pid];
    if (process.open >= m_limits.connectionsEach)
        return refuse(socket,
            QStringLiteral("process %1: it is connected %2 times already").arg(peer->pid).arg(process.open),
            "This program asks Duplo Tray too often at once. Wait for some of its answers.");
    ++process.open;
    ++m_connections;
    const auto client = std::make_shared<Client>(++m_lastNumber, std::move(socket), m_io);
    client->pid = peer->pid;
    client->uid = peer->uid;
    client->connected = peer->connected;
    client->process = peer->process;
    m_clients.emplace_hint(m_clients.end(), client->number, client);
    setDeadline(*client);
    auto outcome = client->read();
    if (outcome == Client::Read::More) {
        // It is about to send: the time until then is well spent.
        lookUp(*client);
        outcome = client->read();
    }
    take(client, outcome);
}

bool ServerThread::makeRoom()
{
    // Who has said nothing for long goes first: the time it was given was for when there is room.
    const auto patience = m_limits.timeout / 10;
    for (const auto &[number, client] : m_clients) {
        if (client->state == Client::State::Reading
            && client->deadline - std::chrono::steady_clock::now() < m_limits.timeout - patience) {
            close(ClientPointer(client));
            return true;
        }
    }
    return false;
}

/// At the cost of the process that has most connections, by far.
bool ServerThread::makeRoomFor(qint64 pid)
{
    const auto most = std::max_element(m_processes.begin(), m_processes.end(),
        [](const auto &a, const auto &b) { return a.second.open < b.second.open; });
    const auto own = m_processes.find(pid);
    const int later = own == m_processes.end() ? 1 : own->second.open + 1;
    if (most == m_processes.end() || most->second.open < 2 * later)
        return false;
    // Its latest: those before may be about to be answered.
    const auto latest = std::find_if(m_clients.rbegin(), m_clients.rend(),
        [&](const auto &client) { return client.second->pid == most->first; });
    m_news.put(ClientRefused{QStringLiteral("process %1: it leaves no room for others").arg(most->first)});
    close(ClientPointer(latest->second));
    return true;
}

void ServerThread::refuse(Descriptor &socket, const QString &why, std::string_view sentence)
{
    m_news.put(ClientRefused{why});
    if (sentence.empty())
        return;
    const auto frames = refusalFrames(sentence);
    ::send(socket.get(), frames.data(), frames.size(), MSG_DONTWAIT | MSG_NOSIGNAL);
}

void ServerThread::setDeadline(Client &client)
{
    client.deadline = std::chrono::steady_clock::now() + m_limits.timeout;
    startSweeping();
}

void ServerThread::startSweeping()
{
    // Left running when nobody is waited for any more: setting it for each client would take longer than most
    // clients do.
    if (std::exchange(m_sweeps, true))
        return;
    m_sweepTimer.set(std::max<std::chrono::milliseconds>(m_limits.timeout / 4, 10ms), [this] { sweep(); });
}

void ServerThread::sweep()
{
    m_sweeps = false;
    const auto now = std::chrono::steady_clock::now();
    std::vector<ClientPointer> late;
    bool isAwaited = false;
    for (const auto &[number, client] : m_clients) {
        if (client->state != Client::State::Reading && client->isSent())
            continue;
        if (client->deadline <= now)
            late.push_back(client);
        else
            isAwaited = true;
    }
    for (const auto &client : late)
        close(client);
    if (isAwaited)
        startSweeping();
}

void ServerThread::count(quint64 tag, const Program &program)
{
    constexpr std::size_t mostCounts = 1024;
    constexpr auto tellingTime = 250ms;
    if (m_counts.empty())
        m_countTimer.set(tellingTime, [this] { tellCounts(); });
    auto &counted = m_counts[{tag, program.pid, program.executable}];
    if (counted.count++ == 0) {
        counted.tag = tag;
        counted.program = program;
    }
    if (m_counts.size() >= mostCounts)
        tellCounts();
}

void ServerThread::tellCounts()
{
    m_countTimer.cancel();
    for (auto &[key, counted] : std::exchange(m_counts, {}))
        m_news.put(std::move(counted));
}
