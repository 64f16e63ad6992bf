#include "broker/signins.h"

#include "broker/signinentry.h"

#include <algorithm>

SignIns::SignIns(SignInParts parts, QObject *parent)
    : QObject(parent)
    , m_parts(std::move(parts))
{
    m_endTimer.setSingleShot(true);
    connect(&m_endTimer, &QTimer::timeout, this, &SignIns::checkEnds);
    connect(&m_parts.settings, &Settings::portalsChanged, this, &SignIns::followApiBases);
}

SignIns::~SignIns()
{
    // An attempt that is dropped ends its Future: by then it must be nobody's.
    for (const auto &[id, found] : m_entries)
        auto abandoned = std::move(found->attempt);
}

SignIns::Entry &SignIns::entry(const Portal &portal)
{
    auto &slot = m_entries[portal.id()];
    if (!slot) {
        slot = std::make_unique<Entry>();
        slot->portal = portal;
    }
    return *slot;
}

const SignIns::Entry *SignIns::known(const Portal &portal) const
{
    const auto found = m_entries.find(portal.id());
    return found == m_entries.end() ? nullptr : found->second.get();
}

SignInAttempt &SignIns::begin(Entry &entry, const Portal &portal, SignInAttempt::Stage stage)
{
    entry.dropAttempt();
    entry.error.reset();
    entry.serial = ++m_serial;
    entry.ticket = 0;
    // Tokens go to the API base that the person set up, or to the portal itself, whatever a caller names.
    entry.portal = m_parts.settings.portal(portal.url).value_or(Portal{portal.url, portal.url});
    entry.attempt = std::make_unique<SignInAttempt>(m_parts, entry.portal, stage);
    connect(entry.attempt.get(), &SignInAttempt::verified, this, &SignIns::verified);
    connect(entry.attempt.get(), &SignInAttempt::asks, this,
        [this, url = entry.portal.url](const SignInAsked &asked) { Q_EMIT asks(url, asked); });
    connect(entry.attempt.get(), &SignInAttempt::stageChanged, this,
        [this, url = entry.portal.url] { Q_EMIT changed(url); });
    return *entry.attempt;
}

void SignIns::await(Entry &entry, Future<SignIn> outcome)
{
    const auto take = [this, id = entry.portal.id(), serial = entry.serial](const Result<SignIn> &signIn) {
        const auto found = m_entries.find(id);
        if (found == m_entries.end() || !found->second->attempt || found->second->serial != serial)
            return; // cancelled or replaced meanwhile
        if (signIn)
            succeed(*found->second, *signIn);
        else
            fail(*found->second, signIn.error());
    };
    then(outcome, this, take);
    if (entry.attempt)
        Q_EMIT changed(entry.portal.url);
}

void SignIns::succeed(Entry &entry, const SignIn &signIn)
{
    const bool otherPerson = entry.signIn && entry.signIn->user.name != signIn.user.name;
    const bool isNew = entry.attempt->stage() != SignInAttempt::Stage::Restoring;
    const Program by = entry.attempt->by();
    entry.dropAttempt();
    entry.refreshedAt = m_parts.clock.now();
    entry.signIn = signIn;
    entry.inForce = true;
    entry.endIsTold = false;
    entry.loaded = true;
    if (!m_parts.settings.portal(signIn.portal.url))
        m_parts.settings.addPortal(signIn.portal);
    m_parts.settings.setLastUser(signIn.portal, signIn.user.name);
    if (otherPerson)
        Q_EMIT personGone(signIn.portal.url);
    watchEnds();
    Q_EMIT changed(entry.portal.url);
    if (isNew)
        Q_EMIT signedIn(signIn, by);
    entry.resolve(signIn);
}

void SignIns::fail(Entry &entry, const Error &error)
{
    if (entry.attempt && entry.attempt->stage() == SignInAttempt::Stage::Restoring) {
        entry.loaded = !isPassing(error);
        forgetStranger(entry.portal);
    }
    entry.dropAttempt();
    if (error.kind != Error::Kind::Cancelled && error.kind != Error::Kind::NotSignedIn)
        entry.error = error;
    // A failed attempt to renew leaves the sign-in that was there before.
    Q_EMIT changed(entry.portal.url);
    entry.resolve(tl::unexpected(error));
}

void SignIns::restore()
{
    for (const Portal &portal : m_parts.settings.portals()) {
        Entry &found = entry(portal);
        if (!found.loaded && !found.attempt)
            await(found, begin(found, portal, SignInAttempt::Stage::Restoring).restore());
    }
}

SignIns::State SignIns::state(const Portal &portal) const
{
    const Entry *found = known(portal);
    if (!found)
        return State::SignedOut;
    if (found->attempt) {
        switch (found->attempt->stage()) {
        case SignInAttempt::Stage::Restoring:
            return State::Restoring;
        case SignInAttempt::Stage::Authorizing:
            return State::Authorizing;
        case SignInAttempt::Stage::Verifying:
            return State::Verifying;
        }
    }
    return find(portal) ? State::SignedIn : found->signIn ? State::Ended : State::SignedOut;
}

bool SignIns::isBusy(const Portal &portal) const
{
    const Entry *found = known(portal);
    return found && found->attempt;
}

const SignIn *SignIns::find(const Portal &portal) const
{
    const Entry *found = known(portal);
    if (!found || !found->inForce || found->signIn->hasEnded(m_parts.clock.now()))
        return nullptr;
    return &*found->signIn;
}

const SignIn *SignIns::last(const Portal &portal) const
{
    const Entry *found = known(portal);
    return found && found->signIn ? &*found->signIn : nullptr;
}

AccessTarget SignIns::byOwnName(AccessTarget target) const
{
    const SignIn *signIn = target.level == AccessLevel::Tenant ? last(target.portal) : nullptr;
    if (const Tenant *tenant = signIn ? signIn->tenant(target.tenant) : nullptr)
        target.tenant = tenant->name;
    return target;
}

bool SignIns::isOwn(const SignIn &signIn) const
{
    const SignIn *own = last(signIn.portal);
    return own && own->token.value == signIn.token.value && own->user.name == signIn.user.name;
}

QByteArray SignIns::personKey(const SignIn &signIn) const
{
    return isOwn(signIn) && !signIn.user.name.isEmpty() ? signIn.user.name.toUtf8()
                                                        : '\n' + signIn.token.value.fingerprint().toHex();
}

std::optional<Error> SignIns::lastError(const Portal &portal) const
{
    const Entry *found = known(portal);
    if (!found)
        return std::nullopt;
    return found->attempt ? found->attempt->passingError() : found->error;
}

Future<SignIn> SignIns::current(const Portal &portal)
{
    if (const SignIn *found = find(portal))
        return ready(Result<SignIn>(*found));
    Entry &found = entry(portal);
    if (!found.attempt && (found.loaded || found.signIn))
        return failed<SignIn>({Error::Kind::NotSignedIn, portal.host(), {}});
    auto future = found.waiters.add();
    if (!found.attempt)
        await(found, begin(found, portal, SignInAttempt::Stage::Restoring).restore());
    return future;
}

void SignIns::answerAt(const Portal &portal, quint16 port)
{
    entry(portal).port = port;
    if (port == 0)
        forgetStranger(portal);
}

Future<SignIn> SignIns::authorize(const Portal &portal, const AuthorizeOptions &options)
{
    Entry &found = entry(portal);
    auto future = found.wait(options.ticket);
    if (!found.attempt || found.attempt->stage() == SignInAttempt::Stage::Restoring) {
        SignInAttempt &attempt = begin(found, portal, SignInAttempt::Stage::Authorizing);
        found.ticket = options.ticket;
        AuthorizeOptions chosen = options;
        chosen.port = chosen.port != 0 ? chosen.port : found.port;
        await(found, attempt.authorize(chosen));
    }
    return future;
}

Future<SignIn> SignIns::useToken(const Portal &portal, const Secret &token, SignInConsent consent)
{
    Entry &found = entry(portal);
    if (!found.attempt)
        return replace(portal, token, consent);
    // One that is mistyped ends nobody who waits.
    auto verified = m_parts.verifier.verify(found.portal, {token, {}, PortalToken::Kind::ApiToken});
    return then(unless(found.tokenCheck, std::move(verified), this), this,
        [this, portal, token, consent](const Result<SignIn> &signIn) {
            return signIn ? replace(portal, token, consent) : failed<SignIn>(signIn.error());
        });
}

Future<SignIn> SignIns::replace(const Portal &portal, const Secret &token, const SignInConsent &consent)
{
    Entry &found = entry(portal);
    auto future = found.waiters.add();
    await(found, begin(found, portal, SignInAttempt::Stage::Verifying).useToken(token, consent));
    return future;
}

void SignIns::cancel(const Portal &portal)
{
    Entry &found = entry(portal);
    std::exchange(found.tokenCheck, {}).cancel();
    if (found.attempt)
        fail(found, {Error::Kind::Cancelled, portal.host(), {}});
}

Result<> SignIns::openAgain(const Portal &portal)
{
    const QUrl page = pageUrl(portal);
    if (page.isEmpty())
        return failure(Error::Kind::NotFound, portal.host());
    return m_parts.browser.open(page);
}

QUrl SignIns::pageUrl(const Portal &portal) const
{
    const Entry *found = known(portal);
    return found && found->attempt ? found->attempt->pageUrl() : QUrl();
}

std::chrono::milliseconds SignIns::remaining(const Portal &portal) const
{
    const Entry *found = known(portal);
    return found && found->attempt ? found->attempt->remaining() : std::chrono::milliseconds(0);
}

void SignIns::forget(Entry &entry)
{
    if (entry.signIn)
        m_parts.verifier.forget(entry.portal, entry.signIn->token);
    entry.signIn.reset();
    entry.inForce = false;
    entry.loaded = true;
    entry.error.reset();
    Q_EMIT personGone(entry.portal.url);
    Q_EMIT changed(entry.portal.url);
}

Future<> SignIns::signOut(const Portal &portal)
{
    cancel(portal);
    Entry &found = entry(portal);
    const auto before = found.signIn;
    forget(found);
    if (before)
        Q_EMIT signedOut(*before);
    return m_parts.tokens.remove(portal);
}
