#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The socket's protocol between duplo-tray-jit and the agent. No Qt: both sides share these lines.
/// A frame: "DTJ1", kind (1 byte), length (4 bytes, little endian), payload. The client sends one Request;
/// the agent answers with Output and Error frames as text comes, and one Exit frame, then closes. Both may be
/// of different versions: a request's payload may grow at its end by texts that an older agent leaves alone.
namespace ipc {

inline constexpr std::string_view magic = "DTJ1";
inline constexpr std::size_t headerSize = 9;
inline constexpr std::size_t maxPayload = 1024 * 1024;
inline constexpr std::size_t maxListEntries = 1024; ///< arguments, or variables, of one request
inline constexpr std::size_t maxLaterTexts = 64; ///< at the end of a request, of a version to come

/// What a frame carries.
enum class FrameKind : char {
    Request = 'r', ///< payload: encode(Request)
    Output = 'o', ///< payload: bytes for stdout
    Error = 'e', ///< payload: bytes for stderr
    Exit = 'x', ///< payload: one byte, the exit code
};

/// What the person typed, and the little of its surroundings that matters.
struct Request
{
    std::vector<std::string> arguments; ///< without the program's name
    std::vector<std::string> environment; ///< "NAME=value", of passedEnvironment only
    std::string directory; ///< current directory
    std::string input; ///< stdin; only with --token-stdin
    std::string version = {}; ///< the client's own; empty: it is too old to tell
};

/// The environment variables that travel with a request.
inline constexpr std::string_view passedEnvironment[] = {"AWS_CONFIG_FILE", "AWS_SHARED_CREDENTIALS_FILE",
    "HOME", "DUPLO_HOST", "DUPLO_TENANT", "DUPLO_TENANT_ID", "DUPLO_PLAN", "DUPLO_TOKEN", "KUBECONFIG",
    "KUBERNETES_EXEC_INFO"};

/// One frame as it travels.
struct Frame
{
    FrameKind kind;
    std::string payload;
};

/// The number in the first four of \a bytes.
std::size_t readLength(std::string_view bytes);

/// Overwrites the bytes of \a text, in a way the compiler keeps, and empties it.
void wipe(std::string &text);
/// Overwrites what of \a request may be a secret: the input, and the variables.
void wipe(Request &request);

/// A frame's bytes. A payload longer than maxPayload: empty.
std::string encodeFrame(FrameKind kind, std::string_view payload);
/// A frame's bytes for a request. Longer than maxPayload, or a list longer than maxListEntries: empty.
std::string encodeRequest(const Request &request);
/// nullopt for anything that is not exactly one well-formed request: a count or length that does not fit,
/// bytes left over, a NUL outside the input, a directory that is not absolute, a variable without a name or
/// value, a version that is none. Texts after the version, and variables that are not of passedEnvironment,
/// come from a later version and are left out.
std::optional<Request> decodeRequest(std::string_view payload);

/// Takes bytes as they come and gives frames as they are complete. Overwrites what it held, since it may be a
/// secret.
class FrameReader
{
public:
    enum class State { NeedMore, Ready, Bad };

    FrameReader() = default;
    ~FrameReader() { wipe(m_buffer); }
    FrameReader(const FrameReader &) = delete;
    FrameReader &operator=(const FrameReader &) = delete;

    /// After Bad (wrong magic, kind or length) the connection is to be closed.
    State append(std::string_view bytes);
    /// The next whole frame, or nullopt.
    std::optional<Frame> next();
    bool isBad() const { return m_bad; }
    /// True when what is Bad begins as another version of this protocol would ("DTJ2").
    bool isOtherProtocol() const;
    /// True when no byte waits that was not given out as a frame.
    bool isEmpty() const { return m_start == m_buffer.size(); }

private:
    State state();
    void makeRoom(std::size_t more);
    std::string_view unread() const { return std::string_view(m_buffer).substr(m_start); }

    std::string m_buffer;
    std::size_t m_start = 0; ///< where the first frame that was not given out begins
    bool m_bad = false;
};

/// Below runtimeFolder(): duplo-tray[-INSTANCE]/agent.sock.
std::string socketPath(std::string_view instance);
/// True for [a-z0-9-]{1,32} and for the empty name.
bool isInstanceName(std::string_view name);

} // namespace ipc
