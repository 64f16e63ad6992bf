#pragma once

#include "broker/credentialbroker.h"
#include "core/program.h"

#include <QSet>

/// Programs that wait because nobody is signed in to their portal. All that wait for one portal are one
/// question, answered once: Authorize, Deny, Deny for 10 minutes. The question is shown by whoever listens to
/// changed().
class ProgramRequests : public QObject
{
    Q_OBJECT
public:
    struct Waiting
    {
        Program program;
        AccessTarget target;
        quint64 ticket = 0; ///< by which its caller withdraws it
    };

    /// \a unattended: no one can be asked (no display): a request starts the Authorize flow at once.
    ProgramRequests(SignIns &signIns, const Clock &clock, bool unattended, QObject *parent = nullptr);

    /// The sign-in for \a target's portal, now or after the person has signed in. Errors: Denied, Paused,
    /// TimedOut (180 s without an answer), those of SignIns::authorize().
    Future<SignIn> signedIn(const AccessTarget &target, const Program &program, quint64 ticket = 0);
    /// The caller with that ticket has gone: a question that nobody waits for any longer goes as well.
    void withdraw(quint64 ticket);
    /// Paused or not: what credentials are handed out under.
    [[nodiscard]] Result<> allowed() const;

    /// Who waits for \a portal, in order of arrival.
    QList<Waiting> waiting(const Portal &portal) const;
    int waitingCount() const;
    /// The portals for which programs wait.
    QList<Portal> portals() const;

    void authorize(const Portal &portal);
    void deny(const Portal &portal);
    void denyForTenMinutes(const Portal &portal);

    bool isPaused() const { return m_paused; }
    /// While paused, programs get Paused at once. Windows and menu go on working.
    void setPaused(bool paused);

Q_SIGNALS:
    /// Programs came, or none waits any longer.
    void changed();

private:
    struct Queue;

    Future<SignIn> ask(const Waiting &caller);
    void end(const QString &id, const Result<SignIn> &outcome);

    SignIns &m_signIns;
    const Clock &m_clock;
    bool m_unattended;
    bool m_paused = false;
    std::map<QString, std::shared_ptr<Queue>> m_queues;
    std::map<QString, QDateTime> m_deniedUntil; ///< by portal
    QSet<quint64> m_restoring; ///< the tickets of those for whom the keychain is read
};
