#include "broker/profiles.h"

#include "aws/shellwords.h"
#include "broker/commandflags.h"

#include <QDir>

namespace {
/// Each holds a file's text, which is shared with the change itself while a dialog is open.
constexpr qsizetype maxPreviewed = 16;
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
    QString base;
    for (const QChar c : target.portal.name())
        base += c.isLetterOrNumber() && c.unicode() < 128 ? c : QLatin1Char('-');
    switch (target.level) {
    case AccessLevel::Administrator:
        return base + QLatin1String("-admin");
    case AccessLevel::Operations:
        return base + QLatin1String("-ops");
    case AccessLevel::Tenant:
        break;
    }
    return target.tenant;
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

Result<ProfileChange> Profiles::preview(
    const AccessTarget &target, const QString &name, const QString &region, bool replaceForeign) const
{
    auto change = writer().previewSet(name, credentialProcess(target), region, replaceForeign);
    if (change) {
        if (m_previewed.size() >= maxPreviewed)
            m_previewed.clear();
        m_previewed.insert(change->after, {target, name});
    }
    return change;
}

Result<> Profiles::apply(const ProfileChange &change)
{
    auto applied = writer().apply(change);
    if (!applied)
        return applied;
    const auto previewed = m_previewed.constFind(change.after);
    if (previewed != m_previewed.cend())
        Q_EMIT written(previewed->target, previewed->name);
    Q_EMIT changed();
    return applied;
}

Result<> Profiles::undo(const ProfileChange &change)
{
    auto undone = writer().undo(change);
    if (undone)
        Q_EMIT changed();
    return undone;
}
