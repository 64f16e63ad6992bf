// ConfigFile's changes. Each is a list of splices into the old text, so that what no splice names cannot
// change.
#include "aws/configfile.h"

#include "aws/configlines.h"
#include "aws/configsection.h"

#include <QObject>
#include <QSet>

#include <algorithm>

namespace {

/// The windows translate the reason; the command line says it as it is.
tl::unexpected<Error> impossible(const char *reason)
{
    return failure(Error::Kind::InvalidInput, QString::fromUtf8(reason));
}

/// A value that every reader gives back: on one line, not trimmed away, not cut at what looks like a comment.
bool isValue(const QByteArray &value)
{
    if (value.size() > 64 * 1024 || value != value.trimmed() || !value.isValidUtf8())
        return false;
    char before = ' ';
    for (const char c : value) {
        const bool isControl = (static_cast<unsigned char>(c) < 0x20 && c != '\t') || c == 0x7f;
        if (isControl || ((c == '#' || c == ';') && (before == ' ' || before == '\t')))
            return false;
        before = c;
    }
    return true;
}

Result<> checkValues(const ConfigFile::Values &values)
{
    QSet<QByteArray> keys;
    for (const auto &[key, value] : values) {
        if (!isConfigKey(key) || keys.contains(key.toLower()))
            return impossible(QT_TRANSLATE_NOOP("ConfigFile", "a key that cannot stand in the file"));
        if (value && !isValue(*value))
            return impossible(key == "region"
                    ? QT_TRANSLATE_NOOP("ConfigFile", "the region cannot stand in the file on one line")
                    : QT_TRANSLATE_NOOP("ConfigFile", "a value cannot stand in the file on one line"));
        keys.insert(key.toLower());
    }
    return {};
}

bool isBlank(QByteArrayView line)
{
    return line.trimmed().isEmpty();
}

/// Begin of the line above the one that begins at \a begin.
qsizetype lineAbove(const QByteArray &text, qsizetype begin)
{
    return begin < 2 ? 0 : QByteArrayView(text).first(begin - 1).lastIndexOf('\n') + 1;
}

qsizetype lineBelow(const QByteArray &text, qsizetype begin)
{
    const qsizetype newline = text.indexOf('\n', begin);
    return newline < 0 ? text.size() : newline + 1;
}

} // namespace

Result<> ConfigFile::setProfile(const QByteArray &name, const Values &values)
{
    if (auto checked = checkValues(values); !checked)
        return checked;
    const QList<const Section *> there = sections(SectionType::Profile, name);
    if (there.size() > 1)
        return failure(Error::Kind::DuplicateSection, linesText(sectionLines(name)));
    if (there.isEmpty() && !isPlainName(name)) {
        return impossible(QT_TRANSLATE_NOOP(
            "ConfigFile", "a profile's name is made of letters, digits and _ . @ : / + % -"));
    }
    const bool sets =
        std::any_of(values.begin(), values.end(), [](const auto &value) { return value.second; });
    if (there.isEmpty() && !sets)
        return {};

    auto changed =
        parse(there.isEmpty() ? withSectionAdded(name, values) : withSectionChanged(*there.first(), values),
            m_kind);
    if (!changed)
        return tl::unexpected(changed.error());
    if (!changed->says(name, values))
        return impossible(QT_TRANSLATE_NOOP("ConfigFile", "the file would not read as it was meant"));
    *this = std::move(*changed);
    return {};
}

bool ConfigFile::says(const QByteArray &name, const Values &values) const
{
    const Properties properties = profile(name);
    return std::all_of(values.begin(), values.end(), [&properties](const auto &wanted) {
        const auto there = properties.constFind(wanted.first.toLower());
        return wanted.second ? there != properties.constEnd() && *there == *wanted.second
                             : there == properties.constEnd();
    });
}

QByteArray ConfigFile::withSectionChanged(const Section &section, const Values &values) const
{
    return spliced(m_text, SectionBody(m_text, section.begin, section.body, section.end).changes(values));
}

QByteArray ConfigFile::withSectionAdded(const QByteArray &name, const Values &values) const
{
    const QByteArray lineEnd = lineEndAt(m_text, m_text.size());
    const bool isBare = name == "default" || m_kind == Kind::Credentials;
    QByteArray result = m_text + missingLineEnd(m_text, m_text.size());
    static constexpr QByteArrayView bom = "\xef\xbb\xbf";
    if (m_text == bom)
        result = m_text;
    else if (!m_text.isEmpty() && !isBlank(QByteArrayView(result).sliced(lineAbove(result, result.size()))))
        result += lineEnd;
    result += (isBare ? "[" : "[profile ") + name + ']' + lineEnd;
    for (const auto &[key, value] : values) {
        if (value)
            result += key + " = " + *value + lineEnd;
    }
    return result;
}

Result<> ConfigFile::removeProfile(const QByteArray &name)
{
    const QList<const Section *> there = sections(SectionType::Profile, name);
    if (there.isEmpty())
        return tl::unexpected(notFound(Error::Noun::Profile, QString::fromUtf8(name)));
    if (there.size() > 1)
        return failure(Error::Kind::DuplicateSection, linesText(sectionLines(name)));

    const Section &section = *there.first();
    Splice gone{section.begin, SectionBody(m_text, section.begin, section.body, section.end).last(), {}};
    const qsizetype above = lineAbove(m_text, gone.begin);
    const QByteArrayView text = m_text;
    const bool blankAbove = gone.begin > 0 && isBlank(text.sliced(above, gone.begin - above));
    const qsizetype below = lineBelow(m_text, gone.end);
    const bool blankBelow = gone.end < text.size() && isBlank(text.sliced(gone.end, below - gone.end));
    // The blank line that parted the section from its neighbour has nothing left to part.
    if (gone.end == text.size() && blankAbove)
        gone.begin = above;
    else if (blankBelow && (blankAbove || gone.begin == 0))
        gone.end = below;
    auto changed = parse(spliced(m_text, {gone}), m_kind);
    if (!changed)
        return tl::unexpected(changed.error());
    *this = std::move(*changed);
    return {};
}
