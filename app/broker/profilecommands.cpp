#include "broker/commandcall.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace {
ProfileWriter callersWriter(const CommandParts &parts, const Command &command)
{
    return parts.profiles.writer(command->request.awsConfigFile, command->request.awsSharedCredentialsFile);
}

Result<int> write(const CommandParts &parts, const Command &command, const Result<ProfileChange> &change)
{
    if (!change)
        return tl::unexpected(change.error());
    if (change->before == change->after) {
        command->note(QStringLiteral("%1 says so already.").arg(change->path));
        return 0;
    }
    const auto applied = callersWriter(parts, command).apply(*change);
    if (!applied)
        return tl::unexpected(applied.error());
    Q_EMIT parts.profiles.changed();
    command->note(change->path + QLatin1Char(':'));
    for (const QString &line : change->changedLines())
        command->note(QStringLiteral("  ") + line);
    for (const QString &warning : change->warnings)
        command->note(QStringLiteral("Careful: ") + warning);
    return 0;
}

/// The region of the tenant, as far as the portal tells; empty otherwise.
Future<QString> regionOf(const CommandParts &parts, const AccessTarget &target)
{
    const SignIn *signIn = parts.signIns.find(target.portal);
    if (!signIn)
        return ready(Result<QString>(QString()));
    const QString usual = signIn->features.defaultAwsRegion;
    const Tenant *tenant = signIn->tenant(target.tenant);
    if (target.level != AccessLevel::Tenant || !tenant)
        return ready(Result<QString>(usual));
    return then(parts.client.tenantRegion(signIn->portal, signIn->token, tenant->id), &parts.signIns,
        [usual](const Result<QString> &region) -> Result<QString> { return region.value_or(usual); });
}
} // namespace

Future<int> addProfile(const CommandParts &parts, const Command &command)
{
    auto target = namedTarget(parts, command->flags);
    if (!target)
        return failed<int>(target.error());
    if (const SignIn *signIn = parts.signIns.find(target->portal);
        signIn && target->level == AccessLevel::Tenant) {
        const Tenant *tenant = signIn->tenant(target->tenant);
        if (!tenant)
            return failed<int>({Error::Kind::NotFound, target->tenant, QStringLiteral("no such tenant")});
        target->tenant = tenant->name;
    }
    const QString name = command->flags.words().first();
    const QString given = command->flags.value(QStringLiteral("region"));
    if (!isRegion(given))
        return misused(QStringLiteral("%1 is no AWS region: one looks like us-west-2").arg(given.left(40)));
    auto region = given.isEmpty() ? regionOf(parts, *target) : ready(Result<QString>(given));
    return then(region, &parts.profiles,
        [parts, command, target = *target, name](const Result<QString> &found) -> Result<int> {
            const auto change =
                callersWriter(parts, command)
                    .previewSet(name, parts.profiles.credentialProcess(target), found.value_or(QString()),
                        command->flags.has(QStringLiteral("replace")));
            const auto written = write(parts, command, change);
            if (!written)
                return written;
            if (!parts.signIns.find(target.portal))
                command->note(
                    QStringLiteral("You are not signed in to %1, so neither tenant nor region were checked: "
                                   "sign in and run this again.")
                        .arg(target.portal.host()));
            command->note(QStringLiteral("Try it: aws --profile %1 sts get-caller-identity").arg(name));
            return written;
        });
}

Future<int> listProfiles(const CommandParts &parts, const Command &command)
{
    const auto profiles = callersWriter(parts, command).servedProfiles();
    if (!profiles)
        return failed<int>(profiles.error());
    QJsonArray list;
    for (const ServedProfile &profile : *profiles) {
        const auto target = Profiles::targetOf(profile);
        const QString host = target ? target->portal.url.toString() : QString();
        const QString label = target ? target->label() : QString();
        if (command->flags.has(QStringLiteral("json")))
            list.append(QJsonObject{{QStringLiteral("profile"), profile.name}, {QStringLiteral("host"), host},
                {QStringLiteral("access"), label}, {QStringLiteral("region"), profile.region}});
        else
            command->print(QStringList{profile.name, host, label, profile.region}.join(QLatin1Char('\t')));
    }
    if (command->flags.has(QStringLiteral("json")))
        command->print(QJsonDocument(list));
    return done();
}

Future<int> removeProfile(const CommandParts &parts, const Command &command)
{
    const QString name = command->flags.words().first();
    const auto change = callersWriter(parts, command).previewRemove(name);
    if (!change && change.error().kind == Error::Kind::AlreadyExists) {
        command->note(
            QStringLiteral("duplo-tray-jit: Profile %1 is not Duplo Tray's, so it stays: remove it by hand.")
                .arg(name));
        return ready(Result<int>(1));
    }
    return ready(write(parts, command, change));
}
