#include "jit/relay.h"

#include "ipc/wire.h"

#include <array>
#include <cerrno>
#include <poll.h>
#include <unistd.h>

namespace {

/// Prints or keeps one frame. Returns its exit code, or -1 to go on.
int handle(const ipc::Frame &frame, std::string *collected = nullptr)
{
    switch (frame.kind) {
    case ipc::FrameKind::Output:
        if (collected && frame.payload.size() > collected->capacity() - collected->size())
            break;
        if (collected) {
            collected->append(frame.payload);
            return -1;
        }
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
    return complain(notUnderstood, Failed);
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

int relayAnswer(int socket, std::string *collected)
{
    bool hasPrinted = false;
    ipc::FrameReader reader;
    std::array<char, 16 * 1024> chunk;
    for (;;) {
        const auto count = ::read(socket, chunk.data(), chunk.size());
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0 && collected)
            ipc::wipe(*collected);
        if (count <= 0)
            return hasPrinted ? complain("Duplo Tray ended before it answered; try again.", Failed)
                              : unanswered;
        reader.append({chunk.data(), static_cast<std::size_t>(count)});
        while (auto frame = reader.next()) {
            hasPrinted = hasPrinted || (frame->kind == ipc::FrameKind::Output && !collected);
            const int code = handle(*frame, collected);
            ipc::wipe(frame->payload);
            if (code >= 0)
                return code;
        }
        if (reader.isBad())
            return handle({ipc::FrameKind::Request, {}});
    }
}
