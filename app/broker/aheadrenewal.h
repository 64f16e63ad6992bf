#pragma once

#include "broker/accessholders.h"
#include "broker/activitylog.h"
#include "broker/credentialbroker.h"
#include "broker/programrequests.h"
#include "core/sessionevents.h"

#include <QTimer>

/// Renews the credentials that programs use before they have to wait for it: some minutes before a request
/// would go to the portal. What nobody uses, or no program may have now without a question (paused, screen
/// locked, signed out, asked for each time), is left alone, and then no timer runs.
class AheadRenewal : public QObject
{
    Q_OBJECT
public:
    struct Parts
    {
        SignIns &signIns;
        CredentialBroker &broker;
        const AccessHolders &holders;
        const ProgramRequests &requests;
        const SessionEvents &session;
        const Clock &clock;
        ActivityLog &activity;
    };

    explicit AheadRenewal(const Parts &parts, QObject *parent = nullptr);

    /// When the next one is due; invalid: none is, and no timer runs.
    QDateTime next() const { return m_next; }
    /// Looks at the clock: renews what is due. The timer calls it; so may tests.
    void look();

private:
    /// What is intended for a target.
    struct Plan
    {
        QDateTime obtainedAt; ///< of the credentials it is for
        std::chrono::seconds lead{}; ///< before they stop being fresh
        int failures = 0;
        QDateTime notBefore; ///< after a failure
        bool underWay = false;
    };

    void lookSoon();
    Plan &plan(const LiveSession &session);
    QDateTime dueAt(const LiveSession &session, const SignIn &signIn);
    void renew(const LiveSession &session, const SignIn &signIn);
    void record(const AccessTarget &target, const Result<> &renewed);
    void settle(const QString &id, bool succeeded);

    Parts m_parts;
    QHash<QString, Plan> m_plans; ///< by target
    QDateTime m_next;
    QTimer m_timer;
    bool m_lookQueued = false;
};
