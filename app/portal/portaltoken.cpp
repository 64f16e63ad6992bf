#include "portal/portal.h"
#include "portal/text.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTimeZone>

namespace {
/// The claims of \a token when it is a JWT; empty otherwise. Nothing here is verified: whoever made the token
/// wrote them, so they serve for display and timing alone.
QJsonObject claims(const Secret &token)
{
    const QByteArrayView text = token.view();
    if (text.size() > longestToken)
        return {};
    const QByteArray raw = QByteArray::fromRawData(text.data(), text.size());
    const qsizetype first = raw.indexOf('.');
    const qsizetype second = first < 0 ? -1 : raw.indexOf('.', first + 1);
    if (second < 0 || raw.indexOf('.', second + 1) >= 0)
        return {};
    const auto payload = QByteArray::fromBase64Encoding(raw.mid(first + 1, second - first - 1),
        QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals
            | QByteArray::AbortOnBase64DecodingErrors);
    return payload ? QJsonDocument::fromJson(*payload).object() : QJsonObject();
}
} // namespace

std::optional<QDateTime> PortalToken::expiry() const
{
    constexpr double endOf9999 = 253'402'300'799.0;
    const double seconds = claims(value).value(QLatin1String("exp")).toDouble(-1);
    if (!(seconds > 0 && seconds <= endOf9999))
        return std::nullopt;
    return QDateTime::fromSecsSinceEpoch(static_cast<qint64>(seconds), Qt::UTC);
}

QString PortalToken::claimedName() const
{
    // The short names of OpenID Connect and Entra ID, then .NET's long ones.
    static const QLatin1String names[] = {
        QLatin1String("email"),
        QLatin1String("unique_name"),
        QLatin1String("preferred_username"),
        QLatin1String("upn"),
        QLatin1String("http://schemas.xmlsoap.org/ws/2005/05/identity/claims/emailaddress"),
        QLatin1String("http://schemas.xmlsoap.org/ws/2005/05/identity/claims/name"),
        QLatin1String("name"),
        QLatin1String("sub"),
    };
    const QJsonObject found = claims(value);
    for (const QLatin1String name : names) {
        const QString text = shownName(found.value(name).toString());
        if (!text.isEmpty())
            return text;
    }
    return {};
}
