#include "broker/environmenttarget.h"

#include "aws/shellwords.h"

namespace {
std::optional<EnvironmentTarget> served(
    const CommandParts &parts, const QList<ServedProfile> &profiles, const QString &name)
{
    for (const ServedProfile &profile : profiles) {
        const auto target =
            profile.name == name ? Profiles::targetOf(profile, parts.settings.portals()) : std::nullopt;
        if (target)
            return EnvironmentTarget{*target, name, name, profile.region};
    }
    return std::nullopt;
}

/// With the profile that serves it, when there is one.
EnvironmentTarget completed(const CommandParts &parts, AccessTarget target, const QString &label,
    const QList<ServedProfile> &profiles)
{
    EnvironmentTarget result{std::move(target), label, {}, {}};
    for (const ServedProfile &profile : profiles) {
        if (Profiles::targetOf(profile, parts.settings.portals()) != result.target)
            continue;
        result.profile = profile.name;
        result.region = profile.region;
        break;
    }
    return result;
}

/// The portals that "portal/" names, or all.
QList<Portal> portalsNamed(const CommandParts &parts, const QString &name)
{
    QList<Portal> portals = parts.settings.portals();
    if (!name.isEmpty())
        portals.removeIf(
            [&](const Portal &portal) { return portal.name() != name && portal.host() != name; });
    return portals;
}

Result<AccessTarget> tenantNamed(const CommandParts &parts, const QString &portalName, const QString &tenant)
{
    const QList<Portal> portals = portalsNamed(parts, portalName);
    QList<AccessTarget> found;
    for (const Portal &portal : portals) {
        const SignIn *signIn = parts.signIns.last(portal);
        if (const Tenant *known = signIn ? signIn->tenant(tenant) : nullptr)
            found.append({portal, AccessLevel::Tenant, known->name});
    }
    if (found.size() == 1)
        return found.first();
    if (found.size() > 1)
        return failure(Error::Kind::InvalidInput,
            QStringLiteral("Several portals have a tenant %1: say which, as in %2/%1")
                .arg(tenant.left(60), found.first().portal.name()));
    // Whoever signs in first may find it.
    if (portals.size() == 1 && !parts.signIns.last(portals.first()))
        return AccessTarget{portals.first(), AccessLevel::Tenant, tenant};
    return tl::unexpected(notFound(Error::Noun::Tenant, tenant));
}

Result<EnvironmentTarget> targetOfWord(
    const CommandParts &parts, const QList<ServedProfile> &profiles, const QString &word)
{
    if (const auto profile = served(parts, profiles, word))
        return *profile;
    const auto slash = word.indexOf(QLatin1Char('/'));
    const auto target = tenantNamed(parts, slash < 0 ? QString() : word.left(slash), word.mid(slash + 1));
    if (!target)
        return tl::unexpected(target.error());
    return completed(parts, *target, word, profiles);
}
} // namespace

QList<ServedProfile> callersProfiles(const CommandParts &parts, const CommandCall &call)
{
    // A word or a target is found without them as well.
    if (!checkCallersFiles(call))
        return {};
    return callersWriter(parts, call).servedProfiles().value_or(QList<ServedProfile>());
}

Result<EnvironmentTarget> environmentTarget(
    const CommandParts &parts, const CommandCall &call, bool takesName)
{
    const CommandFlags &flags = call.flags;
    const QString word = flags.words().value(0);
    const QString name = flags.value(QStringLiteral("profile"));
    const bool isScoped = namesAccess(flags);
    if (int(!word.isEmpty()) + int(!name.isEmpty()) + int(isScoped) > 1)
        return failure(Error::Kind::InvalidInput,
            QStringLiteral("Only one of a name, --profile, --tenant, --admin and --duplo-ops makes sense"));
    if (word.isEmpty() && name.isEmpty() && !isScoped)
        return failure(Error::Kind::InvalidInput,
            QStringLiteral(
                "Say which access: %1--profile NAME, or one of --tenant NAME, --admin and --duplo-ops")
                .arg(takesName ? QStringLiteral("a NAME, ") : QString()));
    if (!word.isEmpty())
        return targetOfWord(parts, callersProfiles(parts, call), word);
    if (!name.isEmpty()) {
        const auto profiles = callersWriter(parts, call).servedProfiles();
        if (!profiles)
            return tl::unexpected(profiles.error());
        if (const auto profile = served(parts, *profiles, name))
            return *profile;
        return tl::unexpected(notFound(Error::Noun::Profile, name));
    }
    const auto target = namedTarget(parts, flags);
    if (!target)
        return tl::unexpected(target.error());
    return completed(parts, *target, target->label(), callersProfiles(parts, call));
}

bool asksHere(const Profiles &profiles, const ServedProfile &profile)
{
    const QString flag = QStringLiteral("--instance");
    const QStringList words = splitShellWords(profile.credentialProcess).value_or(QStringList());
    const QStringList own = profiles.helperCommand().mid(1);
    return words.value(1) == flag ? words.mid(1, 2) == own : own.isEmpty();
}

QStringList profilesAt(const CommandParts &parts, const CommandCall &call, const Portal &portal)
{
    QStringList names;
    for (const ServedProfile &profile : callersProfiles(parts, call)) {
        const auto target = Profiles::targetOf(profile, parts.settings.portals());
        if (target && target->portal == portal && asksHere(parts.profiles, profile))
            names.append(profile.name);
    }
    return names;
}

QString profilesOf(const CommandParts &parts, const CommandCall &call, const AccessTarget &target)
{
    const QString named = call.flags.value(QStringLiteral("profile"));
    if (!named.isEmpty() || call.caller().isElsewhere)
        return named;
    // This is asked for every answer: whatever other file a caller names may hang, and everybody with it.
    const auto files = parts.profiles.writer();
    if (callersWriter(parts, call).path() != files.path())
        return {};
    const QList<Portal> portals = parts.settings.portals();
    const QString names = parts.profiles.namesFor(files, target, portals);
    const SignIn *signIn = parts.signIns.last(target.portal);
    const Tenant *tenant = signIn ? signIn->tenant(target.tenant) : nullptr;
    // A profile may name its tenant by its id.
    return !names.isEmpty() || !tenant
        ? names
        : parts.profiles.namesFor(files, {target.portal, target.level, tenant->id}, portals);
}

QStringList environmentNames(const CommandParts &parts, const CommandCall &call)
{
    QStringList names;
    for (const ServedProfile &profile : callersProfiles(parts, call))
        names.append(profile.name);
    const QList<Portal> portals = parts.settings.portals();
    for (const Portal &portal : portals) {
        const SignIn *signIn = parts.signIns.last(portal);
        const QString before = portals.size() > 1 ? QString(portal.name() + QLatin1Char('/')) : QString();
        for (const Tenant &tenant : signIn ? signIn->tenants : QList<Tenant>())
            names.append(before + tenant.name);
    }
    names.removeDuplicates();
    return names;
}
