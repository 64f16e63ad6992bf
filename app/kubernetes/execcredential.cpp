#include "kubernetes/execcredential.h"

#include "aws/shellquoting.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QUrlQuery>

#include <algorithm>

namespace {
constexpr qint64 eksLife = 14 * 60; // of 15 minutes, as "aws eks get-token" counts
constexpr qint64 usualLife = 15 * 60;
constexpr qint64 longestLife = 55 * 60;

/// When a token of EKS ends: "k8s-aws-v1." and a signed URL in base64. Invalid for any other.
QDateTime eksExpiration(QByteArrayView token)
{
    constexpr QByteArrayView prefix = "k8s-aws-v1.";
    if (!token.startsWith(prefix))
        return {};
    QByteArray url = QByteArray::fromBase64(token.sliced(prefix.size()).toByteArray(),
        QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    const QUrlQuery query(QUrl::fromEncoded(url));
    wipe(url.data(), std::size_t(url.size()));
    QDateTime signedAt = QDateTime::fromString(
        query.queryItemValue(QStringLiteral("X-Amz-Date")), QStringLiteral("yyyyMMdd'T'HHmmss'Z'"));
    signedAt.setTimeSpec(Qt::UTC);
    return signedAt.isValid() ? signedAt.addSecs(eksLife) : QDateTime();
}

void addMember(SecretText &text, QByteArrayView name, QByteArrayView value)
{
    text << '"' << name << "\":";
    appendJson(text, value);
}
} // namespace

QString execApiVersion(QByteArrayView info)
{
    const QString stable = QStringLiteral("client.authentication.k8s.io/v1");
    const QJsonObject asked =
        QJsonDocument::fromJson(QByteArray::fromRawData(info.data(), info.size())).object();
    return asked.value(QLatin1String("apiVersion")).toString() == stable
        ? stable
        : QStringLiteral("client.authentication.k8s.io/v1beta1");
}

Secret execCredentialJson(
    const KubernetesAccess &access, const QDateTime &expiration, const QString &apiVersion)
{
    const QByteArray server = access.apiServer.toEncoded();
    SecretText text(1'024 + 12 * (access.token.size() + server.size() + access.certificateAuthority.size()));
    text << "{\"kind\":\"ExecCredential\",";
    addMember(text, "apiVersion", apiVersion.toUtf8());
    text << ",\"spec\":{\"cluster\":{";
    addMember(text, "server", server);
    if (!access.certificateAuthority.isEmpty()) {
        text << ',';
        addMember(text, "certificate-authority-data", access.certificateAuthority);
    }
    text << "},\"interactive\":false},\"status\":{";
    addMember(text, "expirationTimestamp", expiration.toUTC().toString(Qt::ISODate).toLatin1());
    text << ',';
    addMember(text, "token", access.token.view());
    text << "}}\n";
    return text.finish();
}

QDateTime expirationOf(const KubernetesAccess &access, const QDateTime &asked)
{
    QDateTime end = eksExpiration(access.token.view());
    if (!end.isValid())
        end = PortalToken{access.token, {}, PortalToken::Kind::ApiToken}.expiry().value_or(QDateTime());
    if (!end.isValid() && access.endsAt > asked)
        end = access.endsAt;
    if (!end.isValid())
        end = asked.addSecs(usualLife);
    return std::min(end, asked.addSecs(longestLife));
}
