#include "broker/doctorchecks.h"

#include "aws/safefile.h"
#include "aws/shadowingvariables.h"
#include "aws/shellwords.h"
#include "broker/commandsentences.h"

#include <QDir>
#include <QFileInfo>

using State = Finding::State;

namespace {
/// Reports are passed around: the person's name stands in most paths.
QString shownPath(const QString &path)
{
    const QString home = QDir::homePath() + QLatin1Char('/');
    return path.startsWith(home) ? QString(QStringLiteral("~/") + path.mid(home.size())) : path;
}

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
                .arg(folder,
                    isSystemds ? QStringLiteral("systemd made it, and starts the agent")
                               : QStringLiteral("the agent made it"))};
    return {QStringLiteral("socket"), State::Broken,
        QStringLiteral("others can write into %1: chmod 700 it, or set XDG_RUNTIME_DIR to a folder of yours")
            .arg(folder)};
}

Finding variablesFinding(const QStringList &names)
{
    QStringList shadows;
    for (const char *name : shadowingVariables)
        if (names.contains(QLatin1String(name)))
            shadows.append(QLatin1String(name));
    if (shadows.isEmpty())
        return {
            QStringLiteral("environment"), State::Fine, QStringLiteral("no AWS variable shadows a profile")};
    return {QStringLiteral("environment"), State::Careful,
        QStringLiteral("%1 set: AWS tools may prefer that to a profile; unset what you do not mean")
            .arg(shadows.join(QStringLiteral(", ")))};
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

/// The file's profiles; NotFound when there is no file.
Result<ConfigFile> parsed(const QString &path, ConfigFile::Kind kind)
{
    const auto content = SafeFile(path).read(ConfigFile::maxSize);
    if (!content)
        return tl::unexpected(content.error());
    if (!*content)
        return failure(Error::Kind::NotFound, path);
    return ConfigFile::parse(**content, kind);
}

/// What is wrong with the helper that \a line names; empty: nothing.
QString helperProblem(const QString &line, const QString &ours)
{
    const auto words = splitShellWords(line);
    const QString program = words ? words->value(0) : QString();
    if (!QDir::isAbsolutePath(program))
        return QStringLiteral("names no absolute path, so it works in some programs only");
    const QFileInfo file(program);
    if (!file.isFile() || !file.isExecutable())
        return QStringLiteral("runs %1, which is not there").arg(shownPath(program));
    if (file.canonicalFilePath() != QFileInfo(ours).canonicalFilePath())
        return QStringLiteral("runs %1, another copy than this one").arg(shownPath(program));
    return {};
}

Finding profileFinding(
    const CommandParts &parts, const ServedProfile &profile, const Result<ConfigFile> &credentials)
{
    const QString subject = QStringLiteral("profile ") + profile.name;
    const QString problem = helperProblem(profile.credentialProcess, parts.profiles.helper());
    const auto target = Profiles::targetOf(profile, parts.settings.portals());
    const QString again = QStringLiteral("\"duplo-tray-jit profile add %1 %2 --replace\" writes it anew")
                              .arg(profile.name,
                                  target ? Profiles::accessArguments(*target).join(QLatin1Char(' '))
                                         : QStringLiteral("--host HOST --tenant TENANT"));
    if (!problem.isEmpty())
        return {subject, problem.contains(QLatin1String("another copy")) ? State::Careful : State::Broken,
            problem + QStringLiteral(": ") + again};
    if (!target)
        return {subject, State::Broken, QStringLiteral("does not say which access it is for: ") + again};
    const auto shadow = credentials ? credentials->profile(profile.name.toUtf8()) : ConfigFile::Properties();
    if (shadow.contains("aws_access_key_id") || shadow.contains("credential_process"))
        return {subject, State::Broken,
            QStringLiteral("is shadowed by [%1] in the credentials file: remove that section")
                .arg(profile.name)};
    return {
        subject, State::Fine, QStringLiteral("serves %1 / %2").arg(target->portal.host(), target->label())};
}

Finding fileFinding(const QString &path, const Result<ConfigFile> &file)
{
    const QString subject = QStringLiteral("file ") + shownPath(path);
    if (!file && file.error().kind == Error::Kind::NotFound)
        return {subject, State::Fine, QStringLiteral("is not there, which is fine")};
    if (!file)
        return {subject, State::Broken, QStringLiteral("cannot be understood: mend or rename it")};
    if (const auto twice = file->duplicateSection())
        return {subject, State::Broken,
            QStringLiteral("has [%1] twice (%2), so the AWS CLI refuses all of it: remove one")
                .arg(QString::fromUtf8(twice->first), ConfigFile::linesText(twice->second))};
    return {subject, State::Fine, QStringLiteral("can be read")};
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

Findings profileFindings(const CommandParts &parts, const CommandCall &call)
{
    const auto writer =
        parts.profiles.writer(call.request.awsConfigFile, call.request.awsSharedCredentialsFile);
    const auto config = parsed(writer.path(), ConfigFile::Kind::Config);
    const auto credentials = parsed(writer.credentialsPath(), ConfigFile::Kind::Credentials);
    Findings findings{fileFinding(writer.path(), config), fileFinding(writer.credentialsPath(), credentials)};
    for (const ServedProfile &profile : writer.servedProfiles().value_or(QList<ServedProfile>()))
        findings.append(profileFinding(parts, profile, credentials));
    return findings;
}

/// By hand, since QUrl takes the user of "user:password@host" for a scheme, and people write proxies so.
static QString withoutUserInfo(const QString &proxy)
{
    const qsizetype colon = proxy.indexOf(QLatin1String("://"));
    const qsizetype start = colon < 0 ? 0 : colon + 3;
    const qsizetype at = proxy.lastIndexOf(QLatin1Char('@'));
    return at < start ? proxy : QString(proxy.left(start) + proxy.mid(at + 1));
}

Finding proxyFinding()
{
    QStringList set;
    for (const char *name :
        {"https_proxy", "HTTPS_PROXY", "http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"})
        if (const QString value = qEnvironmentVariable(name); !value.isEmpty())
            set.append(QLatin1String(name) + QLatin1Char('=') + withoutUserInfo(value));
    return {QStringLiteral("proxy"), State::Fine,
        set.isEmpty() ? QStringLiteral("none is set") : set.join(QStringLiteral(", "))};
}

Finding clockFinding(const Portal &portal, const QDateTime &server, const QDateTime &now)
{
    const QString subject = QStringLiteral("clock ") + portal.host();
    if (!server.isValid())
        return {subject, State::Careful, QStringLiteral("the portal does not tell the time")};
    const qint64 ahead = server.secsTo(now);
    if (qAbs(ahead) <= 60)
        return {subject, State::Fine, QStringLiteral("agrees with the portal's")};
    const QString text =
        QStringLiteral("this computer is %1 s %2 the portal: set its clock, AWS refuses more "
                       "than 300 s")
            .arg(qAbs(ahead))
            .arg(ahead > 0 ? QStringLiteral("ahead of") : QStringLiteral("behind"));
    return {subject, qAbs(ahead) > 300 ? State::Broken : State::Careful, text};
}

Finding signInFinding(const CommandParts &parts, const Portal &portal)
{
    const QString subject = QStringLiteral("sign-in ") + portal.host();
    const SignIn *signIn = parts.signIns.find(portal);
    if (!signIn)
        return {subject, State::Careful,
            QStringLiteral("nobody is signed in: \"duplo-tray-jit portal sign-in --host %1\"")
                .arg(portal.host())};
    return {subject, State::Fine,
        signIn->memoryOnly ? QStringLiteral("signed in, until Duplo Tray ends")
                           : QStringLiteral("signed in")};
}

Finding pauseFinding(const CommandParts &parts)
{
    const QString subject = QStringLiteral("handing out");
    const auto allowed = parts.requests.allowed();
    return allowed ? Finding{subject, State::Fine, QStringLiteral("is not paused")}
                   : Finding{subject, State::Careful, commandSentence(allowed.error())};
}

static Finding levelFinding(const Consents &consents, const AccessTarget &target)
{
    const ConsentLevel level = consents.level(target);
    const ConsentLevel usual = consents.usualLevel(target);
    const QString what = isLooser(level, usual)
        ? QStringLiteral("programs get %1 with fewer questions than usual (\"%2\")")
        : level == ConsentLevel::Never ? QStringLiteral("no program gets %1 (\"%2\")")
                                       : QStringLiteral("programs wait for you before they get %1 (\"%2\")");
    return {QStringLiteral("consent ") + target.portal.host(), State::Careful,
        what.arg(ProgramQuestion::access(target).subject(), consentName(level))
            + QStringLiteral(": \"duplo-tray-jit consent %1 %2\" makes it as usual")
                  .arg(Profiles::accessArguments(target).join(QLatin1Char(' ')), consentName(usual))};
}

static Finding denialFinding(const Denials::Denial &denial)
{
    const QString program = denial.key.isEmpty() ? QStringLiteral("every program") : denial.program;
    return {QStringLiteral("consent ") + denial.question.target.portal.host(), State::Careful,
        QStringLiteral("%1 was denied %2 until %3: take it back in Settings, Security")
            .arg(program.left(60), denial.question.subject(),
                denial.until.toLocalTime().toString(QStringLiteral("HH:mm")))};
}

Findings consentFindings(const CommandParts &parts, const Portal &portal)
{
    const Consents &consents = parts.requests.consents();
    Findings findings;
    for (const AccessTarget &target : parts.settings.targetsWithConsent())
        if (target.portal == portal && consents.level(target) != consents.usualLevel(target))
            findings.append(levelFinding(consents, target));
    for (const Denials::Denial &denial : parts.requests.denials())
        if (denial.question.target.portal == portal)
            findings.append(denialFinding(denial));
    if (findings.isEmpty())
        findings.append({QStringLiteral("consent ") + portal.host(), State::Fine,
            QStringLiteral("programs are asked about as usual, and none was denied")});
    return findings;
}
