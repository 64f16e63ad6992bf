#include "jit/tokeninput.h"

#include "jit/relay.h"

#include <cerrno>
#include <csignal>
#include <termios.h>
#include <unistd.h>

namespace {

constexpr std::size_t maxToken = 64 * 1024;
constexpr int endingSignals[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT};

volatile std::sig_atomic_t caughtSignal = 0;

/// Keeps what is typed off the screen. A signal that ends the program waits until the screen is as it was.
class Unseen
{
public:
    explicit Unseen(int file)
        : m_file(file)
        , m_active(::tcgetattr(file, &m_before) == 0)
    {
        if (!m_active)
            return;
        struct sigaction note = {};
        note.sa_handler = [](int number) { caughtSignal = number; }; // without SA_RESTART: read() returns
        for (const int number : endingSignals)
            ::sigaction(number, &note, nullptr);
        termios quiet = m_before;
        quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        ::tcsetattr(m_file, TCSAFLUSH, &quiet);
    }
    ~Unseen()
    {
        if (!m_active)
            return;
        ::tcsetattr(m_file, TCSAFLUSH, &m_before);
        for (const int number : endingSignals)
            ::signal(number, SIG_DFL);
        if (caughtSignal != 0)
            ::raise(caughtSignal);
    }
    Unseen(const Unseen &) = delete;
    Unseen &operator=(const Unseen &) = delete;

private:
    int m_file;
    termios m_before = {};
    bool m_active;
};

ssize_t readSome(char *bytes, std::size_t size)
{
    ssize_t count = 0;
    do {
        count = ::read(STDIN_FILENO, bytes, size);
    } while (count < 0 && errno == EINTR && caughtSignal == 0);
    return count;
}

TokenInput readToEnd(bool oneLine)
{
    TokenInput input;
    input.bytes.resize(maxToken + 1); // at once: growing would leave copies behind
    std::size_t size = 0;
    ssize_t count = 0;
    do {
        count = readSome(input.bytes.data() + size, input.bytes.size() - size);
        size += count > 0 ? static_cast<std::size_t>(count) : 0;
    } while (count > 0 && size <= maxToken && !(oneLine && input.bytes[size - 1] == '\n'));
    if (count < 0)
        input.problem = "Cannot read the token from stdin.";
    else if (size > maxToken)
        input.problem = "What stands on stdin is too long for a token (over 64 KiB).";
    input.bytes.resize(size);
    return input;
}

} // namespace

TokenInput readToken()
{
    if (::isatty(STDIN_FILENO) == 0)
        return readToEnd(false);
    const Unseen unseen(STDIN_FILENO);
    writeAll(STDERR_FILENO, "Token: ");
    auto input = readToEnd(true);
    writeAll(STDERR_FILENO, "\n");
    return input;
}
