#include "console/startlink.h"

#include <algorithm>

namespace {

bool isThisMachine(const QString &host)
{
    return host == QLatin1String("127.0.0.1") || host == QLatin1String("localhost")
        || host == QLatin1String("::1");
}

} // namespace

Result<QUrl> parseStartLink(QByteArrayView input)
{
    const auto refuse = [](const QString &why) { return failure(Error::Kind::InvalidInput, why); };
    if (input.size() > maxStartLink)
        return refuse(QStringLiteral("the link is too long"));
    const QByteArrayView line = input.trimmed();
    const bool isOneWord =
        std::all_of(line.begin(), line.end(), [](char c) { return c > ' ' && c < '\x7f'; });
    if (line.isEmpty() || !isOneWord)
        return refuse(QStringLiteral("one line with one link is expected on stdin"));
    const QUrl url = QUrl::fromEncoded(line.toByteArray(), QUrl::StrictMode);
    const bool isSecure = url.scheme() == QLatin1String("https");
    const bool isLocal = url.scheme() == QLatin1String("http") && isThisMachine(url.host());
    if (!url.isValid() || url.host().isEmpty() || !url.userInfo().isEmpty() || !(isSecure || isLocal))
        return refuse(QStringLiteral("the link must begin with https://"));
    return url;
}
