#include "aws/profilewriter.h"

#include "aws/credentialkeys.h"
#include "aws/safefile.h"
#include "aws/shellwords.h"

#include <QFile>
#include <QFileInfo>

namespace {

constexpr QByteArrayView processKey = "credential_process";

/// True when the command runs duplo-tray-jit, wherever that was installed at the time.
bool isOurs(const QByteArray &credentialProcess)
{
    const auto words = splitShellWords(QString::fromUtf8(credentialProcess));
    if (!words || words->isEmpty())
        return false;
    const QString program = QFileInfo(words->first()).fileName();
    return program == QLatin1String("duplo-tray-jit") || program == QLatin1String("duplo-tray-jit.exe");
}

bool isForeign(const ConfigFile::Properties &properties)
{
    const auto process = properties.constFind(processKey.toByteArray());
    return (process != properties.constEnd() && !isOurs(*process)) || !foreignKeys(properties).isEmpty();
}

/// ConfigFile knows no path; the person needs it.
Error named(Error error, const QString &path)
{
    const bool isBare = error.kind == Error::Kind::NotText || error.kind == Error::Kind::TooLarge;
    const bool hasPlace = error.kind == Error::Kind::Malformed || error.kind == Error::Kind::DuplicateSection;
    if (isBare)
        error.subject = path;
    else if (hasPlace)
        error.subject = path + QLatin1String(": ") + error.subject;
    return error;
}

std::optional<QByteArray> contentOrNone(const QByteArray &content, bool isNone)
{
    return isNone ? std::nullopt : std::optional(content);
}

/// \a words: QT_TRANSLATE_NOOP's of the context that is named here.
Message warning(const char *words, const QStringList &arguments)
{
    return {"ProfileWriter", words, arguments};
}

} // namespace

/// The config file as it is on disk.
class ProfileWriter::Source
{
public:
    ConfigFile file;
    bool exists = false;
};

ProfileWriter::ProfileWriter(QString configPath, QString credentialsPath)
    : m_configPath(std::move(configPath))
    , m_credentialsPath(std::move(credentialsPath))
{
}

Result<ProfileWriter::Source> ProfileWriter::load() const
{
    auto content = SafeFile(m_configPath).read(ConfigFile::maxSize);
    if (!content)
        return tl::unexpected(content.error());
    auto file = ConfigFile::parse(content->value_or(QByteArray()));
    if (!file)
        return tl::unexpected(named(file.error(), m_configPath));
    return Source{std::move(*file), content->has_value()};
}

Result<ProfileChange> ProfileWriter::previewSet(
    const QString &name, const QString &credentialProcess, const QString &region, bool replaceForeign) const
{
    if (credentialProcess.isEmpty())
        return failure(Error::Kind::InvalidInput, QStringLiteral("no credential_process"));
    auto source = load();
    if (!source)
        return tl::unexpected(source.error());
    const QByteArray profile = name.toUtf8();
    const ConfigFile::Properties properties = source->file.profile(profile);
    if (!replaceForeign && source->file.sectionLines(profile).size() == 1 && isForeign(properties))
        return failure(Error::Kind::AlreadyExists, name);

    ConfigFile::Values values;
    if (!region.isEmpty())
        values.append({QByteArrayLiteral("region"), region.toUtf8()});
    values.append({processKey.toByteArray(), credentialProcess.toUtf8()});
    for (const QByteArray &key : foreignKeys(properties))
        values.append({key, std::nullopt});
    ProfileChange change{m_configPath, source->file.text(), {}, !source->exists, {}};
    if (auto set = source->file.setProfile(profile, values); !set)
        return tl::unexpected(named(set.error(), m_configPath));
    change.after = source->file.text();
    change.warnings = warningsFor(profile, source->file);
    return change;
}

QList<Message> ProfileWriter::warningsFor(const QByteArray &name, const ConfigFile &changed) const
{
    QList<Message> warnings;
    if (const auto twice = changed.duplicateSection()) {
        warnings +=
            warning(QT_TRANSLATE_NOOP("ProfileWriter",
                        "[%1] stands twice in %2 (lines %3 and %4): the AWS CLI refuses the whole file "
                        "until one is removed."),
                {QString::fromUtf8(twice->first), m_configPath, QString::number(twice->second.first()),
                    QString::number(twice->second.last())});
    }
    const auto content = SafeFile(m_credentialsPath).read(ConfigFile::maxSize);
    if (content && !*content)
        return warnings;
    const auto credentials = content ? ConfigFile::parse(**content, ConfigFile::Kind::Credentials)
                                     : Result<ConfigFile>(tl::unexpected(content.error()));
    if (!credentials) {
        warnings +=
            warning(QT_TRANSLATE_NOOP("ProfileWriter",
                        "%1 cannot be read, so a section there may take precedence over this profile."),
                {m_credentialsPath});
        return warnings;
    }
    const ConfigFile::Properties shadow = credentials->profile(name);
    if (!credentialKeys(shadow).isEmpty()) {
        warnings +=
            warning(QT_TRANSLATE_NOOP("ProfileWriter",
                        "[%1] in %2 (line %3) has keys of its own: AWS tools use them instead of this "
                        "profile."),
                {QString::fromUtf8(name), m_credentialsPath,
                    QString::number(credentials->sectionLines(name).first())});
    }
    return warnings;
}

Result<ProfileChange> ProfileWriter::previewRemove(const QString &name) const
{
    auto source = load();
    if (!source)
        return tl::unexpected(source.error());
    const QByteArray profile = name.toUtf8();
    const bool isSingle = source->file.sectionLines(profile).size() == 1;
    if (isSingle && !isOurs(source->file.profile(profile).value(processKey.toByteArray())))
        return failure(Error::Kind::AlreadyExists, name);
    ProfileChange change{m_configPath, source->file.text(), {}, !source->exists, {}};
    if (auto removed = source->file.removeProfile(profile); !removed)
        return tl::unexpected(named(removed.error(), m_configPath));
    change.after = source->file.text();
    return change;
}

Result<> ProfileWriter::apply(const ProfileChange &change) const
{
    if (change.before == change.after && !change.createsFile)
        return {};
    const SafeFile file(change.path);
    const bool keepsBackup = !change.removesSecrets();
    auto done = file.replace(contentOrNone(change.before, change.createsFile), change.after, keepsBackup);
    // One from before may hold them as well.
    if (done && !keepsBackup)
        QFile::remove(file.backupPath());
    return done;
}

Result<> ProfileWriter::undo(const ProfileChange &change) const
{
    if (change.before == change.after && !change.createsFile)
        return {};
    // The backup already is what comes back now.
    return SafeFile(change.path)
        .replace(change.after, contentOrNone(change.before, change.createsFile), false);
}

Result<QList<ServedProfile>> ProfileWriter::servedProfiles() const
{
    return profiles(true);
}

Result<QList<ServedProfile>> ProfileWriter::othersProfiles() const
{
    return profiles(false);
}

Result<QList<ServedProfile>> ProfileWriter::profiles(bool ours) const
{
    const auto source = load();
    if (!source)
        return tl::unexpected(source.error());
    QList<ServedProfile> found;
    for (const auto &[name, properties] : source->file.profilesWith(processKey.toByteArray())) {
        const QByteArray process = properties.value(processKey.toByteArray());
        if (isOurs(process) == ours) {
            found.append({QString::fromUtf8(name), QString::fromUtf8(process),
                QString::fromUtf8(properties.value(QByteArrayLiteral("region")))});
        }
    }
    return found;
}

namespace {

QString pathInForce(const QString &value, const QString &home, QLatin1String usual)
{
    if (value.isEmpty())
        return home + usual;
    if (value == QLatin1String("~") || value.startsWith(QLatin1String("~/")))
        return home + value.sliced(1);
    return value;
}

} // namespace

QString awsConfigPath(const QString &awsConfigFile, const QString &home)
{
    return pathInForce(awsConfigFile, home, QLatin1String("/.aws/config"));
}

QString awsCredentialsPath(const QString &awsSharedCredentialsFile, const QString &home)
{
    return pathInForce(awsSharedCredentialsFile, home, QLatin1String("/.aws/credentials"));
}

QString credentialProcessLine(const QStringList &arguments)
{
    QStringList words;
    for (const QString &argument : arguments)
        words += quoteShellWord(argument);
    return words.join(u' ');
}
