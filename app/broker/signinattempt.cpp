#include "broker/signinattempt.h"

SignInAttempt::SignInAttempt(SignInParts parts, Portal portal, Stage stage, QObject *parent)
    : QObject(parent)
    , m_parts(std::move(parts))
    , m_portal(std::move(portal))
    , m_stage(stage)
{
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, [this] { m_questions.cancel(); });
}

Future<SignIn> SignInAttempt::restore()
{
    return then(
        m_parts.tokens.load(m_portal), this, [this](const Result<StoredToken> &stored) -> Future<SignIn> {
            if (stored)
                return takeUp(*stored);
            if (stored.error().kind == Error::Kind::NotFound)
                return failed<SignIn>({Error::Kind::NotSignedIn, m_portal.host(), {}});
            return failed<SignIn>(stored.error());
        });
}

Future<SignIn> SignInAttempt::takeUp(const StoredToken &stored)
{
    if (const auto expiry = stored.token.expiry(); expiry && *expiry <= m_parts.clock.now())
        return failed<SignIn>(
            {Error::Kind::NotSignedIn, m_portal.host(), QStringLiteral("stored token has expired")});
    const auto complete = [stored](const Result<SignIn> &verified) -> Result<SignIn> {
        if (!verified)
            return verified;
        SignIn signIn = *verified;
        signIn.setSignedInAt(stored.signedInAt);
        signIn.memoryOnly = stored.memoryOnly;
        return signIn;
    };
    return then(m_parts.verifier.verify(m_portal, stored.token), this, complete);
}

Future<SignIn> SignInAttempt::authorize(const AuthorizeOptions &options)
{
    m_consent = options.consent;
    AuthorizeFlow::Options flowOptions;
    flowOptions.port = options.port;
    flowOptions.administrator = options.administrator;
    flowOptions.peerCheck = m_parts.peerCheck;
    flowOptions.check = [this](const PortalToken &token) { return tryToken(token); };
    m_flow = std::make_unique<AuthorizeFlow>(m_portal, flowOptions);
    auto answer = m_flow->start();
    if (options.openBrowser && !answer.isFinished()) {
        const auto opened = m_parts.browser.open(m_flow->pageUrl());
        if (!opened && options.browserRequired)
            return failed<SignIn>(opened.error());
        if (!opened)
            m_passingError = opened.error();
    }
    return then(answer, this, [this](const Result<PortalToken> &token) -> Future<SignIn> {
        return token ? checkPerson(*m_verified) : failed<SignIn>(token.error());
    });
}

Future<> SignInAttempt::tryToken(const PortalToken &token)
{
    return then(verify(token), this, [this](const Result<SignIn> &signIn) -> Result<> {
        if (signIn) {
            m_verified = *signIn;
            return {};
        }
        if (signIn.error().kind == Error::Kind::Unauthorized) {
            m_passingError = signIn.error();
            enter(Stage::Authorizing);
        }
        return tl::unexpected(signIn.error());
    });
}

Future<SignIn> SignInAttempt::useToken(const Secret &token, SignInConsent consent)
{
    m_consent = consent;
    m_consent.firstPerson = true; // somebody has it, and gives it on purpose
    return then(verify({token, {}, PortalToken::Kind::ApiToken}), this,
        [this](const Result<SignIn> &signIn) -> Future<SignIn> {
            return signIn ? checkPerson(*signIn) : failed<SignIn>(signIn.error());
        });
}

void SignInAttempt::abandon()
{
    *m_abandoned = true;
    disconnect();
    if (m_flow)
        m_flow->cancel();
    m_questions.cancel();
}

QUrl SignInAttempt::pageUrl() const
{
    return m_flow && m_stage == Stage::Authorizing ? m_flow->pageUrl() : QUrl();
}

std::chrono::milliseconds SignInAttempt::remaining() const
{
    return m_flow ? m_flow->remaining() : std::chrono::milliseconds(0);
}

void SignInAttempt::enter(Stage stage)
{
    m_stage = stage;
    Q_EMIT stageChanged();
}

Future<SignIn> SignInAttempt::verify(const PortalToken &token)
{
    if (*m_abandoned)
        return failed<SignIn>({});
    enter(Stage::Verifying);
    return m_parts.verifier.verify(m_portal, token);
}

Future<SignIn> SignInAttempt::checkPerson(const SignIn &signIn)
{
    if (*m_abandoned)
        return failed<SignIn>({});
    const QString expected = m_parts.settings.lastUser(m_portal);
    return then(askPerson(signIn, expected), this,
        [this, signIn, expected](const Result<bool> &accepted) -> Future<SignIn> {
            if (accepted && *accepted)
                return keep(signIn);
            if (!accepted)
                return failed<SignIn>(accepted.error());
            // Who was nobody's yet is not kept by anybody's mistake.
            const auto kind = expected.isEmpty() ? Error::Kind::Cancelled : Error::Kind::OtherPerson;
            return failed<SignIn>({kind, signIn.user.name, expected});
        });
}

/// A question's \a answer; Unanswered where none comes, since everybody who wants the sign-in waits for it.
Future<bool> SignInAttempt::whileAnswered(Future<bool> answer, const SignInAsked &asked)
{
    m_patience.start(m_parts.patience);
    if (!answer.isFinished())
        Q_EMIT asks(asked);
    Q_EMIT stageChanged();
    return then(unless(m_questions, std::move(answer), this), this,
        [this](const Result<bool> &accepted) -> Result<bool> {
            m_patience.stop();
            // Whoever hears of it may end this attempt.
            const Result<bool> outcome = m_questions.isCancelled()
                ? Result<bool>(failure(Error::Kind::Unanswered, m_portal.host()))
                : accepted;
            Q_EMIT stageChanged();
            return outcome;
        });
}

/// Whether that is who the person wants to be; asked where they did not say so before.
Future<bool> SignInAttempt::askPerson(const SignIn &signIn, const QString &expected)
{
    const bool isSame = expected.compare(signIn.user.name, Qt::CaseInsensitive) == 0;
    const bool isFirst = expected.isEmpty() && !(isSame && m_parts.settings.knowsLastUser(m_portal));
    const QString &person = signIn.user.name;
    if (isFirst && !m_consent.firstPerson)
        return whileAnswered(m_parts.questions.acceptFirstPerson(signIn, m_questions),
            {SignInAsked::About::FirstPerson, person});
    if (isFirst || isSame || m_consent.otherPerson)
        return ready(Result<bool>(true));
    return whileAnswered(m_parts.questions.acceptOtherPerson(m_portal, expected, person, m_questions),
        {SignInAsked::About::OtherPerson, person});
}

Future<SignIn> SignInAttempt::keep(const SignIn &signIn)
{
    if (*m_abandoned)
        return failed<SignIn>({});
    Q_EMIT verified(signIn);
    if (m_consent.memoryOnly)
        return ready(keepInMemory(signIn));
    const StoredToken stored{signIn.token, signIn.user.name, signIn.signedInAt, false};
    return then(m_parts.tokens.save(m_portal, stored, m_abandoned), this,
        [this, signIn](const Result<> &saved) -> Future<SignIn> {
            if (*m_abandoned)
                return failed<SignIn>({});
            return saved ? ready(Result<SignIn>(signIn)) : askMemoryOnly(signIn, saved.error());
        });
}

Future<SignIn> SignInAttempt::askMemoryOnly(const SignIn &signIn, const Error &error)
{
    return then(whileAnswered(m_parts.questions.acceptMemoryOnly(m_portal, error, m_questions),
                    {SignInAsked::About::MemoryOnly, signIn.user.name, error}),
        this, [this, signIn, error](const Result<bool> &accepted) -> Result<SignIn> {
            if (accepted && *accepted && !*m_abandoned)
                return keepInMemory(signIn);
            return tl::unexpected(error);
        });
}

Result<SignIn> SignInAttempt::keepInMemory(SignIn signIn)
{
    signIn.memoryOnly = true;
    m_parts.tokens.keepInMemory(m_portal, {signIn.token, signIn.user.name, signIn.signedInAt, true});
    return signIn;
}
