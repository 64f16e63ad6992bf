#include "aws/containervariables.h"
#include "aws/credentialkeys.h"
#include "aws/safefile.h"
#include "broker/commandcall.h"
#include "broker/containerendpoints.h"
#include "broker/environmenttarget.h"
#include "broker/exitcodes.h"

#include <algorithm>

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
    using enum CredentialsFormat;
    return namedFormat(flags, {Bash, Fish, PowerShell, Cmd, DotEnv});
}

/// Says so where [default] of the file \a path gives credentials: AWS tools read it before they ask the
/// endpoint.
void warnOfShadow(const Command &command, const QString &path, ConfigFile::Kind kind)
{
    const auto content = SafeFile(path).read(ConfigFile::maxSize);
    const auto file = content && *content ? ConfigFile::parse(**content, kind)
                                          : Result<ConfigFile>(failure(Error::Kind::NotFound));
    const auto keys = file ? credentialKeys(file->profile("default")) : QList<QByteArray>();
    if (!keys.isEmpty())
        command->note(QStringLiteral(
            "Careful: [default] in %1 has %2, and AWS tools use that instead of this endpoint.")
                          .arg(path, QString::fromLatin1(keys.join(", "))));
}

/// What a person may do with what is printed.
void tellUse(const Command &command)
{
    if (command->flags.has(QStringLiteral("docker")))
        command->note(QStringLiteral(
            "In the same shell: docker run --network duplo-tray -e AWS_CONTAINER_CREDENTIALS_FULL_URI "
            "-e AWS_CONTAINER_AUTHORIZATION_TOKEN IMAGE"));
    command->note(QStringLiteral("Paste these lines into another shell. Ctrl+C here ends the access."));
}

Secret variables(const ContainerEndpoints::Opened &opened, const QString &region, CredentialsFormat format)
{
    Variables list;
    if (!region.isEmpty()) {
        list.append({"AWS_REGION", Secret(region.toLatin1())});
        list.append({"AWS_DEFAULT_REGION", Secret(region.toLatin1())});
    }
    list.append({containerUriVariable, Secret(opened.uri)});
    // Last: the relay starts its command when it has read this line.
    list.append({containerTokenVariable, opened.token});
    return formatVariables(list, format);
}

/// What is served, and how.
struct Service
{
    EnvironmentTarget target;
    QHostAddress address;
    CredentialsFormat format = CredentialsFormat::Bash;
    std::optional<ContainerEndpoints::Earlier> earlier;
};

/// What is piped in: its first line, and the rest.
std::pair<QByteArrayView, QByteArrayView> firstLine(const CommandCall &call)
{
    const QByteArrayView all = call.request.input.view();
    const auto end = std::max<qsizetype>(all.indexOf('\n'), 0);
    return {all.first(end), all.sliced(std::min(end + 1, all.size()))};
}

/// The endpoint that a running command knows, since another agent had it: its port, and its token, which is
/// the first line of what is piped in.
Result<std::optional<ContainerEndpoints::Earlier>> namedEarlier(const CommandCall &call)
{
    using Earlier = ContainerEndpoints::Earlier;
    if (!call.flags.has(QStringLiteral("resume-port")))
        return std::optional<Earlier>();
    constexpr quint16 lowest = 1024;
    constexpr qsizetype digits = 64;
    const quint16 port = call.flags.value(QStringLiteral("resume-port")).toUShort();
    const QByteArrayView token = firstLine(call).first;
    const bool isToken = token.size() == digits && std::all_of(token.begin(), token.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
    });
    if (port < lowest || !isToken)
        return failure(Error::Kind::InvalidInput, QStringLiteral("There is no such endpoint to go on with"));
    return Earlier{port, Secret(token)};
}

/// The command without that line.
Command withoutEarlier(const Command &command)
{
    auto call = std::make_shared<CommandCall>(*command);
    call->request.input = Secret(firstLine(*command).second);
    return call;
}

Result<Service> namedService(const CommandParts &parts, const CommandCall &call)
{
    const auto target = environmentTarget(parts, call);
    const auto address = namedAddress(call.flags);
    const auto format = variablesFormat(call.flags);
    const auto earlier = namedEarlier(call);
    for (const Error *error : {target ? nullptr : &target.error(), address ? nullptr : &address.error(),
             format ? nullptr : &format.error(), earlier ? nullptr : &earlier.error()})
        if (error)
            return tl::unexpected(*error);
    return Service{*target, *address, *format, *earlier};
}

/// Opens the endpoint, tells where it is, and ends with it.
Future<int> open(
    const CommandParts &parts, const Command &command, const Service &service, const QString &region)
{
    const auto source = [parts, command, target = service.target.target] {
        return then(
            obtainAccess(parts, command, target, CredentialBroker::Freshness::Cached, Asking::AsProgram),
            &parts.broker, [](const Result<Access> &access) { return access.map(&Access::credentials); });
    };
    const auto opened =
        parts.endpoints.open(command->request.ticket, source, service.address, service.earlier);
    if (!opened) {
        parts.endpoints.withdraw(command->request.ticket);
        if (!service.earlier || opened.error().kind != Error::Kind::PortInUse)
            return failed<int>(opened.error());
        command->note(
            QStringLiteral("duplo-tray-jit: The port %1, at which the command was served, is taken by "
                           "another program: end that one, or this command.")
                .arg(service.earlier->port));
        return ready(Result<int>(int(CommandExit::Failed)));
    }
    if (!service.earlier) {
        if (checkCallersFiles(*command)) {
            const auto files = callersWriter(parts, *command);
            warnOfShadow(command, files.credentialsPath(), ConfigFile::Kind::Credentials);
            warnOfShadow(command, files.path(), ConfigFile::Kind::Config);
        }
        if (service.format != CredentialsFormat::DotEnv) // in which the relay wants it for its command
            tellUse(command);
        command->output->out(variables(*opened, region, service.format).view());
    }
    return then(opened->end, &parts.endpoints, [](const Result<> &) { return Result<int>(0); });
}
} // namespace

Future<int> serveContainers(const CommandParts &parts, const Command &command)
{
    const auto service = namedService(parts, *command);
    if (!service)
        return failed<int>(service.error());
    const quint64 ticket = command->request.ticket;
    parts.endpoints.expect(ticket);
    // Its command runs already, and may ask any moment: whether it is given something is found out then.
    if (service->earlier)
        return open(parts, withoutEarlier(command), *service, {});
    const auto begin = [parts, command, service = *service, ticket](
                           const Result<Access> &access) -> Future<int> {
        if (!access) {
            parts.endpoints.withdraw(ticket);
            return failed<int>(access.error());
        }
        const QString &own = service.target.region;
        return open(parts, command, service, own.isEmpty() ? access->credentials.region : own);
    };
    return then(obtainAccess(parts, command, service->target.target, CredentialBroker::Freshness::Cached,
                    Asking::AsPerson),
        &parts.endpoints, begin);
}
