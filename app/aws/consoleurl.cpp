#include "aws/consoleurl.h"

#include "aws/secrettext.h"

#include <QUrl>

#include <optional>

namespace {

constexpr qsizetype maxUrl = 16 * 1024;

/// Where the parts of the URL stand; the bytes themselves stay in the Secret.
struct Parts
{
    QByteArrayView origin; ///< scheme and authority
    QByteArrayView path;
    QByteArrayView query; ///< between "?" and "#"
};

Parts partsOf(QByteArrayView url)
{
    const auto isEnd = [](char c) { return c == '/' || c == '?' || c == '#'; };
    const qsizetype authority = qMax<qsizetype>(0, url.indexOf("://")) + 3;
    const auto *originEnd = std::find_if(url.begin() + qMin(authority, url.size()), url.end(), isEnd);
    const QByteArrayView rest = url.sliced(originEnd - url.begin());
    const qsizetype fragment = rest.indexOf('#');
    const QByteArrayView body = fragment < 0 ? rest : rest.first(fragment);
    const qsizetype question = body.indexOf('?');
    if (question < 0)
        return {url.first(originEnd - url.begin()), body, {}};
    return {url.first(originEnd - url.begin()), body.first(question), body.sliced(question + 1)};
}

/// RFC 3986's characters. The URL becomes an argument or a line for another program: nothing else may be in
/// it.
bool isUrlCharacter(char c)
{
    static constexpr QByteArrayView never = "\"<>\\^`{|}";
    return c > 0x20 && c < 0x7f && !never.contains(c);
}

bool isLoopback(const QString &host)
{
    if (host == QLatin1String("localhost") || host == QLatin1String("::1"))
        return true;
    const QStringList parts = host.split(u'.');
    return parts.size() == 4 && parts.first() == QLatin1String("127")
        && std::all_of(parts.begin(), parts.end(), [](const QString &part) {
               bool isNumber = false;
               return part.toUShort(&isNumber) < 256 && isNumber;
           });
}

QUrl originOf(QByteArrayView url)
{
    return QUrl::fromEncoded(partsOf(url).origin.toByteArray(), QUrl::StrictMode);
}

/// The value of the one parameter \a name; nullopt when there is none or more than one.
std::optional<QByteArrayView> parameter(QByteArrayView query, QByteArrayView name)
{
    std::optional<QByteArrayView> found;
    while (!query.isEmpty()) {
        const qsizetype end = query.indexOf('&');
        const QByteArrayView item = end < 0 ? query : query.first(end);
        query = end < 0 ? QByteArrayView() : query.sliced(end + 1);
        const qsizetype equals = item.indexOf('=');
        if (equals < 0 || item.first(equals) != name)
            continue;
        if (found)
            return std::nullopt;
        found = item.sliced(equals + 1);
    }
    return found;
}

bool isAwsConsole(const QString &host, QLatin1String name)
{
    return host == name || (host.endsWith(name) && host.at(host.size() - name.size() - 1) == u'.');
}

/// One of AWS's separate worlds: accounts, sign-in and consoles of its own.
struct Partition
{
    QLatin1String signIn;
    QLatin1String console;
    QLatin1String front; ///< where an old Destination may lead as well
    QLatin1String regions; ///< what its regions begin with; empty: the others
};

constexpr Partition partitions[] = {
    {QLatin1String("signin.aws.amazon.com"), QLatin1String("console.aws.amazon.com"),
        QLatin1String("aws.amazon.com"), {}},
    {QLatin1String("signin.amazonaws-us-gov.com"), QLatin1String("console.amazonaws-us-gov.com"), {},
        QLatin1String("us-gov-")},
    {QLatin1String("signin.amazonaws.cn"), QLatin1String("console.amazonaws.cn"),
        QLatin1String("www.amazonaws.cn"), QLatin1String("cn-")},
};

const Partition &partitionOf(const QString &region)
{
    for (const Partition &partition : partitions)
        if (!partition.regions.isEmpty() && region.startsWith(partition.regions))
            return partition;
    return partitions[0];
}

/// The Destination parameter of a sign-in to one of AWS's partitions, or of one that a portal on this machine
/// plays, and whose console it leads to.
struct Destination
{
    QByteArrayView value;
    const Partition *partition = nullptr; ///< of AWS; nullptr: a portal on this machine
};

std::optional<Destination> destinationOf(QByteArrayView url)
{
    const Parts parts = partsOf(url);
    const QString host = originOf(url).host();
    const auto destination = parameter(parts.query, "Destination");
    const auto action = parameter(parts.query, "Action");
    if (!parts.path.endsWith("/federation") || !destination || !action || *action != "login")
        return std::nullopt;
    if (isLoopback(host))
        return Destination{*destination};
    const QUrl old(QString::fromUtf8(QByteArray::fromPercentEncoding(destination->toByteArray())));
    for (const Partition &partition : partitions) {
        if (!isAwsConsole(host, partition.signIn))
            continue;
        const bool leadsHome = destination->isEmpty() || isAwsConsole(old.host(), partition.console)
            || (!partition.front.isEmpty() && old.host() == partition.front);
        return leadsHome ? std::optional(Destination{*destination, &partition}) : std::nullopt;
    }
    return std::nullopt;
}

/// A region is a part of a host's name: anything else in it could lead elsewhere.
bool isRegion(const QString &region)
{
    return !region.isEmpty() && region.size() <= 32 && std::all_of(region.begin(), region.end(), [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-';
    });
}

QString servicePage(QLatin1String console, QString path, const QString &region, bool global)
{
    while (path.startsWith(u'/'))
        path.remove(0, 1);
    if (global)
        return QLatin1String("https://") + console + u'/' + path;
    const qsizetype fragment = path.indexOf(u'#');
    const QString tail = fragment < 0 ? QString() : path.sliced(fragment);
    path.truncate(fragment < 0 ? path.size() : fragment);
    const QChar separator = path.contains(u'?') ? u'&' : u'?';
    return QLatin1String("https://") + region + u'.' + console + u'/' + path + separator
        + QLatin1String("region=") + region + tail;
}

} // namespace

Result<ConsoleUrl> ConsoleUrl::parse(const Secret &url)
{
    const QByteArrayView bytes = url.view();
    const auto malformed = [](const char *why) {
        return failure(Error::Kind::Malformed, QStringLiteral("console sign-in URL"), QLatin1String(why));
    };
    if (bytes.isEmpty() || bytes.size() > maxUrl)
        return malformed("empty or longer than 16 KiB");
    if (!std::all_of(bytes.begin(), bytes.end(), isUrlCharacter))
        return malformed("holds a character that no URL has");
    const QUrl origin = originOf(bytes);
    if (!origin.isValid() || origin.host().isEmpty() || !origin.userInfo().isEmpty())
        return malformed("no host, or a user's name before it");
    const bool isAllowed = origin.scheme() == QLatin1String("https")
        || (origin.scheme() == QLatin1String("http") && isLoopback(origin.host()));
    return isAllowed ? Result<ConsoleUrl>(ConsoleUrl(url)) : malformed("neither https nor loopback http");
}

QString ConsoleUrl::origin() const
{
    return QString::fromLatin1(originOf(m_url.view()).toEncoded(QUrl::RemoveUserInfo));
}

ConsoleUrl ConsoleUrl::withDestination(const QString &path, const QString &region, bool global) const
{
    const QByteArrayView url = m_url.view();
    const auto old = destinationOf(url);
    if (!old || (!global && !isRegion(region)))
        return *this;
    // A region of another partition has no console that this sign-in could open.
    const Partition &wanted = partitionOf(region);
    if (old->partition && !global && old->partition != &wanted)
        return *this;
    const Partition &partition = old->partition ? *old->partition : wanted;
    const QByteArray page = QUrl::toPercentEncoding(servicePage(partition.console, path, region, global));
    const qsizetype begin = old->value.data() - url.data();
    SecretText changed(url.size() + page.size());
    changed << url.first(begin) << page << url.sliced(begin + old->value.size());
    return ConsoleUrl(changed.finish());
}
