#pragma once

#include "broker/commandcall.h"

#include <QJsonArray>
#include <QJsonObject>

/// \a rows under \a headings, in columns; nothing where there are none.
QStringList tableLines(const QStringList &headings, const QList<QStringList> &rows);
/// Prints \a rows under \a headings, in columns: the one form that all plain listings have. Scripts read
/// --json. Nothing where there are no rows.
void printTable(const CommandCall &command, const QStringList &headings, const QList<QStringList> &rows);

/// A column of a listing: what stands over it, and which of an object's values stands in it.
struct ListingColumn
{
    QString heading;
    QLatin1String key;
    QString (*show)(const QJsonValue &value) = nullptr; ///< how; null: as it is
};
/// Prints \a list: as it is with --json, else its \a columns. Where it is empty, \a none says so on stderr.
void printListing(const CommandCall &command, const QJsonArray &list, const QList<ListingColumn> &columns,
    const QString &none);

/// What is said where there is no portal.
QString noPortalYet();

/// "52 min", "5 h 10 min", "12 days": what is left until \a end; "unknown" where that is not known.
QString timeLeft(const QDateTime &now, const QDateTime &end);
