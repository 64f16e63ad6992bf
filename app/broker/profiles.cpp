#include "broker/profiles.h"

#include "aws/shellwords.h"
#include "broker/commandflags.h"

#include <QDir>
#include <QRegularExpression>
#include <QStandardPaths>

namespace {
/// Each holds a file's text, which is shared with the change itself while a dialog is open.
constexpr qsizetype maxPreviewed = 16;
constexpr int mostNumbered = 100;

/// \a name as every AWS tool reads it, and takes it for no option.
QString plainName(QString name)
{
    static const QRegularExpression odd(QStringLiteral("[^A-Za-z0-9_.@:/+%-]+"));
    static const QRegularExpression start(QStringLiteral("^-+"));
    return name.replace(odd, QStringLiteral("-")).remove(start);
}

/// The portal's name before what it gives access to: nothing else is called so.
QString fullName(const AccessTarget &target)
{
    const QString level = target.level == AccessLevel::Administrator ? QStringLiteral("admin")
        : target.level == AccessLevel::Operations                    ? QStringLiteral("ops")
                                                                     : target.tenant;
    QString portal;
    for (const QChar c : target.portal.name())
        portal += c.isLetterOrNumber() && c.unicode() < 128 ? c : QLatin1Char('-');
    return portal + QLatin1Char('-') + level;
}
} // namespace

Profiles::Profiles(
    QString helper, QString instance, QString configPath, QString credentialsPath, QObject *parent)
    : QObject(parent)
    , m_helper(std::move(helper))
    , m_instance(std::move(instance))
    , m_configPath(std::move(configPath))
    , m_credentialsPath(std::move(credentialsPath))
{
}

ProfileWriter Profiles::writer(const QString &awsConfigFile, const QString &awsSharedCredentialsFile) const
{
    const QString home = QDir::homePath();
    return {awsConfigFile.isEmpty() ? m_configPath : awsConfigPath(awsConfigFile, home),
        awsSharedCredentialsFile.isEmpty() ? m_credentialsPath
                                           : awsCredentialsPath(awsSharedCredentialsFile, home)};
}

QString Profiles::defaultName(const AccessTarget &target)
{
    return target.level == AccessLevel::Tenant ? target.tenant : fullName(target);
}

QString Profiles::freeName(const AccessTarget &target, const QString &wanted) const
{
    const auto isFree = [&](const QString &name) {
        const auto change = previewIn(writer(), target, name, {});
        return name != QLatin1String("default")
            && (change || change.error().kind != Error::Kind::AlreadyExists);
    };
    const QString full = plainName(fullName(target));
    QString name = plainName(wanted);
    for (int number = 1; (name.isEmpty() || !isFree(name)) && number < mostNumbered; ++number)
        name = number == 1 ? full : QStringLiteral("%1-%2").arg(full).arg(number);
    return name;
}

QStringList Profiles::helperCommand() const
{
    QStringList arguments{m_helper};
    if (!m_instance.isEmpty())
        arguments << QStringLiteral("--instance") << m_instance;
    return arguments;
}

QStringList Profiles::accessArguments(const AccessTarget &target)
{
    const QStringList host{QStringLiteral("--host"), target.portal.url.toString()};
    switch (target.level) {
    case AccessLevel::Administrator:
        return host + QStringList{QStringLiteral("--admin")};
    case AccessLevel::Operations:
        return host + QStringList{QStringLiteral("--duplo-ops")};
    case AccessLevel::Tenant:
        break;
    }
    return host + QStringList{QStringLiteral("--tenant"), target.tenant};
}

QString Profiles::credentialProcess(const AccessTarget &target) const
{
    return credentialProcessLine(
        helperCommand() << QStringLiteral("credential-process") << accessArguments(target));
}

std::optional<AccessTarget> Profiles::targetOf(const ServedProfile &profile, const QList<Portal> &portals)
{
    auto words = splitShellWords(profile.credentialProcess);
    if (!words || words->isEmpty())
        return std::nullopt;
    words->removeFirst();
    if (words->value(0) == QLatin1String("--instance"))
        words->remove(0, std::min<qsizetype>(2, words->size()));
    // People write such lines by hand as well, with every flag of duplo-jit.
    const auto flags = CommandFlags::parseClient(*words);
    if (!flags)
        return std::nullopt;
    const bool isOnly = !flags->has(QStringLiteral("host")) && portals.size() == 1;
    const auto portal =
        isOnly ? Result<Portal>(portals.first()) : parsePortal(flags->value(QStringLiteral("host")));
    return portal ? flags->target(*portal, flags->value(QStringLiteral("tenant"))) : std::nullopt;
}

std::optional<ServedProfile> Profiles::profileFor(const AccessTarget &target) const
{
    const auto profiles = writer().servedProfiles();
    if (!profiles)
        return std::nullopt;
    for (const ServedProfile &profile : *profiles)
        if (targetOf(profile) == target)
            return profile;
    return std::nullopt;
}

Result<ProfileChange> Profiles::previewIn(const ProfileWriter &files, const AccessTarget &target,
    const QString &name, const QString &region, bool replace) const
{
    // Whoever uses a profile of ours must not get into another account by it.
    const auto served = replace ? Result<QList<ServedProfile>>() : files.servedProfiles();
    for (const ServedProfile &profile : served.value_or(QList<ServedProfile>()))
        if (profile.name == name && targetOf(profile) != target)
            return failure(Error::Kind::AlreadyExists, name);
    return files.previewSet(name, credentialProcess(target), region, replace);
}

Result<ProfileChange> Profiles::preview(
    const AccessTarget &target, const QString &name, const QString &region, bool replace) const
{
    auto change = previewIn(writer(), target, name, region, replace);
    if (change) {
        if (m_previewed.size() >= maxPreviewed)
            m_previewed.clear();
        m_previewed.insert(change->after, {target, name});
    }
    return change;
}

QString Profiles::missingHelper(const ServedProfile &profile) const
{
    const auto words = splitShellWords(profile.credentialProcess);
    const QString program = words ? words->value(0) : QString();
    return program == m_helper || !QStandardPaths::findExecutable(program).isEmpty() ? QString() : program;
}

QString Profiles::trialCommand(const QString &profile, const QString &awsConfigFile) const
{
    QStringList words{
        QStringLiteral("aws --profile"), quoteShellWord(profile), QStringLiteral("sts get-caller-identity")};
    if (awsConfigFile.isEmpty() && m_configPath != awsConfigPath({}, QDir::homePath()))
        words.prepend(QStringLiteral("AWS_CONFIG_FILE=") + quoteShellWord(m_configPath));
    for (const QString &argument : m_trialArguments)
        words.append(quoteShellWord(argument));
    return words.join(QLatin1Char(' '));
}

void Profiles::noteTrial(const QString &profile, const ProfileTrial &trial)
{
    m_trials.insert(profile, trial);
    Q_EMIT tried(profile);
}

std::optional<ProfileTrial> Profiles::lastTrial(const QString &profile) const
{
    const auto found = m_trials.constFind(profile);
    return found == m_trials.cend() ? std::nullopt : std::optional(*found);
}

Result<> Profiles::apply(const ProfileChange &change)
{
    auto applied = writer().apply(change);
    if (!applied)
        return applied;
    if (const auto previewed = m_previewed.constFind(change.after); previewed != m_previewed.cend()) {
        m_trials.remove(previewed->name);
        Q_EMIT written(previewed->target, previewed->name);
    } else {
        m_trials.clear(); // which one it was is not known
    }
    Q_EMIT changed();
    return applied;
}

Result<> Profiles::undo(const ProfileChange &change)
{
    auto undone = writer().undo(change);
    if (!undone)
        return undone;
    m_trials.clear(); // they tried what has gone
    Q_EMIT changed();
    return undone;
}
