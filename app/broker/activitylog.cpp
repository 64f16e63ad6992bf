#include "broker/activitylog.h"

ActivityLog::ActivityLog(const QString &path, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_path(path)
{
}

ActivityLog::~ActivityLog() = default;

void ActivityLog::record(Activity activity)
{
    if (!activity.time.isValid())
        activity.time = m_clock.now();
    Q_EMIT changed();
}

QList<Activity> ActivityLog::latest(int, const QString &) const
{
    return {};
}

QList<Activity> ActivityLog::latest(int, const AccessTarget &) const
{
    return {};
}

std::optional<Activity> ActivityLog::lastUse(const AccessTarget &) const
{
    return std::nullopt;
}
