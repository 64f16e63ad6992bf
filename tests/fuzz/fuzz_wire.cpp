#include "fuzz/fuzzing.h"
#include "ipc/wire.h"

using fuzz::require;

namespace {

const QList<QByteArray> words{"DTJ1", "DTJ1r", "DTJ1x", QByteArray("\0\0\0\0", 4), QByteArray("\1\0\0\0", 4),
    QByteArray("\xff\xff\xff\xff", 4), QByteArray("\0\0\x10\0", 4), QByteArray("\1\0\x10\0", 4), "HOME=/x",
    "LD_PRELOAD=/x", "r", "x"};

std::string text(fuzz::Chance &chance)
{
    static const std::string texts[] = {"", "credential-process", "--host", "https://acme.example", "a b",
        "\xff\x01", std::string(3000, 'x')};
    return chance.pick(texts);
}

ipc::Request request(fuzz::Chance &chance)
{
    ipc::Request made;
    for (qsizetype i = chance.below(6); i > 0; --i)
        made.arguments.push_back(text(chance));
    if (chance.percent(50))
        made.environment = {"HOME=/root", "AWS_CONFIG_FILE=" + text(chance)};
    made.directory = chance.percent(80) ? "/root" : "";
    made.input = text(chance);
    made.version = chance.percent(80) ? "1.0" : "";
    return made;
}

bool isSame(const ipc::Request &a, const ipc::Request &b)
{
    return a.arguments == b.arguments && a.environment == b.environment && a.directory == b.directory
        && a.input == b.input && a.version == b.version;
}

struct Reading
{
    std::string frames; ///< encoded again
    int count = 0;
    bool isBad = false;
};

/// Reads \a bytes in pieces of up to \a piece bytes.
Reading read(const std::string &bytes, std::size_t piece, fuzz::Chance &chance)
{
    ipc::FrameReader reader;
    Reading reading;
    for (std::size_t at = 0; at < bytes.size() && !reader.isBad();) {
        const auto size = std::min(
            bytes.size() - at, 1 + static_cast<std::size_t>(chance.below(static_cast<qsizetype>(piece))));
        reader.append(std::string_view(bytes).substr(at, size));
        at += size;
        while (const auto frame = reader.next()) {
            require(frame->payload.size() <= ipc::maxPayload, "a frame over the bound");
            reading.frames += ipc::encodeFrame(frame->kind, frame->payload);
            ++reading.count;
        }
    }
    reading.isBad = reader.isBad();
    if (reading.isBad) {
        require(reader.append(ipc::encodeFrame(ipc::FrameKind::Exit, "0")) == ipc::FrameReader::State::Bad,
            "bad became good");
        require(!reader.next(), "a frame after a bad one");
    }
    return reading;
}

/// However the bytes arrive, they mean the same; and the frames are nothing but the bytes.
bool checkFrames(const std::string &bytes, fuzz::Chance &chance)
{
    const Reading whole = read(bytes, bytes.size() + 1, chance);
    const Reading pieces = read(bytes, 7, chance);
    require(
        whole.frames == pieces.frames && whole.isBad == pieces.isBad, "pieces read otherwise than the whole");
    require(bytes.compare(0, whole.frames.size(), whole.frames) == 0, "frames that were not sent");
    const auto rest = std::string_view(bytes).substr(whole.frames.size());
    require(whole.isBad || rest.size() < ipc::headerSize + ipc::maxPayload, "more is kept than one frame");
    return whole.count > 0;
}

bool checkPayload(const std::string &payload)
{
    const auto decoded = ipc::decodeRequest(payload);
    if (!decoded)
        return false;
    // Not byte for byte: what only another version knows is left out.
    const std::string again = ipc::encodeRequest(*decoded).substr(ipc::headerSize);
    const auto twice = ipc::decodeRequest(again);
    require(twice && isSame(*twice, *decoded), "a request became another one");
    require(again.size() <= payload.size() + 4, "a request grew");
    for (const std::string &variable : decoded->environment)
        require(variable.find('=') != std::string::npos && variable.compare(0, 3, "LD_") != 0,
            "a variable that does not travel");
    for (const std::string &argument : decoded->arguments)
        require(argument.find('\0') == std::string::npos, "an argument with NUL");
    return true;
}

bool check(unsigned seed)
{
    fuzz::Chance chance(seed);
    const ipc::Request sent = request(chance);
    const std::string frame = ipc::encodeRequest(sent);
    const std::string payload = frame.substr(ipc::headerSize);
    const auto decoded = ipc::decodeRequest(payload);
    require(decoded && isSame(*decoded, sent), "a request did not arrive as it was sent");

    const std::string stream = frame + ipc::encodeFrame(ipc::FrameKind::Output, text(chance)) + frame;
    checkFrames(stream, chance);
    checkFrames(chance.mutated(QByteArray::fromStdString(stream), words, 4).toStdString(), chance);
    return checkPayload(chance.mutated(QByteArray::fromStdString(payload), words, 4).toStdString());
}

} // namespace

int main(int argc, char **argv)
{
    return fuzz::run(argc, argv, 40'000, check);
}
