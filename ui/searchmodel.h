#pragma once

#include "ui/searchsource.h"

#include <QAbstractListModel>
#include <QHash>
#include <QMap>

/// What quick search has found, as rows. Only the best are made into rows, so typing costs the same with few
/// tenants and with many.
class SearchModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        NoteRole = Qt::UserRole, ///< second text: portal and region
        IconRole, ///< name of a themed icon
        MarksRole, ///< QList<int>: the characters of the title that were typed
        FavouriteRole,
        LiveRole, ///< credentials are in memory
    };

    explicit SearchModel(UiParts parts, QObject *parent = nullptr);

    void setQuery(const QString &query);
    const QString &query() const { return m_query; }
    /// Takes portals, tenants and favourites anew; the query stays.
    void reload();
    /// nullptr where there is none.
    const SearchEntry *entry(const QModelIndex &index) const;
    /// Where \a entry stands now; invalid where it does not.
    QModelIndex indexOf(const SearchEntry &entry) const;
    bool isFavourite(const SearchEntry &entry) const;
    /// What to go on typing from: the tenant's name, and the service's word.
    QString completion(const SearchEntry &entry) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    void find();
    bool isLive(const SearchEntry &entry) const;
    QString label(const SearchEntry &entry) const;
    QString deed(const SearchEntry &entry) const;
    QString title(const SearchEntry &entry) const;
    QString note(const SearchEntry &entry) const;
    QString icon(const SearchEntry &entry) const;
    QString spoken(const SearchEntry &entry) const;
    QList<int> marks(const SearchEntry &entry) const;

    UiParts m_parts;
    SearchIndex m_index;
    QString m_query;
    QList<SearchEntry> m_entries;
    QHash<QString, AccessTarget> m_live; ///< by AccessTarget::id()
    QMap<SearchAction, QString> m_titles; ///< looked up for every row that is drawn
};
