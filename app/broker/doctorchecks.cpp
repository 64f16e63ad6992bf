#include "broker/doctorchecks.h"

#include "aws/credentialkeys.h"
#include "aws/safefile.h"
#include "aws/shellwords.h"
#include "broker/commandsentences.h"
#include "broker/environmenttarget.h"
#include "broker/settingsfile.h"

#include <QDir>
#include <QFileInfo>

using State = Finding::State;

namespace {
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

/// "run: duplo-tray-jit …", to be pasted whatever the names in it are. Last in its sentence, without quotes
/// around it, between which a shell would look for commands.
QString advice(const QStringList &words)
{
    return QStringLiteral("run: ")
        + credentialProcessLine(QStringList{QStringLiteral("duplo-tray-jit")} + words);
}

/// How to write the profile \a name anew.
QString rewriting(const QString &name, const std::optional<AccessTarget> &target)
{
    const QStringList access = target ? Profiles::accessArguments(*target)
                                      : QStringList{QStringLiteral("--host"), QStringLiteral("HOST"),
                                          QStringLiteral("--tenant"), QStringLiteral("TENANT")};
    return QStringLiteral(": to write it anew, ")
        + advice(QStringList{QStringLiteral("profile"), QStringLiteral("add"), name} + access
            + QStringList{QStringLiteral("--replace")});
}

QString joined(const QList<QByteArray> &keys)
{
    return QString::fromLatin1(keys.join(", "));
}

/// \a own and \a shadow: what the config and the credentials file say of it.
Finding profileFinding(const CommandParts &parts, const ServedProfile &profile,
    const ConfigFile::Properties &own, const ConfigFile::Properties &shadow)
{
    const QString subject = QStringLiteral("profile ") + profile.name;
    const QString problem = helperProblem(profile.credentialProcess, parts.profiles.helper());
    const auto target = Profiles::targetOf(profile, parts.settings.portals());
    const QString again = rewriting(profile.name, target);
    if (!problem.isEmpty())
        return {subject, problem.contains(QLatin1String("another copy")) ? State::Careful : State::Broken,
            problem + again};
    if (!target)
        return {subject, State::Broken, QStringLiteral("does not say which access it is for") + again};
    if (const auto keys = credentialKeys(shadow); !keys.isEmpty())
        return {subject, State::Broken,
            QStringLiteral("is shadowed by [%1] in the credentials file (%2): remove that section")
                .arg(profile.name, joined(keys))};
    if (const auto keys = foreignKeys(own); !keys.isEmpty())
        return {subject, State::Broken,
            QStringLiteral("is shadowed by what else its section says (%1)").arg(joined(keys)) + again};
    if (asksHere(parts.profiles, profile) && !parts.settings.portal(target->portal.url))
        return {subject, State::Careful,
            QStringLiteral("asks for %1, which is not among the portals here: sign in there, or ")
                    .arg(target->portal.host())
                + advice({QStringLiteral("profile"), QStringLiteral("remove"), profile.name})};
    return {
        subject, State::Fine, QStringLiteral("serves %1 / %2").arg(target->portal.host(), target->label())};
}

/// Why the AWS file \a path is of no use, and what to do.
QString fileProblem(const QString &path, const Error &error)
{
    const QFileInfo file(path);
    switch (error.kind) {
    case Error::Kind::FileUnreadable:
        return file.exists() && !file.isFile()
            ? QStringLiteral("is not a file: move away what lies there")
            : QStringLiteral("may not be read: check whose it is, and its permissions");
    case Error::Kind::NotText:
        return QStringLiteral("is not UTF-8 text: save it as UTF-8");
    case Error::Kind::TooLarge:
        return QStringLiteral("is larger than such a file may be: check what fills it");
    default:
        return QStringLiteral("cannot be understood (%1): mend that line").arg(error.subject);
    }
}

Finding fileFinding(const QString &path, const Result<ConfigFile> &file)
{
    const QString subject = QStringLiteral("file ") + shownPath(path);
    if (!file && file.error().kind == Error::Kind::NotFound)
        return {subject, State::Fine, QStringLiteral("is not there, which is fine")};
    if (!file)
        return {subject, State::Broken, fileProblem(path, file.error())};
    if (const auto twice = file->duplicateSection())
        return {subject, State::Broken,
            QStringLiteral("has [%1] twice (%2), so the AWS CLI refuses all of it: remove one")
                .arg(QString::fromUtf8(twice->first), ConfigFile::linesText(twice->second))};
    return {subject, State::Fine, QStringLiteral("can be read")};
}
} // namespace

Findings profileFindings(const CommandParts &parts, const CommandCall &call)
{
    if (!checkCallersFiles(call))
        return {};
    const auto writer = callersWriter(parts, call);
    const auto config = parsed(writer.path(), ConfigFile::Kind::Config);
    const auto credentials = parsed(writer.credentialsPath(), ConfigFile::Kind::Credentials);
    Findings findings{fileFinding(writer.path(), config), fileFinding(writer.credentialsPath(), credentials)};
    QHash<QByteArray, ConfigFile::Properties> own;
    if (config)
        for (const auto &[name, properties] : config->profilesWith("credential_process"))
            own.insert(name, properties);
    for (const ServedProfile &profile : writer.servedProfiles().value_or(QList<ServedProfile>())) {
        const QByteArray name = profile.name.toUtf8();
        findings.append(profileFinding(parts, profile, own.value(name),
            credentials ? credentials->profile(name) : ConfigFile::Properties()));
    }
    return findings;
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
    if (parts.signIns.isUnread(portal))
        return {subject, State::Careful,
            QStringLiteral("not known yet: the keychain is locked, or the portal is slow to answer")};
    if (!signIn)
        return {subject, State::Careful,
            QStringLiteral("nobody is signed in; ")
                + advice({QStringLiteral("portal"), QStringLiteral("sign-in"), QStringLiteral("--host"),
                    portal.url.toString()})};
    return {subject, State::Fine,
        signIn->memoryOnly ? QStringLiteral("signed in, until Duplo Tray ends")
                           : QStringLiteral("signed in")};
}

Finding settingsFinding(const CommandParts &parts)
{
    const QString subject = QStringLiteral("settings");
    const QString path = shownPath(parts.settings.path());
    return isWrittenTo(parts.settings.path())
        ? Finding{subject, State::Fine, QStringLiteral("are kept in %1").arg(path)}
        : Finding{subject, State::Broken,
            QStringLiteral("cannot be written to %1, so that what you choose is lost when Duplo Tray ends: "
                           "check its permissions and the free space")
                .arg(path)};
}

Findings setAsideFindings(const Settings &settings)
{
    if (settings.setAside().isEmpty())
        return {};
    return {{QStringLiteral("settings"), State::Careful,
        QStringLiteral(
            "the old ones could not be read and are kept as %1; delete that file when you do not need "
            "it any more")
            .arg(settings.setAside())}};
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
            + QStringLiteral(": to make it as usual, ")
            + advice(QStringList{QStringLiteral("consent")} + Profiles::accessArguments(target)
                + QStringList{consentName(usual)})};
}

static Finding denialFinding(const Denials::Denial &denial)
{
    const QString program = denial.key.isEmpty() ? QStringLiteral("every program") : denial.program;
    return {QStringLiteral("consent ") + denial.question.target.portal.host(), State::Careful,
        QStringLiteral("%1 was denied %2 until %3: take that back in Settings > Security")
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
