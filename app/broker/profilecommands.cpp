#include "broker/commandlisting.h"

namespace {
/// \a added: what the profile gives access to, and its name; nullopt: it is removed.
using Added = std::optional<std::pair<AccessTarget, QString>>;

/// The region that \a profile has after \a change; it may have had one before.
QString regionIn(const ProfileChange &change, const QString &profile)
{
    const auto file = ConfigFile::parse(change.after);
    return file ? QString::fromUtf8(file->profile(profile.toUtf8()).value("region")) : QString();
}

void printChange(const Command &command, const ProfileChange &change, const Added &added)
{
    if (!command->wantsJson())
        return;
    QJsonObject object{{QStringLiteral("profile"), command->flags.words().first()},
        {QStringLiteral("file"), change.path}, {QStringLiteral("changed"), change.before != change.after}};
    if (added) {
        QJsonArray warnings;
        for (const Message &warning : change.warnings)
            warnings.append(warning.english());
        object.insert(QStringLiteral("host"), added->first.portal.url.toString());
        object.insert(QStringLiteral("access"), added->first.label());
        object.insert(QStringLiteral("region"), regionIn(change, added->second));
        object.insert(QStringLiteral("warnings"), warnings);
    }
    command->print(QJsonDocument(object));
}

/// A profile that is there already may be shadowed all the same.
void noteWarnings(const Command &command, const ProfileChange &change)
{
    for (const Message &warning : change.warnings)
        command->note(QStringLiteral("Careful: ") + warning.english());
}

Result<int> write(const CommandParts &parts, const Command &command, const Result<ProfileChange> &change,
    const Added &added = {})
{
    if (!change)
        return tl::unexpected(change.error());
    if (change->before == change->after) {
        printChange(command, *change, added);
        command->note(QStringLiteral("Nothing to change: %1 has it already.").arg(change->path));
        noteWarnings(command, *change);
        return 0;
    }
    const auto applied = callersWriter(parts, *command).apply(*change);
    if (!applied)
        return tl::unexpected(applied.error());
    Q_EMIT parts.profiles.changed();
    if (added)
        recordAccess(parts, command,
            {{}, Activity::Action::ProfileWritten, Activity::Outcome::Done, added->first, {}, {},
                added->second, {}});
    printChange(command, *change, added);
    command->note(change->path + QLatin1Char(':'));
    for (const QString &line : change->changedLines())
        command->note(QStringLiteral("  ") + line);
    if (change->removesSecrets())
        command->note(QStringLiteral("No earlier version of the file is kept, since secrets stood in it."));
    noteWarnings(command, *change);
    return 0;
}

/// \a target, as the sign-in knows it; its list is fetched anew where it does not. Errors: NotFound.
Future<AccessTarget> knownTarget(const CommandParts &parts, const AccessTarget &target)
{
    const auto named = [target](const SignIn &signIn) -> Result<AccessTarget> {
        const Tenant *tenant = signIn.tenant(target.tenant);
        if (!tenant)
            return tl::unexpected(notFound(Error::Noun::Tenant, target.tenant));
        return AccessTarget{target.portal, target.level, tenant->name};
    };
    const SignIn *signIn = parts.signIns.find(target.portal);
    if (!signIn || target.level != AccessLevel::Tenant)
        return ready(Result<AccessTarget>(target));
    if (const auto found = named(*signIn))
        return ready(found);
    return then(parts.signIns.refreshSometimes(target.portal), &parts.signIns,
        [named, before = *signIn](
            const Result<SignIn> &refreshed) { return named(refreshed.value_or(before)); });
}

Result<int> writeProfile(
    const CommandParts &parts, const Command &command, const AccessTarget &target, const QString &region)
{
    const QString name = command->flags.words().first();
    const auto change = parts.profiles.previewIn(
        callersWriter(parts, *command), target, name, region, command->flags.has(QStringLiteral("replace")));
    const auto written = write(parts, command, change, Added({target, name}));
    if (!written)
        return written;
    if (!parts.signIns.find(target.portal))
        command->note(QStringLiteral("You are not signed in to %1, so neither the tenant nor the region was "
                                     "checked: sign in and run this again.")
                          .arg(target.portal.host()));
    command->note(
        QStringLiteral("Try it: ") + parts.profiles.trialCommand(name, command->request.awsConfigFile));
    return written;
}
} // namespace

Future<int> addProfile(const CommandParts &parts, const Command &command)
{
    const auto target = namedTarget(parts, command->flags);
    if (!target)
        return failed<int>(target.error());
    const auto given = namedRegion(command->flags);
    if (!given)
        return failed<int>(given.error());
    return then(knownTarget(parts, *target), &parts.profiles,
        [parts, command, given = *given](const Result<AccessTarget> &known) -> Future<int> {
            if (!known)
                return failed<int>(known.error());
            auto region =
                given.isEmpty() ? parts.broker.regions().find(*known) : ready(Result<QString>(given));
            return then(region, &parts.profiles,
                [parts, command, target = *known](const Result<QString> &found) -> Result<int> {
                    return writeProfile(parts, command, target, found.value_or(QString()));
                });
        });
}

Future<int> listProfiles(const CommandParts &parts, const Command &command)
{
    const auto profiles = callersWriter(parts, *command).servedProfiles();
    if (!profiles)
        return failed<int>(profiles.error());
    QJsonArray list;
    for (const ServedProfile &profile : *profiles) {
        const auto target = Profiles::targetOf(profile, parts.settings.portals());
        list.append(QJsonObject{{QStringLiteral("profile"), profile.name},
            {QStringLiteral("host"), target ? target->portal.url.toString() : QString()},
            {QStringLiteral("access"), target ? target->label() : QString()},
            {QStringLiteral("region"), profile.region}});
    }
    printListing(*command, list,
        {{QStringLiteral("PROFILE"), QLatin1String("profile")},
            {QStringLiteral("PORTAL"), QLatin1String("host")},
            {QStringLiteral("ACCESS"), QLatin1String("access")},
            {QStringLiteral("REGION"), QLatin1String("region")}},
        QStringLiteral("No profile yet: duplo-tray-jit profile add NAME --tenant TENANT"));
    return done();
}

Future<int> removeProfile(const CommandParts &parts, const Command &command)
{
    const QString name = command->flags.words().first();
    const auto change = callersWriter(parts, *command).previewRemove(name);
    if (!change && change.error().kind == Error::Kind::AlreadyExists) {
        command->note(
            QStringLiteral("duplo-tray-jit: Profile %1 is not Duplo Tray's, so it stays: remove it by hand.")
                .arg(name));
        return ready(Result<int>(1));
    }
    return ready(write(parts, command, change));
}
