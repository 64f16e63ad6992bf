#pragma once

#include "ui/uiparts.h"

#include <QAbstractListModel>
#include <QSet>
#include <QTimer>

/// Portals and their tenants as one flat list: a portal's heading, administrator and operations, favourites,
/// then the rest by name. A filter leaves the tenants that match, under their headings. Made for tens of
/// thousands: a row is two numbers, names are folded once, and a longer filter looks only at what the
/// shorter one left.
class TenantModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum class Kind { Portal, Target };
    enum Role {
        KindRole = Qt::UserRole, ///< int(Kind)
        NoteRole, ///< a heading's second text: who is signed in; of a favourite whose tenant is gone: that
        IconRole, ///< name of a themed icon, empty for none
        CanBeFavouriteRole, ///< a tenant, with a star to click
        LiveRole, ///< credentials are in memory
        StateRole, ///< whether a heading's note says how far its sign-in is, and not who it is
        ColourRole, ///< what the person chose for it, as QColor; invalid: none
    };
    /// What stands in a row.
    struct Row
    {
        Kind kind = Kind::Target;
        AccessTarget target; ///< of a heading: the portal counts only
        bool favourite = false;
        bool gone = false;

        /// The same row, marked as a favourite or not.
        friend bool operator==(const Row &a, const Row &b)
        {
            return a.kind == b.kind && a.gone == b.gone && a.target == b.target;
        }
    };

    explicit TenantModel(UiParts parts, QObject *parent = nullptr);

    void setFilter(const QString &filter);
    /// nullopt where there is none.
    std::optional<Row> row(const QModelIndex &index) const;
    QModelIndex indexOf(const Row &row) const;
    /// Marks the row's tenant, or takes the mark away.
    void toggleFavourite(const QModelIndex &index);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

Q_SIGNALS:
    /// Any row may have another colour: draw again. No dataChanged(), which lays the whole list out anew.
    void coloursChanged();

private:
    /// One portal as it was when the list was made.
    struct Section
    {
        Portal portal;
        QList<Tenant> tenants;
        QStringList favourites; ///< as they were marked
        QStringList gone; ///< those of them that the portal does not list
        QStringList folded; ///< the tenants' names, for the filter
        QSet<QString> favouriteNames;
        QList<int> matches; ///< the tenants that the filter leaves
        bool administrator = false;
        bool operations = false;

        bool holdsTheSame(const Section &other) const;
    };
    enum Special { Heading = -1, Administrator = -2, Operations = -3, FirstGone = -4 };
    struct Place
    {
        int section;
        int tenant; ///< an index, or one of Special; FirstGone - n: the nth that is gone
    };

    void refresh();
    void refreshTenants(const QUrl &portal);
    Section sectionOf(const Portal &portal) const;
    static void narrow(Section &section, const QString &filter, bool further);
    void arrange();
    void arrange(int section);
    AccessTarget target(const Place &place) const;
    bool isFavourite(const Place &place) const;
    QVariant headingData(const Portal &portal, int role) const;
    QVariant targetData(const Place &place, int role) const;
    QString iconOf(const Place &place) const;
    QColor colourOf(const AccessTarget &target) const;
    void updateLive();
    QString spoken(const Place &place) const;

    UiParts m_parts;
    QString m_filter; ///< folded
    QList<Section> m_sections;
    QList<Place> m_rows;
    QHash<QString, AccessTarget> m_live; ///< by AccessTarget::id()
    mutable QHash<QString, QColor> m_colours; ///< of the rows that were drawn
    QTimer m_refresh;
};
