#include "jit/connection.h"

#include "ipc/folder.h"
#include "jit/launch.h"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <time.h>

namespace {

constexpr int readyTimeout = 20'000; // milliseconds; a cold disk is slow
constexpr unsigned patience = 30; // seconds to wait for another program that is starting the agent
// Milliseconds between starts of an agent that ended at once; three seconds in all.
constexpr int firstRetry = 200;
constexpr int lastRetry = 1'600;
constexpr int retryStep = 20;

Connection refused(std::string problem)
{
    return {Connection::State::Refused, {}, std::move(problem)};
}

bool isOurs(int socket)
{
    ucred peer = {};
    socklen_t size = sizeof peer;
    return ::getsockopt(socket, SOL_SOCKET, SO_PEERCRED, &peer, &size) == 0 && peer.uid == ::geteuid();
}

int connectTo(int socket, const sockaddr_un &address)
{
    while (::connect(socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0) {
        if (errno != EINTR)
            return errno;
    }
    return 0;
}

std::string cannotStart(std::string_view why)
{
    return "Cannot start duplo-tray: " + std::string(why) + "; is it installed beside duplo-tray-jit?";
}

/// Holds back the others until the agent listens. Waits for whoever holds it, but not for ever.
Descriptor lockStart(const std::string &folder)
{
    Descriptor lock(
        ::open((folder + "/start.lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600));
    struct sigaction wake = {}, before = {};
    wake.sa_handler = [](int) {};
    ::sigaction(SIGALRM, &wake, &before); // without SA_RESTART: the alarm ends the waiting
    ::alarm(patience);
    if (lock && ::flock(lock.get(), LOCK_EX) != 0)
        lock.close();
    ::alarm(0);
    ::sigaction(SIGALRM, &before, nullptr);
    return lock;
}

Connection retry(const std::string &path, int milliseconds)
{
    for (int waited = 0;; waited += retryStep) {
        auto connection = connectToAgent(path);
        if (connection.state != Connection::State::NoAgent || waited >= milliseconds)
            return connection;
        const timespec step = {0, retryStep * 1'000'000L};
        ::nanosleep(&step, nullptr);
    }
}

Connection startAndConnect(const std::string &path, const std::string &instance)
{
    const auto program = findAgent(ownProgram(), searchPath());
    if (program.empty())
        return refused(cannotStart("it was not found"));
    // One that ends at once may have met another that was about to end, or to listen.
    for (int wait = firstRetry; wait <= lastRetry; wait *= 2) {
        switch (launchAgent(program, instance, agentEnvironment(environ, currentDirectory()), readyTimeout)) {
        case Launch::Failed:
            return refused(cannotStart(::strerror(errno)));
        case Launch::Silent:
            return refused("Duplo Tray was started but does not answer; end it and try again.");
        case Launch::Listening:
        case Launch::Ended:
            break;
        }
        auto connection = retry(path, wait);
        if (connection.state != Connection::State::NoAgent)
            return connection;
    }
    return refused(cannotStart("it ended at once"));
}

} // namespace

Connection connectToAgent(const std::string &path)
{
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    if (path.size() >= sizeof address.sun_path)
        return refused(
            "The path " + path + " is too long for a socket; set XDG_RUNTIME_DIR to a shorter one.");
    std::memcpy(address.sun_path, path.data(), path.size());
    Descriptor socket(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
    if (!socket)
        return refused(std::string("Cannot make a socket: ") + ::strerror(errno) + ".");
    const int problem = connectTo(socket.get(), address);
    if (problem == ENOENT || problem == ECONNREFUSED)
        return {};
    if (problem != 0)
        return refused("Cannot reach " + path + ": " + ::strerror(problem) + ".");
    if (!isOurs(socket.get()))
        return refused("Another user answers at " + path + "; nothing was sent.");
    return {Connection::State::Connected, std::move(socket), {}};
}

Connection connectOrStart(const std::string &path, const std::string &instance)
{
    auto connection = connectToAgent(path);
    if (connection.state != Connection::State::NoAgent)
        return connection;
    const auto folder = ipc::folderOf(path);
    if (!ipc::preparePrivateFolder(folder))
        return refused(
            "Cannot use " + folder + ": it must be a folder of yours that nobody else can write into.");
    const auto lock = lockStart(folder);
    if (!lock)
        return refused("Another program has been starting duplo-tray for " + std::to_string(patience)
            + " seconds; end it and try again.");
    connection = connectToAgent(path); // the one that held the lock before us may have started it
    return connection.state == Connection::State::NoAgent ? startAndConnect(path, instance)
                                                          : std::move(connection);
}

bool sendAll(int socket, std::string_view bytes)
{
    while (!bytes.empty()) {
        const auto count = ::send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (count < 0 && errno != EINTR)
            return false;
        bytes.remove_prefix(count < 0 ? 0 : static_cast<std::size_t>(count));
    }
    return true;
}
