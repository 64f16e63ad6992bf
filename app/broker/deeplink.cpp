#include "broker/deeplink.h"

#include "portal/portal.h"
#include "portal/text.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QUrlQuery>

#include <algorithm>

namespace {
constexpr qsizetype longestLink = 2'000;
constexpr qsizetype longestTenant = 200;

tl::unexpected<Error> refused(const char *reason)
{
    return failure(Error::Kind::InvalidInput, QString::fromLatin1(reason));
}

/// A word that no name of a portal, tenant, service or region looks like: long and without a break, as
/// tokens, keys and the parts of a JWT are. A tenant's id, which is a UUID, is one of the names.
bool looksSecret(const QString &value)
{
    static const QRegularExpression uuid(QStringLiteral("\\A[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\z"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression key(
        QStringLiteral("\\b(AKIA|ASIA)[A-Z0-9]{12,}|\\beyJ[A-Za-z0-9_-]{8,}"));
    static const QRegularExpression longWord(QStringLiteral("[A-Za-z0-9+/_=]{40,}"));
    return !uuid.match(value).hasMatch() && (key.match(value).hasMatch() || longWord.match(value).hasMatch());
}

bool isService(const QString &text)
{
    static const QRegularExpression word(QStringLiteral("\\A[A-Za-z0-9][A-Za-z0-9._-]{0,39}\\z"));
    return text.isEmpty() || word.match(text).hasMatch();
}

/// The query's parameters by name.
Result<QMap<QString, QString>> parameters(const QUrl &url)
{
    const QStringList known{QStringLiteral("portal"), QStringLiteral("tenant"), QStringLiteral("service"),
        QStringLiteral("region")};
    QMap<QString, QString> found;
    for (const auto &[name, value] : QUrlQuery(url).queryItems(QUrl::FullyDecoded)) {
        if (!known.contains(name))
            return refused(QT_TRANSLATE_NOOP("DeepLink", "the link holds something that is not known here"));
        if (found.contains(name))
            return refused(QT_TRANSLATE_NOOP("DeepLink", "the link says the same thing twice"));
        if (looksSecret(value))
            return refused(
                QT_TRANSLATE_NOOP("DeepLink", "the link holds what looks like a secret, so it was not used"));
        found.insert(name, value);
    }
    return found;
}

Result<QUrl> actionUrl(const QString &link)
{
    const auto isOdd = [](QChar c) { return c.isSpace() || !c.isPrint() || c.isSurrogate(); };
    if (link.size() > longestLink)
        return refused(QT_TRANSLATE_NOOP("DeepLink", "the link is too long"));
    if (link.isEmpty() || std::any_of(link.begin(), link.end(), isOdd))
        return refused(QT_TRANSLATE_NOOP("DeepLink", "that is not a link to Duplo Tray"));
    const QUrl url(link, QUrl::StrictMode);
    if (!url.isValid() || url.scheme() != QLatin1String("duplo-tray") || !url.userInfo().isEmpty()
        || url.port() != -1 || url.hasFragment()
        || !(url.path().isEmpty() || url.path() == QLatin1String("/")))
        return refused(QT_TRANSLATE_NOOP("DeepLink", "that is not a link to Duplo Tray"));
    if (url.host() != QLatin1String("open"))
        return refused(QT_TRANSLATE_NOOP("DeepLink", "the link asks for something that links cannot do"));
    return url;
}
} // namespace

Result<DeepLink> DeepLink::parse(const QString &link)
{
    const auto url = actionUrl(link);
    if (!url)
        return tl::unexpected(url.error());
    const auto found = parameters(*url);
    if (!found)
        return tl::unexpected(found.error());
    const auto portal = parsePortal(found->value(QStringLiteral("portal")));
    if (!portal)
        return refused(QT_TRANSLATE_NOOP("DeepLink", "the link does not name a portal"));
    DeepLink result{portal->url, found->value(QStringLiteral("tenant")),
        found->value(QStringLiteral("service")), found->value(QStringLiteral("region"))};
    if (result.tenant.trimmed().isEmpty() || result.tenant.size() > longestTenant
        || !isShowable(result.tenant))
        return refused(QT_TRANSLATE_NOOP("DeepLink", "the link does not name a tenant"));
    if (!isService(result.service))
        return refused(QT_TRANSLATE_NOOP("DeepLink", "the link does not name an AWS service"));
    if (!result.region.isEmpty() && !isRegionName(result.region))
        return refused(QT_TRANSLATE_NOOP("DeepLink", "the link does not name an AWS region"));
    return result;
}

QString DeepLink::text() const
{
    QString text = QStringLiteral("duplo-tray://open");
    QChar separator = u'?';
    const auto add = [&](const char *name, const QString &value) {
        if (value.isEmpty())
            return;
        text += separator + QLatin1String(name) + u'='
            + QString::fromLatin1(QUrl::toPercentEncoding(value, QByteArray(), QByteArray("+")));
        separator = u'&';
    };
    const QString address = portal.toString();
    const QString https = QStringLiteral("https://");
    add("portal", address.startsWith(https) ? address.sliced(https.size()) : address);
    add("tenant", tenant);
    add("service", service);
    add("region", region);
    return text;
}
