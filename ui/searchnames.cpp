#include "ui/searchnames.h"

#include <algorithm>

namespace {
/// Names whose scores are added up at once: little enough to stay in the processor's cache.
constexpr SearchNames::Index blockSize = 1024;

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
    m_lifts.reserve(std::size_t(names));
    m_text.reserve(characters);
}

void SearchNames::beginGroup()
{
    m_groups.push_back(count());
}

void SearchNames::add(const QString &name, int lift)
{
    const SearchText folded(name);
    m_names.push_back({charactersOf(folded.text), folded.starts, quint32(m_text.size()),
        quint16(folded.text.size()), quint16(m_groups.size() - 1)});
    m_lifts.push_back(qint16(lift));
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
    quint32 set, const std::vector<std::vector<qint16>> &groupScores, std::size_t most)
{
    m_best.clear();
    m_most = most;
    for (std::size_t group = 0; group < m_groups.size(); ++group) {
        const Index end = group + 1 < m_groups.size() ? m_groups[group + 1] : count();
        for (Index begin = m_groups[group]; begin < end; begin += blockSize)
            consider(begin, std::min(end, begin + blockSize), set, groupScores[group]);
    }
    std::sort_heap(m_best.begin(), m_best.end(), isBetter);
    return m_best;
}

/// Names of one group. Without branches, so that the compiler adds many scores with one instruction.
void SearchNames::consider(Index begin, Index end, quint32 set, const std::vector<qint16> &groupScores)
{
    std::array<qint16, blockSize> sums{};
    std::array<qint16, blockSize> least{};
    const Index length = end - begin;
    std::copy_n(m_lifts.begin() + begin, length, sums.begin());
    least.fill(1);
    for (std::size_t w = 0; w < m_words.size(); ++w) {
        if (!(set >> w & 1))
            continue;
        const qint16 *scores = m_words[w].scores.data() + begin;
        const qint16 ofGroup = groupScores[w];
        for (Index i = 0; i < length; ++i) {
            const qint16 score = std::max(scores[i], ofGroup);
            sums[i] = qint16(sums[i] + score);
            least[i] = std::min(least[i], score);
        }
    }
    qint16 highest = -1;
    for (Index i = 0; i < length; ++i) {
        sums[i] = least[i] > 0 ? sums[i] : qint16(-1);
        highest = std::max(highest, sums[i]);
    }
    if (m_best.size() == m_most && highest <= m_best.front().score)
        return;
    for (Index i = 0; i < length; ++i) {
        const bool isFull = m_best.size() == m_most;
        if (sums[i] < 0 || (isFull && sums[i] <= m_best.front().score))
            continue;
        if (isFull) {
            std::pop_heap(m_best.begin(), m_best.end(), isBetter);
            m_best.pop_back();
        }
        m_best.push_back({begin + i, sums[i]});
        std::push_heap(m_best.begin(), m_best.end(), isBetter);
    }
}
