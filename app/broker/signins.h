#pragma once

#include "broker/signinattempt.h"

#include <QTimer>

#include <map>

/// Who is signed in where, and how they get there. Per portal there is one attempt at a time: a second one
/// joins it.
class SignIns : public QObject
{
    Q_OBJECT
public:
    enum class State {
        SignedOut,
        Restoring, ///< the keychain is read, or what it held is being verified
        Authorizing, ///< the portal's page is open, the callback listens
        Verifying, ///< a token came and is checked with the portal
        SignedIn,
        Ended, ///< the token has expired or was refused
    };

    explicit SignIns(SignInParts parts, QObject *parent = nullptr);
    ~SignIns() override;

    /// Takes up the sign-ins that the keychain holds, for all portals. Verifies each with its portal.
    void restore();

    State state(const Portal &portal) const;
    /// True in Restoring, Authorizing and Verifying.
    bool isBusy(const Portal &portal) const;
    /// While Verifying: a question about the sign-in is open and waits for the person's answer.
    bool isAsking(const Portal &portal) const;
    /// The sign-in in force, also while it is being renewed; nullptr otherwise. Valid until the next signal.
    const SignIn *find(const Portal &portal) const;
    /// The same, or the one that has Ended: whose cached credentials may still last.
    const SignIn *last(const Portal &portal) const;
    /// \a target with its tenant by the name that last() has for it, under which the person's choices are
    /// kept, however it is spelled.
    AccessTarget byOwnName(AccessTarget target) const;
    /// Whether \a signIn is the one of last(), and not by a token that a caller brought for one call.
    bool isOwn(const SignIn &signIn) const;
    /// What belongs together in memory: by person for the sign-in of last(), so that it outlives a renewal;
    /// by token for another token, even of the same person, since it may be allowed less.
    QByteArray personKey(const SignIn &signIn) const;
    /// Why the last attempt failed, or its browser did not open, or that it goes on after a token that the
    /// portal does not know; nullopt after a success or a Cancel.
    std::optional<Error> lastError(const Portal &portal) const;

    /// The sign-in, after a restore() that runs or has to be tried again; NotSignedIn, or why restoring
    /// failed.
    Future<SignIn> current(const Portal &portal);

    /// The port for the answer of \a portal's next Authorize flow that names none itself; 0: any.
    void answerAt(const Portal &portal, quint16 port);
    /// The Authorize flow: opens the browser and ends with who is signed in. Joins an attempt that runs.
    Future<SignIn> authorize(const Portal &portal, const AuthorizeOptions &options = {});
    /// With an API token (pasted or piped). The same verification, the same keychain. Replaces a running
    /// attempt once the portal has accepted it.
    Future<SignIn> useToken(const Portal &portal, const Secret &token, SignInConsent consent = {});

    /// The command with that ticket has gone: an Authorize flow that it started, and nobody else waits for,
    /// ends.
    void withdraw(quint64 ticket);
    /// Ends a running attempt as Cancelled, and the check of a token that would replace it.
    void cancel(const Portal &portal);
    /// Opens the running attempt's page again. Errors: BrowserUnavailable; NotFound when no attempt runs.
    Result<> openAgain(const Portal &portal);
    /// The page of the running attempt, empty when none; and the time it still has.
    QUrl pageUrl(const Portal &portal) const;
    std::chrono::milliseconds remaining(const Portal &portal) const;

    /// Forgets the token everywhere. Errors: the keychain's; it is forgotten in memory all the same.
    Future<> signOut(const Portal &portal);
    /// Told by whoever got a 401 with \a token: if it is the one in force, the sign-in has ended. The
    /// keychain's entry stays until the next sign-in.
    void reportUnauthorized(const Portal &portal, const PortalToken &token);
    /// Fetches person, features and tenants anew.
    Future<SignIn> refresh(const Portal &portal);
    /// refresh(), unless that was done within the last minute: then what is known.
    Future<SignIn> refreshSometimes(const Portal &portal);
    /// Whether the keychain answers, without having anybody unlock it. Errors: its own.
    Future<> checkKeychain() { return m_parts.tokens.check(); }
    /// Whether it can be read at once.
    Future<KeychainLock> keychainLock() { return m_parts.tokens.lock(); }
    /// Whether it may hold a sign-in for \a portal that could not be read yet, since it is locked.
    bool isUnread(const Portal &portal) const;
    /// Looks at the clock: what has ended meanwhile has Ended. After the computer woke up or its clock was
    /// set.
    void checkEnds();

Q_SIGNALS:
    /// State, person or tenants of a portal changed.
    void changed(const QUrl &portal);
    /// Somebody signed in, by page or token, as \a by wanted (empty name: the person); not what the keychain
    /// gave back.
    void signedIn(const SignIn &signIn, const Program &by);
    /// The person signed out.
    void signedOut(const SignIn &signIn);
    /// A sign-in was verified and whose it is can be shown; comes before anything is stored.
    void verified(const SignIn &signIn);
    /// A person is asked on the way in, and has not answered at once.
    void asks(const QUrl &portal, const SignInAsked &asked);
    /// Nobody, or somebody else, is signed in to \a portal now: what was obtained before must go.
    void personGone(const QUrl &portal);

private:
    struct Entry;

    Entry &entry(const Portal &portal);
    const Entry *known(const Portal &portal) const;
    SignInAttempt &begin(Entry &entry, const Portal &portal, SignInAttempt::Stage stage);
    Future<SignIn> replace(const Portal &portal, const Secret &token, const SignInConsent &consent);
    void await(Entry &entry, Future<SignIn> outcome);
    void succeed(Entry &entry, const SignIn &signIn);
    void fail(Entry &entry, const Error &error);
    void watchEnds();
    void followApiBases();
    void forget(Entry &entry);
    void forgetStranger(const Portal &portal);

    SignInParts m_parts;
    std::map<QString, std::unique_ptr<Entry>> m_entries;
    quint64 m_serial = 0; ///< of attempts
    QTimer m_endTimer;
};
