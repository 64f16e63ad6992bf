#pragma once

#include "aws/profilewriter.h"
#include "broker/credentialbroker.h"
#include "broker/profilenames.h"

/// How trying a profile with a real call went.
struct ProfileTrial
{
    QDateTime time; ///< UTC
    std::optional<Error> error; ///< nullopt: it works
};

/// AWS Access from my Workstation: which profile of the config file serves which target.
class Profiles : public QObject
{
    Q_OBJECT
public:
    /// \a helper: absolute path of duplo-tray-jit; \a instance: see InstanceName, empty for the usual one.
    Profiles(QString helper, QString instance, QString configPath, QString credentialsPath,
        QObject *parent = nullptr);

    /// A writer for the usual config file, or for the one a program's environment names.
    ProfileWriter writer(
        const QString &awsConfigFile = {}, const QString &awsSharedCredentialsFile = {}) const;

    /// The profile name offered for \a target: the tenant's name, "<portal>-admin", "<portal>-ops".
    static QString defaultName(const AccessTarget &target);
    /// `--host … --tenant …`, `--host … --admin` or `--host … --duplo-ops`.
    static QStringList accessArguments(const AccessTarget &target);
    /// `<helper> credential-process --host … --tenant …` (or --admin, --duplo-ops).
    QString credentialProcess(const AccessTarget &target) const;
    /// The profile of the usual config file that serves \a target; nullopt when none, or the file cannot be
    /// read.
    std::optional<ServedProfile> profileFor(const AccessTarget &target) const;
    /// The same by name for the activity, quickly, in the files of \a files: see ProfileNames.
    QString namesFor(
        const ProfileWriter &files, const AccessTarget &target, const QList<Portal> &portals) const
    {
        return m_names.of(files, target, portals);
    }
    const QString &configPath() const { return m_configPath; }
    /// The absolute path of duplo-tray-jit that new profiles name.
    const QString &helper() const { return m_helper; }
    /// That, and what leads it to this agent: how another program's configuration starts it.
    QStringList helperCommand() const;

    /// \a wanted as every AWS tool reads it, or, where that name is taken (previewIn()) or "default", which
    /// programs use that name no profile: one with the portal's name in it.
    QString freeName(const AccessTarget &target, const QString &wanted) const;

    /// What setting up \a name for \a target would change. Errors: those of ProfileWriter::previewSet(), and
    /// AlreadyExists also where the profile is ours but gives access to something else, unless \a replace.
    [[nodiscard]] Result<ProfileChange> preview(
        const AccessTarget &target, const QString &name, const QString &region, bool replace = false) const;
    /// The same in the files of \a files.
    [[nodiscard]] Result<ProfileChange> previewIn(const ProfileWriter &files, const AccessTarget &target,
        const QString &name, const QString &region, bool replace = false) const;
    [[nodiscard]] Result<> apply(const ProfileChange &change);
    [[nodiscard]] Result<> undo(const ProfileChange &change);

    /// The target that \a profile's command line names; nullopt when it cannot be read. One without a --host
    /// is for the only one of \a portals, as the command line itself takes it.
    static std::optional<AccessTarget> targetOf(
        const ServedProfile &profile, const QList<Portal> &portals = {});
    /// The program that \a profile names, where there is none any more; empty otherwise.
    QString missingHelper(const ServedProfile &profile) const;

    /// What a call needs beside the profile: nothing, but for the demo, whose STS is not AWS's.
    void setTrialArguments(const QStringList &arguments) { m_trialArguments = arguments; }
    const QStringList &trialArguments() const { return m_trialArguments; }
    /// The line to try \a profile with in a shell, which need not have this program's environment.
    /// \a awsConfigFile: the shell's own AWS_CONFIG_FILE, which it need not be told.
    QString trialCommand(const QString &profile, const QString &awsConfigFile = {}) const;
    /// Keeps how trying \a profile went, until the file changes or the program ends.
    void noteTrial(const QString &profile, const ProfileTrial &trial);
    std::optional<ProfileTrial> lastTrial(const QString &profile) const;

Q_SIGNALS:
    void changed();
    /// \a name serves \a target now: a change that preview() made was applied.
    void written(const AccessTarget &target, const QString &name);
    /// lastTrial() of \a profile is another.
    void tried(const QString &profile);

private:
    struct Previewed
    {
        AccessTarget target;
        QString name;
    };

    QString m_helper;
    QString m_instance;
    QString m_configPath;
    QString m_credentialsPath;
    QStringList m_trialArguments;
    QHash<QString, ProfileTrial> m_trials; ///< by profile
    mutable ProfileNames m_names;
    mutable QHash<QByteArray, Previewed> m_previewed; ///< what the last previews were for, by their outcome
};
