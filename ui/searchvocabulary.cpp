#include "ui/searchvocabulary.h"

#include <algorithm>

namespace {

constexpr std::size_t mostDeeds = 8;
/// What is scattered over a service's name is rarely what was meant.
constexpr int least = 260;
/// For "open" in "open s3": it explains itself, and says nothing about which service.
constexpr int filler = 100;

using Deed = SearchVocabulary::Deed;
using Buckets = std::vector<std::vector<Deed>>;

/// Every set of words that a term can stand for, given what each word counts with it.
template <class Put> void eachSet(const std::vector<int> &scores, Put put)
{
    quint32 all = 0;
    for (std::size_t w = 0; w < scores.size(); ++w)
        all |= quint32(scores[w] > 0) << w;
    for (quint32 set = all; set != 0; set = (set - 1) & all) {
        int sum = 0;
        for (std::size_t w = 0; w < scores.size(); ++w)
            sum += (set >> w & 1) ? scores[w] : 0;
        put(set, sum);
    }
}

void keepBest(std::vector<Deed> &deeds)
{
    std::stable_sort(
        deeds.begin(), deeds.end(), [](const Deed &a, const Deed &b) { return a.score > b.score; });
    if (deeds.size() > mostDeeds)
        deeds.resize(mostDeeds);
}

/// Services, and the console as such, in a region: both explain a part of the words.
void combine(Buckets &buckets, const Buckets &regions)
{
    const Buckets alone = buckets;
    for (std::size_t set = 1; set < buckets.size(); ++set) {
        for (std::size_t part = set; part != 0; part = (part - 1) & set) {
            for (const Deed &region : regions[part]) {
                for (Deed deed : alone[set ^ part]) {
                    if (deed.action != SearchAction::OpenConsole || (deed.service && deed.service->isGlobal)
                        || (deed.service && !deed.service->existsIn(region.region->partition)))
                        continue;
                    deed.region = region.region;
                    deed.score += region.score;
                    buckets[set].push_back(deed);
                }
            }
        }
        keepBest(buckets[set]);
    }
}

} // namespace

SearchVocabulary::SearchVocabulary(const ServiceCatalog &catalog)
{
    for (const SearchActionText &action : targetActions())
        add({action.action, nullptr, nullptr, 0}, QStringList(action.title) + action.words);
    for (const AwsService &service : catalog.services())
        add({SearchAction::OpenConsole, &service, nullptr, 0},
            QStringList{service.name, service.id} + service.aliases);
    for (const AwsRegion &region : catalog.regions()) {
        add({SearchAction::OpenConsole, nullptr, &region, 0}, {region.id, region.name});
        m_terms.back().isRegion = true;
    }
}

void SearchVocabulary::add(const Deed &deed, const QStringList &names)
{
    Term term{deed, {}, false};
    for (const QString &name : names)
        term.names.emplace_back(name);
    m_terms.push_back(std::move(term));
}

void SearchVocabulary::setServiceLifts(const QHash<QString, int> &lifts)
{
    m_lifts = lifts;
}

int SearchVocabulary::scoreOf(const Term &term, const SearchWord &word) const
{
    int best = 0;
    for (const SearchText &name : term.names)
        best = std::max(best, word.score(name.text, name.starts));
    // "use1" is a region, but every second one ends in the "s3" of "southeast-3".
    const int enough = !term.isRegion ? least : word.text().size() < 4 ? 600 : int(SearchWord::Initials);
    if (best < enough)
        return 0;
    // A tenant's name that matches as well is what was meant, unless this is the very word for it.
    return best == SearchWord::Whole ? best : best * 4 / 5;
}

Buckets SearchVocabulary::deeds(const std::vector<SearchWord> &words) const
{
    Buckets buckets(std::size_t(1) << words.size());
    Buckets regions(buckets.size());
    buckets[0].push_back({});
    std::vector<int> opening;
    for (const Term &term : m_terms) {
        std::vector<int> scores;
        bool any = false;
        for (const SearchWord &word : words) {
            scores.push_back(scoreOf(term, word));
            any = any || scores.back() > 0;
        }
        if (opening.empty())
            opening = scores;
        if (!any)
            continue;
        quint32 own = 0;
        for (std::size_t w = 0; w < scores.size(); ++w) {
            own |= quint32(scores[w] > 0) << w;
            if (term.deed.service && scores[w] == 0 && opening[w] > 0)
                scores[w] = filler;
        }
        const int lift = term.deed.service ? m_lifts.value(term.deed.service->id) : 0;
        eachSet(scores, [&](quint32 set, int sum) {
            Deed deed = term.deed;
            deed.score = sum + lift;
            if (set & own)
                (term.isRegion ? regions : buckets)[set].push_back(deed);
        });
    }
    for (std::size_t set = 1; set < buckets.size(); ++set) {
        keepBest(buckets[set]);
        keepBest(regions[set]);
    }
    combine(buckets, regions);
    return buckets;
}
