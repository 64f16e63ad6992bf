#include "platform/httpexchange.h"

#include <QLocale>
#include <QLoggingCategory>
#include <QMetaEnum>
#include <QNetworkReply>

#include <algorithm>

namespace {

Q_LOGGING_CATEGORY(lcPortal, "duplo.portal")

constexpr int maxRedirects = 5;
constexpr qint64 pieceSize = 64 * 1024;

QString originOf(const QUrl &url)
{
    return url.toString(QUrl::RemoveUserInfo | QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment);
}

bool isSameOrigin(const QUrl &a, const QUrl &b)
{
    const int port = a.scheme() == QLatin1String("https") ? 443 : 80;
    return a.scheme() == b.scheme() && a.host() == b.host() && a.port(port) == b.port(port);
}

QNetworkRequest networkRequest(const HttpRequest &request, const QUrl &url)
{
    QNetworkRequest made(url);
    made.setHeader(QNetworkRequest::UserAgentHeader, QStringLiteral("duplo-tray/" DUPLO_VERSION));
    made.setRawHeader("Content-Type", "application/json; charset=utf-8");
    made.setRawHeader("Accept", "application/json");
    if (!request.bearer.isEmpty())
        made.setRawHeader("Authorization", QByteArray("Bearer " + request.bearer.exposeBytes()));
    if (!request.otp.isEmpty())
        made.setRawHeader("otpcode", request.otp.exposeBytes());
    made.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    made.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    made.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    made.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    made.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    // Bodies are counted as they unfold, against the request's own bound.
    made.setDecompressedSafetyCheckThreshold(-1);
    return made;
}

/// The form that HTTP asks for; Qt's own RFC 2822 does not know "GMT".
QDateTime dateOf(const QByteArray &header)
{
    auto date = QLocale::c().toDateTime(
        QString::fromLatin1(header.left(64)), QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'"));
    date.setTimeSpec(Qt::UTC);
    return date;
}

/// True where the error is only how Qt reports a status of 400 and above, and the answer is whole.
bool isStatusError(QNetworkReply::NetworkError error)
{
    return error == QNetworkReply::ProtocolInvalidOperationError // 400 and 418
        || (error >= QNetworkReply::ContentAccessDenied && error <= QNetworkReply::UnknownContentError)
        || (error >= QNetworkReply::InternalServerError && error <= QNetworkReply::UnknownServerError);
}

QString nameOf(QNetworkReply::NetworkError error)
{
    return QLatin1String(QMetaEnum::fromType<QNetworkReply::NetworkError>().valueToKey(error));
}

} // namespace

HttpExchange::HttpExchange(QNetworkAccessManager &network, const HttpRequest &request, QObject *parent)
    : QObject(parent)
    , m_network(network)
    , m_request(request)
    , m_promise(std::make_shared<QPromise<Result<HttpResponse>>>())
{
    m_promise->start();
    m_deadline.setSingleShot(true);
    connect(
        &m_deadline, &QTimer::timeout, this, [this] { fail(Error::Kind::TimedOut, m_request.url.host()); });
}

HttpExchange::~HttpExchange()
{
    if (m_reply) {
        m_reply->disconnect(this);
        m_reply->abort();
        m_reply->deleteLater();
    }
}

Future<HttpResponse> HttpExchange::start()
{
    m_deadline.start(m_request.timeout);
    m_clock.start();
    // Whoever hears of the outcome may delete this.
    const auto promise = m_promise;
    send(m_request.url);
    m_request.cancellation.onCancel([guard = QPointer(this)] {
        if (guard && guard->m_reply)
            guard->fail(Error::Kind::Cancelled, {});
    });
    return promise->future();
}

void HttpExchange::send(const QUrl &url)
{
    m_reply = m_network.get(networkRequest(m_request, url));
    m_reply->setReadBufferSize(pieceSize);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &HttpExchange::checkHead);
    connect(m_reply, &QNetworkReply::readyRead, this, &HttpExchange::read);
    connect(m_reply, &QNetworkReply::finished, this, &HttpExchange::replied);
}

void HttpExchange::checkHead()
{
    const qint64 announced = m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong();
    if (announced > m_request.maxBytes)
        return fail(Error::Kind::TooLarge, m_request.url.host());
    m_body.reserve(std::size_t(std::max(announced, qint64(0))));
}

void HttpExchange::read()
{
    while (m_reply && m_reply->bytesAvailable() > 0) {
        const std::size_t known = m_body.size();
        m_body.resize(known + std::size_t(std::min(m_reply->bytesAvailable(), pieceSize)));
        const qint64 got = m_reply->read(m_body.data() + known, qint64(m_body.size() - known));
        m_body.resize(known + std::size_t(std::max(got, qint64(0))));
        if (got <= 0)
            return;
        if (m_body.size() > std::size_t(m_request.maxBytes))
            return fail(Error::Kind::TooLarge, m_request.url.host());
    }
}

void HttpExchange::replied()
{
    read();
    if (!m_reply || follow())
        return;
    const QNetworkReply::NetworkError error = m_reply->error();
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (error == QNetworkReply::SslHandshakeFailedError)
        return fail(Error::Kind::Untrusted, m_request.url.host(), nameOf(error));
    if (status == 0 || (error != QNetworkReply::NoError && !isStatusError(error)))
        return fail(Error::Kind::Network, m_request.url.host(), nameOf(error));
    finish(HttpResponse{status, Secret(std::move(m_body)), dateOf(m_reply->rawHeader("Date"))});
}

bool HttpExchange::follow()
{
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const QByteArray location = m_reply->rawHeader("Location");
    if (status < 300 || status > 399 || location.isEmpty())
        return false;
    const QUrl target = m_reply->url().resolved(QUrl::fromEncoded(location));
    if (!isSameOrigin(m_request.url, target) || ++m_redirects > maxRedirects) {
        fail(Error::Kind::Redirected, originOf(target).left(200));
        return true;
    }
    m_reply->deleteLater();
    m_body.clear();
    send(target);
    return true;
}

void HttpExchange::fail(Error::Kind kind, const QString &subject, const QString &detail)
{
    finish(failure(kind, subject, detail));
}

void HttpExchange::finish(Result<HttpResponse> result)
{
    m_deadline.stop();
    log(result);
    m_reply->disconnect(this);
    m_reply->abort();
    m_reply->deleteLater();
    m_reply = nullptr;
    deleteLater();
    // Whoever waits may delete the transport, and this with it.
    const auto promise = m_promise;
    promise->addResult(std::move(result));
    promise->finish();
}

void HttpExchange::log(const Result<HttpResponse> &result) const
{
    // Without the query: what stands there may be a secret.
    const QString what = m_request.url.host() + m_request.url.path();
    const QString how = result
        ? QString::number(result->status)
        : QStringLiteral("error %1 %2").arg(int(result.error().kind)).arg(result.error().detail);
    qCInfo(lcPortal, "GET %ls: %ls, %lld ms", qUtf16Printable(what), qUtf16Printable(how), m_clock.elapsed());
}
