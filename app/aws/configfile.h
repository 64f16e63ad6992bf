#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QList>
#include <QMap>

#include <optional>

/// An AWS config or credentials file as text that can be read and changed without touching any byte that was
/// not meant: comments, order, line ends, odd spacing, nested blocks, a missing final newline, a BOM. Pure:
/// no disk. Reads as the AWS SDKs do (their shared parser cases are its test).
class ConfigFile
{
public:
    enum class Kind { Config, Credentials };
    using Properties = QMap<QByteArray, QByteArray>;
    /// Keys and what they are to be; nullopt removes the key.
    using Values = QList<std::pair<QByteArray, std::optional<QByteArray>>>;

    static constexpr qsizetype maxSize = 16 * 1024 * 1024;

    /// Errors: NotText (not UTF-8, or holding NUL), Malformed with "line N: …" as its subject, TooLarge.
    [[nodiscard]] static Result<ConfigFile> parse(QByteArray text, Kind kind = Kind::Config);

    /// The whole text, as it was given plus the changes made.
    const QByteArray &text() const { return m_text; }

    /// Profile names in order of first appearance, without the "profile " prefix.
    QList<QByteArray> profileNames() const;
    bool hasProfile(const QByteArray &name) const;
    /// A profile's properties as the SDKs see them: duplicate sections merged, keys in lower case, nested
    /// values as text that starts with a newline. Empty if absent.
    Properties profile(const QByteArray &name) const;
    /// Every profile that has \a key (lower case), with all its properties; in one pass, in order of
    /// appearance.
    QList<std::pair<QByteArray, Properties>> profilesWith(const QByteArray &key) const;
    /// The same for the "[sso-session NAME]" sections, which are only ever read.
    QList<QByteArray> ssoSessionNames() const;
    Properties ssoSession(const QByteArray &name) const;
    /// 1-based lines at which the profile's sections start; two or more means a strict parser rejects the
    /// file.
    QList<int> sectionLines(const QByteArray &name) const;
    /// The first header that stands in the file a second time, and the lines of both; botocore then refuses
    /// the whole file, whichever profile is asked for.
    std::optional<std::pair<QByteArray, QList<int>>> duplicateSection() const;

    /// Gives the profile exactly these values for these keys, in this order: replaces the value of a key that
    /// is there (with its nested lines, and with its repetitions in the section), adds one that isn't after
    /// the section's last property, and appends a section when there is none; other keys stay. Uses the
    /// file's own line end. A line whose value is the wanted one already is not touched; an inline comment
    /// beside a value that changes moves to a line of its own above it, because botocore takes it for a part
    /// of the value. Errors: DuplicateSection with "lines 3 and 17" as its subject, InvalidInput for a name
    /// or value that cannot stand in the file.
    [[nodiscard]] Result<> setProfile(const QByteArray &name, const Values &values);
    /// Removes the profile's section up to its last property, and one of the blank lines around it; comments
    /// above it stay, and so do those after its last property, which may well be about the next. Errors:
    /// NotFound, DuplicateSection.
    [[nodiscard]] Result<> removeProfile(const QByteArray &name);

    /// True for names that every AWS tool reads unquoted: [A-Za-z0-9_.@:/+%-]+ and no "profile " prefix.
    static bool isPlainName(const QByteArray &name);
    /// "lines 3 and 17".
    static QString linesText(const QList<int> &lines);

private:
    enum class SectionType { Profile, SsoSession, Other };
    /// A header and the lines up to the next one.
    struct Section
    {
        SectionType type = SectionType::Other;
        bool prefixed = false; ///< "[profile default]", which wins over "[default]"
        int line = 0;
        QByteArray name;
        qsizetype begin = 0; ///< of the header
        qsizetype body = 0; ///< after the header's line
        qsizetype end = 0;
    };

    ConfigFile(QByteArray text, Kind kind)
        : m_text(std::move(text))
        , m_kind(kind)
    {
    }

    Result<> readSections();
    Section sectionOf(QByteArrayView header) const;
    QList<const Section *> sections(SectionType type, const QByteArray &name) const;
    bool prefersPrefixedDefault() const;
    void readInto(Properties &properties, const Section &section) const;
    Properties merged(SectionType type, const QByteArray &name) const;
    QList<QByteArray> names(SectionType type) const;

    QByteArray withSectionChanged(const Section &section, const Values &values) const;
    QByteArray withSectionAdded(const QByteArray &name, const Values &values) const;
    bool says(const QByteArray &name, const Values &values) const;

    QByteArray m_text;
    Kind m_kind;
    QList<Section> m_sections;
};
