#pragma once

#include "ui/searchmatch.h"

#include <vector>

/// Names by the ten thousand, each in a group, and which of them match a query's words. Narrows down while a
/// word is being typed: what did not match "de" cannot match "dev".
class SearchNames
{
public:
    using Index = quint32;
    struct Hit
    {
        Index index = 0;
        qint16 score = 0;
    };

    void clear();
    void reserve(qsizetype names, qsizetype characters);
    /// Names belong to the group begun last.
    void beginGroup();
    /// \a lift: what is added to every match of this name.
    void add(const QString &name, int lift = 0);

    Index count() const { return Index(m_names.size()); }
    int groupOf(Index name) const { return m_names[name].group; }

    /// Matches the words of a query. Bit w of the sets below stands for words[w].
    void match(const std::vector<SearchWord> &words);
    /// The best \a most names for which each word of \a set matches the name or, with the score
    /// \a groupScores[group][w], its group; best first. Of the empty set: the names with the highest lift.
    const std::vector<Hit> &best(
        quint32 set, const std::vector<std::vector<qint16>> &groupScores, std::size_t most);

private:
    struct Name
    {
        quint64 characters = 0;
        quint64 starts = 0;
        quint32 offset = 0;
        quint16 length = 0;
        quint16 group = 0;
    };
    struct Word
    {
        QString text;
        std::vector<Hit> hits; ///< by index
        std::vector<qint16> scores; ///< by name; 0 for none
    };

    QStringView textOf(const Name &name) const;
    void scan(const SearchWord &word, const Word *wider, Word &found) const;
    void consider(Index begin, Index end, quint32 set, const std::vector<qint16> &groupScores);

    QString m_text; ///< all names, folded
    std::vector<Name> m_names;
    std::vector<qint16> m_lifts; ///< by name
    std::vector<Index> m_groups; ///< where each begins
    std::vector<Word> m_words; ///< of the last query
    std::vector<Hit> m_best;
    std::size_t m_most = 0;
};
