#pragma once

#include "kubernetes/yamldocument.h"

#include <QStringList>

/// What a kubeconfig file says under one name, in its three lists.
struct KubeEntry
{
    QString name; ///< of cluster, context and user alike
    QString server;
    QByteArray certificateAuthority; ///< base64; empty: the system's own
    QString nameSpace; ///< of the context; may be empty
    QStringList command; ///< the exec plugin's: its program's absolute path, then its arguments
};

/// A kubeconfig file's text, changed without touching anything else in it: what is not about the entry stays
/// byte for byte. Files whose YAML cannot be changed safely in this way are refused.
///
/// Errors of all: Malformed with the reason as its subject, a clause about the file ("it …"); TooLarge,
/// NotText.
class Kubeconfig
{
public:
    enum class Owner { Nobody, Ours, Other };

    [[nodiscard]] static Result<Kubeconfig> parse(const QByteArray &text);

    const QByteArray &text() const { return m_text; }
    /// Whose the entry \a name is: ours where the user of that name runs duplo-tray-jit.
    Owner owner(const QString &name) const;
    /// Our entries, by name and command, in the file's order.
    QList<std::pair<QString, QStringList>> ownEntries() const;
    /// The command of the user \a name's exec plugin; empty when there is none.
    QStringList command(const QString &name) const;
    /// Empty when none is set.
    QString currentContext() const;

    /// Adds or changes an entry, whosever it is. A context that already leads from this cluster to this user
    /// stays as it is where the access stays the same: its namespace may have been chosen by hand.
    [[nodiscard]] Result<> set(const KubeEntry &entry);
    /// Removes cluster, context and user of that name; a current-context that named it names none.
    [[nodiscard]] Result<> remove(const QString &name);
    [[nodiscard]] Result<> setCurrentContext(const QString &name);

    static constexpr std::array<QByteArrayView, 3> lists{"clusters", "contexts", "users"};

private:
    Kubeconfig() = default;

    [[nodiscard]] Result<> read(const QByteArray &text);
    [[nodiscard]] Result<> check() const;
    const YamlNode *item(QByteArrayView list, const QByteArray &name) const;
    QList<const YamlNode *> items(QByteArrayView list, const QByteArray &name) const;

    /// Makes one change of the text and reads it again.
    [[nodiscard]] Result<> splice(qsizetype begin, qsizetype end, const QByteArray &replacement);
    [[nodiscard]] Result<> setItem(
        QByteArrayView list, const QByteArray &name, const QByteArrayList &lines, bool keepsOld);
    [[nodiscard]] Result<> removeItem(QByteArrayView list, const QByteArray &name);
    [[nodiscard]] Result<> appendToRoot(const QByteArrayList &lines);
    [[nodiscard]] Result<> fillEmptyList(QByteArrayView list, const QByteArrayList &lines);
    [[nodiscard]] Result<> writeCurrentContext(const QByteArray &name);
    [[nodiscard]] Result<> startEmptyFile();
    /// Where the "-" of a list's item stands; -1 when it is not first on its line.
    qsizetype dashOf(const YamlNode &list, const YamlNode &item) const;
    qsizetype contentEnd(const YamlNode &node) const;
    qsizetype lineStart(qsizetype at) const;
    qsizetype lineEnd(qsizetype at) const;
    QByteArray joined(const QByteArrayList &lines, qsizetype indent) const;
    /// True when nothing but the entry \a name differs from \a before.
    bool differsOnlyIn(const YamlNode &before, const QByteArray &name, bool currentContextToo) const;

    QByteArray m_text;
    YamlNode m_root; ///< a null scalar for an empty file
    QByteArray m_newline = "\n";
};
