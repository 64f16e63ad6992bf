#include "ui/searchindex.h"

#include <algorithm>

namespace {

constexpr qsizetype longestQuery = 300;
/// Below this many, what else can be done with the best target is shown as well.
constexpr qsizetype fewEntries = 6;

void keepBest(QList<SearchEntry> &entries, qsizetype most)
{
    std::stable_sort(entries.begin(), entries.end(),
        [](const SearchEntry &a, const SearchEntry &b) { return a.score > b.score; });
    QList<SearchEntry> kept;
    for (const SearchEntry &entry : std::as_const(entries)) {
        if (kept.size() == most)
            break;
        const auto same = [&entry](const SearchEntry &other) { return entry.isSameAs(other); };
        if (std::none_of(kept.begin(), kept.end(), same))
            kept.append(entry);
    }
    entries = kept;
}

/// What an entry counts less whose target no word names, unless the words are the very ones for what to do
/// there.
int unnamed(int score, const std::vector<SearchWord> &words)
{
    return score >= SearchWord::Whole * int(words.size()) ? 0 : 450;
}

bool isPossible(const SearchVocabulary::Deed &deed, const QString &partition)
{
    return (!deed.service || deed.service->existsIn(partition))
        && (!deed.region || deed.region->partition == partition);
}

} // namespace

SearchIndex::SearchIndex(const ServiceCatalog &catalog)
    : m_vocabulary(catalog)
{
}

void SearchIndex::setContent(const QList<SearchPortal> &portals, const QHash<QString, int> &serviceLifts)
{
    m_vocabulary.setServiceLifts(serviceLifts);
    m_names.clear();
    m_groups.clear();
    m_commands.clear();
    qsizetype count = 0;
    for (const SearchPortal &portal : portals)
        count += portal.tenants.size() + portal.others.size();
    m_names.reserve(count, count * 16);
    for (const SearchPortal &portal : portals) {
        m_groups.push_back({portal, SearchText(portal.portal.name()), m_names.count()});
        m_names.beginGroup();
        for (const Tenant &tenant : portal.tenants)
            m_names.add(tenant.name, portal.lifts.value(tenant.name));
        for (const SearchPortal::Other &other : portal.others)
            m_names.add(other.name, other.lift);
    }
    for (int group = 0; group < int(m_groups.size()); ++group)
        addCommands(portalActions(), group);
    addCommands(generalActions(), -1);
}

void SearchIndex::addCommands(const QList<SearchActionText> &actions, int group)
{
    for (const SearchActionText &action : actions) {
        Command command{{action.action, {}, nullptr, nullptr, 0}, {}, group};
        if (group >= 0) {
            const SearchPortal &portal = m_groups[std::size_t(group)].portal;
            const bool isForSignedIn =
                action.action == SearchAction::SignOut || action.action == SearchAction::Renew;
            if ((isForSignedIn && !portal.isSignedIn)
                || (action.action == SearchAction::SignIn && portal.isSignedIn))
                continue;
            command.entry.target.portal = portal.portal;
        }
        for (const QString &name : QStringList(action.title) + action.words)
            command.names.emplace_back(name);
        m_commands.push_back(std::move(command));
    }
}

AccessTarget SearchIndex::targetOf(SearchNames::Index index) const
{
    const Group &group = m_groups[std::size_t(m_names.groupOf(index))];
    const auto place = qsizetype(index - group.first);
    const qsizetype tenants = group.portal.tenants.size();
    if (place < tenants)
        return {group.portal.portal, AccessLevel::Tenant, group.portal.tenants[place].name};
    return {group.portal.portal, group.portal.others[place - tenants].level, {}};
}

std::vector<SearchWord> SearchIndex::wordsOf(const QString &query)
{
    std::vector<SearchWord> words;
    const QString folded = SearchText(query.left(longestQuery)).text;
    for (const QString &word : folded.simplified().split(u' ', Qt::SkipEmptyParts))
        if (words.size() < SearchVocabulary::maxWords)
            words.emplace_back(word);
    return words;
}

QList<SearchEntry> SearchIndex::find(const QString &query, qsizetype most)
{
    const std::vector<SearchWord> words = wordsOf(query);
    if (words.empty())
        return {};
    QList<SearchEntry> found = findDeeds(words, most);
    findCommands(words, found);
    keepBest(found, most);
    if (found.size() < fewEntries)
        offerActions(found);
    return found.first(std::min(most, found.size()));
}

QList<SearchEntry> SearchIndex::findDeeds(const std::vector<SearchWord> &words, qsizetype most)
{
    m_names.match(words);
    std::vector<std::vector<qint16>> groupScores;
    for (const Group &group : m_groups) {
        std::vector<qint16> &scores = groupScores.emplace_back();
        // A tenant's own name counts more than its portal's.
        for (const SearchWord &word : words)
            scores.push_back(qint16(word.score(group.name.text, group.name.starts) * 4 / 5));
    }
    const auto deeds = m_vocabulary.deeds(words);
    const auto all = quint32(deeds.size() - 1);
    QList<SearchEntry> found;
    for (quint32 set = 0; set <= all; ++set) {
        if (deeds[set].empty())
            continue;
        for (const SearchNames::Hit &hit : m_names.best(all ^ set, groupScores, std::size_t(most))) {
            const SearchPortal &portal = m_groups[std::size_t(m_names.groupOf(hit.index))].portal;
            for (const SearchVocabulary::Deed &deed : deeds[set]) {
                const int score = hit.score + deed.score - (set == all ? unnamed(deed.score, words) : 0);
                if (isPossible(deed, portal.partition))
                    found.append({deed.action, targetOf(hit.index), deed.service, deed.region, score});
            }
        }
    }
    return found;
}

void SearchIndex::findCommands(const std::vector<SearchWord> &words, QList<SearchEntry> &found) const
{
    for (const Command &command : m_commands) {
        int sum = 0;
        bool isNamed = false;
        bool all = true;
        for (const SearchWord &word : words) {
            int best = 0;
            for (const SearchText &name : command.names)
                best = std::max(best, word.score(name.text, name.starts));
            best = best < SearchWord::Initials ? 0 : best * 9 / 10;
            isNamed = isNamed || best > 0;
            if (command.group >= 0) {
                const SearchText &portal = m_groups[std::size_t(command.group)].name;
                best = std::max(best, word.score(portal.text, portal.starts) * 7 / 10);
            }
            all = all && best > 0;
            sum += best;
        }
        // A portal's name alone leads to the portal; to sign out takes a word of it.
        if (!all || (!isNamed && command.entry.action == SearchAction::SignOut))
            continue;
        found.append(command.entry);
        found.last().score = sum;
    }
}

void SearchIndex::offerActions(QList<SearchEntry> &found)
{
    if (found.isEmpty() || found.first().action != SearchAction::OpenConsole || found.first().service)
        return;
    const SearchEntry best = found.first();
    for (const SearchActionText &action : targetActions()) {
        const SearchEntry entry{action.action, best.target, nullptr, nullptr, 0};
        const auto same = [&entry](const SearchEntry &other) { return entry.isSameAs(other); };
        if (action.action != SearchAction::OpenConsole && std::none_of(found.begin(), found.end(), same))
            found.append(entry);
    }
}
