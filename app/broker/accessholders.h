#pragma once

#include "broker/accesstarget.h"
#include "core/clock.h"
#include "core/program.h"

#include <QDateTime>
#include <QHash>
#include <QObject>
#include <QSet>

class ActivityLog;
class CredentialBroker;

/// Who uses which access now: the programs that were given credentials and are still running, and targets
/// that were asked for in the last minutes. What nobody uses is not renewed ahead of time.
class AccessHolders : public QObject
{
    Q_OBJECT
public:
    /// One process with credentials of one target.
    struct Holder
    {
        AccessTarget target;
        Program program;
        QDateTime since; ///< UTC, when it first got credentials
        QDateTime last; ///< UTC, when it last did
        QDateTime expiration = {}; ///< UTC, of the last ones; invalid: not known
    };

    explicit AccessHolders(const Clock &clock, QObject *parent = nullptr);

    /// Takes note of all that \a activity records of credentials handed out. Both live as long as this.
    void follow(ActivityLog &activity, const CredentialBroker &broker);
    /// \a program was given credentials of \a target now, which last until \a expiration (invalid: not
    /// known). Bounded: of many, the oldest are forgotten.
    void note(const AccessTarget &target, const Program &program, const QDateTime &expiration = {});
    /// Programs that run and hold credentials that have not expired, the latest first.
    QList<Holder> holders() const;
    QList<Holder> holders(const AccessTarget &target) const;
    /// Until when it is in use, if nobody asks again and no program ends before: while a holder runs, and for
    /// ten minutes after somebody asked; invalid: it is not.
    QDateTime inUseUntil(const AccessTarget &target) const;

Q_SIGNALS:
    /// A program came to the holders, or went.
    void changed();

private:
    bool isHolding(const Holder &holder) const;
    Holder *find(const AccessTarget &target, const Program &program);
    void watch(const Program &program);
    void dropUnheldWatches();
    void dropEnded();

    const Clock &m_clock;
    QList<Holder> m_holders;
    QHash<QString, QDateTime> m_asked; ///< by target: when last
    QHash<qint64, QObject *> m_watched; ///< by pid, what will be told of the end of a holder's process
};
