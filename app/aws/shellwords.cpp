#include "aws/shellwords.h"

namespace {

bool isPlain(QChar c)
{
    static constexpr QStringView plain = u"_@%+=:,./-";
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9')
        || plain.contains(c);
}

/// shlex's whitespace: others, such as U+00A0, are part of a word.
bool isSpace(QChar c)
{
    return c == u' ' || c == u'\t' || c == u'\r' || c == u'\n';
}

/// One pass over a command line; the quote that is open is the state.
class Splitter
{
public:
    void take(QChar c)
    {
        if (m_escaped)
            takeEscaped(c);
        else if (c == u'\\' && m_quote != u'\'')
            m_escaped = m_started = true;
        else if (!m_quote.isNull())
            takeQuoted(c);
        else if (c == u'\'' || c == u'"') {
            m_quote = c;
            m_started = true;
        } else if (isSpace(c))
            endWord();
        else
            add(c);
    }

    std::optional<QStringList> finish()
    {
        if (m_escaped || !m_quote.isNull())
            return std::nullopt;
        endWord();
        return std::move(m_words);
    }

private:
    void takeEscaped(QChar c)
    {
        // Between double quotes a backslash is itself, but for these two.
        if (m_quote == u'"' && c != u'"' && c != u'\\')
            add(u'\\');
        add(c);
        m_escaped = false;
    }
    void takeQuoted(QChar c)
    {
        if (c == m_quote)
            m_quote = QChar();
        else
            add(c);
    }
    void add(QChar c)
    {
        m_word += c;
        m_started = true;
    }
    void endWord()
    {
        if (m_started)
            m_words += m_word;
        m_word.clear();
        m_started = false;
    }

    QStringList m_words;
    QString m_word;
    QChar m_quote;
    bool m_escaped = false;
    bool m_started = false;
};

} // namespace

std::optional<QStringList> splitShellWords(const QString &text)
{
    Splitter splitter;
    for (const QChar c : text)
        splitter.take(c);
    return splitter.finish();
}

QString quoteShellWord(const QString &word)
{
    if (!word.isEmpty() && std::all_of(word.begin(), word.end(), isPlain))
        return word;
    QString quoted = QStringLiteral("'");
    QChar before;
    for (const QChar c : word) {
        if (c == u'\'')
            quoted += QLatin1String("'\\''");
        else if ((c == u'#' || c == u';') && isSpace(before))
            quoted += QLatin1String("'\\") + c + u'\'';
        else
            quoted += c;
        before = c;
    }
    return quoted + u'\'';
}
