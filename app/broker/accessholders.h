#pragma once

#include "broker/accesstarget.h"
#include "core/clock.h"
#include "core/program.h"

#include <QDateTime>
#include <QObject>

/// Who uses which access now: the programs that were given credentials and are still running, and targets
/// that were asked for in the last minutes. What nobody uses is not renewed ahead of time.
class AccessHolders : public QObject
{
    Q_OBJECT
public:
    struct Holder
    {
        AccessTarget target;
        Program program;
        QDateTime since; ///< UTC, when it first got credentials
        QDateTime last; ///< UTC, when it last did
    };

    explicit AccessHolders(const Clock &clock, QObject *parent = nullptr);

    /// \a program was given credentials of \a target now. Bounded: of many, the oldest are forgotten.
    void note(const AccessTarget &target, const Program &program);
    /// Programs that run and hold credentials that have not expired, the latest first.
    QList<Holder> holders() const;
    /// A holder is running, or the target was asked for within ten minutes.
    bool isInUse(const AccessTarget &target) const;

Q_SIGNALS:
    void changed();

private:
    const Clock &m_clock;
    QList<Holder> m_holders;
};
