#pragma once

#include "portal/portal.h"
#include "ui/searchnames.h"
#include "ui/searchvocabulary.h"

/// What quick search knows of a portal.
struct SearchPortal
{
    Portal portal;
    bool isSignedIn = false;
    QString partition; ///< of its AWS accounts
    QList<Tenant> tenants;
    /// Administrator and operations, where allowed.
    struct Other
    {
        AccessLevel level = AccessLevel::Administrator;
        QString name;
        int lift = 0;
    };
    QList<Other> others;
    QHash<QString, int> lifts; ///< by tenant: what favourites and recently used ones count more
};

/// Finds portal × tenant × action × service × region by words, without building that product. Every word of
/// the query has to mean something: the tenant or its portal, or what to do there. No widgets, no waiting.
class SearchIndex
{
public:
    explicit SearchIndex(const ServiceCatalog &catalog);

    /// \a serviceLifts: by AwsService::id.
    void setContent(const QList<SearchPortal> &portals, const QHash<QString, int> &serviceLifts);

    /// The best \a most entries for \a query, best first; none for an empty query. The same query on the same
    /// content gives the same list.
    QList<SearchEntry> find(const QString &query, qsizetype most = 50);
    /// The folded words of \a query, for marking what matched.
    static std::vector<SearchWord> wordsOf(const QString &query);

private:
    struct Group
    {
        SearchPortal portal;
        SearchText name;
        SearchNames::Index first = 0;
    };
    struct Command
    {
        SearchEntry entry;
        std::vector<SearchText> names;
        int group = -1; ///< of a portal's action
    };

    void addCommands(const QList<SearchActionText> &actions, int group);
    AccessTarget targetOf(SearchNames::Index index) const;
    QList<SearchEntry> findDeeds(const std::vector<SearchWord> &words, qsizetype most);
    void findCommands(const std::vector<SearchWord> &words, QList<SearchEntry> &found) const;
    static void offerActions(QList<SearchEntry> &found);

    SearchVocabulary m_vocabulary;
    SearchNames m_names;
    std::vector<Group> m_groups;
    std::vector<Command> m_commands;
};
