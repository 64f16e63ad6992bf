#include "broker/environmenttarget.h"
#include "kubernetes/kubeconfigfiles.h"

#include <QDir>

namespace {
QStringList tenantNames(const CommandParts &parts, const QString &host)
{
    const auto wanted = parsePortal(host);
    QStringList names;
    for (const Portal &portal : parts.settings.portals()) {
        const SignIn *signIn = parts.signIns.last(portal);
        if (!signIn || (wanted && !(*wanted == portal)))
            continue;
        for (const Tenant &tenant : signIn->tenants)
            names.append(tenant.name);
    }
    names.removeDuplicates();
    return names;
}

/// Those of the caller's kubeconfig files that are Duplo Tray's.
QStringList clusterNames(const CommandRequest &request)
{
    const auto files = KubeconfigFiles::inForce(request.kubeconfig, request.directory, QDir::homePath());
    QStringList names;
    for (const FoundKubeEntry &entry : files.entries().value_or(QList<FoundKubeEntry>()))
        names.append(entry.name);
    return names;
}

QStringList names(const CommandParts &parts, const CommandCall &call)
{
    const QString what = call.flags.words().value(0);
    QStringList list;
    if (what == QLatin1String("tenants"))
        return tenantNames(parts, call.flags.value(QStringLiteral("host")));
    if (what == QLatin1String("environments"))
        return environmentNames(parts, call);
    if (what == QLatin1String("clusters"))
        return clusterNames(call.request);
    if (what == QLatin1String("profiles"))
        for (const ServedProfile &profile : callersProfiles(parts, call))
            list.append(profile.name);
    if (what == QLatin1String("portals"))
        for (const Portal &portal : parts.settings.portals())
            list.append(portal.url.scheme() == QLatin1String("https") ? portal.host() : portal.id());
    if (what == QLatin1String("services"))
        for (const AwsService &service : parts.catalog.services())
            list.append(service.id);
    return list;
}
} // namespace

Future<int> completeWords(const CommandParts &parts, const Command &command)
{
    const QString prefix = command->flags.words().value(1);
    for (const QString &name : names(parts, *command)) {
        // One a line: a name that would be two, or move the cursor, is left out rather than changed.
        const bool plain = std::all_of(name.begin(), name.end(), [](QChar c) { return c.isPrint(); });
        if (plain && name.startsWith(prefix))
            command->print(name);
    }
    return done();
}
