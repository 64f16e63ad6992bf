#include "aws/containervariables.h"
#include "aws/safefile.h"
#include "broker/commandcall.h"
#include "broker/containerendpoints.h"
#include "broker/environmenttarget.h"

#include <QDir>

namespace {
/// Where to listen: this computer alone, unless --docker or --bind says for whom else.
Result<QHostAddress> namedAddress(const CommandFlags &flags)
{
    const QString bind = flags.value(QStringLiteral("bind"));
    const bool docker = flags.has(QStringLiteral("docker"));
    if (docker && !bind.isEmpty())
        return failure(
            Error::Kind::InvalidInput, QStringLiteral("Only one of --docker and --bind makes sense"));
    if (docker)
        return QHostAddress(containerAddress);
    if (bind.isEmpty())
        return QHostAddress(QHostAddress::LocalHost);
    const QHostAddress address(bind);
    if (address.protocol() != QAbstractSocket::IPv4Protocol)
        return failure(Error::Kind::InvalidInput,
            QStringLiteral("--bind takes the IPv4 address of a container bridge, as in 172.17.0.1"));
    return address;
}

/// Those that set variables.
Result<CredentialsFormat> variablesFormat(const CommandFlags &flags)
{
    const auto format = namedFormat(flags);
    if (format && (*format == CredentialsFormat::Ini || *format == CredentialsFormat::Json))
        return failure(Error::Kind::InvalidInput,
            QStringLiteral("The format is one of bash, fish, powershell, cmd, env"));
    return format;
}

/// The AWS tools read [default] of these files before they ask the endpoint.
void warnOfShadows(const CommandParts &parts, const Command &command)
{
    const CommandRequest &request = command->request;
    const QString path = awsCredentialsPath(request.awsSharedCredentialsFile, QDir::homePath());
    const auto content = SafeFile(path).read(ConfigFile::maxSize);
    const auto file = content && *content ? ConfigFile::parse(**content, ConfigFile::Kind::Credentials)
                                          : Result<ConfigFile>(failure(Error::Kind::NotFound));
    const bool hasKeys = file && file->profile("default").contains("aws_access_key_id");
    const auto profiles =
        parts.profiles.writer(request.awsConfigFile, request.awsSharedCredentialsFile).servedProfiles();
    const bool hasProcess = profiles
        && std::any_of(profiles->begin(), profiles->end(),
            [](const ServedProfile &profile) { return profile.name == QLatin1String("default"); });
    if (hasKeys)
        command->note(QStringLiteral("Careful: [default] in %1 has keys of its own, and AWS tools use them "
                                     "instead of this endpoint.")
                          .arg(path));
    else if (hasProcess)
        command->note(
            QStringLiteral("Careful: the profile \"default\" has a credential_process, and AWS tools "
                           "use that instead of this endpoint."));
}

/// How a container is started with it, for a person to read.
void tellDocker(const Command &command)
{
    command->note(QStringLiteral(
        "In the same shell: docker run --network duplo-tray -e AWS_CONTAINER_CREDENTIALS_FULL_URI "
        "-e AWS_CONTAINER_AUTHORIZATION_TOKEN IMAGE"));
}

Secret variables(const ContainerEndpoints::Opened &opened, const QString &region, CredentialsFormat format,
    bool withRegion)
{
    Variables list;
    if (withRegion && !region.isEmpty()) {
        list.append({"AWS_REGION", Secret(region.toLatin1())});
        list.append({"AWS_DEFAULT_REGION", Secret(region.toLatin1())});
    }
    list.append({containerUriVariable, Secret(opened.uri)});
    list.append({containerTokenVariable,
        opened.token}); // last: the relay starts its command when it has read this line
    return formatVariables(list, format);
}
} // namespace

Future<int> serveContainers(const CommandParts &parts, const Command &command)
{
    const auto found = environmentTarget(parts, *command);
    const auto target = found.map(&EnvironmentTarget::target);
    const auto address = namedAddress(command->flags);
    const auto format = variablesFormat(command->flags);
    if (!target)
        return failed<int>(target.error());
    if (!address)
        return failed<int>(address.error());
    if (!format)
        return failed<int>(format.error());

    const auto source = [parts, command, target = *target] {
        return then(
            obtainAccess(parts, command, target, CredentialBroker::Freshness::Cached, Asking::AsProgram),
            &parts.broker, [](const Result<Access> &access) { return access.map(&Access::credentials); });
    };
    const quint64 ticket = command->request.ticket;
    parts.endpoints.expect(ticket);
    const auto open = [=](const Result<Access> &access) -> Future<int> {
        const auto opened = access ? parts.endpoints.open(ticket, source, *address)
                                   : Result<ContainerEndpoints::Opened>(tl::unexpected(access.error()));
        if (!opened) {
            parts.endpoints.withdraw(ticket);
            return failed<int>(opened.error());
        }
        warnOfShadows(parts, command);
        if (command->flags.has(QStringLiteral("docker")))
            tellDocker(command);
        const bool forCommand = *format == CredentialsFormat::DotEnv;
        const QString &region = found->region.isEmpty() ? access->credentials.region : found->region;
        command->output->out(variables(*opened, region, *format, forCommand).view());
        return then(opened->end, &parts.endpoints, [](const Result<> &) { return Result<int>(0); });
    };
    return then(obtainAccess(parts, command, *target, CredentialBroker::Freshness::Cached, Asking::AsPerson),
        &parts.endpoints, open);
}
