#include "console/consolehosts.h"

#include <QStringList>

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

ConsoleHosts::ConsoleHosts(const QUrl &start)
    : m_start(start)
{
}

bool ConsoleHosts::isStart(const QUrl &url) const
{
    return url.scheme() == m_start.scheme() && url.host() == m_start.host() && portOf(url) == portOf(m_start);
}

bool ConsoleHosts::isOwn(const QUrl &url) const
{
    if (!url.isValid() || !url.userInfo().isEmpty())
        return false;
    const bool isSecure = url.scheme() == QLatin1String("https") && portOf(url) == 443;
    return isStart(url) || url == QUrl(QStringLiteral("about:blank"))
        || (isSecure && (isUnder(consoleDomains, url.host()) || isUnder(contentDomains, url.host())));
}

bool ConsoleHosts::isTrusted(const QUrl &url) const
{
    return isOwn(url) && (isStart(url) || isConsole(url.host()) || url.host().isEmpty());
}

bool ConsoleHosts::mayLoad(const QUrl &url) const
{
    static const QStringList harmless{QStringLiteral("https"), QStringLiteral("wss"), QStringLiteral("data"),
        QStringLiteral("blob"), QStringLiteral("about")};
    return isStart(url) || harmless.contains(url.scheme());
}
