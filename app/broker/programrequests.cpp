#include "broker/programrequests.h"

#include "core/waiters.h"

using namespace std::chrono_literals;

namespace {
/// As long as the Authorize flow itself waits.
constexpr auto questionTime = 180s;
constexpr std::chrono::seconds denialTime = 10min;

Error nobodyToAsk(const AccessTarget &target)
{
    return {Error::Kind::NobodyToAsk, QStringLiteral("%1 access").arg(target.label()), {}};
}
} // namespace

struct ProgramRequests::Queue
{
    Portal portal;
    QList<Waiting> waiting;
    QList<quint64> serials; ///< of all that ever waited
    Waiters<SignIn> waiters;
    QTimer deadline;
    bool authorizing = false;
};

ProgramRequests::ProgramRequests(SignIns &signIns, const Clock &clock, bool unattended, QObject *parent)
    : QObject(parent)
    , m_signIns(signIns)
    , m_clock(clock)
    , m_unattended(unattended)
{
    // The person may sign in by another way than the question's button.
    connect(&signIns, &SignIns::changed, this, [this](const QUrl &url) {
        const auto found = m_queues.find({url.toString(), Question::SignIn});
        if (found == m_queues.end())
            return;
        if (const SignIn *signIn = m_signIns.find(found->second->portal);
            signIn && !m_signIns.isBusy(signIn->portal))
            end(Key(found->first), SignIn(*signIn));
    });
    connect(&signIns, &SignIns::personGone, this, [this](const QUrl &url) {
        end({url.toString(), Question::Administrator},
            tl::unexpected(Error{Error::Kind::NotSignedIn, Portal{url, url}.host(), {}}));
    });
}

ProgramRequests::~ProgramRequests()
{
    // Who still waits is answered while everything is there that the answer may look at.
    const auto abandoned = std::exchange(m_queues, {});
}

Result<> ProgramRequests::allowed() const
{
    if (m_paused)
        return failure(Error::Kind::Paused);
    if (m_locked)
        return failure(Error::Kind::ScreenLocked);
    return {};
}

Future<SignIn> ProgramRequests::signedIn(const AccessTarget &target, const Program &program, quint64 ticket)
{
    if (const auto may = allowed(); !may)
        return failed<SignIn>(may.error());
    if (m_unattended && needsConsent(target))
        return failed<SignIn>(nobodyToAsk(target));
    m_restoring.insert(ticket);
    const quint64 serial = ++m_serial;
    const auto asked = [this, caller = Waiting{program, target, ticket}, serial](
                           const Result<SignIn> &signIn) -> Future<SignIn> {
        // Much can have happened while the keychain was read.
        if (!m_restoring.remove(caller.ticket) && caller.ticket != 0)
            return failed<SignIn>({});
        if (const auto may = allowed(); !may)
            return failed<SignIn>(may.error());
        if (signIn || signIn.error().kind != Error::Kind::NotSignedIn)
            return ready(signIn);
        return ask(caller, Question::SignIn, serial);
    };
    const auto agreed = [this, caller = Waiting{program, target, ticket}, serial](
                            const Result<SignIn> &signIn) -> Future<SignIn> {
        // Who clicked Authorize for this program, and read what it wants, has agreed to it.
        const bool hasAgreed = m_agreed.remove(serial);
        if (!signIn || hasAgreed || !needsConsent(caller.target))
            return ready(signIn);
        return ask(caller, Question::Administrator, serial);
    };
    return then(then(m_signIns.current(target.portal), this, asked), this, agreed);
}

Future<> ProgramRequests::consent(const AccessTarget &target, const Program &program, quint64 ticket)
{
    if (!needsConsent(target))
        return ready(allowed());
    if (const auto may = allowed(); !may)
        return failed(may.error());
    return then(ask({program, target, ticket}, Question::Administrator, ++m_serial), this,
        [](const Result<SignIn> &signIn) -> Result<> { return signIn.map([](const SignIn &) {}); });
}

ProgramRequests::Queue &ProgramRequests::queue(const Portal &portal, Question question)
{
    const Key key{portal.id(), question};
    auto &slot = m_queues[key];
    if (!slot) {
        slot = std::make_shared<Queue>();
        slot->portal = portal;
        slot->deadline.setSingleShot(true);
        connect(&slot->deadline, &QTimer::timeout, this, [this, key] {
            end(key, tl::unexpected(Error{Error::Kind::TimedOut, {}, {}}));
        });
        slot->deadline.start(questionTime);
    }
    return *slot;
}

Future<SignIn> ProgramRequests::ask(const Waiting &caller, Question question, quint64 serial)
{
    const Portal portal = caller.target.portal;
    const Key key{portal.id(), question};
    if (m_unattended && question == Question::Administrator)
        return failed<SignIn>(nobodyToAsk(caller.target));
    if (const auto denied = m_deniedUntil.find(key);
        denied != m_deniedUntil.end() && denied->second > m_clock.now())
        return failed<SignIn>({Error::Kind::Denied, portal.host(), {}});
    const bool isFirst = !m_queues.contains(key);
    Queue &slot = queue(portal, question);
    slot.waiting.append(caller);
    slot.serials.append(serial);
    auto future = slot.waiters.add();
    Q_EMIT changed();
    if (isFirst && m_unattended)
        openPage(key);
    return future;
}

void ProgramRequests::withdraw(quint64 ticket)
{
    m_restoring.remove(ticket);
    const auto queues = m_queues;
    for (const auto &[key, queue] : queues) {
        const auto gone =
            queue->waiting.removeIf([=](const Waiting &waiting) { return waiting.ticket == ticket; });
        if (gone == 0)
            continue;
        if (queue->waiting.isEmpty() && !queue->authorizing)
            end(key, tl::unexpected(Error{Error::Kind::Cancelled, {}, {}}));
        else
            Q_EMIT changed();
    }
}

QList<ProgramRequests::Waiting> ProgramRequests::waiting(const Portal &portal) const
{
    return waiting(portal, Question::SignIn) + waiting(portal, Question::Administrator);
}

QList<ProgramRequests::Waiting> ProgramRequests::waiting(const Portal &portal, Question question) const
{
    const auto found = m_queues.find({portal.id(), question});
    return found == m_queues.end() ? QList<Waiting>() : found->second->waiting;
}

int ProgramRequests::waitingCount() const
{
    qsizetype count = 0;
    for (const auto &[key, queue] : m_queues)
        count += queue->waiting.size();
    return int(count);
}

QList<Portal> ProgramRequests::portals() const
{
    QList<Portal> found;
    for (const auto &[key, queue] : m_queues)
        if (!found.contains(queue->portal))
            found.append(queue->portal);
    return found;
}

void ProgramRequests::authorize(const Portal &portal, Question question)
{
    const Key key{portal.id(), question};
    const auto found = m_queues.find(key);
    if (found == m_queues.end() || found->second->authorizing)
        return;
    for (const quint64 serial : std::as_const(found->second->serials))
        m_agreed.insert(serial);
    if (question == Question::SignIn) {
        openPage(key);
        return;
    }
    if (const SignIn *signIn = m_signIns.last(portal))
        end(key, SignIn(*signIn));
    else
        end(key, tl::unexpected(Error{Error::Kind::NotSignedIn, portal.host(), {}}));
}

void ProgramRequests::openPage(const Key &key)
{
    const auto queue = m_queues.at(key);
    queue->authorizing = true;
    queue->deadline.stop(); // the flow has its own
    AuthorizeOptions options;
    options.browserRequired = m_unattended;
    for (const Waiting &waiting : std::as_const(queue->waiting))
        options.administrator = options.administrator || waiting.target.level != AccessLevel::Tenant;
    then(m_signIns.authorize(queue->portal, options), this,
        [this, key](const Result<SignIn> &signIn) { end(key, signIn); });
}

void ProgramRequests::end(const Key &key, const Result<SignIn> &outcome)
{
    const auto found = m_queues.find(key);
    if (found == m_queues.end())
        return;
    const auto queue = found->second;
    m_queues.erase(found);
    queue->deadline.stop();
    Q_EMIT changed();
    queue->waiters.resolve(outcome);
    for (const quint64 serial : std::as_const(queue->serials))
        m_agreed.remove(serial);
}

void ProgramRequests::deny(const Portal &portal)
{
    deny(portal, Question::SignIn);
    deny(portal, Question::Administrator);
}

void ProgramRequests::deny(const Portal &portal, Question question)
{
    end({portal.id(), question}, tl::unexpected(Error{Error::Kind::Denied, portal.host(), {}}));
}

void ProgramRequests::denyForTenMinutes(const Portal &portal, Question question)
{
    m_deniedUntil[{portal.id(), question}] = m_clock.now().addSecs(denialTime.count());
    deny(portal, question);
}

void ProgramRequests::endAll(Error::Kind kind)
{
    const auto queues = m_queues;
    for (const auto &[key, queue] : queues)
        end(key, tl::unexpected(Error{kind, {}, {}}));
    Q_EMIT changed();
}

void ProgramRequests::setPaused(bool paused)
{
    if (m_paused == paused)
        return;
    m_paused = paused;
    if (paused)
        endAll(Error::Kind::Paused);
    else
        Q_EMIT changed();
}

void ProgramRequests::setLocked(bool locked)
{
    if (m_locked == locked)
        return;
    m_locked = locked;
    if (locked)
        endAll(Error::Kind::ScreenLocked);
    else
        Q_EMIT changed();
}

void ProgramRequests::setAsksForAdministrator(bool ask)
{
    if (m_asksForAdministrator == ask)
        return;
    m_asksForAdministrator = ask;
    // The preference answers for those who wait.
    for (const Portal &portal : portals())
        if (!ask)
            authorize(portal, Question::Administrator);
}
