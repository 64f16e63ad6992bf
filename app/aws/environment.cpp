#include "aws/environment.h"

#include "aws/secrettext.h"
#include "aws/shadowingvariables.h"

#include <algorithm>

namespace {
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
} // namespace

EnvironmentChange keysEnvironment(const Credentials &credentials)
{
    return withoutShadows({variablesOf(credentials), {}});
}

EnvironmentChange profileEnvironment(const QString &name, const QString &region)
{
    EnvironmentChange change;
    change.add("AWS_PROFILE", name);
    appendRegion(change.set, region);
    return withoutShadows(std::move(change));
}

EnvironmentChange emptyEnvironment()
{
    // The region too: it was that access's, and would win over the one of the profile that is used next.
    EnvironmentChange change = withoutShadows({});
    for (const char *name : regionVariables)
        change.unset.append(name);
    return change;
}

Result<Secret> formatEnvironment(const EnvironmentChange &change, CredentialsFormat format)
{
    if (format == CredentialsFormat::Ini)
        return failure(Error::Kind::InvalidInput,
            QStringLiteral("The format is one of bash, fish, powershell, cmd, env, json"));
    const QByteArray before = unsetLines(change.unset, format);
    const Secret assignments = formatVariables(change.set, format);
    SecretText text(before.size() + assignments.size());
    text << before << assignments.view();
    return text.finish();
}

Secret environmentBlock(const Variables &variables)
{
    qsizetype size = 0;
    for (const auto &[name, value] : variables)
        size += name.size() + value.size() + 2;
    SecretText text(size);
    for (const auto &[name, value] : variables)
        text << name << '=' << value.view() << '\0';
    return text.finish();
}
