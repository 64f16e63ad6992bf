#pragma once

#include "aws/profilewriter.h"
#include "broker/credentialbroker.h"

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
    const QString &configPath() const { return m_configPath; }
    /// The absolute path of duplo-tray-jit that new profiles name.
    const QString &helper() const { return m_helper; }
    /// That, and what leads it to this agent: how another program's configuration starts it.
    QStringList helperCommand() const;

    [[nodiscard]] Result<ProfileChange> preview(const AccessTarget &target, const QString &name,
        const QString &region, bool replaceForeign = false) const;
    [[nodiscard]] Result<> apply(const ProfileChange &change);
    [[nodiscard]] Result<> undo(const ProfileChange &change);

    /// The target that \a profile's command line names; nullopt when it cannot be read. One without a --host
    /// is for the only one of \a portals, as the command line itself takes it.
    static std::optional<AccessTarget> targetOf(
        const ServedProfile &profile, const QList<Portal> &portals = {});

Q_SIGNALS:
    void changed();
    /// \a name serves \a target now: a change that preview() made was applied.
    void written(const AccessTarget &target, const QString &name);

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
    mutable QHash<QByteArray, Previewed> m_previewed; ///< what the last previews were for, by their outcome
};
