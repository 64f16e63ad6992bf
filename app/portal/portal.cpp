#include "portal/portal.h"

#include "portal/text.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace {
/// The host as it stands in a URL: punycode, an IPv6 address in brackets.
QString hostOf(const QUrl &url)
{
    const QString host = url.host(QUrl::FullyEncoded);
    return host.contains(u':') ? QString(u'[' + host + u']') : host;
}

int defaultPort(const QString &scheme)
{
    return scheme == QLatin1String("https") ? 443 : 80;
}

tl::unexpected<Error> invalid(const char *reason)
{
    return failure(Error::Kind::InvalidInput, QString::fromLatin1(reason));
}

/// \a text with a scheme in front: what people leave out. Loopback portals are development ones, without TLS.
QString withScheme(const QString &text)
{
    static const QRegularExpression loopback(
        QStringLiteral("^(localhost|127\\.0\\.0\\.1)(:|/|$)"), QRegularExpression::CaseInsensitiveOption);
    const bool isLocal = loopback.match(text).hasMatch();
    return (isLocal ? QStringLiteral("http://") : QStringLiteral("https://")) + text;
}

/// The scheme, host and port of \a url, as originOf() writes them.
Result<QUrl> base(const QUrl &url)
{
    QString host = url.host(QUrl::FullyEncoded);
    while (host.endsWith(u'.'))
        host.chop(1);
    if (!url.isValid() || host.isEmpty() || host.size() > 253 || url.port() == 0)
        return invalid(QT_TRANSLATE_NOOP("Portal", "that is not the address of a portal"));
    if (url.scheme() == QLatin1String("http") && !isLoopbackName(host))
        return invalid(QT_TRANSLATE_NOOP("Portal", "a portal's address begins with https://"));

    QUrl result;
    result.setScheme(url.scheme());
    result.setHost(host);
    if (url.port() != defaultPort(url.scheme()))
        result.setPort(url.port());
    return result;
}

Result<QUrl> parseBase(const QString &typed)
{
    const QString text = typed.trimmed();
    if (text.isEmpty())
        return invalid(QT_TRANSLATE_NOOP("Portal", "the portal's address is missing"));
    const auto isOdd = [](QChar c) { return c.isSpace() || !c.isPrint(); };
    if (text.size() > 2048 || std::any_of(text.begin(), text.end(), isOdd))
        return invalid(QT_TRANSLATE_NOOP("Portal", "that is not the address of a portal"));

    if (!text.contains(QLatin1String("://"))) {
        // "https:/acme" and "mailto:x" are slips, not a host with a port.
        static const QRegularExpression otherScheme(QStringLiteral("^[A-Za-z][A-Za-z0-9+.-]*:(?![0-9])"));
        if (otherScheme.match(text).hasMatch())
            return invalid(QT_TRANSLATE_NOOP("Portal", "that is not the address of a portal"));
        return base(QUrl(withScheme(text), QUrl::StrictMode));
    }
    const QUrl url(text, QUrl::StrictMode);
    if (url.scheme() != QLatin1String("https") && url.scheme() != QLatin1String("http"))
        return invalid(QT_TRANSLATE_NOOP("Portal", "a portal's address begins with https://"));
    return base(url);
}
} // namespace

QByteArray originOf(const QUrl &url)
{
    QByteArray origin = url.scheme().toLatin1() + "://" + hostOf(url).toLatin1();
    if (url.port() != -1 && url.port() != defaultPort(url.scheme()))
        origin += ':' + QByteArray::number(url.port());
    return origin;
}

QString Portal::name() const
{
    // Elsewhere the first label says little ("portal.example.com"), so the host is the name.
    static const QString suffix = QStringLiteral(".duplocloud.net");
    QString name = host();
    const QString plainHost = url.host(QUrl::FullyEncoded);
    if (plainHost.endsWith(suffix) && plainHost.size() > suffix.size())
        name.remove(plainHost.size() - suffix.size(), suffix.size());
    return name;
}

QString Portal::host() const
{
    const QString name = hostOf(url);
    return url.port() == -1 ? name : QString(name + u':' + QString::number(url.port()));
}

Result<Portal> parsePortal(const QString &text, const QString &apiText)
{
    const Result<QUrl> url = parseBase(text);
    if (!url)
        return tl::unexpected(url.error());
    if (apiText.trimmed().isEmpty())
        return Portal{*url, *url};
    const Result<QUrl> apiUrl = parseBase(apiText);
    if (!apiUrl)
        return tl::unexpected(apiUrl.error());
    return Portal{*url, *apiUrl};
}
