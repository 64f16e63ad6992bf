#pragma once

#include "broker/accesstarget.h"
#include "core/clock.h"
#include "core/program.h"

#include <QObject>
#include <QSqlDatabase>

/// One thing that was done with AWS access. Never holds a secret.
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
    };
    enum class Outcome {
        Cache, ///< answered from memory
        Portal, ///< answered by the portal
        Done, ///< what needs neither
        Denied, ///< by the person, or while paused
        Failed,
    };

    QDateTime time; ///< UTC
    Action action = Action::Credentials;
    Outcome outcome = Outcome::Done;
    AccessTarget target; ///< of a sign-in: the portal counts only
    Program program; ///< empty name: the person, in a window
    QString user; ///< whose sign-in it was
    QString profile; ///< the profile that asked, empty when not known
    QString note; ///< why it failed; a sentence
};

/// What was done with AWS access on this computer: an SQLite file, kept for 90 days. A file that cannot be
/// used is set aside as "<path>.broken" and a new one begun; where none can be written at all, nothing is
/// kept and everything else goes on.
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
    /// The last time a program got credentials for \a target.
    std::optional<Activity> lastUse(const AccessTarget &target) const;

Q_SIGNALS:
    void changed();

private:
    const Clock &m_clock;
    QString m_path;
};
