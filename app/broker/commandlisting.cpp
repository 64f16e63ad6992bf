#include "broker/commandlisting.h"

#include <algorithm>

namespace {
/// A cell that is longer moves what follows it in its own row only.
constexpr qsizetype widest = 44;

QString shown(const QJsonValue &value)
{
    if (value.isBool())
        return value.toBool() ? QStringLiteral("yes") : QStringLiteral("no");
    if (!value.isArray())
        return value.toString();
    QStringList words;
    for (const auto &word : value.toArray())
        words.append(word.toString());
    return words.join(QStringLiteral(", "));
}

/// On one line, whatever a portal or a file calls it.
QStringList plain(QStringList row)
{
    for (QString &cell : row)
        cell = cell.simplified();
    return row;
}

QString line(const QStringList &row, const QList<qsizetype> &widths)
{
    QString text;
    for (qsizetype i = 0; i < row.size(); ++i)
        text += row[i].leftJustified(widths[i]) + QStringLiteral("  ");
    while (text.endsWith(u' '))
        text.chop(1);
    return text;
}
} // namespace

QStringList tableLines(const QStringList &headings, const QList<QStringList> &rows)
{
    QStringList text;
    if (rows.isEmpty())
        return text;
    QList<QStringList> lines{headings};
    for (const QStringList &row : rows)
        lines.append(plain(row));
    QList<qsizetype> widths(headings.size(), 0);
    for (const QStringList &row : std::as_const(lines))
        for (qsizetype i = 0; i < row.size(); ++i)
            widths[i] = std::clamp(row[i].size(), widths[i], widest);
    for (const QStringList &row : std::as_const(lines))
        text.append(line(row, widths));
    return text;
}

void printTable(const CommandCall &command, const QStringList &headings, const QList<QStringList> &rows)
{
    const QStringList lines = tableLines(headings, rows);
    for (const QString &text : lines)
        command.print(text);
}

void printListing(const CommandCall &command, const QJsonArray &list, const QList<ListingColumn> &columns,
    const QString &none)
{
    if (command.wantsJson())
        return command.print(QJsonDocument(list));
    if (list.isEmpty())
        return command.note(none);
    QStringList headings;
    for (const ListingColumn &column : columns)
        headings.append(column.heading);
    QList<QStringList> rows;
    for (const auto &value : list) {
        QStringList row;
        for (const ListingColumn &column : columns)
            row.append((column.show ? column.show : shown)(value.toObject().value(column.key)));
        rows.append(row);
    }
    printTable(command, headings, rows);
}

QString noPortalYet()
{
    return QStringLiteral("No portal yet: duplo-tray-jit portal add URL");
}

QString timeLeft(const QDateTime &now, const QDateTime &end)
{
    if (!end.isValid())
        return QStringLiteral("unknown");
    const qint64 minutes = std::max<qint64>(0, now.secsTo(end) / 60);
    if (minutes < 60)
        return QStringLiteral("%1 min").arg(minutes);
    if (minutes < 2 * 24 * 60)
        return QStringLiteral("%1 h %2 min").arg(minutes / 60).arg(minutes % 60);
    return QStringLiteral("%1 days").arg(minutes / (24 * 60));
}
