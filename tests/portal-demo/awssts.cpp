#include "awssts.h"

#include "people.h"
#include "sigv4.h"

#include <QCryptographicHash>
#include <QXmlStreamWriter>

namespace demo {

namespace {

constexpr qint64 maxSkew = 15 * 60;

/// Writes <\a root xmlns=…>\a content</\a root>, as AWS's query protocol wraps everything.
template <class Content> Reply xml(int status, const char *root, Content content)
{
    Reply reply{.status = status, .type = "text/xml", .body = {}};
    const QString requestId = QString::fromLatin1(randomBytes(16).toHex());
    QXmlStreamWriter writer(&reply.body);
    writer.writeStartElement(QLatin1String(root));
    writer.writeDefaultNamespace(QStringLiteral("https://sts.amazonaws.com/doc/2011-06-15/"));
    content(writer, requestId);
    writer.writeEndElement();
    reply.headers.emplaceBack("x-amzn-RequestId", requestId.toLatin1());
    return reply;
}

Reply error(int status, const char *code, const QString &message)
{
    return xml(status, "ErrorResponse", [&](QXmlStreamWriter &writer, const QString &requestId) {
        writer.writeStartElement(QStringLiteral("Error"));
        writer.writeTextElement(QStringLiteral("Type"), QStringLiteral("Sender"));
        writer.writeTextElement(QStringLiteral("Code"), QLatin1String(code));
        writer.writeTextElement(QStringLiteral("Message"), message);
        writer.writeEndElement();
        writer.writeTextElement(QStringLiteral("RequestId"), requestId);
    });
}

Reply callerIdentity(const AccessKey &key)
{
    const QByteArray roleId =
        QCryptographicHash::hash(key.role.toUtf8(), QCryptographicHash::Sha256).toHex().toUpper().left(17);
    return xml(200, "GetCallerIdentityResponse", [&](QXmlStreamWriter &writer, const QString &requestId) {
        writer.writeStartElement(QStringLiteral("GetCallerIdentityResult"));
        writer.writeTextElement(QStringLiteral("Arn"), key.arn());
        writer.writeTextElement(QStringLiteral("UserId"),
            QStringLiteral("AROA") + QString::fromLatin1(roleId) + QLatin1Char(':') + key.user);
        writer.writeTextElement(QStringLiteral("Account"), QLatin1String(AwsAccount::number));
        writer.writeEndElement();
        writer.writeStartElement(QStringLiteral("ResponseMetadata"));
        writer.writeTextElement(QStringLiteral("RequestId"), requestId);
        writer.writeEndElement();
    });
}

/// Whether the request was signed within AWS's tolerance, on the day that its scope names.
bool isFresh(const QByteArray &amzDate, const QByteArray &scopeDate)
{
    QDateTime date =
        QDateTime::fromString(QString::fromLatin1(amzDate), QStringLiteral("yyyyMMdd'T'HHmmss'Z'"));
    date.setTimeSpec(Qt::UTC);
    return date.isValid() && amzDate.startsWith(scopeDate)
        && qAbs(date.secsTo(QDateTime::currentDateTimeUtc())) <= maxSkew;
}

} // namespace

Reply answerSts(const Request &request, const AwsAccount &account)
{
    const QByteArray authorization = request.header("authorization");
    if (authorization.isEmpty())
        return error(
            403, "MissingAuthenticationToken", QStringLiteral("Request is missing Authentication Token"));
    const std::optional<Signature> signature = parseSignature(authorization);
    if (!signature)
        return error(
            400, "IncompleteSignature", QStringLiteral("The Authorization header is not a whole signature."));
    const std::optional<AccessKey> key = account.key(signature->accessKeyId);
    if (!key || request.header("x-amz-security-token") != key->sessionToken)
        return error(403, "InvalidClientTokenId",
            QStringLiteral("The security token included in the request is invalid."));
    if (!isFresh(request.header("x-amz-date"), signature->date))
        return error(403, "SignatureDoesNotMatch", QStringLiteral("Signature expired or not yet current."));
    if (signature->service != "sts" || !isSignedWith(request, *signature, key->secret))
        return error(403, "SignatureDoesNotMatch",
            QStringLiteral("The request signature we calculated does not match the signature you provided."));
    if (key->expires <= QDateTime::currentDateTimeUtc())
        return error(
            403, "ExpiredToken", QStringLiteral("The security token included in the request is expired"));
    const QUrlQuery form(QString::fromUtf8(request.body));
    if (form.queryItemValue(QStringLiteral("Action")) != QLatin1String("GetCallerIdentity"))
        return error(
            400, "InvalidAction", QStringLiteral("Could not find that operation for version 2011-06-15"));
    return callerIdentity(*key);
}

} // namespace demo
