#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <QStringList>

#include <optional>

namespace demo {

/// Temporary keys of a role session, as AssumeRole would give them.
struct AccessKey
{
    QByteArray id;
    QByteArray secret;
    QByteArray sessionToken;
    QString role; ///< "duploservices-dev01"
    QString user;
    QString region;
    QDateTime expires;

    /// "arn:aws:sts::123456789012:assumed-role/ROLE/USER"
    QString arn() const;
};

/// The AWS account behind the portal: keys, sign-in tokens and console sessions that it gave out.
class AwsAccount
{
public:
    static constexpr char number[] = "123456789012";

    const AccessKey &mintKey(const QString &role, const QString &user, const QString &region, qint64 life);
    std::optional<AccessKey> key(const QByteArray &id) const;

    /// A token for one console sign-in with the rights of \a key, good for \a life seconds.
    QByteArray mintSigninToken(const AccessKey &key, qint64 life);
    /// Uses the token up. Gives a console session's id, or nothing for a token that is unknown, used or too
    /// old.
    QByteArray redeem(const QByteArray &signinToken);
    std::optional<AccessKey> consoleSession(const QByteArray &id) const;

    void clear();
    /// Every secret key, session token and sign-in token ever given out, for the tests' search for leaked
    /// secrets.
    const QStringList &given() const { return m_given; }
    /// Another secret that was given out.
    void note(const QString &secret) { m_given << secret; }

private:
    struct Signin
    {
        QByteArray keyId;
        QDateTime expires;
    };
    QHash<QByteArray, AccessKey> m_keys;
    QHash<QByteArray, Signin> m_signins;
    QHash<QByteArray, QByteArray> m_sessions; ///< console session → access key id
    QStringList m_given;
};

} // namespace demo
