#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

/// One line of a config file and what it is to the AWS SDKs. Positions are offsets into the whole text.
struct ConfigLine
{
    enum class Kind {
        Blank,
        Comment,
        NestedComment, ///< indented under a property: goes where the property goes
        Header,
        Property,
        Continuation, ///< belongs to the property above
    };

    Kind kind = Kind::Blank;
    int number = 0; ///< 1-based
    qsizetype begin = 0;
    qsizetype contentEnd = 0; ///< before its line end
    qsizetype end = 0; ///< after its line end
    qsizetype indent = 0; ///< characters of white space it starts with

    QByteArrayView in(QByteArrayView text) const { return text.sliced(begin, contentEnd - begin); }
};

/// Goes through a text line by line, without copying any of it. Lines end with "\n" or "\r\n".
///
/// Where the SDKs differ, both readings are taken: a section whose properties are all indented is refused by
/// some and read by botocore, and so it is read here; an indented comment is a comment, as to botocore.
class ConfigLineReader
{
public:
    /// Reads [from, to) of \a text, which must outlive the reader; \a from stands at a line's begin.
    ConfigLineReader(QByteArrayView text, qsizetype from, qsizetype to, int number = 1)
        : m_text(text)
        , m_position(from)
        , m_end(to)
        , m_number(number)
    {
    }

    /// False at the end.
    bool next(ConfigLine &line);

private:
    ConfigLine::Kind classify(QByteArrayView content, qsizetype indent);

    QByteArrayView m_text;
    qsizetype m_position;
    qsizetype m_end;
    int m_number;
    bool m_inSection = false;
    bool m_inProperty = false;
    qsizetype m_level = 0; ///< indentation of the property that is open
};

/// A property's line taken apart. The views are into the line.
struct ConfigProperty
{
    QByteArrayView key; ///< as written; the SDKs do not mind its case
    QByteArrayView value;
    QByteArrayView comment; ///< an inline one, with its "#" or ";"

    /// nullopt without "=".
    static std::optional<ConfigProperty> parse(QByteArrayView line);
};

/// What stands between a header's brackets, trimmed; nullopt when the line does not end with "]" or a
/// comment.
std::optional<QByteArrayView> configHeader(QByteArrayView line);

/// [A-Za-z0-9_-]+, the keys that SDKs do not ignore.
bool isConfigKey(QByteArrayView key);
