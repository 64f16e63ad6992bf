#pragma once

#include <QList>

class QAbstractItemModel;
class QTableView;

/// What all our tables share: whole rows, one at a time, no grid, no numbers; Tab leaves the table.
void prepareTable(QTableView &table, QAbstractItemModel &model);
/// The widths of all columns but the last at first, in average characters; the last one takes what is left.
void setColumnWidths(QTableView &table, const QList<int> &characters);
