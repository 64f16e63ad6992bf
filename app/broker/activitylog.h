#pragma once

#include "broker/accesstarget.h"
#include "core/async.h"
#include "core/clock.h"
#include "core/program.h"

#include <QObject>
#include <QTimer>

#include <memory>

class ActivityReader;
class ActivityStore;

/// Whether \a program is none but the person, in a window. One of which the system tells nothing has a
/// number.
inline bool isPerson(const Program &program)
{
    return program.pid == 0 && program.name.isEmpty();
}

/// One thing that was done with AWS access. Never holds a secret. Its tenant goes by name, even where a
/// program asked by id, since lastUse() and latest() look for the name.
struct Activity
{
    enum class Action {
        Credentials, ///< a program got them through the agent
        CopiedCredentials,
        Console,
        CopiedUrl,
        ProfileWritten,
        SignedIn,
        SignedOut,
        Renewed, ///< ahead of time, for programs that use them; by Duplo Tray itself
        Lost, ///< what came before and could not be written; count: how much
    };
    enum class Outcome {
        Cache, ///< answered from memory
        Portal, ///< answered by the portal
        Done, ///< what needs neither
        Denied, ///< by the person, or while paused
        Failed,
    };

    /// Who allowed or denied it.
    enum class Decision {
        None, ///< nobody was asked: always allowed, or it is no matter of consent
        Person, ///< asked, and answered
        Rule, ///< an earlier answer, a choice in the settings, a pause or the locked screen
        Nobody, ///< asked, and nobody answered in time or could be asked
    };

    QDateTime time; ///< UTC
    Action action = Action::Credentials;
    Outcome outcome = Outcome::Done;
    AccessTarget target; ///< of a sign-in: the portal counts only
    Program program; ///< or the person: isPerson()
    QString user; ///< whose sign-in it was
    QString profile; ///< the profile that asked; where several serve the access, each of them
    QString note; ///< why it failed; a sentence, or what was opened
    int count = 1; ///< how many times, where the same was done again within seconds
    Decision decision = Decision::None;
};

/// How far the log was read: after its beginning, the latest.
struct ActivityPosition
{
    qint64 time = std::numeric_limits<qint64>::max(); ///< ms since 1970
    qint64 id = std::numeric_limits<qint64>::max();
};

/// Some of what was done, the latest first, made into text.
struct ActivityPart
{
    using Make = std::function<QByteArray(const QList<Activity> &activities)>;

    QByteArray text; ///< empty where there is nothing
    qsizetype count = 0;
    ActivityPosition last = {}; ///< the next part follows on that
};

/// What was done with AWS access on this computer: an SQLite file, kept for 90 days. A file that cannot be
/// used is set aside (nameForBroken()) and a new one begun, also where it is damaged or removed while this
/// runs; where none can be written at all, nothing is kept and everything else goes on.
class ActivityLog : public QObject
{
    Q_OBJECT
public:
    /// \a path: the SQLite file; empty: in memory only (tests).
    ActivityLog(const QString &path, const Clock &clock, QObject *parent = nullptr);
    ~ActivityLog() override;

    /// Keeps \a activity, with the clock's time where it has none. Never fails, never waits long: it is
    /// written soon, together with what comes at the same time.
    void record(Activity activity);
    /// The latest first, \a limit at most. \a text: only those where a program, tenant, portal, profile or
    /// user contains it.
    QList<Activity> latest(int limit, const QString &text = {}) const;
    QList<Activity> latest(int limit, const AccessTarget &target) const;
    /// What \a make makes of the next \a limit after \a position that latest() would give: read, and made, on
    /// another thread, however long that takes. Errors: FileUnreadable; Malformed, subject: where the damaged
    /// file lies now.
    Future<ActivityPart> part(const QString &text, int limit, const ActivityPosition &position,
        const ActivityPart::Make &make) const;
    /// The last time a program got credentials for \a target.
    std::optional<Activity> lastUse(const AccessTarget &target) const;
    /// Forgets everything that was kept.
    void clear();

Q_SIGNALS:
    void changed();
    /// \a activity was just recorded.
    void recorded(const Activity &activity);

private:
    /// The store, opened at the first need, so that a start does not pay for it; nullptr where none can be
    /// had.
    ActivityStore *store() const;
    void prune(ActivityStore &store) const;
    /// Writes what is pending.
    void flush() const;
    void writeLater();
    void addUp(const Activity &activity);
    void lose(const QList<Activity> &activities) const;
    Activity lossSoFar() const;
    Result<ActivityPart> setAsideIfDamaged(const Result<ActivityPart> &part, quint64 file) const;

    const Clock &m_clock;
    QString m_path;
    mutable std::unique_ptr<ActivityStore> m_store;
    std::unique_ptr<ActivityReader> m_reader; ///< nullptr for one in memory, which no other thread has
    mutable QDateTime m_pruned; ///< when what is too old was last dropped
    mutable QList<Activity> m_pending;
    mutable bool m_isStuck = false; ///< the last time, nothing could be written
    mutable qint64 m_lost = 0; ///< uses that were not written, and of which no record tells yet
    QTimer m_write;
    int m_attempts = 0; ///< to write what a locked file did not take
};
