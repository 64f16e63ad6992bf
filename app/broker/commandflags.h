#pragma once

#include "broker/accesstarget.h"
#include "core/secret.h"

#include <QHash>
#include <QSet>
#include <QStringList>

/// A verb's arguments: flags in Go's style as duplo-jit takes them (-flag, --flag, --flag=value, --flag
/// value, --flag=true), and words.
class CommandFlags
{
public:
    /// \a values and \a switches: the names the verb knows. Errors: InvalidInput with the sentence as its
    /// subject.
    [[nodiscard]] static Result<CommandFlags> parse(
        const QStringList &arguments, const QStringList &values, const QStringList &switches);

    /// Those of duplo-jit's calls that print AWS credentials, as people have them in their config files. \a
    /// more: others that take a value.
    [[nodiscard]] static Result<CommandFlags> parseClient(
        const QStringList &arguments, const QStringList &more = {});

    bool has(const QString &name) const { return m_switches.contains(name) || m_values.contains(name); }
    QString value(const QString &name) const { return m_values.value(name); }
    const QStringList &words() const { return m_words; }
    /// As if \a name had been given with \a value.
    void setDefault(const QString &name, const QString &value) { m_values.insert(name, value); }

    /// What they ask for at \a portal: --admin, --duplo-ops, or \a tenant; nullopt for none of them.
    std::optional<AccessTarget> target(const Portal &portal, const QString &tenant) const;

private:
    QHash<QString, QString> m_values;
    QSet<QString> m_switches;
    QStringList m_words;
};
