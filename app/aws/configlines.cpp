#include "aws/configlines.h"

#include <algorithm>

namespace {

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\f' || c == '\v';
}

bool isCommentSign(char c)
{
    return c == '#' || c == ';';
}

QByteArrayView trimmed(QByteArrayView text)
{
    while (!text.isEmpty() && isSpace(text.front()))
        text = text.sliced(1);
    while (!text.isEmpty() && isSpace(text.back()))
        text.chop(1);
    return text;
}

/// Where an inline comment starts: only after white space, so that "a;b" is a value.
qsizetype commentStart(QByteArrayView line)
{
    for (qsizetype i = 1; i < line.size(); ++i) {
        if (isCommentSign(line[i]) && isSpace(line[i - 1]))
            return i;
    }
    return line.size();
}

} // namespace

bool ConfigLineReader::next(ConfigLine &line)
{
    if (m_position >= m_end)
        return false;
    const qsizetype newline = m_text.first(m_end).indexOf('\n', m_position);
    line.begin = m_position;
    line.end = newline < 0 ? m_end : newline + 1;
    line.contentEnd = newline < 0 ? m_end : newline;
    if (newline > line.begin && m_text[newline - 1] == '\r')
        --line.contentEnd;
    line.number = m_number++;
    const QByteArrayView content = line.in(m_text);
    line.indent = std::find_if_not(content.begin(), content.end(), isSpace) - content.begin();
    line.kind = classify(content, line.indent);
    m_position = line.end;
    return true;
}

ConfigLine::Kind ConfigLineReader::classify(QByteArrayView content, qsizetype indent)
{
    using Kind = ConfigLine::Kind;
    if (indent == content.size())
        return Kind::Blank;
    const char first = content[indent];
    if (isCommentSign(first))
        return indent > 0 && m_inProperty ? Kind::NestedComment : Kind::Comment;
    if (indent == 0 && first == '[') {
        m_inSection = true;
        m_inProperty = false;
        return Kind::Header;
    }
    const bool opens =
        m_inProperty ? indent <= m_level : m_inSection && first != '[' && content.contains('=');
    if (indent > 0 && !opens)
        return Kind::Continuation;
    m_inProperty = true;
    m_level = indent;
    return Kind::Property;
}

std::optional<ConfigProperty> ConfigProperty::parse(QByteArrayView line)
{
    const qsizetype comment = commentStart(line);
    const QByteArrayView content = line.first(comment);
    const qsizetype equals = content.indexOf('=');
    if (equals < 0)
        return std::nullopt;
    return ConfigProperty{
        trimmed(content.first(equals)), trimmed(content.sliced(equals + 1)), line.sliced(comment)};
}

std::optional<QByteArrayView> configHeader(QByteArrayView line)
{
    for (qsizetype end = line.indexOf(']'); end > 0; end = line.indexOf(']', end + 1)) {
        const QByteArrayView rest = trimmed(line.sliced(end + 1));
        if (rest.isEmpty() || isCommentSign(rest.front()))
            return trimmed(line.sliced(1, end - 1));
    }
    return std::nullopt;
}

bool isConfigKey(QByteArrayView key)
{
    return !key.isEmpty() && std::all_of(key.begin(), key.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_'
            || c == '-';
    });
}
