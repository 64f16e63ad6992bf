#include "aws/environment.h"

#include "aws/secrettext.h"
#include "aws/shadowingvariables.h"
#include "aws/shellquoting.h"

namespace {
void addRegion(EnvironmentChange &change, const QString &region)
{
    if (region.isEmpty())
        return;
    change.add("AWS_REGION", region);
    change.add("AWS_DEFAULT_REGION", region);
}

EnvironmentChange withoutShadows(EnvironmentChange change)
{
    const auto isSet = [&change](const char *name) {
        return std::any_of(change.set.begin(), change.set.end(),
            [name](const auto &variable) { return variable.first == name; });
    };
    for (const char *name : shadowingVariables)
        if (!isSet(name))
            change.unset.append(name);
    return change;
}

/// All in one line where the shell can.
QByteArray unsetLines(const QByteArrayList &names, CredentialsFormat format)
{
    if (names.isEmpty())
        return {};
    switch (format) {
    case CredentialsFormat::Bash:
        return "unset " + names.join(' ') + '\n';
    case CredentialsFormat::Fish:
        return "set -e " + names.join(' ') + '\n';
    case CredentialsFormat::PowerShell:
        return "Remove-Item Env:" + names.join(",Env:") + " -ErrorAction SilentlyContinue\n";
    case CredentialsFormat::Cmd:
        return "set \"" + names.join("=\"\nset \"") + "=\"\n";
    default:
        return {};
    }
}

qsizetype sizeOf(const Variables &variables)
{
    qsizetype size = 16;
    for (const auto &[name, value] : variables)
        size += 16 + name.size() + 12 * value.size();
    return size;
}

Secret jsonObject(const Variables &variables)
{
    SecretText text(sizeOf(variables));
    text << '{';
    bool isFirst = true;
    for (const auto &[name, value] : variables) {
        text << (std::exchange(isFirst, false) ? "\"" : ",\"") << name << "\":";
        appendJson(text, value.view());
    }
    text << "}\n";
    return text.finish();
}
} // namespace

EnvironmentChange keysEnvironment(const Credentials &credentials)
{
    EnvironmentChange change;
    change.add("AWS_ACCESS_KEY_ID", credentials.accessKeyId);
    change.set.append({"AWS_SECRET_ACCESS_KEY", credentials.secretAccessKey});
    change.set.append({"AWS_SESSION_TOKEN", credentials.sessionToken});
    addRegion(change, credentials.region);
    if (credentials.expiration.isValid())
        change.add("AWS_CREDENTIAL_EXPIRATION", credentials.expiration.toUTC().toString(Qt::ISODate));
    return withoutShadows(std::move(change));
}

EnvironmentChange profileEnvironment(const QString &name, const QString &region)
{
    EnvironmentChange change;
    change.add("AWS_PROFILE", name);
    addRegion(change, region);
    return withoutShadows(std::move(change));
}

EnvironmentChange emptyEnvironment()
{
    // The region too: it was that access's, and would win over the one of the profile that is used next.
    EnvironmentChange change = withoutShadows({});
    change.unset.append({"AWS_REGION", "AWS_DEFAULT_REGION"});
    return change;
}

Result<Secret> formatEnvironment(const EnvironmentChange &change, CredentialsFormat format)
{
    if (format == CredentialsFormat::Ini)
        return failure(Error::Kind::InvalidInput,
            QStringLiteral("The format is one of bash, fish, powershell, cmd, env, json"));
    if (format == CredentialsFormat::Json)
        return jsonObject(change.set);
    const QByteArray before = unsetLines(change.unset, format);
    const Secret assignments = formatVariables(change.set, format);
    SecretText text(before.size() + assignments.size());
    text << before << assignments.view();
    return text.finish();
}

Secret environmentBlock(const Variables &variables)
{
    SecretText text(sizeOf(variables));
    for (const auto &[name, value] : variables)
        text << name << '=' << value.view() << '\0';
    return text.finish();
}
