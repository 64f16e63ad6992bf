#include "aws/configsection.h"

#include <algorithm>
#include <utility>

namespace {

Splice removal(const ConfigLine &line)
{
    return {line.begin, line.end, {}};
}

} // namespace

QByteArray spliced(const QByteArray &text, QList<Splice> splices)
{
    std::stable_sort(
        splices.begin(), splices.end(), [](const Splice &a, const Splice &b) { return a.begin < b.begin; });
    QByteArray result;
    result.reserve(text.size() + 1024);
    qsizetype copied = 0;
    for (const Splice &splice : splices) {
        result += QByteArrayView(text).sliced(copied, splice.begin - copied);
        result += splice.text;
        copied = splice.end;
    }
    return result += QByteArrayView(text).sliced(copied);
}

QByteArray lineEndAt(const QByteArray &text, qsizetype position)
{
    qsizetype newline = QByteArrayView(text).first(position).lastIndexOf('\n');
    if (newline < 0)
        newline = text.indexOf('\n', position);
    return newline > 0 && text[newline - 1] == '\r' ? QByteArrayLiteral("\r\n") : QByteArrayLiteral("\n");
}

QByteArray missingLineEnd(const QByteArray &text, qsizetype position)
{
    if (position == 0 || text[position - 1] == '\n')
        return {};
    // Half a CRLF is completed, not followed by a whole one.
    return text[position - 1] == '\r' ? QByteArrayLiteral("\n") : lineEndAt(text, position);
}

SectionBody::SectionBody(const QByteArray &text, qsizetype begin, qsizetype body, qsizetype end)
    : m_text(text)
    , m_last(body)
{
    ConfigLineReader reader(text, begin, end);
    for (ConfigLine line; reader.next(line);)
        take(line);
}

QList<Splice> SectionBody::changes(const ConfigFile::Values &values) const
{
    QList<Splice> splices;
    QByteArray added;
    const QByteArray lineEnd = lineEndAt(m_text, m_last);
    for (const auto &[key, value] : values) {
        QList<const Entry *> there = entries(key.toLower());
        if (value && there.isEmpty())
            added += m_indent + key + " = " + *value + lineEnd;
        else if (value)
            replace(splices, *there.takeLast(), *value);
        for (const Entry *entry : std::as_const(there))
            remove(splices, *entry);
    }
    if (!added.isEmpty())
        splices.append({m_last, m_last, missingLineEnd(m_text, m_last) + added});
    return splices;
}

void SectionBody::take(const ConfigLine &line)
{
    const QByteArrayView content = line.in(m_text);
    const bool isNested =
        line.kind == ConfigLine::Kind::Continuation || line.kind == ConfigLine::Kind::NestedComment;
    if (line.kind == ConfigLine::Kind::Property) {
        const ConfigProperty parts = ConfigProperty::parse(content).value_or(ConfigProperty());
        m_entries.append({line, parts, parts.key.toByteArray().toLower(), {}, parts.value.toByteArray()});
        m_indent = content.first(line.indent).toByteArray();
        m_last = line.end;
    } else if (isNested && !m_entries.isEmpty()) {
        m_entries.last().nested.append(line);
        if (line.kind == ConfigLine::Kind::Continuation)
            m_entries.last().value += '\n' + content.toByteArray().trimmed();
        m_last = line.end;
    }
}

QList<const SectionBody::Entry *> SectionBody::entries(const QByteArray &key) const
{
    QList<const Entry *> found;
    for (const Entry &entry : m_entries) {
        if (entry.key == key)
            found.append(&entry);
    }
    return found;
}

void SectionBody::replace(QList<Splice> &splices, const Entry &entry, const QByteArray &value) const
{
    if (entry.value == value)
        return;
    if (!entry.parts.comment.isEmpty())
        splices.append({entry.line.begin, entry.line.begin, commentLine(entry)});
    const qsizetype begin = entry.parts.value.data() - m_text.data();
    const bool keepsTail = entry.parts.comment.isEmpty();
    const qsizetype end = keepsTail ? begin + entry.parts.value.size() : entry.line.contentEnd;
    splices.append({begin, end, spaceBefore(entry, begin) + value});
    for (const ConfigLine &line : entry.nested)
        splices.append(removal(line));
}

QByteArray SectionBody::commentLine(const Entry &entry) const
{
    return entry.parts.comment.toByteArray().trimmed() + lineEndAt(m_text, entry.line.end);
}

/// "s3 =" becomes "s3 = value", "s3=" becomes "s3=value".
QByteArray SectionBody::spaceBefore(const Entry &entry, qsizetype begin) const
{
    const qsizetype keyEnd = entry.parts.key.data() + entry.parts.key.size() - m_text.data();
    const bool isTight = m_text[begin - 1] == '=' && m_text[keyEnd] != '=';
    return isTight && entry.parts.value.isEmpty() ? QByteArrayLiteral(" ") : QByteArray();
}

void SectionBody::remove(QList<Splice> &splices, const Entry &entry)
{
    splices.append(removal(entry.line));
    for (const ConfigLine &line : entry.nested)
        splices.append(removal(line));
}
