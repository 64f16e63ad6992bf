#pragma once

#include "broker/credentialbroker.h"
#include "core/program.h"

#include <QSet>

/// Programs that wait for a person: because nobody is signed in to their portal, or because they want
/// administrator access, which is asked for each time. All that wait for one portal and one question are
/// asked about once: Authorize (or Allow), Deny, Deny for 10 minutes. The question is shown by whoever
/// listens to changed().
class ProgramRequests : public QObject
{
    Q_OBJECT
public:
    enum class Question {
        SignIn, ///< authorize() opens the portal's page
        Administrator, ///< somebody is signed in; authorize() hands the access out, this once
    };
    struct Waiting
    {
        Program program;
        AccessTarget target;
        quint64 ticket = 0; ///< by which its caller withdraws it
    };

    /// \a unattended: no one can be asked (no display): a request starts the Authorize flow at once, and
    /// what has to be asked for is NobodyToAsk.
    ProgramRequests(SignIns &signIns, const Clock &clock, bool unattended, QObject *parent = nullptr);
    ~ProgramRequests() override;

    /// The sign-in for \a target's portal, now or after the person has signed in and, for administrator and
    /// operations access, agreed. Errors: Denied, those of allowed(), TimedOut (180 s without an answer),
    /// NobodyToAsk, those of SignIns::authorize().
    Future<SignIn> signedIn(const AccessTarget &target, const Program &program, quint64 ticket = 0);
    /// The person's yes to \a target, where it is asked for; at once where it is not. Errors: as signedIn().
    Future<> consent(const AccessTarget &target, const Program &program, quint64 ticket = 0);
    bool needsConsent(const AccessTarget &target) const
    {
        return m_asksForAdministrator && target.level != AccessLevel::Tenant;
    }
    /// The caller with that ticket has gone: a question that nobody waits for any longer goes as well.
    void withdraw(quint64 ticket);
    /// What credentials are handed out under. Errors: Paused, ScreenLocked.
    [[nodiscard]] Result<> allowed() const;

    /// Who waits for \a portal, in order of arrival; all, or those of one question.
    QList<Waiting> waiting(const Portal &portal) const;
    QList<Waiting> waiting(const Portal &portal, Question question) const;
    int waitingCount() const;
    /// The portals for which programs wait.
    QList<Portal> portals() const;

    void authorize(const Portal &portal, Question question = Question::SignIn);
    /// Denies both questions, or one.
    void deny(const Portal &portal);
    void deny(const Portal &portal, Question question);
    void denyForTenMinutes(const Portal &portal, Question question = Question::SignIn);

    /// Whether nobody can be asked.
    bool isUnattended() const { return m_unattended; }
    bool isPaused() const { return m_paused; }
    /// While paused, programs get Paused at once. Windows and menu go on working.
    void setPaused(bool paused);
    /// The same while the screen is locked, as ScreenLocked.
    void setLocked(bool locked);
    /// Whether administrator and operations access has to be agreed to each time.
    void setAsksForAdministrator(bool ask);

Q_SIGNALS:
    /// Programs came, or none waits any longer.
    void changed();

private:
    struct Queue;
    using Key = std::pair<QString, Question>; ///< portal and question

    Future<SignIn> ask(const Waiting &caller, Question question, quint64 serial);
    Queue &queue(const Portal &portal, Question question);
    void openPage(const Key &key);
    void end(const Key &key, const Result<SignIn> &outcome);
    void endAll(Error::Kind kind);

    SignIns &m_signIns;
    const Clock &m_clock;
    bool m_unattended;
    bool m_paused = false;
    bool m_locked = false;
    bool m_asksForAdministrator = false;
    std::map<Key, std::shared_ptr<Queue>> m_queues;
    std::map<Key, QDateTime> m_deniedUntil;
    QSet<quint64> m_restoring; ///< the tickets of those for whom the keychain is read
    quint64 m_serial = 0; ///< of who asks
    QSet<quint64> m_agreed; ///< whom a person saw waiting when they clicked Authorize
};
