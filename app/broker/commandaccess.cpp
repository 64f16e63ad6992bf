#include "broker/commandcall.h"
#include "broker/commandhints.h"

#include <QRegularExpression>

Result<Portal> namedPortal(const CommandParts &parts, const CommandFlags &flags)
{
    const QString host = flags.value(QStringLiteral("host"));
    if (!host.isEmpty()) {
        auto portal = parsePortal(host, flags.value(QStringLiteral("api-host")));
        if (!portal)
            return portal;
        // A person's token goes to the API base that the person set up: a caller cannot name another.
        const auto known = parts.settings.portal(portal->url);
        const bool isOther = portal->apiUrl != (known ? known->apiUrl : portal->url);
        const bool bringsToken =
            flags.has(QStringLiteral("token")) || flags.has(QStringLiteral("token-stdin"));
        if (flags.has(QStringLiteral("api-host")) && isOther && (known || !bringsToken))
            return tl::unexpected(otherApiBase(*portal));
        return known.value_or(*portal);
    }
    const auto portals = parts.settings.portals();
    if (portals.size() == 1)
        return portals.first();
    if (portals.isEmpty())
        return tl::unexpected(noPortal());
    return failure(
        Error::Kind::InvalidInput, QStringLiteral("There are several portals: say which with --host"));
}

Error noPortal()
{
    return {Error::Kind::InvalidInput,
        QStringLiteral("There is no portal yet: \"duplo-tray-jit portal add URL\" adds one"), {}};
}

Result<> checkPortalIsKnown(const CommandParts &parts, const CommandCall &call)
{
    const auto portal = parsePortal(call.flags.value(QStringLiteral("host")));
    // A token of the caller's own is all that goes to where no person has signed in.
    const bool bringsToken = call.flags.has(QStringLiteral("token"))
        || call.flags.has(QStringLiteral("token-stdin")) || !call.request.duploToken.isEmpty();
    if (!portal || bringsToken || parts.settings.portal(portal->url))
        return {};
    return failure(Error::Kind::InvalidInput, unknownPortal(parts, *portal));
}

Error otherApiBase(const Portal &portal)
{
    return {Error::Kind::InvalidInput,
        QStringLiteral(
            "%1 is not set up with that --api-host, and only a person sets it: type "
            "\"duplo-tray-jit portal add %1 --api-host URL\" at a terminal, or use Settings > Portals")
            .arg(portal.host()),
        {}};
}

bool namesAccess(const CommandFlags &flags)
{
    return flags.has(QStringLiteral("tenant")) || flags.has(QStringLiteral("admin"))
        || flags.has(QStringLiteral("duplo-ops"));
}

static tl::unexpected<Error> unclearAccess()
{
    return failure(Error::Kind::InvalidInput,
        QStringLiteral("Say which access: one of --tenant NAME, --admin and --duplo-ops"));
}

Result<AccessTarget> preferredTarget(const CommandParts &parts, const CommandFlags &flags)
{
    const auto portal = namedPortal(parts, flags);
    if (!portal)
        return tl::unexpected(portal.error());
    const auto target = flags.target(*portal, flags.value(QStringLiteral("tenant")));
    if (!target)
        return unclearAccess();
    return parts.signIns.byOwnName(*target);
}

Result<AccessTarget> namedTarget(const CommandParts &parts, const CommandFlags &flags)
{
    const int named = int(!flags.value(QStringLiteral("tenant")).isEmpty())
        + int(flags.has(QStringLiteral("admin"))) + int(flags.has(QStringLiteral("duplo-ops")));
    const auto target = preferredTarget(parts, flags);
    return target && named > 1 ? unclearAccess() : target;
}

Result<CredentialsFormat> namedFormat(const CommandFlags &flags, const QList<CredentialsFormat> &possible)
{
    const QString name = flags.value(QStringLiteral("format"));
    const bool json = flags.has(QStringLiteral("json"));
    if (json && !name.isEmpty() && name != QLatin1String("json"))
        return failure(
            Error::Kind::InvalidInput, QStringLiteral("Only one of --format and --json makes sense"));
    const auto format = parseFormat(json ? QStringLiteral("json")
            : name.isEmpty()             ? QStringLiteral("bash")
                                         : name);
    if (format && possible.contains(*format))
        return format;
    QStringList names;
    for (const CredentialsFormat one : possible)
        names.append(formatName(one));
    return failure(Error::Kind::InvalidInput,
        QStringLiteral("The format is one of ") + names.join(QStringLiteral(", ")));
}

Result<quint16> namedPort(const CommandFlags &flags)
{
    if (!flags.has(QStringLiteral("port")))
        return quint16(0);
    bool isNumber = false;
    const quint16 port = flags.value(QStringLiteral("port")).toUShort(&isNumber);
    if (isNumber)
        return port;
    return failure(Error::Kind::InvalidInput, QStringLiteral("--port takes a number up to 65535"));
}

Result<QString> namedRegion(const CommandFlags &flags)
{
    static const QRegularExpression form(QStringLiteral("\\A[a-z]{2,4}(-[a-z]{2,12}){1,2}-[0-9]{1,2}\\z"));
    const QString region = flags.value(QStringLiteral("region"));
    if (region.isEmpty() || form.match(region).hasMatch())
        return region;
    return failure(Error::Kind::InvalidInput,
        QStringLiteral("\"%1\" is no AWS region: one looks like us-west-2").arg(region.left(40)));
}

Result<> checkCallersFiles(const CommandCall &call)
{
    const CommandRequest &request = call.request;
    const bool namesSome = call.flags.has(QStringLiteral("file")) || !request.awsConfigFile.isEmpty()
        || !request.awsSharedCredentialsFile.isEmpty() || !request.kubeconfig.isEmpty();
    // A path of a sandbox leads to another file here, maybe one that the sandbox is to be kept from.
    if (!namesSome || !call.caller().isElsewhere)
        return {};
    return failure(Error::Kind::InvalidInput,
        QStringLiteral(
            "Duplo Tray sees other files than this container or sandbox: do it outside, or leave out "
            "--file, AWS_CONFIG_FILE, AWS_SHARED_CREDENTIALS_FILE and KUBECONFIG"));
}

ProfileWriter callersWriter(const CommandParts &parts, const CommandCall &call)
{
    return parts.profiles.writer(call.request.awsConfigFile, call.request.awsSharedCredentialsFile);
}

Result<Secret> givenToken(const CommandCall &call)
{
    QByteArray bytes;
    if (call.flags.has(QStringLiteral("token-stdin"))) {
        bytes = call.request.input.view().trimmed().toByteArray();
        if (bytes.isEmpty())
            return failure(Error::Kind::InvalidInput, QStringLiteral("There is no token on stdin"));
    } else if (call.flags.has(QStringLiteral("token"))) {
        bytes = call.flags.value(QStringLiteral("token")).trimmed().toUtf8();
        if (bytes.isEmpty())
            return failure(Error::Kind::InvalidInput, QStringLiteral("The token after --token is empty"));
    } else {
        return call.request.duploToken;
    }
    return Secret::take(bytes);
}

Future<SignIn> authorizeAtTerminal(
    const CommandParts &parts, const Command &command, const Portal &portal, const AuthorizeOptions &options)
{
    const auto told = tellQuestions(parts, command, portal);
    auto outcome = parts.signIns.authorize(portal, options);
    const QUrl page = parts.signIns.pageUrl(portal);
    if (!page.isEmpty())
        tellOfPage(command, portal, page, options.openBrowser && !parts.signIns.lastError(portal));
    return then(outcome, &parts.signIns, [told](const Result<SignIn> &signIn) { return signIn; });
}

void tellOfPage(const Command &command, const Portal &portal, const QUrl &page, bool opened)
{
    command->note(opened
            ? QStringLiteral("We opened your browser at %1. Click Authorize there.").arg(portal.host())
            : QStringLiteral("Open this page and click Authorize there:"));
    command->note(opened ? QStringLiteral("If it did not open: %1").arg(page.toString(QUrl::FullyEncoded))
                         : page.toString(QUrl::FullyEncoded));
    if (portal.apiUrl != portal.url)
        command->note(QStringLiteral("The sign-in is sent to its API at %1.")
                          .arg(Portal{portal.apiUrl, portal.apiUrl}.host()));
}
