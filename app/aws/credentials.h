#pragma once

#include "core/result.h"
#include "core/secret.h"

#include <QDateTime>

/// Temporary AWS credentials, in AWS's words.
struct Credentials
{
    QString accessKeyId;
    Secret secretAccessKey;
    Secret sessionToken;
    QDateTime expiration; ///< UTC: the moment before the request was sent + Validity
    QString region;
};

/// The forms in which people paste credentials.
enum class CredentialsFormat { Bash, Fish, PowerShell, Cmd, DotEnv, Ini, Json };

/// A format's name on the command line: "bash", "fish", "powershell", "cmd", "env", "ini", "json".
QString formatName(CredentialsFormat format);
/// Errors: InvalidInput naming the formats there are. "zsh", "sh" and ".env" are understood as well.
[[nodiscard]] Result<CredentialsFormat> parseFormat(const QString &name);
QList<CredentialsFormat> allFormats();

/// \a credentials as text to paste, every value quoted for the shell at hand, with a final newline. \a
/// profile names the section in Ini ("default" when empty). Sets AWS_REGION and AWS_DEFAULT_REGION when the
/// region is known, and AWS_CREDENTIAL_EXPIRATION.
[[nodiscard]] Secret formatCredentials(
    const Credentials &credentials, CredentialsFormat format, const QString &profile = {});

/// One line for `credential_process`: Version 1, AccessKeyId, SecretAccessKey, SessionToken, Expiration;
/// nothing else. Source: botocore's ProcessProvider.
[[nodiscard]] Secret credentialProcessJson(const Credentials &credentials);

/// What the AWS container endpoint answers: AccessKeyId, SecretAccessKey, Token, Expiration.
[[nodiscard]] Secret containerCredentialsJson(const Credentials &credentials);

/// Environment variables by name, in the order in which they are written.
using Variables = QList<std::pair<QByteArray, Secret>>;
/// Those in which AWS tools take \a credentials, with the region and the time where they are known.
[[nodiscard]] Variables variablesOf(const Credentials &credentials);
/// Adds \a region under each name that AWS tools know it by; nothing where it is empty.
void appendRegion(Variables &variables, const QString &region);
/// Assigns \a variables, every value quoted for the shell of \a format; Json: one object (not Ini, which has
/// no assignments).
[[nodiscard]] Secret formatVariables(const Variables &variables, CredentialsFormat format);

/// One line with a console's link, and what it leads to: host, access, url.
[[nodiscard]] Secret consoleUrlJson(const QString &host, const QString &access, const Secret &url);
/// One line with the fields of `duplo-jit aws`: those and ConsoleUrl, Region, in duplo-jit's order.
[[nodiscard]] Secret duploJitJson(const Credentials &credentials, const Secret &consoleUrl);
