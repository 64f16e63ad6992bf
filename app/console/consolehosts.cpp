#include "console/consolehosts.h"

#include <QStringList>

#include <algorithm>
#include <array>

namespace {

constexpr std::array awsDomains{
    QLatin1String("aws.amazon.com"),
    QLatin1String("amazonaws.com"),
    QLatin1String("awsstatic.com"),
    QLatin1String("awsapps.com"),
    QLatin1String("amazonaws-us-gov.com"),
    QLatin1String("amazonaws.cn"),
    QLatin1String("amazonaws.com.cn"),
};

bool isAws(const QString &host)
{
    return std::any_of(awsDomains.begin(), awsDomains.end(), [&](QLatin1String domain) {
        return host == domain
            || (host.endsWith(domain) && host.chopped(domain.size()).endsWith(QLatin1Char('.')));
    });
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
    return isStart(url) || (isSecure && isAws(url.host())) || url == QUrl(QStringLiteral("about:blank"));
}

bool ConsoleHosts::mayLoad(const QUrl &url) const
{
    static const QStringList harmless{QStringLiteral("https"), QStringLiteral("wss"), QStringLiteral("data"),
        QStringLiteral("blob"), QStringLiteral("about")};
    return isStart(url) || harmless.contains(url.scheme());
}
