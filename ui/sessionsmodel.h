#pragma once

#include "ui/uiparts.h"

#include <QAbstractTableModel>
#include <QTimer>

/// What is live now: the sign-ins and, under each, the AWS credentials that are in memory.
class SessionsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { What, Where, Whose, UsedBy, Left, ColumnCount };
    struct Row
    {
        bool isSignIn = false;
        AccessTarget target; ///< of a sign-in: the portal counts only
        QString whose; ///< the person, or the credentials' region
        QDateTime start;
        QDateTime end; ///< invalid: not known

        QString id() const { return (isSignIn ? u'+' : u'-') + target.id(); }
    };

    explicit SessionsModel(UiParts parts, QObject *parent = nullptr);

    const Row *row(const QModelIndex &index) const;
    QModelIndex indexOf(const QString &id) const;
    bool hasCredentials() const;
    /// Words the time that is left anew.
    void tick();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void refresh();
    QString text(const Row &row, int column) const;
    /// Each program's name once.
    QStringList usersOf(const Row &row) const;
    QString usersTip(const Row &row) const;
    qreal partLeft(const Row &row) const;

    UiParts m_parts;
    QList<Row> m_rows;
    QTimer m_refresh;
};
