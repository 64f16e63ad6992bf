#include "ui/tables.h"

#include <QHeaderView>
#include <QTableView>

void prepareTable(QTableView &table, QAbstractItemModel &model)
{
    table.setModel(&model);
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setSelectionMode(QAbstractItemView::SingleSelection);
    table.setEditTriggers(QAbstractItemView::NoEditTriggers);
    table.setShowGrid(false);
    table.setWordWrap(false);
    table.setTabKeyNavigation(false);
    table.setAlternatingRowColors(true);
    table.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table.verticalHeader()->hide();
    table.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table.verticalHeader()->setDefaultSectionSize(table.fontMetrics().height() + 12);
    table.horizontalHeader()->setHighlightSections(false);
    table.horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
}

void setColumnWidths(QTableView &table, const QList<int> &characters)
{
    for (int column = 0; column < characters.size(); ++column)
        table.setColumnWidth(column, characters[column] * table.fontMetrics().averageCharWidth());
    table.horizontalHeader()->setMinimumSectionSize(6 * table.fontMetrics().averageCharWidth());
    table.horizontalHeader()->setStretchLastSection(true);
}
