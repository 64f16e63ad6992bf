#pragma once

#include <QByteArray>
#include <QList>
#include <QSet>

#include <initializer_list>
#include <random>

/// A config file made by rule and chance, which knows of each of its lines whose it is. What a reader of
/// config files finds in it can be held against that, without a second parser.
class RandomConfig
{
public:
    struct Line
    {
        QByteArray text; ///< with its line end
        int section = -1; ///< index into names; -1 before the first header
        QByteArray key; ///< of the property that the line is, or is nested in; in lower case; else empty
        bool isHeader = false;
    };

    explicit RandomConfig(unsigned seed)
        : m_random(seed)
    {
        if (chance(10))
            m_start = "\xef\xbb\xbf";
        filler(-1);
        const int count = number(0, 6);
        for (int section = 0; section < count; ++section)
            addSection(section);
        if (!lines.isEmpty() && chance(30))
            dropLineEnd(lines.last().text);
        if (!lines.isEmpty() && lines.last().text.isEmpty())
            lines.removeLast();
    }

    QByteArray text() const
    {
        QByteArray all = m_start;
        for (const Line &line : lines)
            all += line.text;
        return all;
    }
    const QByteArray &start() const { return m_start; }

    QList<Line> lines;
    QList<QByteArray> names; ///< of each section; empty for a section that is no profile

    int number(int from, int to) { return std::uniform_int_distribution<int>(from, to)(m_random); }
    bool chance(int percent) { return number(1, 100) <= percent; }
    QByteArray pick(std::initializer_list<const char *> choices)
    {
        return choices.begin()[number(0, static_cast<int>(choices.size()) - 1)];
    }

    static void dropLineEnd(QByteArray &line)
    {
        while (line.endsWith('\n') || line.endsWith('\r'))
            line.chop(1);
    }

private:
    void add(const QByteArray &content, int section, const QByteArray &key = {}, bool isHeader = false)
    {
        lines.append({content + (chance(m_crlf) ? "\r\n" : "\n"), section, key, isHeader});
    }
    /// Lines that mean nothing; at column 0, so that they belong to no property.
    void filler(int section)
    {
        while (chance(35))
            add(pick({"", " \t", "# comment", ";", "#[profile no]", "# key = value", "; \xc3\xa9"}), section);
    }
    QByteArray space() { return pick({"", " ", "\t", "  "}); }

    void addSection(int section)
    {
        const QByteArray name = "p" + QByteArray::number(section);
        const QByteArray isNone = pick({"", "", "", "x"});
        names.append(isNone.isEmpty() ? name : QByteArray());
        QByteArray header = "[profile " + space() + name + space() + ']';
        if (!isNone.isEmpty())
            header = pick({"[sso-session ", "[services ", "[", "[profile in valid "}) + name + ']';
        else if (chance(20))
            header = chance(50) ? "[profile \"" + name + "\"]" : "[profile '" + name + "']";
        m_crlf = chance(20) ? number(0, 100) : (m_crlf > 50 ? 100 : 0);
        add(header + pick({"", "", " # c", "; c"}), section, {}, true);
        const int count = number(0, 5);
        QSet<QByteArray> used;
        for (int i = 0; i < count; ++i) {
            filler(section);
            addProperty(section, used);
        }
        filler(section);
    }

    void addProperty(int section, QSet<QByteArray> &used)
    {
        const QByteArray key =
            pick({"region", "Region", "credential_process", "output", "s3", "role_arn", "x-y", "x y"});
        // A key may stand twice: strict readers refuse that, the others take the last.
        if (used.contains(key.toLower()) && chance(80))
            return;
        used.insert(key.toLower());
        const bool isBlock = chance(25);
        const QByteArray value =
            isBlock ? QByteArray() : pick({"v", "a=b", "a;b", "two words", "'q' \"r\"", "\xc3\xa9"});
        const QByteArray comment = pick({"", "", "", " # c", "\t;c"});
        add(key + space() + '=' + space() + value + comment, section, key.toLower());
        const int nested = isBlock ? number(0, 3) : (chance(15) ? 1 : 0);
        for (int i = 0; i < nested; ++i)
            add(pick({"  a = 1", "\tb=2", "  region = nested", "  c =", "  # nested comment"}), section,
                key.toLower());
    }

    std::mt19937 m_random;
    QByteArray m_start;
    int m_crlf = 0;
};
