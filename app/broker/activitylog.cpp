#include "broker/activitylog.h"

#include "broker/activityreader.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace {
constexpr int daysKept = 90;
/// What a program's burst of requests adds up to before it is written.
constexpr auto writeDelay = 2s;
constexpr qsizetype mostPending = 1000;
constexpr int mostAttempts = 5;
constexpr qint64 mostCounted = 1'000'000'000;

bool isRepetition(const Activity &a, const Activity &b)
{
    constexpr qint64 aBurst = std::chrono::milliseconds(writeDelay).count();
    return a.program.pid == b.program.pid && a.action == b.action && a.outcome == b.outcome
        && a.decision == b.decision && a.profile == b.profile && a.note == b.note && a.user == b.user
        && a.target == b.target && a.program.name == b.program.name
        && a.program.executable == b.program.executable && std::abs(a.time.msecsTo(b.time)) <= aBurst;
}
} // namespace

ActivityLog::ActivityLog(const QString &path, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_path(path)
{
    if (!path.isEmpty())
        m_reader = std::make_unique<ActivityReader>(path);
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
    addUp(activity);
    m_attempts = 0;
    if (!m_write.isActive())
        m_write.start(writeDelay);
    Q_EMIT recorded(activity);
    Q_EMIT changed();
}

/// What a program does over and over within the write's delay is one record with a count.
void ActivityLog::addUp(const Activity &activity)
{
    const auto same = std::find_if(m_pending.rbegin(), m_pending.rend(),
        [&](const Activity &pending) { return isRepetition(pending, activity); });
    if (same != m_pending.rend()) {
        same->count = int(std::min<qint64>(qint64(same->count) + activity.count, mostCounted));
        return;
    }
    // A flood pushes nothing out: it is written at once, or not taken where that was in vain already.
    if (m_pending.size() >= mostPending && !m_isStuck)
        flush();
    if (m_pending.size() >= mostPending)
        return lose({activity});
    m_pending.append(activity);
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
    if (m_store && !m_store->isReached())
        m_store.reset(); // before the next: it removes what lies beside its file
    if (!m_store) {
        m_store = std::make_unique<ActivityStore>(m_path);
        m_pruned = {};
    }
    prune(*m_store);
    if (m_store->state() == ActivityStore::State::Ready)
        return m_store.get();
    const bool busy = m_store->state() == ActivityStore::State::Busy;
    m_store.reset();
    // Where nothing can be kept, nothing piles up.
    if (!busy)
        lose(std::exchange(m_pending, {}));
    return nullptr;
}

/// Once a day, when there is something to do anyway.
void ActivityLog::prune(ActivityStore &store) const
{
    const QDateTime now = m_clock.now();
    if (m_pruned.isValid() && m_pruned <= now && m_pruned.daysTo(now) < 1)
        return;
    store.prune(now, daysKept);
    m_pruned = now;
}

void ActivityLog::flush() const
{
    if (m_pending.isEmpty())
        return;
    ActivityStore *kept = store();
    if (kept) {
        const auto written = kept->write(m_lost > 0 ? QList<Activity>{lossSoFar()} + m_pending : m_pending);
        if (written == ActivityStore::State::Ready)
            m_lost = 0;
        else if (written == ActivityStore::State::Unusable)
            lose(m_pending);
        if (written != ActivityStore::State::Busy)
            m_pending.clear();
    }
    m_isStuck = !m_pending.isEmpty();
}

void ActivityLog::lose(const QList<Activity> &activities) const
{
    for (const Activity &activity : activities)
        m_lost = std::min(m_lost + activity.count, mostCounted);
}

Activity ActivityLog::lossSoFar() const
{
    Activity loss;
    loss.time = m_clock.now();
    loss.action = Activity::Action::Lost;
    loss.outcome = Activity::Outcome::Failed;
    loss.program.name = QStringLiteral("Duplo Tray");
    loss.note = QStringLiteral("The activity's file could not be written to.");
    loss.count = int(m_lost);
    return loss;
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

Future<ActivityPart> ActivityLog::part(
    const QString &text, int limit, const ActivityPosition &position, const ActivityPart::Make &make) const
{
    flush();
    ActivityStore *kept = store();
    if (!kept)
        return failed<ActivityPart>({Error::Kind::FileUnreadable, m_path, {}});
    if (!m_reader)
        return ready(kept->part(text.trimmed(), limit, position, make));
    return then(m_reader->read(text.trimmed(), limit, position, make), m_reader.get(),
        [this, file = kept->fileNumber()](
            const Result<ActivityPart> &part) { return setAsideIfDamaged(part, file); });
}

/// The reader leaves the file as it is: that with the number \a file, in whose place there may be a new one
/// by now.
Result<ActivityPart> ActivityLog::setAsideIfDamaged(const Result<ActivityPart> &part, quint64 file) const
{
    if (part)
        return part;
    ActivityStore *kept = store();
    const bool isReplaced = kept && kept->fileNumber() != file; // under the reader's hands
    if (part.error().kind != Error::Kind::Malformed && !isReplaced)
        return part;
    if (kept && !isReplaced)
        kept->beginAnew();
    if (!kept || kept->aside().isEmpty())
        return failure(Error::Kind::FileUnreadable, m_path, part.error().detail);
    return failure(Error::Kind::Malformed, kept->aside(), part.error().detail);
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
