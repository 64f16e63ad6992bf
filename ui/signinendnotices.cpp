#include "ui/signinendnotices.h"

#include "ui/sentences.h"

namespace {
using namespace std::chrono_literals;
constexpr std::chrono::minutes thresholds[] = {10min, 2min};
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
    connect(&m_parts.signIns, &SignIns::changed, this, &SignInEndNotices::check);
    connect(&m_parts.notifier, &Notifier::actionInvoked, this, [this](const QString &id, const QString &key) {
        if (!id.startsWith(idPrefix) || key != renewKey)
            return;
        if (const auto portal = m_parts.settings.portal(QUrl(id.mid(idPrefix.size()))))
            m_navigator.signIn(*portal);
    });
    check();
}

void SignInEndNotices::check()
{
    std::optional<std::chrono::seconds> next;
    for (const Portal &portal : m_parts.settings.portals()) {
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

std::optional<std::chrono::seconds> SignInEndNotices::checkPortal(const Portal &portal)
{
    const SignIn *signIn = m_parts.signIns.find(portal);
    if (!signIn || !signIn->endsAt.isValid()) {
        if (m_told.remove(portal.id()))
            m_parts.notifier.withdraw(idPrefix + portal.id());
        return std::nullopt;
    }
    Told &told = m_told[portal.id()];
    if (told.end != signIn->endsAt) {
        if (told.minutes)
            m_parts.notifier.withdraw(idPrefix + portal.id());
        told = {signIn->endsAt, 0};
    }
    const auto left = secondsUntil(m_parts.clock.now(), signIn->endsAt);
    if (left <= 0s)
        return std::nullopt;
    for (const auto threshold : {2min, 10min}) {
        if (left > threshold)
            continue;
        if (!told.minutes || told.minutes > threshold.count()) {
            told.minutes = int(threshold.count());
            tell(*signIn, left, threshold == 2min);
        }
        break;
    }
    for (const auto threshold : thresholds)
        if (left > threshold)
            return left - threshold;
    return std::nullopt;
}

void SignInEndNotices::tell(const SignIn &signIn, std::chrono::seconds left, bool last)
{
    const auto sessions = m_parts.broker.sessions();
    const bool inUse = std::any_of(sessions.begin(), sessions.end(),
        [&](const LiveSession &session) { return session.target.portal == signIn.portal; });
    m_parts.notifier.show({idPrefix + signIn.portal.id(),
        tr("The sign-in to %1 ends in %2").arg(displayName(signIn.portal.name()), durationText(left)),
        tr("Renew it to keep the console and your programs working."), {{renewKey, tr("Renew")}},
        last && inUse});
}
