#include "awsaccount.h"

#include "people.h"

namespace demo {

namespace {

QByteArray randomText(QByteArrayView alphabet, int size)
{
    QByteArray text = randomBytes(size);
    for (char &letter : text)
        letter = alphabet[qsizetype(static_cast<unsigned char>(letter)) % alphabet.size()];
    return text;
}

} // namespace

QString AccessKey::arn() const
{
    return QStringLiteral("arn:aws:sts::") + QLatin1String(AwsAccount::number)
        + QStringLiteral(":assumed-role/") + role + QLatin1Char('/') + user;
}

const AccessKey &AwsAccount::mintKey(
    const QString &role, const QString &user, const QString &region, qint64 life)
{
    AccessKey key;
    key.id = "ASIA" + randomText("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", 16);
    key.secret = randomBytes(30).toBase64();
    key.sessionToken = "IQoJb3JpZ2luX2VjE" + randomBytes(420).toBase64();
    m_given << QString::fromLatin1(key.secret) << QString::fromLatin1(key.sessionToken);
    key.role = role;
    key.user = user;
    key.region = region;
    key.expires = QDateTime::currentDateTimeUtc().addSecs(life);
    return *m_keys.insert(key.id, key);
}

std::optional<AccessKey> AwsAccount::key(const QByteArray &id) const
{
    const auto found = m_keys.constFind(id);
    return found == m_keys.constEnd() ? std::nullopt : std::optional(*found);
}

QByteArray AwsAccount::mintSigninToken(const AccessKey &key, qint64 life)
{
    const QByteArray token = randomBytes(330).toBase64(QByteArray::Base64UrlEncoding);
    m_signins.insert(token, {key.id, QDateTime::currentDateTimeUtc().addSecs(life)});
    m_given << QString::fromLatin1(token);
    return token;
}

QByteArray AwsAccount::redeem(const QByteArray &signinToken)
{
    const Signin signin = m_signins.take(signinToken);
    if (signin.keyId.isEmpty() || signin.expires <= QDateTime::currentDateTimeUtc())
        return {};
    const QByteArray session = randomBytes(24).toHex();
    m_sessions.insert(session, signin.keyId);
    return session;
}

std::optional<AccessKey> AwsAccount::consoleSession(const QByteArray &id) const
{
    const std::optional<AccessKey> found = key(m_sessions.value(id));
    return found && found->expires > QDateTime::currentDateTimeUtc() ? found : std::nullopt;
}

void AwsAccount::clear()
{
    m_keys.clear();
    m_signins.clear();
    m_sessions.clear();
}

} // namespace demo
