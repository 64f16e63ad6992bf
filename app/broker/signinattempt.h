#pragma once

#include "broker/settings.h"
#include "broker/tokenverifier.h"
#include "core/browserlauncher.h"
#include "core/cancellation.h"
#include "core/program.h"
#include "portal/authorizeflow.h"
#include "portal/tokenstore.h"

#include <QTimer>

/// Answers the questions that signing in can raise. Port: a dialog, or the command line's rules. A question
/// that its last argument cancels is asked no more, and its answer counts no more.
class SignInQuestions
{
public:
    virtual ~SignInQuestions() = default;
    /// The portal's page or a program sent a token of \a signIn's user, and nobody has signed in there
    /// before: is it the person's own? Nothing is stored yet.
    virtual Future<bool> acceptFirstPerson(const SignIn &signIn, const Cancellation &cancellation) = 0;
    /// The token belongs to \a found, last time it was \a expected: go on?
    virtual Future<bool> acceptOtherPerson(const Portal &portal, const QString &expected,
        const QString &found, const Cancellation &cancellation) = 0;
    /// The keychain failed with \a error: keep the token in memory until the program ends?
    virtual Future<bool> acceptMemoryOnly(
        const Portal &portal, const Error &error, const Cancellation &cancellation) = 0;
};

/// What a person is asked on the way in.
struct SignInAsked
{
    enum class About { FirstPerson, OtherPerson, MemoryOnly };
    About about = About::FirstPerson;
    QString person; ///< whose the sign-in is; empty: the portal does not say
    Error error = {}; ///< the keychain's, of MemoryOnly
};

/// What signing in works with.
struct SignInParts
{
    Settings &settings;
    TokenVerifier &verifier;
    TokenStore &tokens;
    BrowserLauncher &browser;
    SignInQuestions &questions;
    const Clock &clock;
    LoopbackServer::PeerCheck peerCheck = {};
    std::chrono::milliseconds patience = std::chrono::minutes(3); ///< with a question that nobody answers
};

/// What the person said beforehand to the questions.
struct SignInConsent
{
    bool otherPerson = false; ///< a token of somebody else than last time is fine
    bool memoryOnly = false; ///< do not use the keychain
    bool firstPerson = false; ///< whoever is the first is fine: the person reads afterwards who it is
    Program by = {}; ///< who asked for it; empty name: the person
};

/// How to run the Authorize flow.
struct AuthorizeOptions
{
    quint16 port = 0; ///< the callback's port, 0: random
    bool administrator = false; ///< isAdmin=true
    bool openBrowser = true;
    bool browserRequired = false; ///< end as BrowserUnavailable instead of waiting for the link to be opened
    SignInConsent consent = {};
    quint64 ticket = 0; ///< of the command that starts it; see SignIns::withdraw()
};

/// One way from nobody to somebody signed in: get a token, verify it, ask what has to be asked, keep it. Runs
/// once; deleting it abandons what is under way, and nothing is stored afterwards.
class SignInAttempt : public QObject
{
    Q_OBJECT
public:
    enum class Stage { Restoring, Authorizing, Verifying };

    SignInAttempt(SignInParts parts, Portal portal, Stage stage, QObject *parent = nullptr);

    /// With what the keychain holds. NotSignedIn when that is nothing, or has expired.
    Future<SignIn> restore();
    /// With what the portal's Authorize page sends. Opens the browser.
    Future<SignIn> authorize(const AuthorizeOptions &options);
    /// With an API token.
    Future<SignIn> useToken(const Secret &token, SignInConsent consent);

    /// Ends what is under way at once, before the deleting that follows: whatever still comes is not taken.
    void abandon();

    Stage stage() const { return m_stage; }
    /// A question about whose sign-in that is, or where to keep it, waits for the person's answer.
    bool isAsking() const { return m_patience.isActive(); }
    const Program &by() const { return m_consent.by; }
    /// The Authorize page and the time it still has; empty and zero otherwise.
    QUrl pageUrl() const;
    std::chrono::milliseconds remaining() const;
    /// Why the browser did not open, or that a token came which the portal does not know, while the flow
    /// waits all the same.
    const std::optional<Error> &passingError() const { return m_passingError; }

Q_SIGNALS:
    /// stage() or isAsking() is another.
    void stageChanged();
    /// Whose token it is can be shown; comes before anything is stored.
    void verified(const SignIn &signIn);
    /// A question has not been answered at once.
    void asks(const SignInAsked &asked);

private:
    Future<SignIn> takeUp(const StoredToken &stored);
    void enter(Stage stage);
    Future<> tryToken(const PortalToken &token);
    Future<SignIn> verify(const PortalToken &token);
    Future<SignIn> checkPerson(const SignIn &signIn);
    Future<bool> whileAnswered(Future<bool> answer, const SignInAsked &asked);
    Future<bool> askPerson(const SignIn &signIn, const QString &expected);
    Future<SignIn> keep(const SignIn &signIn);
    Future<SignIn> askMemoryOnly(const SignIn &signIn, const Error &error);
    Result<SignIn> keepInMemory(SignIn signIn);

    SignInParts m_parts;
    Portal m_portal;
    Stage m_stage;
    std::shared_ptr<bool> m_abandoned = std::make_shared<bool>(false); ///< outlives this, for the keychain
    Cancellation m_questions; ///< whoever could answer them is waited for no more
    QTimer m_patience;
    SignInConsent m_consent;
    std::unique_ptr<AuthorizeFlow> m_flow;
    std::optional<SignIn> m_verified; ///< by what the flow has taken
    std::optional<Error> m_passingError;
};
