#pragma once

#include "broker/activitystore.h"
#include "core/async.h"

#include <QThreadPool>

/// Reads the activity log's file in parts, on a thread of its own: no window waits for it, however much is
/// read. Whoever reads all takes part after part.
class ActivityReader : public QObject
{
    Q_OBJECT
public:
    /// \a path: the SQLite file, which is there.
    explicit ActivityReader(const QString &path, QObject *parent = nullptr);

    /// The part after \a position. \a make is called on the other thread. Errors: FileUnreadable; Malformed
    /// where the file is damaged, which is left as it is.
    Future<ActivityPart> read(
        const QString &text, int limit, const ActivityPosition &position, const ActivityPart::Make &make);

private:
    QString m_path;
    QThreadPool m_thread; ///< one; last: what it runs uses the rest
};
