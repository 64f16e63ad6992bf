#include "broker/commandline.h"

#include "broker/commandcall.h"
#include "broker/commandhints.h"
#include "broker/commandsentences.h"
#include "broker/duplovariables.h"
#include "broker/exitcodes.h"
#include "broker/kubernetessessions.h"

namespace {
struct Verb
{
    QLatin1String name; ///< one word or two
    CommandVerb run;
    QStringList values;
    QStringList switches;
    int words = 0; ///< how many words must follow
    int more = 0; ///< how many may follow those
    DuploUse use = DuploUse::Access;
    bool takesHost = false; ///< the word is what --host says otherwise
};

QStringList operator+(const QStringList &a, const char *more)
{
    return a + QString::fromLatin1(more).split(QLatin1Char(' '));
}

const QList<Verb> &verbs()
{
    static const QStringList nothing;
    static const QStringList host = nothing + "host api-host";
    static const QStringList target = host + "tenant plan";
    static const QStringList who = nothing + "admin duplo-ops debug";
    static const QStringList consent = nothing + "memory-only switch-user debug json";
    // Every flag of duplo-jit is known wherever people have it in their config files, also where it has no
    // meaning.
    static const QStringList jitValues = target + "token port";
    static const QStringList jitSwitches = who + "interactive no-cache token-stdin";
    static const QList<Verb> all = {
        {QLatin1String("credential-process"), credentialProcess, jitValues, jitSwitches},
        {QLatin1String("aws"), awsAccess, jitValues, jitSwitches},
        {QLatin1String("credentials"), pasteableCredentials, jitValues + "format", jitSwitches + "json"},
        {QLatin1String("console"), openConsole, target + "region path service place",
            who + "print copy open window browser container json", 0, 1},
        {QLatin1String("serve"), serveContainers, jitValues + "profile format bind resume-port",
            jitSwitches + "docker"},
        {QLatin1String("k8s"), kubernetesAccess, jitValues, jitSwitches, 0, 0, DuploUse::Cluster},
        {QLatin1String("kubeconfig add"), addKubeconfig, jitValues + "file",
            jitSwitches + "set-current replace json", 1, 0, DuploUse::Cluster},
        {QLatin1String("kubeconfig list"), listKubeconfig, nothing + "file", nothing + "json"},
        {QLatin1String("kubeconfig remove"), removeKubeconfig, nothing + "file", nothing + "json", 1},
        {QLatin1String("portal add"), addPortal, nothing + "api-host", nothing + "json", 1},
        {QLatin1String("portal list"), listPortals, nothing, nothing + "json"},
        {QLatin1String("portal remove"), removePortal, host, nothing + "json", 0, 1, DuploUse::Access, true},
        {QLatin1String("portal sign-in"), signIn, host + "port token",
            consent + "token-stdin no-browser admin"},
        {QLatin1String("portal sign-out"), signOut, host, nothing + "json", 0, 1, DuploUse::Access, true},
        {QLatin1String("profile add"), addProfile, target + "region", who + "replace json", 1},
        {QLatin1String("profile list"), listProfiles, nothing, nothing + "json"},
        {QLatin1String("profile remove"), removeProfile, nothing, nothing + "json", 1},
        {QLatin1String("exec"), executeWith, jitValues + "profile region", jitSwitches},
        {QLatin1String("env"), printEnvironment, jitValues + "profile region format",
            jitSwitches + "keys off json", 0, 1, DuploUse::UnlessNamed},
        {QLatin1String("duplo"), printPortalToken, jitValues, jitSwitches},
        {QLatin1String("tenants"), listTenants, host, nothing + "json"},
        {QLatin1String("whoami"), showPerson, host, nothing + "json"},
        {QLatin1String("activity"), showActivity, nothing + "limit", nothing + "json csv", 0, 1},
        {QLatin1String("doctor"), showHealth,
            nothing
                + "caller-helper caller-version caller-variables caller-folder caller-folder-private "
                  "caller-aws caller-aws-version caller-proxies",
            nothing + "json"},
        {QLatin1String("__complete"), completeWords, nothing + "host", nothing, 1, 1},
        {QLatin1String("consent"), chooseConsent, host + "tenant", nothing + "admin duplo-ops json", 0, 1,
            DuploUse::UnlessBare},
        {QLatin1String("status"), showStatus, nothing, nothing + "json no-wait"},
        {QLatin1String("clear-cache"), clearCache, nothing, nothing + "json"},
        {QLatin1String("version"), showVersion, nothing, nothing},
    };
    return all;
}

/// The verb that \a arguments start with, which loses its words.
const Verb *takeVerb(QStringList &arguments)
{
    for (const Verb &verb : verbs()) {
        const QStringList words = QString(verb.name).split(QLatin1Char(' '));
        if (arguments.mid(0, words.size()) == words) {
            arguments = arguments.mid(words.size());
            return &verb;
        }
    }
    return nullptr;
}

/// Whether it reads or writes files that the caller can name.
bool usesFiles(const Verb &verb, const CommandFlags &flags)
{
    return verb.name.startsWith(QLatin1String("profile "))
        || verb.name.startsWith(QLatin1String("kubeconfig ")) || flags.has(QStringLiteral("profile"));
}

/// Whether it goes on where --host names a portal that nobody added: what duplo-jit's verbs stand for in
/// people's config files works from the first call, signing in adds the portal, taking keys out of a shell
/// asks none, and who is signed in is told with an exit code of its own.
bool takesStrangers(const Verb &verb, const CommandFlags &flags)
{
    static const QStringList those{QStringLiteral("credential-process"), QStringLiteral("aws"),
        QStringLiteral("k8s"), QStringLiteral("duplo"), QStringLiteral("__complete"),
        QStringLiteral("whoami"), QStringLiteral("tenants")};
    return those.contains(verb.name) || verb.name.startsWith(QLatin1String("portal "))
        || flags.has(QStringLiteral("off"));
}

/// The portal that names are looked for at, as it was typed; empty: all of them.
QString portalAsked(const Verb &verb, const CommandFlags &flags)
{
    const QString word = flags.words().value(0);
    return verb.use == DuploUse::UnlessNamed && word.contains(QLatin1Char('/'))
        ? word.section(QLatin1Char('/'), 0, 0)
        : flags.value(QStringLiteral("host"));
}

/// \a asked becomes portalAsked().
Future<int> start(const CommandParts &parts, CommandRequest &&request, std::shared_ptr<CommandOutput> output,
    QString &asked)
{
    QStringList arguments = request.arguments;
    const Verb *verb = takeVerb(arguments);
    if (!verb)
        return misused(unknownVerb(arguments));
    auto flags = CommandFlags::parse(arguments, verb->values, verb->switches);
    if (!flags)
        return failed<int>(flags.error());
    const auto words = flags->words().size();
    if (words < verb->words || words > verb->words + verb->more)
        return misused(verb->words > words
                ? missingWord(verb->name)
                : wordTooMany(verb->name,
                    verb->values.contains(QStringLiteral("tenant")) && verb->use != DuploUse::UnlessNamed
                        && !namesAccess(*flags)));
    const QString hostFlag = QStringLiteral("host");
    if (verb->takesHost && words > 0 && flags->has(hostFlag))
        return misused(QStringLiteral("Only one of the portal's address and --host makes sense"));
    if (verb->takesHost && words > 0)
        flags->setDefault(hostFlag, flags->words().first());
    applyDuploVariables(*flags, verb->values, verb->use, request);
    asked = portalAsked(*verb, *flags);
    auto call = std::make_shared<CommandCall>(CommandCall{*flags, std::move(request), std::move(output)});
    call->begun.start();
    call->trace(QStringLiteral("duplo-tray " DUPLO_VERSION " does \"%1\"").arg(verb->name));
    if (!takesStrangers(*verb, *flags))
        if (const auto known = checkPortalIsKnown(parts, *call); !known)
            return failed<int>(known.error());
    if (usesFiles(*verb, *flags))
        if (const auto seen = checkCallersFiles(*call); !seen)
            return failed<int>(seen.error());
    return verb->run(parts, call);
}

/// What one of two versions does not know may be known to the other.
QString versionHint(const QString &callersVersion)
{
    if (callersVersion.isEmpty() || callersVersion == QLatin1String(DUPLO_VERSION))
        return {};
    return QStringLiteral(
        "duplo-tray-jit: This is version %1, the duplo-tray that runs is %2: \"duplo-tray quit\" ends that "
        "one, and the next call starts the one installed.\n")
        .arg(callersVersion.left(20), QStringLiteral(DUPLO_VERSION));
}
} // namespace

QList<KnownVerb> knownVerbs()
{
    QList<KnownVerb> known;
    for (const Verb &verb : verbs())
        known.append({verb.name, verb.values + verb.switches});
    return known;
}

CommandLine::CommandLine(CommandParts parts, QObject *parent)
    : QObject(parent)
    , m_parts(std::move(parts))
{
    connect(&m_parts.broker, &CredentialBroker::cleared, &m_parts.kubernetes, &KubernetesSessions::clear);
    connect(&m_parts.broker, &CredentialBroker::ended, &m_parts.kubernetes, &KubernetesSessions::end);
    connect(&m_parts.broker, &CredentialBroker::allEnded, this, [this] {
        const QList<AccessTarget> others = m_parts.kubernetes.targets();
        for (const AccessTarget &target : others)
            m_parts.broker.end(target);
    });
}

Future<int> CommandLine::run(CommandRequest request, std::shared_ptr<CommandOutput> output)
{
    const QString callersVersion = request.callerVersion;
    QString asked;
    auto started = start(m_parts, std::move(request), output, asked);
    return then(started, this, [this, output, callersVersion, asked](const Result<int> &code) -> Result<int> {
        if (code)
            return code;
        const QString sentence =
            QStringLiteral("duplo-tray-jit: %1\n")
                .arg(commandSentence(code.error(), namesInstead(m_parts, code.error(), asked)));
        output->error(sentence.toUtf8());
        if (code.error().kind == Error::Kind::InvalidInput)
            output->error(versionHint(callersVersion).toUtf8());
        return exitCode(code.error());
    });
}
