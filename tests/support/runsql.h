#pragma once

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

/// Does \a statements to the SQLite file \a path, as another program would.
inline void runSql(const QString &path, const QStringList &statements)
{
    const QString connection = QStringLiteral("other");
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), connection);
        database.setDatabaseName(path);
        QVERIFY(database.open());
        for (const QString &statement : statements) {
            QSqlQuery query(database);
            QVERIFY2(query.exec(statement), qPrintable(statement));
        }
    }
    QSqlDatabase::removeDatabase(connection);
}
