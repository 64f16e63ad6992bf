#include "broker/activitylog.h"

#include "broker/activitystore.h"

using namespace std::chrono_literals;

namespace {
constexpr int daysKept = 90;
/// What a program's burst of requests adds up to before it is written.
constexpr auto writeDelay = 2s;
constexpr qsizetype mostPending = 1000;
constexpr int mostAttempts = 5;
} // namespace

ActivityLog::ActivityLog(const QString &path, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_path(path)
{
    m_write.setSingleShot(true);
    m_write.setTimerType(Qt::CoarseTimer);
    connect(&m_write, &QTimer::timeout, this, &ActivityLog::writeLater);
}

ActivityLog::~ActivityLog()
{
    flush();
}

void ActivityLog::record(Activity activity)
{
    if (!activity.time.isValid())
        activity.time = m_clock.now();
    m_pending.append(std::move(activity));
    if (m_pending.size() > mostPending)
        m_pending.removeFirst();
    m_attempts = 0;
    if (!m_write.isActive())
        m_write.start(writeDelay);
    Q_EMIT changed();
}

void ActivityLog::writeLater()
{
    flush();
    // Locked by another program: again, a few times, and then with whatever comes next.
    if (!m_pending.isEmpty() && ++m_attempts < mostAttempts)
        m_write.start(writeDelay * (1 << m_attempts));
}

ActivityStore *ActivityLog::store() const
{
    if (!m_store) {
        m_store = std::make_unique<ActivityStore>(m_path);
        m_store->prune(m_clock.now().addDays(-daysKept));
    }
    if (m_store->state() == ActivityStore::State::Ready)
        return m_store.get();
    const bool busy = m_store->state() == ActivityStore::State::Busy;
    m_store.reset();
    // Where nothing can be kept, nothing piles up.
    if (!busy)
        m_pending.clear();
    return nullptr;
}

void ActivityLog::flush() const
{
    if (m_pending.isEmpty())
        return;
    ActivityStore *kept = store();
    if (kept && kept->write(m_pending) != ActivityStore::State::Busy)
        m_pending.clear();
}

QList<Activity> ActivityLog::latest(int limit, const QString &text) const
{
    flush();
    ActivityStore *kept = store();
    return kept ? kept->latest(limit, text.trimmed()) : QList<Activity>();
}

QList<Activity> ActivityLog::latest(int limit, const AccessTarget &target) const
{
    flush();
    ActivityStore *kept = store();
    return kept ? kept->latest(limit, target) : QList<Activity>();
}

std::optional<Activity> ActivityLog::lastUse(const AccessTarget &target) const
{
    flush();
    ActivityStore *kept = store();
    const QList<Activity> found = kept ? kept->lastUse(target) : QList<Activity>();
    return found.isEmpty() ? std::nullopt : std::optional(found.first());
}

void ActivityLog::clear()
{
    m_pending.clear();
    if (ActivityStore *kept = store())
        kept->clear();
    Q_EMIT changed();
}
