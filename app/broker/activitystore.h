#pragma once

#include "broker/activitylog.h"

#include <QSqlDatabase>

class QSqlError;
class QSqlQuery;

/// The activity log's SQLite file. Every value is bound, every text bounded.
class ActivityStore
{
public:
    /// What became of a file that was opened or written.
    enum class State {
        Ready,
        Busy, ///< another program holds it: try again
        Unusable, ///< cannot be read or written here: read-only, full, no permission
    };

    enum class Use {
        All,
        Reading, ///< only, of a file that another one has made and looks after
    };

    /// Opens \a path, or makes it (0600, in a folder of 0700); a file that is no activity log of this version
    /// is set aside as nameForBroken(). Empty: in memory.
    explicit ActivityStore(const QString &path, Use use = Use::All);
    ~ActivityStore();
    Q_DISABLE_COPY_MOVE(ActivityStore)

    State state() const { return m_state; }
    /// All of \a activities, or none.
    State write(const QList<Activity> &activities);
    /// Drops what is older than \a days, and what is beyond the number of rows that are kept. Where nothing
    /// of the days before today would stay, nothing goes: the clock has leapt.
    void prune(const QDateTime &now, int days);
    void clear();
    /// Sets the file aside, and begins a new one.
    void beginAnew();
    /// False once the file was removed or replaced.
    bool isReached() const;
    /// By which the file that is open is known, until it is begun anew; 0: not known.
    quint64 fileNumber() const { return m_file; }
    /// Where the file lies that was last set aside; empty: none was.
    QString aside() const { return m_aside; }

    QList<Activity> latest(int limit, const QString &text);
    QList<Activity> latest(int limit, const AccessTarget &target);
    /// What \a make makes of the next \a limit after \a position that contain \a text. Errors:
    /// FileUnreadable; Malformed where the file is damaged.
    [[nodiscard]] Result<ActivityPart> part(
        const QString &text, int limit, ActivityPosition position, const ActivityPart::Make &make);
    QList<Activity> lastUse(const AccessTarget &target);

private:
    State open();
    State openToRead();
    bool makeFile() const;
    bool prepare();
    bool addColumns();
    bool migrate();
    bool run(const QString &statement);
    QList<Activity> read(QSqlQuery &query, ActivityPosition *last = nullptr);
    QList<Activity> latest(int limit, const QString &text, ActivityPosition &position);
    bool insert(QSqlQuery &query, const Activity &activity) const;
    void setAside();
    void close();
    bool isDamaged();
    /// After a failure: whether the next attempt finds a new file, since the old one was damaged.
    bool recover();
    bool insertAll(const QList<Activity> &activities);
    State stateAfterFailure();

    QString m_path;
    Use m_use;
    quint64 m_file = 0; ///< the number of the file that is open; 0: not known
    QString m_aside;
    QString m_connection;
    QSqlDatabase m_database;
    State m_state = State::Unusable;
    int m_failure = 0; ///< SQLite's result code of the last failure
};

/// The table's columns, in the order in which they are written and read.
QString activityColumns();
/// SQLite's primary result code (sqlite.org/rescode.html).
int primaryCode(const QSqlError &error);
/// \a text as it is kept: bounded, never null.
QString activityText(const QString &text);
