#pragma once

#include "ui/uiparts.h"

#include <QAbstractListModel>
#include <QSet>
#include <QTimer>

/// Portals and their tenants as one flat list: a portal's heading, administrator and operations, favourites,
/// then the rest by name. A filter leaves the tenants that match, under their headings.
class TenantModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum class Kind { Portal, Target };
    enum Role {
        KindRole = Qt::UserRole, ///< int(Kind)
        NoteRole, ///< a heading's second text: who is signed in
        IconRole, ///< name of a themed icon, empty for none
        FavouriteRole,
        LiveRole, ///< credentials are in memory
    };
    struct Row
    {
        Kind kind = Kind::Target;
        AccessTarget target; ///< of a heading: the portal counts only
        bool favourite = false;
    };

    explicit TenantModel(UiParts parts, QObject *parent = nullptr);

    void setFilter(const QString &filter);
    /// nullptr where there is none.
    const Row *row(const QModelIndex &index) const;
    QModelIndex indexOf(const Row &row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    void rebuild();
    void addPortal(const Portal &portal);
    void updateLive();
    static QString liveKey(const AccessTarget &target);
    QString spoken(const Row &row) const;

    UiParts m_parts;
    QString m_filter;
    QList<Row> m_rows;
    QSet<QString> m_live;
    QTimer m_rebuild;
};
