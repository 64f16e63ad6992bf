#pragma once

#include "aws/configfile.h"
#include "core/message.h"

#include <QObject>
#include <QStringList>

/// A change to the config file that was computed but not made: what a person is shown first.
struct ProfileChange
{
    QString path; ///< the file as named (AWS_CONFIG_FILE or ~/.aws/config); may be a symlink
    QByteArray before; ///< the file's whole content, empty when there is none
    QByteArray after; ///< what will be written
    bool createsFile = false;
    QList<Message> warnings; ///< e.g. a same-named section in the credentials file shadows this profile

    /// The lines that change, "+ …" and "- …", in order, without context. AWS keys and tokens in them are
    /// masked.
    QStringList changedLines() const;
    /// Whether what goes holds AWS keys or a token.
    bool removesSecrets() const;
};

/// A profile that Duplo Tray serves, as found in the file.
struct ServedProfile
{
    QString name;
    QString credentialProcess; ///< the whole command line
    QString region;
};

/// Writes profiles into ~/.aws/config: locked against others of its kind, atomic (temporary file, fsync,
/// rename over the symlink's target), keeping mode and owner, leaving one backup beside the target
/// ("config.duplo-tray.bak"). A new file is 0600 and its folder 0700. How: SafeFile.
class ProfileWriter
{
public:
    /// \a configPath and \a credentialsPath: absolute. See awsConfigPath().
    ProfileWriter(QString configPath, QString credentialsPath);

    const QString &path() const { return m_configPath; }
    const QString &credentialsPath() const { return m_credentialsPath; }

    /// What setting up \a name would change. \a region may be empty (an existing region stays).
    /// Errors: FileUnreadable, NotText, Malformed, DuplicateSection, InvalidInput, TooLarge, and
    /// AlreadyExists when the profile exists and its credential_process or other credential keys are not ours
    /// and \a replaceForeign is false; when it is true, those keys go, because an SDK would prefer them. An
    /// empty \a credentialProcess is InvalidInput.
    [[nodiscard]] Result<ProfileChange> previewSet(const QString &name, const QString &credentialProcess,
        const QString &region, bool replaceForeign = false) const;
    /// What removing \a name would change. Errors as above (AlreadyExists: the profile is not ours), and
    /// NotFound.
    [[nodiscard]] Result<ProfileChange> previewRemove(const QString &name) const;

    /// Makes the change. The earlier version stays beside the file (SafeFile), unless the change takes
    /// secrets from it: then none does. Errors: FileChanged when the file is no longer as it was in the
    /// preview (nothing is written), FileUnwritable (read-only, full disk, a directory in its place: nothing
    /// is lost).
    [[nodiscard]] Result<> apply(const ProfileChange &change) const;
    /// Puts back what \a change replaced, if nobody wrote since.
    [[nodiscard]] Result<> undo(const ProfileChange &change) const;

    /// The profiles whose credential_process runs duplo-tray-jit.
    [[nodiscard]] Result<QList<ServedProfile>> servedProfiles() const;
    /// The profiles whose credential_process runs another program.
    [[nodiscard]] Result<QList<ServedProfile>> othersProfiles() const;

private:
    class Source;
    [[nodiscard]] Result<Source> load() const;
    [[nodiscard]] Result<QList<ServedProfile>> profiles(bool ours) const;
    QList<Message> warningsFor(const QByteArray &name, const ConfigFile &changed) const;

    QString m_configPath;
    QString m_credentialsPath;
};

/// The config file in force: AWS_CONFIG_FILE's value when set (a leading "~" expanded), else ~/.aws/config.
QString awsConfigPath(const QString &awsConfigFile, const QString &home);
QString awsCredentialsPath(const QString &awsSharedCredentialsFile, const QString &home);

/// The credential_process line for a profile: every argument quoted so that shlex splitting gives it back.
/// \a arguments starts with the absolute path of duplo-tray-jit.
QString credentialProcessLine(const QStringList &arguments);
