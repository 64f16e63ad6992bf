#include "broker/commandlisting.h"
#include "broker/kubernetessessions.h"
#include "kubernetes/kubeconfigfiles.h"

#include <QDir>

#include <algorithm>

namespace {
KubeconfigFiles callersFiles(const Command &command)
{
    const CommandRequest &request = command->request;
    const QString file = command->flags.value(QStringLiteral("file"));
    if (!file.isEmpty())
        return KubeconfigFiles({QDir(request.directory).absoluteFilePath(file)});
    return KubeconfigFiles::inForce(request.kubeconfig, request.directory, QDir::homePath());
}

/// The exit code for what went wrong with a file: the sentences that only these verbs need, said here. \a
/// foreign: what is to be said of a name that is somebody else's.
Result<int> refuse(const Command &command, const Error &error, const QString &foreign = {})
{
    using enum Error::Kind;
    if (error.kind == Malformed && !error.detail.isEmpty())
        command->note(
            QStringLiteral("duplo-tray-jit: %1 was left alone: %2.").arg(error.detail, error.subject));
    else if (error.kind == AlreadyExists)
        command->note(QStringLiteral("duplo-tray-jit: \"%1\" is %2.").arg(error.subject, foreign));
    else if (error.kind == NotFound)
        command->note(QStringLiteral("duplo-tray-jit: There is no cluster \"%1\" of Duplo Tray's: "
                                     "\"duplo-tray-jit kubeconfig list\" shows them.")
                          .arg(error.subject));
    else
        return tl::unexpected(error);
    return 1;
}

/// Names that kubectl takes without quoting.
bool isEntryName(const QString &name)
{
    const auto fits = [](QChar c) {
        return (c.unicode() < 0x80 && c.isLetterOrNumber()) || QStringLiteral("-_.@:/").contains(c);
    };
    return !name.isEmpty() && name.size() <= 253 && !name.startsWith(u'-')
        && std::all_of(name.begin(), name.end(), fits);
}

KubeEntry entryFor(const CommandParts &parts, const QString &name, const KubernetesTarget &target,
    const KubernetesAccess &access)
{
    const bool isPlan = target.kind == KubernetesScope::Kind::Plan;
    KubeEntry entry{name, access.apiServer.toString(QUrl::FullyEncoded), access.certificateAuthority,
        isPlan ? QString() : QStringLiteral("duploservices-%1").arg(target.name),
        parts.profiles.helperCommand()};
    entry.command << QStringLiteral("k8s") << QStringLiteral("--host") << target.portal.url.toString()
                  << (isPlan ? QStringLiteral("--plan") : QStringLiteral("--tenant")) << target.name;
    return entry;
}

/// \a more: what --json tells beside the name and the files.
void printChanged(const Command &command, const QStringList &files, QJsonObject more = {})
{
    more.insert(QStringLiteral("name"), command->flags.words().first());
    more.insert(QStringLiteral("files"), QJsonArray::fromStringList(files));
    if (command->wantsJson())
        command->print(QJsonDocument(more));
    for (const QString &path : files)
        command->note(QStringLiteral("Written: %1").arg(path));
}

/// What was added, in the words of "list".
QJsonObject addedJson(const Command &command, const KubernetesTarget &target)
{
    const QString name = command->flags.words().first();
    const auto entries = callersFiles(command).entries().value_or(QList<FoundKubeEntry>());
    const bool isCurrent = std::any_of(entries.begin(), entries.end(),
        [&](const FoundKubeEntry &entry) { return entry.name == name && entry.isCurrent; });
    return {{QStringLiteral("host"), target.portal.url.toString()}, {QStringLiteral("access"), target.name},
        {QStringLiteral("current"), isCurrent}};
}

Result<int> write(const CommandParts &parts, const Command &command, const KubernetesTarget &target,
    const KubernetesAccess &access)
{
    const QString name = command->flags.words().first();
    const auto changed = callersFiles(command).set(entryFor(parts, name, target, access),
        command->flags.has(QStringLiteral("replace")), command->flags.has(QStringLiteral("set-current")));
    if (!changed)
        return refuse(command, changed.error(),
            QStringLiteral("there already and not Duplo Tray's: choose another name, or add --replace"));
    printChanged(command, *changed, addedJson(command, target));
    if (changed->isEmpty())
        command->note(QStringLiteral("Nothing to change: it is there already."));
    command->note(QStringLiteral("Try it: kubectl --context %1 get pods").arg(name));
    return 0;
}

/// What an entry's command asks for: the host, and the tenant or plan.
QPair<QString, QString> askedFor(const QStringList &command)
{
    const auto after = [&](QLatin1String flag) {
        const auto at = command.indexOf(flag);
        return at < 0 ? QString() : command.value(at + 1);
    };
    const QString tenant = after(QLatin1String("--tenant"));
    return {after(QLatin1String("--host")), tenant.isEmpty() ? after(QLatin1String("--plan")) : tenant};
}
} // namespace

Future<int> addKubeconfig(const CommandParts &parts, const Command &command)
{
    const CommandFlags &flags = command->flags;
    if (!flags.value(QStringLiteral("tenant")).isEmpty() && !flags.value(QStringLiteral("plan")).isEmpty())
        return misused(QStringLiteral("Only one of --tenant and --plan makes sense"));
    const auto target = namedCluster(parts, command->flags);
    if (!target)
        return failed<int>(target.error());
    if (!isEntryName(command->flags.words().first()))
        return misused(QStringLiteral("A name is made of letters, digits and - _ . @ : /"));
    return then(obtainKubernetes(parts, command, *target, Asking::AsPerson), &parts.kubernetes,
        [parts, command, target = *target](const Result<KubernetesSession> &session) -> Result<int> {
            if (!session)
                return tl::unexpected(session.error());
            return write(parts, command, target, session->access);
        });
}

Future<int> listKubeconfig(const CommandParts &, const Command &command)
{
    const auto entries = callersFiles(command).entries();
    if (!entries)
        return ready(refuse(command, entries.error()));
    QJsonArray list;
    for (const FoundKubeEntry &entry : *entries) {
        const auto [host, access] = askedFor(entry.command);
        list.append(QJsonObject{{QStringLiteral("name"), entry.name}, {QStringLiteral("host"), host},
            {QStringLiteral("access"), access}, {QStringLiteral("file"), entry.path},
            {QStringLiteral("current"), entry.isCurrent}});
    }
    printListing(*command, list,
        {{QStringLiteral("NAME"), QLatin1String("name")}, {QStringLiteral("PORTAL"), QLatin1String("host")},
            {QStringLiteral("ACCESS"), QLatin1String("access")},
            {QStringLiteral("CURRENT"), QLatin1String("current")},
            {QStringLiteral("FILE"), QLatin1String("file")}},
        QStringLiteral("No cluster yet: duplo-tray-jit kubeconfig add NAME --tenant TENANT"));
    return done();
}

Future<int> removeKubeconfig(const CommandParts &, const Command &command)
{
    const auto changed = callersFiles(command).remove(command->flags.words().first());
    if (!changed)
        return ready(refuse(
            command, changed.error(), QStringLiteral("not Duplo Tray's, so it stays: remove it by hand")));
    printChanged(command, *changed);
    return done();
}
