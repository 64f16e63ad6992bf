#pragma once

#include "kubernetes/kubeconfig.h"

/// An entry of ours, as found.
struct FoundKubeEntry
{
    QString path;
    QString name;
    QStringList command;
    bool isCurrent = false;
};

/// The kubeconfig files in force, which kubectl reads as one: what stands first counts. Written as kubectl
/// writes them: an entry where it is, a new one into the first file that exists, else into the last. Locked,
/// atomic, one backup: see SafeFile.
///
/// Errors: AlreadyExists (the name is somebody else's; subject: the name), NotFound, Malformed with a clause
/// about the file as its subject and the path as its detail, those of SafeFile.
class KubeconfigFiles
{
public:
    /// \a paths: absolute, one at least.
    explicit KubeconfigFiles(QStringList paths);
    /// Those that KUBECONFIG's value \a kubeconfig names, seen from \a directory, or ~/.kube/config.
    static KubeconfigFiles inForce(const QString &kubeconfig, const QString &directory, const QString &home);

    /// Writes \a entry. \a replaceForeign: also where the name is somebody else's. \a makeCurrent: and makes
    /// its context the current one. The files that were changed.
    [[nodiscard]] Result<QStringList> set(
        const KubeEntry &entry, bool replaceForeign, bool makeCurrent) const;
    /// Removes our entry \a name wherever it stands. The files that were changed.
    [[nodiscard]] Result<QStringList> remove(const QString &name) const;
    [[nodiscard]] Result<QList<FoundKubeEntry>> entries() const;

    const QStringList &paths() const { return m_paths; }

private:
    struct File;
    [[nodiscard]] Result<QList<File>> load() const;
    static qsizetype homeOf(const QList<File> &files, const QString &name);

    QStringList m_paths;
};
