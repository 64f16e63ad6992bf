#include "aws/credentialkeys.h"

#include <array>

namespace {

constexpr std::array<QByteArrayView, 14> others{
    "aws_access_key_id",
    "aws_secret_access_key",
    "aws_session_token",
    "aws_security_token",
    "credential_source",
    "role_arn",
    "source_profile",
    "web_identity_token_file",
    "sso_session",
    "sso_start_url",
    "sso_account_id",
    "sso_role_name",
    "sso_region",
    "login_session",
};

} // namespace

QList<QByteArray> foreignKeys(const ConfigFile::Properties &properties)
{
    QList<QByteArray> keys;
    for (const QByteArrayView key : others) {
        if (properties.contains(key.toByteArray()))
            keys.append(key.toByteArray());
    }
    return keys;
}

QList<QByteArray> credentialKeys(const ConfigFile::Properties &properties)
{
    QList<QByteArray> keys = foreignKeys(properties);
    const QByteArray process = QByteArrayLiteral("credential_process");
    if (properties.contains(process))
        keys.append(process);
    return keys;
}
