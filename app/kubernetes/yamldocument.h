#pragma once

#include "core/result.h"

#include <QByteArray>

#include <vector>

/// A node of a YAML text, and where it stands there. Nothing is resolved: an alias is an alias.
struct YamlNode
{
    enum class Kind { Scalar, Sequence, Mapping, Alias };

    Kind kind = Kind::Scalar;
    QByteArray value; ///< of a scalar, unescaped; an alias's name
    QByteArray anchor;
    QByteArray tag;
    bool isPlain = false; ///< a scalar without quotes: it may mean null, a number or a truth
    bool isFlow = false; ///< a collection in brackets or braces
    qsizetype begin = 0; ///< its first byte
    qsizetype end = 0; ///< after its last byte; of a block, after its last leaf
    qsizetype column = 0; ///< of begin
    std::vector<YamlNode> children; ///< a mapping's keys and values in turn

    bool isNull() const;
    /// True when neither it nor anything below has an anchor or a tag, or is an alias.
    bool isSimple() const;
    /// The value of \a key in a mapping; nullptr when it is none, or has no such key.
    const YamlNode *find(QByteArrayView key) const;
    /// The value of the scalar under \a key; empty when there is none.
    QByteArray text(QByteArrayView key) const;
    /// True when both say the same in the same words; where they stand does not matter.
    friend bool operator==(const YamlNode &a, const YamlNode &b);
};

/// The documents of a YAML text, by libyaml, whose reading is the one that kubectl's parser was ported from.
struct YamlDocuments
{
    std::vector<YamlNode> roots;

    /// Errors: NotText (not UTF-8), TooLarge, Malformed with "line N" as its subject.
    [[nodiscard]] static Result<YamlDocuments> parse(const QByteArray &text);
    static constexpr qsizetype maxSize = 2 * 1024 * 1024;
};
