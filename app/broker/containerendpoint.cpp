#include "broker/containerendpoint.h"

#include "broker/commandsentences.h"

#include <QJsonDocument>
#include <QRandomGenerator>

namespace {
constexpr QByteArrayView path = "/credentials";

/// No browser comes here: hardly any headers, no body. An SDK in each of many processes may.
LoopbackServer::Limits limits()
{
    LoopbackServer::Limits limits;
    limits.headerBytes = 16 * 1024;
    limits.bodyBytes = 1;
    limits.connections = 256;
    return limits;
}

/// As hexadecimal digits: SDKs refuse a line break, and nothing has to be quoted.
Secret randomToken()
{
    std::array<quint32, 8> bits{};
    QRandomGenerator::system()->fillRange(bits.data(), qsizetype(bits.size()));
    auto bytes = QByteArray(reinterpret_cast<const char *>(bits.data()), sizeof bits);
    wipe(bits.data(), sizeof bits);
    QByteArray digits = bytes.toHex();
    wipe(bytes.data(), std::size_t(bytes.size()));
    return Secret::take(digits);
}

LoopbackResponse message(int status, const QString &sentence)
{
    const QJsonObject body{{QStringLiteral("Message"), sentence}};
    return {
        status, {{"Content-Type", "application/json"}}, QJsonDocument(body).toJson(QJsonDocument::Compact)};
}

/// 4xx: asking again is in vain until a person has done something. SDKs try again after 5xx.
int statusOf(const Error &error)
{
    using enum Error::Kind;
    switch (error.kind) {
    case Network:
    case TimedOut:
    case Server:
    case TooMany:
        return 503;
    default:
        return 403;
    }
}

bool isTheOnly(const LoopbackRequest &request, QByteArrayView name, QByteArrayView value)
{
    return request.count(name) == 1 && request.header(name) == value;
}
} // namespace

ContainerEndpoint::ContainerEndpoint(Source source, LoopbackServer::PeerCheck peerCheck, QObject *parent)
    : QObject(parent)
    , m_source(std::move(source))
    , m_token(randomToken())
    , m_server([this](const LoopbackRequest &request) { return answer(request); }, limits())
{
    m_server.setPeerCheck(std::move(peerCheck));
    // Whoever is served holds the port as well, lest somebody else answers there once this has ended.
    m_server.sharePort();
}

void ContainerEndpoint::takePlace(quint16 port, const Secret &token)
{
    m_port = port;
    m_token = token;
}

Result<> ContainerEndpoint::listen(const QHostAddress &address)
{
    return m_server.listen(m_port, address).map([this, &address](quint16 port) {
        m_host = address.toString().toLatin1() + ':' + QByteArray::number(port);
    });
}

Result<> ContainerEndpoint::listen(const QHostAddress &address, const LoopbackServer::Network &network)
{
    m_server.setNetwork(network);
    return listen(address);
}

QByteArray ContainerEndpoint::uri() const
{
    return "http://" + m_host + path.toByteArray();
}

std::optional<LoopbackResponse> ContainerEndpoint::refusal(const LoopbackRequest &request) const
{
    // A page whose host name leads here must not learn even that much: this comes first.
    if (!isTheOnly(request, "host", m_host))
        return message(421, QStringLiteral("This endpoint answers under its own address only."));
    const Secret given(request.header("authorization"));
    if (request.count("authorization") != 1 || given != m_token)
        return message(401,
            QStringLiteral(
                "The Authorization header must be the value of AWS_CONTAINER_AUTHORIZATION_TOKEN."));
    if (request.method != "GET")
        return message(405, QStringLiteral("This endpoint answers GET only."));
    if (request.target != path)
        return message(404, QStringLiteral("There is nothing but %1 here.").arg(QLatin1String(path)));
    return std::nullopt;
}

Future<LoopbackResponse> ContainerEndpoint::answer(const LoopbackRequest &request)
{
    if (const auto refused = refusal(request))
        return ready(Result<LoopbackResponse>(*refused));
    return then(m_source(), this, [](const Result<Credentials> &credentials) -> Result<LoopbackResponse> {
        if (!credentials)
            return message(statusOf(credentials.error()), commandSentence(credentials.error()));
        return LoopbackResponse{200, {{"Content-Type", "application/json"}},
            containerCredentialsJson(*credentials).exposeBytes()};
    });
}
