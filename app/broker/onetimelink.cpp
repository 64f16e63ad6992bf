#include "broker/onetimelink.h"

#include <QRandomGenerator>

using namespace std::chrono_literals;

namespace {
constexpr auto lifetime = 60s;
/// For the last bytes to leave the socket.
constexpr auto afterUse = 5s;

QByteArray randomPath()
{
    std::array<quint32, 4> words{};
    QRandomGenerator::system()->fillRange(words.data(), words.size());
    return "/" + QByteArray(reinterpret_cast<const char *>(words.data()), sizeof(words)).toHex();
}

/// As the Authorize callback: nothing of this stays in a cache, a history entry of another site or a frame.
const QList<std::pair<QByteArray, QByteArray>> privateHeaders = {
    {"Cache-Control", "no-store"},
    {"Referrer-Policy", "no-referrer"},
    {"X-Content-Type-Options", "nosniff"},
    {"Connection", "close"},
};
} // namespace

OneTimeLink::OneTimeLink(Secret destination, LoopbackServer::PeerCheck peerCheck, QObject *parent)
    : QObject(parent)
    , m_destination(std::move(destination))
    , m_path(randomPath())
    , m_server([this](const LoopbackRequest &request) { return answer(request); })
{
    m_server.setPeerCheck(std::move(peerCheck));
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, &QObject::deleteLater);
}

Result<QUrl> OneTimeLink::start()
{
    const auto port = m_server.listen();
    if (!port)
        return tl::unexpected(port.error());
    m_deadline.start(lifetime);
    return QUrl(QStringLiteral("http://127.0.0.1:%1%2").arg(*port).arg(QString::fromLatin1(m_path)));
}

LoopbackResponse OneTimeLink::answer(const LoopbackRequest &request)
{
    const QByteArray host = "127.0.0.1:" + QByteArray::number(m_server.port());
    if (request.method != "GET" || request.header("host") != host || request.target != m_path
        || m_destination.isEmpty())
        return {404, privateHeaders, {}};
    auto headers = privateHeaders;
    headers.append({"Location", m_destination.exposeBytes()});
    m_destination = Secret();
    m_server.close();
    m_deadline.start(afterUse);
    return {302, headers, {}};
}
