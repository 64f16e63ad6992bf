#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QList>
#include <QMap>

#include <optional>

/// An AWS config or credentials file as text that can be read and changed without touching any byte that was not
/// meant: comments, order, line ends, odd spacing, nested blocks, a missing final newline, a BOM. Pure: no disk.
/// Reads as the AWS SDKs do (their shared parser cases are its test).
class ConfigFile
{
public:
    enum class Kind { Config, Credentials };
    using Properties = QMap<QByteArray, QByteArray>;

    /// Errors: NotText (not UTF-8, or holding NUL), Malformed with "line N: …" as its subject, TooLarge.
    [[nodiscard]] static Result<ConfigFile> parse(QByteArray text, Kind kind = Kind::Config);

    /// The whole text, as it was given plus the changes made.
    const QByteArray &text() const { return m_text; }

    /// Profile names in order of first appearance, without the "profile " prefix.
    QList<QByteArray> profileNames() const;
    bool hasProfile(const QByteArray &name) const;
    /// A profile's properties as the SDKs see them: duplicate sections merged, nested values as text. Empty if absent.
    Properties profile(const QByteArray &name) const;
    /// 1-based lines at which the profile's sections start; two or more means a strict parser rejects the file.
    QList<int> sectionLines(const QByteArray &name) const;

    /// Gives the profile exactly these values for these keys, in this order: replaces the value of a key that is there,
    /// adds one that isn't at the section's end, and appends a section when there is none; other keys stay. A nullopt
    /// value removes the key. Uses the file's own line end. Errors: DuplicateSection with "lines 3 and 17" as its
    /// subject, InvalidInput for a name or value that cannot stand in the file.
    [[nodiscard]] Result<> setProfile(const QByteArray &name,
                                      const QList<std::pair<QByteArray, std::optional<QByteArray>>> &values);
    /// Removes the profile's section with its properties; comments above it stay. Errors: NotFound, DuplicateSection.
    [[nodiscard]] Result<> removeProfile(const QByteArray &name);

    /// True for names that every AWS tool reads unquoted: [A-Za-z0-9_.@:/+%-]+ and no "profile " prefix.
    static bool isPlainName(const QByteArray &name);

private:
    struct Section;
    struct Line;
    ConfigFile(QByteArray text, Kind kind);

    QByteArray m_text;
    Kind m_kind;
};
