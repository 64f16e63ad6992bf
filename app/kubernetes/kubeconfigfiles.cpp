#include "kubernetes/kubeconfigfiles.h"

#include "aws/safefile.h"

#include <QDir>

#include <algorithm>
#include <optional>

struct KubeconfigFiles::File
{
    QString path;
    std::optional<QByteArray> before;
    Kubeconfig config;

    /// True when something was written.
    Result<bool> write() const
    {
        if (config.text() == before.value_or(QByteArray()))
            return false;
        return SafeFile(path).replace(before, config.text()).map([] { return true; });
    }
};

namespace {
/// Kubeconfig knows no path; the person needs it.
Error named(Error error, const QString &path)
{
    if (error.kind == Error::Kind::Malformed)
        error.detail = path;
    else
        error.subject = path;
    return error;
}
} // namespace

KubeconfigFiles::KubeconfigFiles(QStringList paths)
    : m_paths(std::move(paths))
{
}

KubeconfigFiles KubeconfigFiles::inForce(
    const QString &kubeconfig, const QString &directory, const QString &home)
{
    QStringList paths;
    for (const QString &path : kubeconfig.split(QDir::listSeparator(), Qt::SkipEmptyParts))
        paths.append(QDir(directory).absoluteFilePath(path));
    paths.removeDuplicates();
    if (paths.isEmpty())
        paths.append(home + QLatin1String("/.kube/config"));
    return KubeconfigFiles(paths);
}

Result<QList<KubeconfigFiles::File>> KubeconfigFiles::load() const
{
    QList<File> files;
    for (const QString &path : m_paths) {
        const auto content = SafeFile(path).read(YamlDocuments::maxSize);
        if (!content)
            return tl::unexpected(content.error());
        const auto config = Kubeconfig::parse(content->value_or(QByteArray()));
        if (!config)
            return tl::unexpected(named(config.error(), path));
        files.append({path, *content, *config});
    }
    return files;
}

/// The index of the file into which an entry goes.
qsizetype KubeconfigFiles::homeOf(const QList<File> &files, const QString &name)
{
    for (qsizetype i = 0; i < files.size(); ++i)
        if (files[i].config.owner(name) != Kubeconfig::Owner::Nobody)
            return i;
    for (qsizetype i = 0; i < files.size(); ++i)
        if (files[i].before)
            return i;
    return files.size() - 1;
}

Result<QStringList> KubeconfigFiles::set(const KubeEntry &entry, bool replaceForeign, bool makeCurrent) const
{
    auto files = load();
    if (!files)
        return tl::unexpected(files.error());
    const bool isForeign = std::any_of(files->begin(), files->end(),
        [&](const File &file) { return file.config.owner(entry.name) == Kubeconfig::Owner::Other; });
    if (isForeign && !replaceForeign)
        return failure(Error::Kind::AlreadyExists, entry.name);
    const qsizetype home = homeOf(*files, entry.name);
    auto done = (*files)[home].config.set(entry);
    if (!done)
        return tl::unexpected(named(done.error(), (*files)[home].path));
    const auto current = std::find_if(files->begin(), files->end(),
        [](const File &file) { return !file.config.currentContext().isEmpty(); });
    File &speaker = current == files->end() ? (*files)[home] : *current;
    if (makeCurrent)
        done = speaker.config.setCurrentContext(entry.name);
    if (!done)
        return tl::unexpected(named(done.error(), speaker.path));

    QStringList changed;
    for (const File &file : *files) {
        const auto written = file.write();
        if (!written)
            return tl::unexpected(written.error());
        if (*written)
            changed.append(file.path);
    }
    return changed;
}

Result<QStringList> KubeconfigFiles::remove(const QString &name) const
{
    auto files = load();
    if (!files)
        return tl::unexpected(files.error());
    QStringList changed;
    bool isForeign = false;
    for (File &file : *files) {
        const auto owner = file.config.owner(name);
        isForeign = isForeign || owner == Kubeconfig::Owner::Other;
        if (owner != Kubeconfig::Owner::Ours)
            continue;
        const auto removed = file.config.remove(name);
        if (!removed)
            return tl::unexpected(named(removed.error(), file.path));
        const auto written = file.write();
        if (!written)
            return tl::unexpected(written.error());
        changed.append(file.path);
    }
    if (changed.isEmpty() && isForeign)
        return failure(Error::Kind::AlreadyExists, name);
    if (changed.isEmpty())
        return failure(Error::Kind::NotFound, name);
    return changed;
}

Result<QList<FoundKubeEntry>> KubeconfigFiles::entries() const
{
    const auto files = load();
    if (!files)
        return tl::unexpected(files.error());
    QString current;
    for (const File &file : *files)
        if (current.isEmpty())
            current = file.config.currentContext();
    QList<FoundKubeEntry> found;
    for (const File &file : *files)
        for (const auto &[name, command] : file.config.ownEntries())
            found.append({file.path, name, command, name == current});
    return found;
}
