#pragma once

#include "broker/profiles.h"

/// A profile of the AWS config file that another DuploCloud client serves: duplo-jit, duploctl or
/// duplo-aws-credential-process.
struct FoundProfile
{
    QString name;
    AccessTarget target;
    bool hasToken = false; ///< `--token` stands in the file, for everybody to read who can read it
};

/// A portal that the person uses with another client.
struct FoundPortal
{
    Portal portal;
    QList<FoundProfile> profiles; ///< none: only the client's own settings name it
};

/// What \a profile's command line means, if it is one of the clients'; nullopt otherwise, and where it does
/// not say which portal and tenant.
std::optional<FoundProfile> readClientProfile(const ServedProfile &profile);

/// The portals that the usual AWS config file and \a clientConfig (duploctl's own file, `~/.duplo/config`)
/// name, in that order. A file that cannot be read names none.
QList<FoundPortal> findPortals(const Profiles &profiles, const QString &clientConfig);

/// Lets profiles of other clients be served by our helper: shown first, made in one go, undone in one go.
class ProfileTakeover
{
public:
    explicit ProfileTakeover(Profiles &profiles)
        : m_profiles(profiles)
    {
    }

    /// The lines that would change. Errors: those of ProfileWriter::previewSet().
    [[nodiscard]] Result<QStringList> preview(const QList<FoundProfile> &found) const;
    /// All or nothing: what was changed before an error is put back.
    [[nodiscard]] Result<> apply(const QList<FoundProfile> &found);
    /// Puts everything back. Errors: FileChanged and the writer's.
    [[nodiscard]] Result<> undo();
    bool isApplied() const { return !m_made.isEmpty(); }

private:
    Profiles &m_profiles;
    QList<ProfileChange> m_made;
};
