#include "aws/credentials.h"

#include "aws/secrettext.h"
#include "aws/shadowingvariables.h"
#include "aws/shellquoting.h"

#include <array>
#include <utility>

namespace {

constexpr std::array formats{
    std::pair{CredentialsFormat::Bash, "bash"},
    std::pair{CredentialsFormat::Fish, "fish"},
    std::pair{CredentialsFormat::PowerShell, "powershell"},
    std::pair{CredentialsFormat::Cmd, "cmd"},
    std::pair{CredentialsFormat::DotEnv, "env"},
    std::pair{CredentialsFormat::Ini, "ini"},
    std::pair{CredentialsFormat::Json, "json"},
};

QByteArray rfc3339(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODate).toLatin1() : QByteArray();
}

/// What the texts are made of, as bytes.
struct Fields
{
    explicit Fields(const Credentials &credentials)
        : keyId(credentials.accessKeyId.toUtf8())
        , secretKey(credentials.secretAccessKey.view())
        , sessionToken(credentials.sessionToken.view())
        , region(credentials.region.toUtf8())
        , expiration(rfc3339(credentials.expiration))
    {
    }

    /// Enough for every form: escaping makes at most twelve bytes of one ("\ufffd", quotes around it).
    qsizetype capacity(qsizetype more = 0) const
    {
        return 12 * (keyId.size() + secretKey.size() + sessionToken.size() + 2 * region.size() + more) + 1024;
    }

    QByteArray keyId;
    QByteArrayView secretKey;
    QByteArrayView sessionToken;
    QByteArray region;
    QByteArray expiration;
};

using Assign = void (*)(SecretText &, QByteArrayView name, QByteArrayView value);

void addIni(SecretText &text, const Fields &fields, QByteArrayView section)
{
    text << '[';
    appendIniName(text, section);
    text << "]\n";
    appendIni(text, "aws_access_key_id", fields.keyId);
    appendIni(text, "aws_secret_access_key", fields.secretKey);
    appendIni(text, "aws_session_token", fields.sessionToken);
    if (!fields.region.isEmpty())
        appendIni(text, "region", fields.region);
}

/// One line of JSON: what it starts with, then the members in the order they are added.
class JsonLine
{
public:
    explicit JsonLine(qsizetype capacity, QByteArrayView start = "{\"Version\":1,")
        : m_text(capacity)
    {
        m_text << start;
    }
    void add(QByteArrayView name, QByteArrayView value)
    {
        m_text << (std::exchange(m_isFirst, false) ? "\"" : ",\"") << name << "\":";
        appendJson(m_text, value);
    }
    /// A time that is not known is left out: an empty Expiration is an error for every SDK.
    void addTime(QByteArrayView name, QByteArrayView time)
    {
        if (!time.isEmpty())
            add(name, time);
    }
    Secret finish()
    {
        m_text << "}\n";
        return m_text.finish();
    }

private:
    SecretText m_text;
    bool m_isFirst = true;
};

Secret json(const Fields &fields, bool withRegion)
{
    JsonLine line(fields.capacity());
    line.add("AccessKeyId", fields.keyId);
    line.add("SecretAccessKey", fields.secretKey);
    line.add("SessionToken", fields.sessionToken);
    line.addTime("Expiration", fields.expiration);
    if (withRegion && !fields.region.isEmpty())
        line.add("Region", fields.region);
    return line.finish();
}

Assign assignmentOf(CredentialsFormat format)
{
    switch (format) {
    case CredentialsFormat::Fish:
        return appendFish;
    case CredentialsFormat::PowerShell:
        return appendPowerShell;
    case CredentialsFormat::Cmd:
        return appendCmd;
    case CredentialsFormat::DotEnv:
        return appendDotEnv;
    default:
        return appendBash;
    }
}

} // namespace

QString formatName(CredentialsFormat format)
{
    for (const auto &[known, name] : formats) {
        if (known == format)
            return QLatin1String(name);
    }
    return {};
}

Result<CredentialsFormat> parseFormat(const QString &name)
{
    QString wanted = name.trimmed().toLower();
    if (wanted == QLatin1String("zsh") || wanted == QLatin1String("sh"))
        wanted = QStringLiteral("bash");
    if (wanted.startsWith(u'.'))
        wanted.remove(0, 1);
    QStringList names;
    for (const auto &[format, known] : formats) {
        if (wanted == QLatin1String(known))
            return format;
        names += QLatin1String(known);
    }
    return failure(
        Error::Kind::InvalidInput, QStringLiteral("the format is one of ") + names.join(QLatin1String(", ")));
}

QList<CredentialsFormat> allFormats()
{
    QList<CredentialsFormat> all;
    for (const auto &entry : formats)
        all += entry.first;
    return all;
}

Secret formatCredentials(const Credentials &credentials, CredentialsFormat format, const QString &profile)
{
    const Fields fields(credentials);
    if (format == CredentialsFormat::Json)
        return json(fields, true);
    if (format != CredentialsFormat::Ini)
        return formatVariables(variablesOf(credentials), format);
    const QByteArray section = profile.isEmpty() ? QByteArrayLiteral("default") : profile.toUtf8();
    SecretText text(fields.capacity(section.size()));
    addIni(text, fields, section);
    return text.finish();
}

Secret credentialProcessJson(const Credentials &credentials)
{
    return json(Fields(credentials), false);
}

Secret containerCredentialsJson(const Credentials &credentials)
{
    const Fields fields(credentials);
    JsonLine line(fields.capacity(), "{");
    line.add("AccessKeyId", fields.keyId);
    line.add("SecretAccessKey", fields.secretKey);
    line.add("Token", fields.sessionToken);
    line.addTime("Expiration", fields.expiration);
    return line.finish();
}

void appendRegion(Variables &variables, const QString &region)
{
    if (!region.isEmpty())
        for (const char *name : regionVariables)
            variables.append({name, Secret(region.toUtf8())});
}

Variables variablesOf(const Credentials &credentials)
{
    Variables variables{{"AWS_ACCESS_KEY_ID", Secret(credentials.accessKeyId.toUtf8())},
        {"AWS_SECRET_ACCESS_KEY", credentials.secretAccessKey},
        {"AWS_SESSION_TOKEN", credentials.sessionToken}};
    appendRegion(variables, credentials.region);
    if (const QByteArray expiration = rfc3339(credentials.expiration); !expiration.isEmpty())
        variables.append({"AWS_CREDENTIAL_EXPIRATION", Secret(expiration)});
    return variables;
}

Secret formatVariables(const Variables &variables, CredentialsFormat format)
{
    qsizetype size = 16;
    for (const auto &[name, value] : variables)
        size += 64 + name.size() + 12 * value.size();
    if (format == CredentialsFormat::Json) {
        JsonLine line(size, "{");
        for (const auto &[name, value] : variables)
            line.add(name, value.view());
        return line.finish();
    }
    SecretText text(size);
    for (const auto &[name, value] : variables)
        assignmentOf(format)(text, name, value.view());
    return text.finish();
}

Secret consoleUrlJson(const QString &host, const QString &access, const Secret &url)
{
    JsonLine line(url.size() + host.size() + access.size() + 64, "{");
    line.add("host", host.toUtf8());
    line.add("access", access.toUtf8());
    line.add("url", url.view());
    return line.finish();
}

Secret duploJitJson(const Credentials &credentials, const Secret &consoleUrl)
{
    const Fields fields(credentials);
    JsonLine line(fields.capacity(consoleUrl.size()));
    line.add("ConsoleUrl", consoleUrl.view());
    line.add("AccessKeyId", fields.keyId);
    line.add("SecretAccessKey", fields.secretKey);
    line.add("Region", fields.region);
    line.add("SessionToken", fields.sessionToken);
    line.addTime("Expiration", fields.expiration);
    return line.finish();
}
