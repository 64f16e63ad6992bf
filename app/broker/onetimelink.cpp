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
    if (request.method != "GET" || request.count("host") != 1 || request.header("host") != host
        || request.target != m_path || m_destination.isEmpty())
        return {404, {}, {}};
    const QByteArray location = m_destination.exposeBytes();
    m_destination = Secret();
    m_server.close();
    m_deadline.start(afterUse);
    return {302, {{"Location", location}}, {}};
}
