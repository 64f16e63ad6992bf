#include "broker/foundportals.h"

#include "aws/shellwords.h"
#include "broker/commandflags.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

namespace {
constexpr qint64 longestClientConfig = 256 * 1024;

/// The arguments after program and verb, if \a words is a call that prints AWS credentials.
std::optional<CommandFlags> clientCall(QStringList words)
{
    const QString program = QFileInfo(words.isEmpty() ? QString() : words.takeFirst()).completeBaseName();
    QStringList verb;
    if (program == QLatin1String("duplo-jit"))
        verb = {QStringLiteral("aws")};
    else if (program == QLatin1String("duploctl"))
        verb = {QStringLiteral("jit"), QStringLiteral("aws")};
    else if (program != QLatin1String("duplo-aws-credential-process"))
        return std::nullopt;
    const auto flags =
        CommandFlags::parseClient(words, {QStringLiteral("H"), QStringLiteral("T"), QStringLiteral("t")});
    if (!flags || flags->words() != verb)
        return std::nullopt;
    return *flags;
}

QString either(const CommandFlags &flags, const char *name, const char *letter)
{
    const QString value = flags.value(QString::fromLatin1(name));
    return value.isEmpty() ? flags.value(QString::fromLatin1(letter)) : value;
}

std::optional<AccessTarget> targetOf(const CommandFlags &flags)
{
    const auto portal = parsePortal(either(flags, "host", "H"), flags.value(QStringLiteral("api-host")));
    return portal ? flags.target(*portal, either(flags, "tenant", "T")) : std::nullopt;
}

FoundPortal &entryFor(QList<FoundPortal> &found, const Portal &portal)
{
    for (FoundPortal &entry : found)
        if (entry.portal == portal)
            return entry;
    found.append({portal, {}});
    return found.last();
}

/// duploctl's file is YAML; only its "host:" lines matter here.
QStringList hostsOf(const QString &clientConfig)
{
    QFile file(clientConfig);
    if (!QFileInfo(clientConfig).isFile() || !file.open(QIODevice::ReadOnly))
        return {};
    static const QRegularExpression line(
        QStringLiteral("^\\s*(?:-\\s*)?host:\\s*[\"']?([^\\s\"'#]+)"), QRegularExpression::MultilineOption);
    QStringList hosts;
    auto matches = line.globalMatch(QString::fromUtf8(file.read(longestClientConfig)));
    while (matches.hasNext() && hosts.size() < 50)
        hosts.append(matches.next().captured(1));
    return hosts;
}
} // namespace

std::optional<FoundProfile> readClientProfile(const ServedProfile &profile)
{
    const auto words = splitShellWords(profile.credentialProcess);
    const auto flags = words ? clientCall(*words) : std::nullopt;
    const auto target = flags ? targetOf(*flags) : std::nullopt;
    if (!target)
        return std::nullopt;
    return FoundProfile{profile.name, *target, !either(*flags, "token", "t").isEmpty()};
}

QList<FoundPortal> findPortals(const Profiles &profiles, const QString &clientConfig)
{
    QList<FoundPortal> found;
    const auto others = profiles.writer().othersProfiles();
    for (const ServedProfile &profile : others.value_or(QList<ServedProfile>()))
        if (const auto read = readClientProfile(profile))
            entryFor(found, read->target.portal).profiles.append(*read);
    for (const QString &host : hostsOf(clientConfig))
        if (const auto portal = parsePortal(host))
            entryFor(found, *portal);
    return found;
}

Result<QStringList> ProfileTakeover::preview(const QList<FoundProfile> &found) const
{
    QStringList lines;
    for (const FoundProfile &profile : found) {
        const auto change = m_profiles.preview(profile.target, profile.name, {}, true);
        if (!change)
            return tl::unexpected(change.error());
        lines += QStringLiteral("  [profile ") + profile.name + u']';
        lines += change->changedLines();
    }
    return lines;
}

Result<> ProfileTakeover::apply(const QList<FoundProfile> &found)
{
    for (const FoundProfile &profile : found) {
        const auto change = m_profiles.preview(profile.target, profile.name, {}, true);
        const Result<> applied = change ? m_profiles.apply(*change) : tl::unexpected(change.error());
        if (!applied) {
            (void)undo();
            return applied;
        }
        m_made.append(*change);
    }
    return {};
}

Result<> ProfileTakeover::undo()
{
    // Each change is undone only on the text that it left, so the last one goes first.
    while (!m_made.isEmpty()) {
        if (const auto undone = m_profiles.undo(m_made.last()); !undone)
            return undone;
        m_made.removeLast();
    }
    return {};
}
