#pragma once

#include "broker/consents.h"
#include "broker/denials.h"
#include "broker/signins.h"

#include <QHash>
#include <QSet>

/// Programs that wait for a person: because nobody is signed in to their portal, or because what they want is
/// asked for (Consents). All that wait for one question are asked about once: Authorize (or Allow), Deny,
/// Deny for 1 Hour. The question is shown by whoever listens to changed(). After a Deny the same programs,
/// after a question without an answer all programs, get the same answer for ten minutes.
class ProgramRequests : public QObject
{
    Q_OBJECT
public:
    using Question = ProgramQuestion;
    using Waiting = WaitingProgram;
    /// Called at once when a person is asked and the program has to wait.
    using Told = std::function<void(const Question &)>;

    /// \a unattended: no one can be asked (no display): a request starts the Authorize flow at once, and
    /// what has to be asked for is NobodyToAsk.
    ProgramRequests(
        SignIns &signIns, Consents &consents, const Clock &clock, bool unattended, QObject *parent = nullptr);
    ~ProgramRequests() override;

    /// The sign-in for \a target's portal, now or after the person has signed in and agreed where \a target
    /// is asked for. Errors: Denied, NeverAllowed, those of allowed(), Unanswered (180 s without an answer),
    /// NobodyToAsk, those of SignIns::authorize().
    Future<SignIn> signedIn(
        const AccessTarget &target, const Program &program, quint64 ticket = 0, Told told = {});
    /// The person's yes to \a question, where it is asked for; at once where it is not. Errors: as
    /// signedIn(). A Level is asked for always.
    Future<> consent(const Question &question, const Program &program, quint64 ticket = 0, Told told = {});
    /// What a program was let have, and whether it had to ask for that, when there was a consent.
    struct Agreement
    {
        Question question;
        Program program;
        Consents::Verdict verdict;
    };
    Agreement agreement(const Question &question, const Program &program) const;
    /// Whether it may still be handed out without asking anew: for an answer that comes later than the
    /// consent. Errors: those of allowed(), NeverAllowed; Denied where it is asked for by now: the session
    /// was ended, a yes was taken back, the level is a stricter one, or the portal says that the target is
    /// called otherwise.
    Result<> stillAllowed(const Agreement &agreed) const;
    /// The caller with that ticket has gone: a question that nobody waits for any longer goes as well. That
    /// is no answer, and holds up nobody but a program that does it over and over.
    void withdraw(quint64 ticket);
    /// What credentials are handed out under. Errors: Paused, ScreenLocked.
    [[nodiscard]] Result<> allowed() const;

    /// Whether \a program gets an earlier no to \a question, or to signing in for it, without being asked
    /// about.
    bool isHeldBack(const Question &question, const Program &program) const;
    /// Whether a command may open \a portal's page for \a program. Errors: what it is told while it may not.
    Result<> mayOpenPage(const Portal &portal, const Program &program) const;
    /// The page of the command with that ticket, which \a program gave, came to nothing: cancelled or left by
    /// the person, which holds for all programs, or by a caller that has gone, which holds up nobody unless
    /// that program does it over and over.
    void pageEnded(const Portal &portal, const Error &error, const Program &program, quint64 ticket);

    /// What is asked now, in order of their ids.
    QList<Question> questions() const;
    /// Who waits for \a question, in order of arrival.
    QList<Waiting> waiting(const Question &question) const;
    QList<Waiting> waiting(const Portal &portal) const;
    int waitingCount() const;
    /// The portals for which programs wait.
    QList<Portal> portals() const;

    /// Yes, by a person who was shown those with the serials \a shown. As a consent it covers the first of
    /// them and those that are isAlike(); others are asked about next, or when they are signed in.
    void authorize(const Question &question, const QList<quint64> &shown);
    /// No to all that wait, and for ten minutes to the same programs.
    void deny(const Question &question);
    /// No, for an hour to whichever program.
    void denyForAnHour(const Question &question);
    /// What is answered without asking, for now.
    QList<Denials::Denial> denials() const { return m_denials.list(); }
    void takeBack(const Denials::Denial &denial);

    /// By whose word this asks or does not.
    Consents &consents() { return m_consents; }
    const Consents &consents() const { return m_consents; }
    /// Whether nobody can be asked.
    bool isUnattended() const { return m_unattended; }
    bool isPaused() const { return m_paused; }
    /// While paused, programs get Paused at once. Windows and menu go on working.
    void setPaused(bool paused);
    /// The same while the screen is locked, as ScreenLocked.
    void setLocked(bool locked);

Q_SIGNALS:
    /// Programs came, or none waits any longer; denials.
    void changed();

private:
    struct Queue;

    Question named(Question question) const;
    Consents::Verdict verdict(const Question &question, const Program &program) const;
    Result<> refusal(const Question &question, const Program &program) const;
    Future<SignIn> ask(const Waiting &caller, const Question &question, const Told &told);
    Queue &queue(const Question &question);
    void openPage(const Question &question);
    void pageClosed(const Question &question, const Result<SignIn> &outcome);
    void wasLeft(const Question &question, const Program &program);
    template <class Which> void answer(const QString &id, Which which, const Result<SignIn> &outcome);
    void answerAll(const QString &id, const Result<SignIn> &outcome);
    void unanswered(const Question &question);
    void hold(bool &isHeld, bool hold, Error::Kind reason);
    void endAll(Error::Kind kind);
    void signInChanged(const QUrl &url);
    void personGone(const QUrl &url);
    void reconsider();

    SignIns &m_signIns;
    Consents &m_consents;
    const Clock &m_clock;
    bool m_unattended;
    bool m_paused = false;
    bool m_locked = false;
    std::map<QString, std::shared_ptr<Queue>> m_queues; ///< by Question::id()
    Denials m_denials;
    QHash<quint64, quint64> m_restoring; ///< the tickets of those for whom the keychain is read, by serial
    quint64 m_serial = 0; ///< of who asks
    quint64 m_lastGone = 0; ///< the ticket withdrawn last
    QSet<quint64> m_agreed; ///< whom a person was shown when they clicked Authorize
};
