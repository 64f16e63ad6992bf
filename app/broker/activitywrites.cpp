#include "broker/activityparents.h"
#include "broker/activitystore.h"

#include <QJsonDocument>
#include <QSqlError>
#include <QSqlQuery>

namespace {

/// Beyond what a workstation does in the days that are kept, at 5,500 a day: some hundred MB.
constexpr int mostRows = 500'000;

} // namespace

bool ActivityStore::insert(QSqlQuery &query, const Activity &activity) const
{
    const AccessTarget &target = activity.target;
    const QVariantList values{activity.time.toMSecsSinceEpoch(), int(activity.action), int(activity.outcome),
        activityText(target.portal.url.toString()), activityText(target.portal.apiUrl.toString()),
        int(target.level), activityText(target.tenant), activityText(activity.program.name),
        activity.program.pid, activityText(activity.program.startedBy), activityText(activity.user),
        activityText(activity.profile), activityText(activity.note), activity.count, int(activity.decision),
        isPerson(activity.program) ? qint64(-1) : qint64(activity.program.uid),
        activityText(activity.program.executable), activityText(activity.program.script),
        QString::fromUtf8(
            QJsonDocument(parentsToJson(activity.program.parents)).toJson(QJsonDocument::Compact))};
    for (qsizetype i = 0; i < values.size(); ++i)
        query.bindValue(int(i), values[i]);
    return query.exec();
}

bool ActivityStore::insertAll(const QList<Activity> &activities)
{
    m_failure = 0;
    QSqlQuery query(m_database);
    if (!m_database.transaction()) {
        m_failure = primaryCode(m_database.lastError());
        return false;
    }
    bool good = query.prepare(
        QStringLiteral("INSERT INTO activity (%1) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)")
            .arg(activityColumns()));
    for (const Activity &activity : activities)
        good = good && insert(query, activity);
    m_failure = good ? 0 : primaryCode(query.lastError());
    query.finish();
    if (good && m_database.commit())
        return true;
    if (good)
        m_failure = primaryCode(m_database.lastError());
    m_database.rollback();
    return false;
}

ActivityStore::State ActivityStore::write(const QList<Activity> &activities)
{
    if (m_state != State::Ready || insertAll(activities) || (recover() && insertAll(activities)))
        return m_state;
    return stateAfterFailure();
}

void ActivityStore::prune(const QDateTime &now, int days)
{
    if (m_state != State::Ready)
        return;
    const qint64 oldest = now.addDays(-days).toMSecsSinceEpoch();
    QSqlQuery query(m_database);
    query.prepare(QStringLiteral("DELETE FROM activity WHERE time < ? AND EXISTS (SELECT 1 FROM activity "
                                 "WHERE time BETWEEN ? AND ?)"));
    query.addBindValue(oldest);
    query.addBindValue(oldest);
    query.addBindValue(now.addDays(-1).toMSecsSinceEpoch());
    query.exec();
    run(QStringLiteral("DELETE FROM activity WHERE id <= (SELECT max(id) FROM activity) - %1").arg(mostRows));
}

void ActivityStore::clear()
{
    if (m_state != State::Ready)
        return;
    run(QStringLiteral("DELETE FROM activity"));
    // What was deleted would stay readable in the file's free pages.
    run(QStringLiteral("VACUUM"));
}
