#pragma once

#include "ui/searchentry.h"
#include "ui/searchmatch.h"

#include <vector>

/// What can be done with a target, in words: its actions, AWS's services and regions. Says which of a query's
/// words it explains, so that the others have to name the target.
class SearchVocabulary
{
public:
    static constexpr std::size_t maxWords = 5;

    /// Something to do, and what the words that lead there count.
    struct Deed
    {
        SearchAction action = SearchAction::OpenConsole;
        const AwsService *service = nullptr;
        const AwsRegion *region = nullptr;
        int score = 0;
    };

    explicit SearchVocabulary(const ServiceCatalog &catalog);

    /// How often services were used, by id: what their matches count more.
    void setServiceLifts(const QHash<QString, int> &lifts);
    /// The deeds that words explain, the best first, by the set of words (bit w: words[w]). Of the empty set:
    /// to open the console.
    std::vector<std::vector<Deed>> deeds(const std::vector<SearchWord> &words) const;

private:
    struct Term
    {
        Deed deed;
        std::vector<SearchText> names;
        bool isRegion = false;
    };
    void add(const Deed &deed, const QStringList &names);
    int scoreOf(const Term &term, const SearchWord &word) const;

    std::vector<Term> m_terms;
    QHash<QString, int> m_lifts;
};
