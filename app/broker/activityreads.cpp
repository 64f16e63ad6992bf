#include "broker/activityparents.h"
#include "broker/activitystore.h"

#include <QSqlError>
#include <QSqlQuery>

namespace {

/// Behind activityColumns(), where it is asked for.
constexpr int idColumn = 19;

/// Only what this version knows; the file may say anything.
template <class Enum> Enum known(int value, Enum last, Enum otherwise)
{
    return value >= 0 && value <= int(last) ? Enum(value) : otherwise;
}

Activity activityOf(const QSqlQuery &query)
{
    Activity activity;
    activity.time = QDateTime::fromMSecsSinceEpoch(query.value(0).toLongLong(), Qt::UTC);
    activity.action = known(query.value(1).toInt(), Activity::Action::Lost, Activity::Action::Credentials);
    activity.outcome = known(query.value(2).toInt(), Activity::Outcome::Failed, Activity::Outcome::Done);
    if (const auto portal = parsePortal(query.value(3).toString(), query.value(4).toString()))
        activity.target.portal = *portal;
    activity.target.level = known(query.value(5).toInt(), AccessLevel::Operations, AccessLevel::Tenant);
    activity.target.tenant = query.value(6).toString();
    activity.program = {query.value(8).toLongLong(), query.value(7).toString(), query.value(9).toString()};
    activity.user = query.value(10).toString();
    activity.profile = query.value(11).toString();
    activity.note = query.value(12).toString();
    activity.count = std::max(1, query.value(13).toInt());
    activity.decision = known(query.value(14).toInt(), Activity::Decision::Nobody, Activity::Decision::None);
    activity.program.uid = quint32(query.value(15).toLongLong());
    activity.program.executable = query.value(16).toString();
    activity.program.script = query.value(17).toString();
    activity.program.parents = parentsFromJson(query.value(18).toByteArray());
    return activity;
}

/// What LIKE finds \a text with, its own wildcards taken as they stand.
QString likePattern(const QString &text)
{
    QString pattern = activityText(text);
    for (const QChar special : {QLatin1Char('\\'), QLatin1Char('%'), QLatin1Char('_')})
        pattern.replace(special, QString(QLatin1Char('\\')) + special);
    return u'%' + pattern + u'%';
}

} // namespace

QString activityColumns()
{
    return QStringLiteral(
        "time, action, outcome, portal, api, level, tenant, program, pid, startedby, user, profile, note, "
        "count, decision, uid, executable, script, parents");
}

QString activityText(const QString &text)
{
    constexpr qsizetype longestText = 500;
    // Never null, which would be NULL in the file.
    return text.isEmpty() ? QStringLiteral("") : text.left(longestText);
}

QList<Activity> ActivityStore::read(QSqlQuery &query, ActivityPosition *last)
{
    QList<Activity> found;
    query.setForwardOnly(true);
    if (m_state != State::Ready)
        return found;
    m_failure = 0;
    query.exec();
    while (query.next()) {
        found.append(activityOf(query));
        if (last)
            *last = {query.value(0).toLongLong(), query.value(idColumn).toLongLong()};
    }
    if (query.lastError().isValid()) {
        m_failure = primaryCode(query.lastError());
        query.finish(); // its file may go
        recover();
    }
    return found;
}

QList<Activity> ActivityStore::latest(int limit, const QString &text)
{
    ActivityPosition position;
    return latest(limit, text, position);
}

QList<Activity> ActivityStore::latest(int limit, const QString &text, ActivityPosition &position)
{
    const QString contains = QStringLiteral("AND program || char(10) || tenant || char(10) || portal || "
                                            "char(10) || profile || char(10) || user LIKE ? ESCAPE '\\' ");
    QSqlQuery query(m_database);
    query.prepare(QStringLiteral("SELECT %1, id FROM activity WHERE (time, id) < (?, ?) %2"
                                 "ORDER BY time DESC, id DESC LIMIT ?")
                      .arg(activityColumns(), text.isEmpty() ? QString() : contains));
    query.addBindValue(position.time);
    query.addBindValue(position.id);
    if (!text.isEmpty())
        query.addBindValue(likePattern(text));
    query.addBindValue(limit);
    return read(query, &position);
}

Result<ActivityPart> ActivityStore::part(
    const QString &text, int limit, ActivityPosition position, const ActivityPart::Make &make)
{
    const QList<Activity> found = latest(limit, text, position);
    if (m_state != State::Ready || m_failure != 0)
        return failure(isDamaged() ? Error::Kind::Malformed : Error::Kind::FileUnreadable, m_path,
            QStringLiteral("SQLite's code %1").arg(m_failure));
    return ActivityPart{found.isEmpty() ? QByteArray() : make(found), found.size(), position};
}

QList<Activity> ActivityStore::latest(int limit, const AccessTarget &target)
{
    QSqlQuery query(m_database);
    query.prepare(QStringLiteral("SELECT %1 FROM activity WHERE portal = ? AND level = ? AND tenant = ? "
                                 "ORDER BY time DESC, id DESC LIMIT ?")
                      .arg(activityColumns()));
    query.addBindValue(activityText(target.portal.url.toString()));
    query.addBindValue(int(target.level));
    query.addBindValue(activityText(target.tenant));
    query.addBindValue(limit);
    return read(query);
}

QList<Activity> ActivityStore::lastUse(const AccessTarget &target)
{
    QSqlQuery query(m_database);
    query.prepare(QStringLiteral(
        "SELECT %1 FROM activity WHERE portal = ? AND level = ? AND tenant = ? AND "
        "action = 0 AND outcome <= 1 AND (program <> '' OR pid <> 0) ORDER BY time DESC, id DESC "
        "LIMIT 1")
                      .arg(activityColumns()));
    query.addBindValue(activityText(target.portal.url.toString()));
    query.addBindValue(int(target.level));
    query.addBindValue(activityText(target.tenant));
    return read(query);
}
