#include "broker/programrequests.h"

#include "core/waiters.h"

using namespace std::chrono_literals;

namespace {
/// As long as the Authorize flow itself waits.
constexpr auto questionTime = 180s;
constexpr std::chrono::seconds denialTime = 10min;
} // namespace

struct ProgramRequests::Queue
{
    Portal portal;
    QList<Waiting> waiting;
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
        const auto found = m_queues.find(url.toString());
        if (found == m_queues.end())
            return;
        if (const SignIn *signIn = m_signIns.find(found->second->portal);
            signIn && !m_signIns.isBusy(signIn->portal))
            end(found->first, SignIn(*signIn));
    });
}

Result<> ProgramRequests::allowed() const
{
    if (m_paused)
        return failure(Error::Kind::Paused);
    return {};
}

Future<SignIn> ProgramRequests::signedIn(const AccessTarget &target, const Program &program, quint64 ticket)
{
    if (m_paused)
        return failed<SignIn>({Error::Kind::Paused, {}, {}});
    m_restoring.insert(ticket);
    return then(m_signIns.current(target.portal), this,
        [this, caller = Waiting{program, target, ticket}](const Result<SignIn> &signIn) -> Future<SignIn> {
            // Much can have happened while the keychain was read.
            if (!m_restoring.remove(caller.ticket) && caller.ticket != 0)
                return failed<SignIn>({});
            if (m_paused)
                return failed<SignIn>({Error::Kind::Paused, {}, {}});
            if (signIn || signIn.error().kind != Error::Kind::NotSignedIn)
                return ready(signIn);
            return ask(caller);
        });
}

Future<SignIn> ProgramRequests::ask(const Waiting &caller)
{
    const Portal portal = caller.target.portal;
    const QString id = portal.id();
    if (const auto denied = m_deniedUntil.find(id);
        denied != m_deniedUntil.end() && denied->second > m_clock.now())
        return failed<SignIn>({Error::Kind::Denied, portal.host(), {}});
    auto &slot = m_queues[id];
    const bool first = !slot;
    if (first) {
        slot = std::make_shared<Queue>();
        slot->portal = portal;
        slot->deadline.setSingleShot(true);
        connect(&slot->deadline, &QTimer::timeout, this, [this, id] {
            end(id, tl::unexpected(Error{Error::Kind::TimedOut, {}, {}}));
        });
        slot->deadline.start(questionTime);
    }
    slot->waiting.append(caller);
    auto future = slot->waiters.add();
    Q_EMIT changed();
    if (first && m_unattended)
        authorize(portal);
    return future;
}

void ProgramRequests::withdraw(quint64 ticket)
{
    m_restoring.remove(ticket);
    for (const Portal &portal : portals()) {
        Queue &queue = *m_queues.at(portal.id());
        const auto gone =
            queue.waiting.removeIf([=](const Waiting &waiting) { return waiting.ticket == ticket; });
        if (gone == 0)
            continue;
        if (queue.waiting.isEmpty() && !queue.authorizing)
            end(portal.id(), tl::unexpected(Error{Error::Kind::Cancelled, {}, {}}));
        else
            Q_EMIT changed();
    }
}

QList<ProgramRequests::Waiting> ProgramRequests::waiting(const Portal &portal) const
{
    const auto found = m_queues.find(portal.id());
    return found == m_queues.end() ? QList<Waiting>() : found->second->waiting;
}

int ProgramRequests::waitingCount() const
{
    qsizetype count = 0;
    for (const auto &[id, queue] : m_queues)
        count += queue->waiting.size();
    return int(count);
}

QList<Portal> ProgramRequests::portals() const
{
    QList<Portal> found;
    for (const auto &[id, queue] : m_queues)
        found.append(queue->portal);
    return found;
}

void ProgramRequests::authorize(const Portal &portal)
{
    const auto found = m_queues.find(portal.id());
    if (found == m_queues.end() || found->second->authorizing)
        return;
    found->second->authorizing = true;
    found->second->deadline.stop(); // the flow has its own
    AuthorizeOptions options;
    options.browserRequired = m_unattended;
    for (const Waiting &waiting : found->second->waiting)
        options.administrator = options.administrator || waiting.target.level != AccessLevel::Tenant;
    then(m_signIns.authorize(portal, options), this,
        [this, id = portal.id()](const Result<SignIn> &signIn) { end(id, signIn); });
}

void ProgramRequests::end(const QString &id, const Result<SignIn> &outcome)
{
    const auto found = m_queues.find(id);
    if (found == m_queues.end())
        return;
    const auto queue = found->second;
    m_queues.erase(found);
    queue->deadline.stop();
    Q_EMIT changed();
    queue->waiters.resolve(outcome);
}

void ProgramRequests::deny(const Portal &portal)
{
    end(portal.id(), tl::unexpected(Error{Error::Kind::Denied, portal.host(), {}}));
}

void ProgramRequests::denyForTenMinutes(const Portal &portal)
{
    m_deniedUntil[portal.id()] = m_clock.now().addSecs(denialTime.count());
    deny(portal);
}

void ProgramRequests::setPaused(bool paused)
{
    if (m_paused == paused)
        return;
    m_paused = paused;
    if (paused)
        for (const Portal &portal : portals())
            end(portal.id(), tl::unexpected(Error{Error::Kind::Paused, {}, {}}));
    Q_EMIT changed();
}
