#include "jit/relay.h"

#include "ipc/wire.h"

#include <array>
#include <cerrno>
#include <poll.h>
#include <sys/socket.h>
#include <termios.h>
#include <unistd.h>

namespace {

constexpr std::size_t maxToken = 64 * 1024;

/// Keeps what is typed off the screen.
class Unseen
{
public:
    explicit Unseen(int file)
        : m_file(file)
        , m_active(::tcgetattr(file, &m_before) == 0)
    {
        if (!m_active)
            return;
        termios quiet = m_before;
        quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        ::tcsetattr(m_file, TCSAFLUSH, &quiet);
    }
    ~Unseen()
    {
        if (m_active)
            ::tcsetattr(m_file, TCSAFLUSH, &m_before);
    }
    Unseen(const Unseen &) = delete;
    Unseen &operator=(const Unseen &) = delete;

private:
    int m_file;
    termios m_before = {};
    bool m_active;
};

ssize_t readSome(int file, char *bytes, std::size_t size)
{
    ssize_t count = 0;
    do {
        count = ::read(file, bytes, size);
    } while (count < 0 && errno == EINTR);
    return count;
}

/// Prints one frame. Returns its exit code, or -1 to go on.
int handle(const ipc::Frame &frame)
{
    switch (frame.kind) {
    case ipc::FrameKind::Output:
        return writeAll(STDOUT_FILENO, frame.payload) ? -1 : Failed;
    case ipc::FrameKind::Error:
        writeAll(STDERR_FILENO, frame.payload); // a closed stderr is no reason to fail
        return -1;
    case ipc::FrameKind::Exit:
        if (frame.payload.size() == 1)
            return static_cast<unsigned char>(frame.payload[0]);
        break;
    case ipc::FrameKind::Request:
        break;
    }
    return complain(
        "duplo-tray answered in a way that was not understood; are both of the same version?", Failed);
}

} // namespace

bool writeAll(int file, std::string_view bytes)
{
    while (!bytes.empty()) {
        const auto count = ::write(file, bytes.data(), bytes.size());
        if (count >= 0) {
            bytes.remove_prefix(static_cast<std::size_t>(count));
        } else if (errno == EAGAIN) {
            pollfd entry = {file, POLLOUT, 0};
            ::poll(&entry, 1, -1);
        } else if (errno != EINTR) {
            return false;
        }
    }
    return true;
}

int complain(std::string_view sentence, int code)
{
    std::string line = "duplo-tray-jit: ";
    line.append(sentence).push_back('\n');
    writeAll(STDERR_FILENO, line);
    return code;
}

int relayAnswer(int socket)
{
    ipc::FrameReader reader;
    std::array<char, 16 * 1024> chunk;
    for (;;) {
        const auto count = readSome(socket, chunk.data(), chunk.size());
        if (count <= 0)
            return complain("duplo-tray ended before it answered; try again.", Failed);
        reader.append({chunk.data(), static_cast<std::size_t>(count)});
        while (auto frame = reader.next()) {
            const int code = handle(*frame);
            if (code >= 0)
                return code;
        }
        if (reader.isBad())
            return handle({ipc::FrameKind::Request, {}});
    }
}

TokenInput readToken()
{
    const bool terminal = ::isatty(STDIN_FILENO) != 0;
    if (terminal)
        writeAll(STDERR_FILENO, "Token: ");
    TokenInput input;
    {
        const Unseen unseen(STDIN_FILENO);
        input.bytes.resize(maxToken + 1); // at once: growing would leave copies behind
        std::size_t size = 0;
        ssize_t count = 0;
        do {
            count = readSome(STDIN_FILENO, input.bytes.data() + size, input.bytes.size() - size);
            size += count > 0 ? static_cast<std::size_t>(count) : 0;
        } while (count > 0 && size <= maxToken && !(terminal && input.bytes[size - 1] == '\n'));
        if (count < 0)
            input.problem = "cannot read the token from stdin.";
        else if (size > maxToken)
            input.problem = "what stands on stdin is too long for a token (over 64 KiB).";
        input.bytes.resize(size);
    }
    if (terminal)
        writeAll(STDERR_FILENO, "\n");
    return input;
}
