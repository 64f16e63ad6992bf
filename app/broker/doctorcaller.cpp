#include "broker/doctorchecks.h"

#include "aws/shadowingvariables.h"
#include "core/proxyvariables.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

using State = Finding::State;

// Reports are passed around: the person's name stands in most paths.
QString shownPath(const QString &path)
{
    const QString home = QDir::homePath() + QLatin1Char('/');
    return path.startsWith(home) ? QString(QStringLiteral("~/") + path.mid(home.size())) : path;
}

namespace {
Finding agentFinding(const QString &callersVersion)
{
    const QString own = QStringLiteral(DUPLO_VERSION);
    if (callersVersion.isEmpty() || callersVersion == own)
        return {QStringLiteral("agent"), State::Fine,
            QStringLiteral("runs, version %1%2")
                .arg(own, callersVersion.isEmpty() ? QString() : QStringLiteral(", as duplo-tray-jit is"))};
    return {QStringLiteral("agent"), State::Careful,
        QStringLiteral("is version %1 and duplo-tray-jit is %2: restart Duplo Tray")
            .arg(own, callersVersion)};
}

Finding folderFinding(const CommandFlags &flags, bool isSystemds)
{
    const QString folder = flags.value(QStringLiteral("caller-folder"));
    if (flags.value(QStringLiteral("caller-folder-private")) != QLatin1String("no"))
        return {QStringLiteral("socket"), State::Fine,
            QStringLiteral("in %1, yours alone; %2")
                .arg(shownPath(folder),
                    isSystemds ? QStringLiteral("systemd made it, and starts the agent")
                               : QStringLiteral("the agent made it"))};
    return {QStringLiteral("socket"), State::Broken,
        QStringLiteral("others can write into %1: chmod 700 it, or set XDG_RUNTIME_DIR to a folder of yours")
            .arg(shownPath(folder))};
}

/// Those among \a names from which AWS tools would take other credentials.
QStringList shadowsAmong(const QStringList &names)
{
    QStringList shadows;
    for (const char *name : shadowingVariables)
        if (QByteArrayView(name).startsWith("AWS_") && names.contains(QLatin1String(name)))
            shadows.append(QLatin1String(name));
    return shadows;
}

/// What set \a shadows, where that is Duplo Tray itself.
QString setBy(const QStringList &names, const QString &shadows)
{
    if (std::none_of(std::begin(ownVariables), std::end(ownVariables),
            [&](const char *own) { return shadows == QLatin1String(own); }))
        return {};
    if (names.contains(QLatin1String("DUPLO_TRAY_SESSION")))
        return QStringLiteral("by \"exec\": leaving this shell ends it");
    if (names.contains(QLatin1String("DUPLO_TRAY_NOW")))
        return QStringLiteral("by \"jitnow\": \"jitnow --off\" takes it back");
    return {};
}

Finding variablesFinding(const QStringList &names)
{
    const QString subject = QStringLiteral("environment");
    const QStringList shadows = shadowsAmong(names);
    if (shadows.isEmpty())
        return {subject, State::Fine, QStringLiteral("no AWS variable shadows a profile")};
    const QString list = shadows.join(QStringLiteral(", "));
    if (const QString who = setBy(names, list); !who.isEmpty())
        return {subject, State::Fine, QStringLiteral("%1 set %2").arg(list, who)};
    return {subject, State::Careful,
        QStringLiteral("%1 set: AWS tools may prefer that to a profile; unset what you do not mean")
            .arg(list)};
}

Finding awsFinding(const CommandFlags &flags)
{
    const QString path = flags.value(QStringLiteral("caller-aws"));
    const QString version = flags.value(QStringLiteral("caller-aws-version"));
    if (path.isEmpty())
        return {QStringLiteral("aws"), State::Careful,
            QStringLiteral("is not in PATH: install the AWS CLI if you want to use it")};
    if (version.isEmpty())
        return {QStringLiteral("aws"), State::Careful,
            QStringLiteral("%1 does not tell its version: reinstall the AWS CLI").arg(shownPath(path))};
    return {QStringLiteral("aws"), State::Fine,
        QStringLiteral("%1 is %2").arg(shownPath(path), version.left(80))};
}
} // namespace

Findings callerFindings(const CommandParts &parts, const CommandCall &call)
{
    const CommandFlags &flags = call.flags;
    Findings findings{agentFinding(flags.value(QStringLiteral("caller-version"))),
        folderFinding(flags, call.request.isSocketInherited)};
    const QString helper = flags.value(QStringLiteral("caller-helper"));
    if (!helper.isEmpty()
        && QFileInfo(helper).canonicalFilePath() != QFileInfo(parts.profiles.helper()).canonicalFilePath())
        findings.append({QStringLiteral("helper"), State::Careful,
            QStringLiteral("%1 asks, but new profiles name %2: two copies are installed")
                .arg(shownPath(helper), shownPath(parts.profiles.helper()))});
    const auto names =
        flags.value(QStringLiteral("caller-variables")).split(QLatin1Char(','), Qt::SkipEmptyParts);
    return findings << variablesFinding(names) << awsFinding(flags);
}

/// "NAME=value" of the agent's own.
static QStringList ownProxies()
{
    QStringList set;
    for (const char *name : proxyVariables)
        if (const QByteArray value = qgetenv(name); !value.isEmpty())
            set.append(QLatin1String(name) + QLatin1Char('=')
                + QString::fromStdString(withoutUserInfo(value.toStdString())));
    return set;
}

/// \a set, if it names a proxy: exceptions alone mean nothing.
static QStringList withProxy(const QStringList &set)
{
    const bool hasOne = std::any_of(set.begin(), set.end(), [](const QString &variable) {
        return !variable.startsWith(QLatin1String("no_proxy="), Qt::CaseInsensitive);
    });
    return hasOne ? set : QStringList();
}

Finding proxyFinding(const CommandFlags &flags)
{
    const auto shown = [](const QStringList &set) {
        return set.isEmpty() ? QStringLiteral("none") : set.join(QStringLiteral(", "));
    };
    const QString subject = QStringLiteral("proxy");
    const QString theirs = QStringLiteral("caller-proxies");
    const QStringList own = withProxy(ownProxies());
    const QStringList callers = withProxy(flags.value(theirs).split(QLatin1Char('\n'), Qt::SkipEmptyParts));
    if (!flags.has(theirs) || callers == own)
        return {subject, State::Fine, own.isEmpty() ? QStringLiteral("none is set") : shown(own)};
    return {subject, State::Careful,
        QStringLiteral(
            "Duplo Tray was started with another one (%1) than is set here (%2): if a portal cannot "
            "be reached, quit it and start it from here")
            .arg(shown(own), shown(callers))};
}
