#pragma once

#include <QString>
#include <QStringList>

#include <optional>

/// The words of a command line by the POSIX shell's quoting rules, without a shell: no variables, no globs,
/// no operators. As Python's shlex.split, which is how botocore reads a credential_process and a quoted
/// profile name. nullopt when a quote stays open or a backslash stands last.
std::optional<QStringList> splitShellWords(const QString &text);

/// \a word so that both a POSIX shell and shlex give it back, and so that it survives as part of a config
/// file's value: no "#" or ";" stands after a space in the result, where the SDKs would see a comment.
QString quoteShellWord(const QString &word);
