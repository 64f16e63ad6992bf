#include "people.h"

#include <QJsonObject>
#include <QMessageAuthenticationCode>
#include <QRandomGenerator>

namespace demo {

namespace {

constexpr auto base64Url = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

QByteArray opaqueToken()
{
    // Real ones are base64 as well; "+", "/" and "=" are always in it, so that a client which decodes the
    // callback twice, or not at all, is found out at once.
    return "AQ+/" + randomBytes(94).toBase64(QByteArray::Base64Encoding);
}

QByteArray jwt(const Person &person, const QDateTime &issued, const QDateTime &expires)
{
    const QJsonObject header{
        {QStringLiteral("alg"), QStringLiteral("HS256")}, {QStringLiteral("typ"), QStringLiteral("JWT")}};
    const QJsonObject claims{{QStringLiteral("sub"), person.name}, {QStringLiteral("email"), person.name},
        {QStringLiteral("unique_name"), person.name}, {QStringLiteral("role"), person.role},
        {QStringLiteral("jti"), QString::fromLatin1(randomBytes(12).toHex())},
        {QStringLiteral("iat"), issued.toSecsSinceEpoch()},
        {QStringLiteral("exp"), expires.toSecsSinceEpoch()}};
    const QByteArray signedPart = QJsonDocument(header).toJson(QJsonDocument::Compact).toBase64(base64Url)
        + '.' + QJsonDocument(claims).toJson(QJsonDocument::Compact).toBase64(base64Url);
    const QByteArray signature =
        QMessageAuthenticationCode::hash(signedPart, randomBytes(32), QCryptographicHash::Sha256);
    return signedPart + '.' + signature.toBase64(base64Url);
}

} // namespace

QByteArray randomBytes(int size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    for (char &byte : bytes)
        byte = char(QRandomGenerator::system()->bounded(256));
    return bytes;
}

QByteArray People::authorize(const Switches &switches)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const Entry entry{{switches.user, switches.role}, now.addSecs(switches.tokenLife)};
    const QByteArray token = switches.jwt ? jwt(entry.person, now, entry.expires) : opaqueToken();
    m_tokens.insert(token, entry);
    m_given.append(QString::fromLatin1(token));
    return token;
}

std::optional<Person> People::find(const QByteArray &authorization, const Switches &switches) const
{
    static const QByteArray scheme = "Bearer ";
    if (!authorization.startsWith(scheme))
        return {};
    const QByteArray token = authorization.mid(scheme.size());
    if (token == apiToken)
        return Person{switches.user, switches.role};
    const auto found = m_tokens.constFind(token);
    if (found == m_tokens.constEnd() || found->expires <= QDateTime::currentDateTimeUtc())
        return {};
    return found->person;
}

} // namespace demo
