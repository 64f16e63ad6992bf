#include "console/consolehosts.h"

#include <QStringList>
#include <QUrlQuery>

#include <algorithm>
#include <array>

namespace {

constexpr std::array consoleDomains{
    QLatin1String("aws.amazon.com"),
    QLatin1String("awsapps.com"),
    QLatin1String("amazonaws-us-gov.com"),
    QLatin1String("amazonaws.cn"),
};

/// Where anybody's files can lie: part of the console's work, but not the console's word.
constexpr std::array contentDomains{
    QLatin1String("amazonaws.com"),
    QLatin1String("awsstatic.com"),
    QLatin1String("amazonaws.com.cn"),
};

template <class Domains> bool isUnder(const Domains &domains, const QString &host)
{
    return std::any_of(domains.begin(), domains.end(), [&](QLatin1String domain) {
        return host == domain
            || (host.endsWith(domain) && host.chopped(domain.size()).endsWith(QLatin1Char('.')));
    });
}

/// S3 serves buckets in the partitions' own domains as well.
bool isConsole(const QString &host)
{
    const bool isBucket = host.startsWith(QLatin1String("s3.")) || host.contains(QLatin1String(".s3."))
        || host.startsWith(QLatin1String("s3-")) || host.contains(QLatin1String(".s3-"));
    return isUnder(consoleDomains, host)
        && (!isBucket || host.endsWith(QLatin1String(".console.aws.amazon.com")));
}

int portOf(const QUrl &url)
{
    return url.port(url.scheme() == QLatin1String("https") ? 443 : 80);
}

} // namespace

ConsoleHosts::ConsoleHosts(const QUrl &start, Purpose purpose)
    : m_start(start)
    , m_purpose(purpose)
{
    bool isNumber = false;
    const int port = QUrlQuery(start).queryItemValue(QStringLiteral("localPort")).toInt(&isNumber);
    if (purpose == Purpose::SignIn && isNumber && port > 0 && port <= 65535)
        m_callbackPort = port;
}

bool ConsoleHosts::isCallback(const QUrl &url) const
{
    return m_callbackPort > 0 && url.scheme() == QLatin1String("http") && url.port(80) == m_callbackPort
        && (url.host() == QLatin1String("127.0.0.1") || url.host() == QLatin1String("localhost"));
}

bool ConsoleHosts::isSignInDone(const QUrl &url) const
{
    return m_purpose == Purpose::SignIn && isStart(url)
        && QUrlQuery(url).queryItemValue(QStringLiteral("success")) == QLatin1String("true");
}

bool ConsoleHosts::isStart(const QUrl &url) const
{
    return url.scheme() == m_start.scheme() && url.host() == m_start.host() && portOf(url) == portOf(m_start);
}

bool ConsoleHosts::isOwn(const QUrl &url) const
{
    if (!url.isValid() || !url.userInfo().isEmpty())
        return false;
    if (m_purpose == Purpose::SignIn && (isCallback(url) || url.scheme() == QLatin1String("https")))
        return true;
    const bool isSecure = url.scheme() == QLatin1String("https") && portOf(url) == 443;
    return isStart(url) || url == QUrl(QStringLiteral("about:blank"))
        || (isSecure && (isUnder(consoleDomains, url.host()) || isUnder(contentDomains, url.host())));
}

bool ConsoleHosts::isTrusted(const QUrl &url) const
{
    return isOwn(url)
        && (m_purpose == Purpose::SignIn || isStart(url) || isConsole(url.host()) || url.host().isEmpty());
}

bool ConsoleHosts::mayLoad(const QUrl &url) const
{
    static const QStringList harmless{QStringLiteral("https"), QStringLiteral("wss"), QStringLiteral("data"),
        QStringLiteral("blob"), QStringLiteral("about")};
    return isStart(url) || isCallback(url) || harmless.contains(url.scheme());
}
