#include "ui/signinendnotices.h"

#include "ui/sentences.h"

namespace {
using namespace std::chrono_literals;
constexpr std::chrono::minutes lastWarning = 2min;
/// How long a portal counts as used after a program has asked.
constexpr std::chrono::seconds askedCounts = 10min;
const auto idPrefix = QStringLiteral("sign-in-ends:");
const auto renewKey = QStringLiteral("renew");
} // namespace

SignInEndNotices::SignInEndNotices(UiParts parts, Navigator &navigator, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_navigator(navigator)
{
    m_next.setSingleShot(true);
    m_next.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_next, &QTimer::timeout, this, &SignInEndNotices::check);
    connect(&m_parts.signIns, &SignIns::changed, this, &SignInEndNotices::noteUse);
    connect(&m_parts.preferences, &Preferences::changed, this, &SignInEndNotices::check);
    connect(&m_parts.broker, &CredentialBroker::sessionsChanged, this, &SignInEndNotices::noteUse);
    connect(&m_parts.requests, &ProgramRequests::changed, this, &SignInEndNotices::noteUse);
    connect(&m_parts.holders, &AccessHolders::changed, this, &SignInEndNotices::noteUse);
    // The wake-up is told last: the kernel tells of a set clock before.
    connect(&m_parts.session, &SessionEvents::aboutToSleep, this, [this] { m_isAsleep = true; });
    connect(&m_parts.session, &SessionEvents::wokeUp, this, &SignInEndNotices::wakeUp);
    connect(&m_parts.session, &SessionEvents::clockChanged, this, &SignInEndNotices::check);
    connect(&m_parts.tenants, &TenantWatch::refreshed, this, [this](const Portal &portal) {
        if (m_asking.remove(portal.id()))
            check();
    });
    connect(&m_parts.notifier, &Notifier::actionInvoked, this, [this](const QString &id) {
        if (!id.startsWith(idPrefix))
            return;
        if (const auto portal = m_parts.settings.portal(QUrl(id.mid(idPrefix.size()))))
            m_navigator.signIn(*portal);
    });
    noteUse();
}

void SignInEndNotices::noteUse()
{
    const QDateTime now = m_parts.clock.now();
    QHash<QString, QDateTime> until;
    const auto note = [&until](const Portal &portal, const QDateTime &time) {
        QDateTime &latest = until[portal.id()];
        if (!latest.isValid() || latest < time)
            latest = time;
    };
    for (const LiveSession &session : m_parts.broker.sessions())
        note(session.target.portal, session.expiration);
    for (const AccessHolders::Holder &holder : m_parts.holders.holders())
        note(holder.target.portal, holder.expiration);
    for (const Portal &portal : m_parts.requests.portals())
        m_asked.insert(portal.id(), now.addSecs(askedCounts.count()));
    for (const Portal &portal : m_parts.settings.portals()) {
        note(portal, m_asked.value(portal.id()));
        const SignIn *signIn = m_parts.signIns.last(portal);
        // How it was used at its end stays known.
        if (signIn && m_parts.signIns.state(portal) != SignIns::State::Ended)
            toldOf(*signIn).usedUntil = until.value(portal.id());
    }
    check();
}

void SignInEndNotices::wakeUp()
{
    m_isAsleep = false;
    // What the portal says may be news to the clock: it is waited for, as long as it takes to answer.
    for (const Portal &portal : m_parts.settings.portals())
        if (m_parts.tenants.isRefreshing(portal))
            m_asking.insert(portal.id());
    check();
}

SignInEndNotices::Told &SignInEndNotices::toldOf(const SignIn &signIn)
{
    Told &told = m_told[signIn.portal.id()];
    if (told.begin != signIn.signedInAt || told.end != signIn.endsAt) {
        if (told.minutes || told.hasEnded)
            m_parts.notifier.withdraw(idPrefix + signIn.portal.id());
        told = {signIn.signedInAt, signIn.endsAt};
    }
    return told;
}

void SignInEndNotices::forget(const Portal &portal)
{
    const Told told = m_told.take(portal.id());
    if (told.minutes || told.hasEnded)
        m_parts.notifier.withdraw(idPrefix + portal.id());
}

void SignInEndNotices::check()
{
    if (m_isAsleep)
        return;
    std::optional<std::chrono::seconds> next;
    for (const Portal &portal : m_parts.settings.portals()) {
        if (m_asking.contains(portal.id()))
            continue;
        const auto wait = checkPortal(portal);
        if (wait && (!next || *wait < *next))
            next = wait;
    }
    if (next)
        // A very coarse timer counts whole seconds and may fire a little early.
        m_next.start(std::min<std::chrono::milliseconds>(*next + 1s, 24h));
    else
        m_next.stop();
}

bool SignInEndNotices::wasUsedAtEnd(const SignIn &signIn, const Told &told) const
{
    const QDateTime now = m_parts.clock.now();
    return told.usedUntil.isValid()
        && told.usedUntil >= (signIn.endsAt.isValid() ? std::min(signIn.endsAt, now) : now);
}

std::optional<std::chrono::seconds> SignInEndNotices::checkPortal(const Portal &portal)
{
    const SignIn *last = m_parts.signIns.last(portal);
    if (!last) {
        forget(portal);
        return std::nullopt;
    }
    Told &told = toldOf(*last);
    if (m_parts.signIns.state(portal) == SignIns::State::Ended) {
        if (wasUsedAtEnd(*last, told) && !std::exchange(told.hasEnded, true))
            tellEnded(portal);
        return std::nullopt;
    }
    const QDateTime now = m_parts.clock.now();
    const auto left = secondsUntil(now, last->endsAt);
    const std::chrono::minutes first = m_parts.preferences.warnBefore();
    if (!last->endsAt.isValid() || left <= 0s || first == 0min || !(told.usedUntil > now))
        return std::nullopt;
    const auto threshold = left <= lastWarning ? std::min(lastWarning, first) : first;
    if (left <= threshold && (!told.minutes || told.minutes > threshold.count())) {
        told.minutes = int(threshold.count());
        tellEnding(portal, left, threshold <= lastWarning);
    }
    if (left > first)
        return left - first;
    // The end itself comes with SignIns::changed().
    return left > lastWarning ? std::optional(left - lastWarning) : std::nullopt;
}

void SignInEndNotices::tellEnding(const Portal &portal, std::chrono::seconds left, bool last)
{
    const auto sessions = m_parts.broker.sessions();
    const bool inUse = std::any_of(sessions.begin(), sessions.end(),
        [&](const LiveSession &session) { return session.target.portal == portal; });
    m_parts.notifier.show({idPrefix + portal.id(),
        tr("The sign-in to %1 ends in %2").arg(displayName(portal.name()), durationText(left)),
        tr("Renew it to keep the console and your programs working."), {{renewKey, tr("Renew")}},
        last && inUse});
}

void SignInEndNotices::tellEnded(const Portal &portal)
{
    m_parts.notifier.show(
        {idPrefix + portal.id(), tr("The sign-in to %1 has ended").arg(displayName(portal.name())),
            tr("Programs that need it will ask you. Renew it now, or when you need it."),
            {{renewKey, tr("Renew")}}, false});
}
