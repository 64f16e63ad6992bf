#include "platform/networktransport.h"

#include "platform/httpexchange.h"

#include <QHostAddress>
#include <QNetworkProxy>

#include <algorithm>
#include <memory>

namespace {

bool isThisMachine(const QString &host)
{
    return host.compare(QLatin1String("localhost"), Qt::CaseInsensitive) == 0
        || QHostAddress(host).isLoopback();
}

bool isAllowed(const QUrl &url)
{
    if (!url.isValid() || url.host().isEmpty())
        return false;
    return url.scheme() == QLatin1String("https")
        || (url.scheme() == QLatin1String("http") && isThisMachine(url.host()));
}

/// Visible ASCII only: nothing that could end a header line.
bool isHeaderText(const Secret &secret)
{
    const QByteArrayView bytes = secret.view();
    return std::all_of(bytes.begin(), bytes.end(), [](char c) { return c > ' ' && c < '\x7f'; });
}

class SystemProxies final : public QNetworkProxyFactory
{
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        if (isThisMachine(query.peerHostName()))
            return {QNetworkProxy::NoProxy};
        return systemProxyForQuery(query);
    }
};

} // namespace

NetworkTransport::NetworkTransport(QObject *parent)
    : QObject(parent)
{
    m_network.setProxyFactory(new SystemProxies);
    m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    m_network.setAutoDeleteReplies(false);
}

NetworkTransport::~NetworkTransport()
{
    // Before the network takes their replies along.
    const QList<HttpExchange *> exchanges = findChildren<HttpExchange *>();
    qDeleteAll(exchanges);
}

Future<HttpResponse> NetworkTransport::get(const HttpRequest &request)
{
    if (!isAllowed(request.url))
        return failed<HttpResponse>(
            {Error::Kind::Untrusted, request.url.host(), QStringLiteral("not https")});
    if (!isHeaderText(request.bearer) || !isHeaderText(request.otp))
        return failed<HttpResponse>({Error::Kind::Malformed, QStringLiteral("token"),
            QStringLiteral("bytes that no header can hold")});
    auto *exchange = new HttpExchange(m_network, request, this);
    return exchange->start();
}
