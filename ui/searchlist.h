#pragma once

#include "ui/searchentry.h"

#include <QListView>

/// The rows of quick search: keys stay with the line above, the mouse works as in a menu.
class SearchList : public QListView
{
    Q_OBJECT
public:
    static constexpr int mostRows = 8; ///< that are seen at once

    explicit SearchList(QWidget *parent = nullptr);

    /// Makes \a row the current one, and says so to assistive programs, though the focus is elsewhere.
    void select(int row);
    /// Up, down, by pages and to the ends; false for any other key.
    bool step(int key);

    /// Also lets go of the rows that assistive programs have read.
    void reset() override;

Q_SIGNALS:
    void selected();

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
};

/// The keys that do something with \a entry, for the line under the list.
QString searchKeys(const SearchEntry &entry);
