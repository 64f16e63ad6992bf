#include "broker/commandline.h"

#include "broker/commandcall.h"
#include "broker/commandsentences.h"

namespace {
struct Verb
{
    QLatin1String name; ///< one word or two
    CommandVerb run;
    QStringList values;
    QStringList switches;
    int words = 0; ///< how many words must follow
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
    static const QStringList consent = nothing + "memory-only switch-user debug";
    // Every flag of duplo-jit is known wherever people have it in their config files, also where it has no
    // meaning.
    static const QStringList jitValues = target + "token port";
    static const QStringList jitSwitches = who + "interactive no-cache token-stdin";
    static const QList<Verb> all = {
        {QLatin1String("credential-process"), credentialProcess, jitValues, jitSwitches},
        {QLatin1String("aws"), awsAccess, jitValues, jitSwitches},
        {QLatin1String("credentials"), pasteableCredentials, jitValues + "format", jitSwitches},
        {QLatin1String("console"), openConsole, target + "region path",
            who + "print copy open window browser"},
        {QLatin1String("portal add"), addPortal, nothing + "api-host", nothing, 1},
        {QLatin1String("portal list"), listPortals, nothing, nothing + "json"},
        {QLatin1String("portal remove"), removePortal, host, nothing},
        {QLatin1String("portal sign-in"), signIn, host + "port token",
            consent + "token-stdin no-browser admin"},
        {QLatin1String("portal sign-out"), signOut, host, nothing},
        {QLatin1String("profile add"), addProfile, target + "region", who + "replace", 1},
        {QLatin1String("profile list"), listProfiles, nothing, nothing + "json"},
        {QLatin1String("profile remove"), removeProfile, nothing, nothing, 1},
        {QLatin1String("status"), showStatus, nothing, nothing + "json"},
        {QLatin1String("clear-cache"), clearCache, nothing, nothing},
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

QString unknownVerb(const QStringList &arguments)
{
    if (arguments.isEmpty())
        return QStringLiteral("Say what to do: \"duplo-tray-jit help\" lists the verbs");
    if (arguments.first() == QLatin1String("portal"))
        return QStringLiteral("Say what to do with the portal: add, list, remove, sign-in or sign-out");
    if (arguments.first() == QLatin1String("profile"))
        return QStringLiteral("Say what to do with the profile: add, list or remove");
    // Words that are out of place may be secrets: they are not repeated.
    if (arguments.first().startsWith(QLatin1Char('-')))
        return QStringLiteral("The verb comes first: \"duplo-tray-jit help\" lists them");
    return QStringLiteral("There is no verb \"%1\": \"duplo-tray-jit help\" lists them")
        .arg(arguments.first().left(40));
}

Future<int> start(const CommandParts &parts, CommandRequest &&request, std::shared_ptr<CommandOutput> output)
{
    QStringList arguments = request.arguments;
    const Verb *verb = takeVerb(arguments);
    if (!verb)
        return misused(unknownVerb(arguments));
    auto flags = CommandFlags::parse(arguments, verb->values, verb->switches);
    if (!flags)
        return failed<int>(flags.error());
    if (flags->words().size() != verb->words)
        return misused(verb->words > flags->words().size()
                ? QStringLiteral("Something is missing after \"%1\": add --help to see what").arg(verb->name)
                : QStringLiteral("There is a word too many after \"%1\": add --help to see its flags")
                      .arg(verb->name));
    return verb->run(
        parts, std::make_shared<CommandCall>(CommandCall{*flags, std::move(request), std::move(output)}));
}
} // namespace

CommandLine::CommandLine(CommandParts parts, QObject *parent)
    : QObject(parent)
    , m_parts(std::move(parts))
{
}

Future<int> CommandLine::run(CommandRequest request, std::shared_ptr<CommandOutput> output)
{
    return then(
        start(m_parts, std::move(request), output), this, [output](const Result<int> &code) -> Result<int> {
            if (code)
                return code;
            const QString sentence =
                QStringLiteral("duplo-tray-jit: %1\n").arg(commandSentence(code.error()));
            output->error(sentence.toUtf8());
            return code.error().kind == Error::Kind::InvalidInput ? 2 : 1;
        });
}
