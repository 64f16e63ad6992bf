#include "ui/searchnames.h"

#include <algorithm>

namespace {
bool isBetter(const SearchNames::Hit &a, const SearchNames::Hit &b)
{
    return a.score != b.score ? a.score > b.score : a.index < b.index;
}
} // namespace

void SearchNames::clear()
{
    *this = SearchNames();
}

void SearchNames::reserve(qsizetype names, qsizetype characters)
{
    m_names.reserve(std::size_t(names));
    m_text.reserve(characters);
}

void SearchNames::beginGroup()
{
    ++m_groups;
}

void SearchNames::add(const QString &name, int lift)
{
    const SearchText folded(name);
    m_names.push_back({charactersOf(folded.text), folded.starts, quint32(m_text.size()),
        quint16(folded.text.size()), quint16(m_groups - 1), qint16(lift)});
    m_text += folded.text;
    m_words.clear();
}

QStringView SearchNames::textOf(const Name &name) const
{
    return QStringView(m_text).sliced(name.offset, name.length);
}

void SearchNames::match(const std::vector<SearchWord> &words)
{
    std::vector<Word> found;
    found.reserve(words.size());
    for (const SearchWord &word : words) {
        const Word *wider = nullptr;
        for (const Word &before : m_words)
            if (word.text().startsWith(before.text) && (!wider || before.text.size() > wider->text.size()))
                wider = &before;
        Word &next = found.emplace_back();
        if (wider && wider->text == word.text())
            next = *wider;
        else
            scan(word, wider, next);
    }
    m_words = std::move(found);
}

void SearchNames::scan(const SearchWord &word, const Word *wider, Word &found) const
{
    found.text = word.text();
    found.scores.assign(m_names.size(), 0);
    const quint64 wanted = word.characters();
    const auto look = [&](Index index) {
        const Name &name = m_names[index];
        if ((name.characters & wanted) != wanted)
            return;
        const int score = word.score(textOf(name), name.starts);
        if (score == 0)
            return;
        found.hits.push_back({index, qint16(score)});
        found.scores[index] = qint16(score);
    };
    // One or two letters match in one piece only, three may be scattered.
    if (wider && (wider->text.size() >= 3 || word.text().size() < 3)) {
        for (const Hit &hit : wider->hits)
            look(hit.index);
        return;
    }
    for (Index index = 0; index < count(); ++index)
        look(index);
}

const std::vector<SearchNames::Hit> &SearchNames::best(
    quint32 set, const std::vector<std::vector<int>> &groupScores, std::size_t most)
{
    m_best.clear();
    m_most = most;
    // The word with the fewest names to look at, among those that no group matches.
    const Word *fewest = nullptr;
    for (std::size_t w = 0; w < m_words.size(); ++w) {
        const bool inGroup = std::any_of(groupScores.begin(), groupScores.end(),
            [w](const std::vector<int> &scores) { return scores[w] > 0; });
        if ((set >> w & 1) && !inGroup && (!fewest || m_words[w].hits.size() < fewest->hits.size()))
            fewest = &m_words[w];
    }
    const Plan plan = planFor(set);
    const std::vector<int> none(m_words.size(), 0);
    const auto scoresOf = [&](Index index) {
        return groupScores.empty() ? none.data() : groupScores[m_names[index].group].data();
    };
    if (fewest)
        for (const Hit &hit : fewest->hits)
            consider(hit.index, plan, scoresOf(hit.index));
    else
        for (Index index = 0; index < count(); ++index)
            consider(index, plan, scoresOf(index));
    std::sort_heap(m_best.begin(), m_best.end(), isBetter);
    return m_best;
}

SearchNames::Plan SearchNames::planFor(quint32 set) const
{
    Plan plan;
    for (std::size_t w = 0; w < m_words.size() && plan.count < plan.words.size(); ++w)
        if (set >> w & 1)
            plan.words[plan.count++] = {w, m_words[w].scores.data()};
    return plan;
}

void SearchNames::consider(Index index, const Plan &plan, const int *groupScores)
{
    int score = m_names[index].lift;
    for (std::size_t i = 0; i < plan.count; ++i) {
        const int match = std::max<int>(plan.words[i].scores[index], groupScores[plan.words[i].word]);
        if (match == 0)
            return;
        score += match;
    }
    const Hit hit{index, qint16(std::min(score, 32000))};
    if (m_best.size() == m_most) {
        if (!isBetter(hit, m_best.front()))
            return;
        std::pop_heap(m_best.begin(), m_best.end(), isBetter);
        m_best.back() = hit;
    } else {
        m_best.push_back(hit);
    }
    std::push_heap(m_best.begin(), m_best.end(), isBetter);
}
