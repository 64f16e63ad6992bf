#include "ui/searchmatch.h"

#include <bit>

namespace {

bool startsAt(quint64 starts, qsizetype place)
{
    return place < 64 && (starts >> place & 1);
}

/// QStringView::indexOf() is made for long texts; names are short, and there are many.
qsizetype indexOf(QStringView text, QStringView word, qsizetype from = 0)
{
    const QChar first = word.front();
    for (qsizetype last = text.size() - word.size(); from <= last; ++from)
        if (text[from] == first && std::equal(word.begin(), word.end(), text.begin() + from))
            return from;
    return -1;
}

/// What a match that takes up the whole of a long text is worth more than one of few characters.
int share(qsizetype part, qsizetype whole, int most)
{
    return int(part * most / std::max<qsizetype>(1, whole));
}

} // namespace

SearchWord::SearchWord(QStringView word)
    : m_word(word.left(64).toString())
    , m_characters(charactersOf(m_word))
{
}

SearchWord::Find SearchWord::find(QStringView text, quint64 starts) const
{
    const qsizetype length = m_word.size();
    if (length == 0 || length > text.size())
        return {};
    qsizetype at = indexOf(text, m_word);
    if (at == 0)
        return length == text.size() ? Find{Whole, 0} : Find{Start + share(length, text.size(), 150), 0};
    const qsizetype first = at;
    while (at > 0 && !startsAt(starts, at))
        at = indexOf(text, m_word, at + 1);
    if (at > 0)
        return {WordStart + share(length, text.size(), 100) - int(std::min<qsizetype>(at, 50)), at};
    Ends ends;
    if (findInitials(text, starts, ends))
        return {Initials + share(length, text.size(), 100), -1};
    if (first > 0)
        return {Part + share(length, text.size(), 80) - int(std::min<qsizetype>(first, 60)), first};
    return {scatteredScore(text, starts, nullptr), -1};
}

int SearchWord::score(QStringView text, quint64 starts) const
{
    return find(text, starts).score;
}

/// Whether the word is made of the beginnings of words, as "cwl" of "CloudWatch Logs". \a ends: for each of
/// its characters, where it can stand.
bool SearchWord::findInitials(QStringView text, quint64 starts, Ends &ends) const
{
    const qsizetype reach = std::min<qsizetype>(text.size(), 64);
    if (m_word.size() < 2 || std::popcount(starts) < 2)
        return false;
    for (qsizetype i = 0; i < m_word.size(); ++i) {
        quint64 here = 0;
        for (qsizetype place = 0; place < reach; ++place)
            here |= quint64(text[place] == m_word[i]) << place;
        const quint64 before = i == 0 ? 0 : ends[std::size_t(i - 1)];
        // Either right after the character before, or at a word's start further on.
        const quint64 further = i == 0 ? ~quint64(0) : ~((before & (~before + 1)) * 2 - 1);
        ends[std::size_t(i)] = here & ((before << 1) | (starts & further));
        if (ends[std::size_t(i)] == 0)
            return false;
    }
    return true;
}

/// The word's characters in order with others between them. The shortest stretch that ends where the first
/// one ends, as fzf takes it.
int SearchWord::scatteredScore(QStringView text, quint64 starts, QList<int> *places) const
{
    if (m_word.size() < 3)
        return 0;
    qsizetype matched = 0;
    qsizetype end = 0;
    for (; end < text.size() && matched < m_word.size(); ++end)
        matched += text[end] == m_word[matched];
    if (matched < m_word.size())
        return 0;
    int atStarts = 0;
    qsizetype place = end;
    while (matched > 0) {
        --place;
        if (text[place] != m_word[matched - 1])
            continue;
        --matched;
        atStarts += startsAt(starts, place);
        if (places)
            places->prepend(int(place));
    }
    const auto gaps = int(end - place - m_word.size());
    return std::max(int(Scattered), 300 - 15 * gaps + 12 * atStarts - int(std::min<qsizetype>(place, 30)));
}

QList<int> SearchWord::places(QStringView text, quint64 starts) const
{
    const Find found = find(text, starts);
    QList<int> all;
    if (found.score == 0)
        return all;
    if (found.at >= 0) {
        for (qsizetype i = 0; i < m_word.size(); ++i)
            all.append(int(found.at + i));
        return all;
    }
    Ends ends;
    if (!findInitials(text, starts, ends)) {
        scatteredScore(text, starts, &all);
        return all;
    }
    int place = std::countr_zero(ends[std::size_t(m_word.size() - 1)]);
    all.prepend(place);
    for (qsizetype i = m_word.size() - 2; i >= 0; --i) {
        const quint64 allowed = ends[std::size_t(i)] & ((quint64(1) << place) - 1);
        place = 63 - std::countl_zero(allowed);
        all.prepend(place);
    }
    return all;
}
