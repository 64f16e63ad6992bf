#include "broker/aheadrenewal.h"

#include "broker/commandsentences.h"

#include <QRandomGenerator>

#include <algorithm>

using namespace std::chrono_literals;
using std::chrono::seconds;

namespace {
/// Spread, so that the profiles of one sign-in do not all ask the portal in the same second.
constexpr seconds leastLead = 2min;
constexpr seconds mostLead = 4min;
/// Where a portal gives hardly more than the SDKs' margin, it is not asked all the time.
constexpr seconds leastInterval = 5min;
constexpr seconds mostBackoff = 15min;

seconds backoff(int failures)
{
    constexpr int mostDoublings = 4;
    return std::min(mostBackoff, seconds(1min) * (1 << std::min(failures - 1, mostDoublings)));
}

bool isFailure(const Error &error)
{
    return error.kind != Error::Kind::Denied && error.kind != Error::Kind::NotSignedIn;
}
} // namespace

AheadRenewal::AheadRenewal(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::CoarseTimer);
    connect(&m_timer, &QTimer::timeout, this, &AheadRenewal::look);
    connect(&parts.broker, &CredentialBroker::sessionsChanged, this, &AheadRenewal::lookSoon);
    connect(&parts.holders, &AccessHolders::changed, this, &AheadRenewal::lookSoon);
    connect(&parts.requests, &ProgramRequests::changed, this, &AheadRenewal::lookSoon);
    connect(&parts.requests.consents(), &Consents::changed, this, &AheadRenewal::lookSoon);
    connect(&parts.signIns, &SignIns::changed, this, &AheadRenewal::lookSoon);
    connect(&parts.session, &SessionEvents::screenLocked, this, &AheadRenewal::lookSoon);
    connect(&parts.session, &SessionEvents::screenUnlocked, this, &AheadRenewal::lookSoon);
    connect(&parts.session, &SessionEvents::wokeUp, this, &AheadRenewal::lookSoon);
    connect(&parts.session, &SessionEvents::clockChanged, this, &AheadRenewal::lookSoon);
}

void AheadRenewal::lookSoon()
{
    // A thousand helpers at once are one look.
    if (std::exchange(m_lookQueued, true))
        return;
    QMetaObject::invokeMethod(this, &AheadRenewal::look, Qt::QueuedConnection);
}

AheadRenewal::Plan &AheadRenewal::plan(const LiveSession &session)
{
    Plan &plan = m_plans[session.target.id()];
    if (plan.obtainedAt != session.obtainedAt) {
        const auto spread =
            QRandomGenerator::global()->bounded(qint64(leastLead.count()), qint64(mostLead.count()) + 1);
        plan = {session.obtainedAt, seconds(spread), 0, {}, plan.underWay};
    }
    return plan;
}

QDateTime AheadRenewal::dueAt(const LiveSession &session, const SignIn &signIn)
{
    using Freshness = CredentialBroker::Freshness;
    const Plan &intended = plan(session);
    const QDateTime now = m_parts.clock.now();
    const QDateTime freshUntil = m_parts.broker.freshUntil(session.target, Freshness::Cached, signIn);
    QDateTime due = now;
    if (freshUntil.isValid()) {
        const seconds fresh(session.obtainedAt.secsTo(freshUntil));
        const seconds validity(session.obtainedAt.secsTo(session.expiration));
        due = std::max(freshUntil.addSecs(-std::min(intended.lead, fresh / 4).count()),
            session.obtainedAt.addSecs(std::min(leastInterval, validity / 2).count()));
    }
    // A failure from the future is from before the clock was set back.
    const bool isHeldBack =
        intended.notBefore.isValid() && now.secsTo(intended.notBefore) <= mostBackoff.count();
    return isHeldBack ? std::max(due, intended.notBefore) : due;
}

void AheadRenewal::look()
{
    m_lookQueued = false;
    m_next = {};
    const QDateTime now = m_parts.clock.now();
    const QList<LiveSession> sessions = m_parts.broker.sessions();
    QHash<QString, Plan> kept;
    for (const LiveSession &session : sessions)
        if (const auto found = m_plans.constFind(session.target.id()); found != m_plans.constEnd())
            kept.insert(found.key(), *found);
    m_plans = std::move(kept);
    const bool mayRenew = m_parts.requests.allowed().has_value();
    for (const LiveSession &live : sessions) {
        const QDateTime needed = m_parts.holders.inUseUntil(live.target);
        const SignIn *signIn = m_parts.signIns.find(live.target.portal);
        // Another token's (--token) is not renewed: it was given for one call.
        const auto session = signIn ? m_parts.broker.session(live.target, *signIn) : std::nullopt;
        if (!mayRenew || !needed.isValid() || !session || plan(*session).underWay
            || !m_parts.requests.consents().isFree(live.target))
            continue;
        const QDateTime due = dueAt(*session, *signIn);
        if (due <= now)
            renew(*session, *signIn);
        else if (due < needed && (!m_next.isValid() || due < m_next))
            m_next = due;
    }
    if (m_next.isValid())
        m_timer.start(std::chrono::milliseconds(now.msecsTo(m_next)));
    else
        m_timer.stop();
}

void AheadRenewal::renew(const LiveSession &session, const SignIn &signIn)
{
    const QString id = session.target.id();
    plan(session).underWay = true;
    then(m_parts.broker.renewAhead(session.target, signIn), this,
        [this, id, target = session.target](const Result<> &renewed) {
            // What the person ended meanwhile has not failed.
            if (renewed || isFailure(renewed.error()))
                record(target, renewed);
            settle(id, renewed.has_value());
        });
}

void AheadRenewal::record(const AccessTarget &target, const Result<> &renewed)
{
    Program self;
    self.name = QStringLiteral("Duplo Tray");
    m_parts.activity.record({{}, Activity::Action::Renewed,
        renewed ? Activity::Outcome::Portal : Activity::Outcome::Failed, target, self,
        m_parts.broker.userOf(target.portal), {}, renewed ? QString() : commandSentence(renewed.error())});
}

void AheadRenewal::settle(const QString &id, bool succeeded)
{
    if (const auto found = m_plans.find(id); found != m_plans.end()) {
        found->underWay = false;
        if (!succeeded)
            found->notBefore = m_parts.clock.now().addSecs(backoff(++found->failures).count());
    }
    lookSoon();
}
