#include "broker/programqueue.h"

using namespace std::chrono_literals;

namespace {
tl::unexpected<Error> no(Error::Kind kind, const ProgramQuestion &question)
{
    return failure(kind, question.subject());
}
} // namespace

ProgramRequests::ProgramRequests(
    SignIns &signIns, Consents &consents, const Clock &clock, bool unattended, QObject *parent)
    : QObject(parent)
    , m_signIns(signIns)
    , m_consents(consents)
    , m_clock(clock)
    , m_unattended(unattended)
    , m_denials(clock)
{
    connect(&signIns, &SignIns::changed, this, &ProgramRequests::signInChanged);
    connect(&signIns, &SignIns::personGone, this, &ProgramRequests::personGone);
    connect(&consents, &Consents::changed, this, &ProgramRequests::reconsider);
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

ProgramQuestion ProgramRequests::named(Question question) const
{
    question.target = m_signIns.byOwnName(question.target);
    return question;
}

Consents::Verdict ProgramRequests::verdict(const Question &question, const Program &program) const
{
    return question.about == Question::About::Level
        ? Consents::Verdict::Ask
        : m_consents.verdict(question.target, program, question.about);
}

/// Why \a program need not be asked about: it gets a no in any case.
Result<> ProgramRequests::refusal(const Question &question, const Program &program) const
{
    const auto what = verdict(question, program);
    if (what == Consents::Verdict::Allowed)
        return {};
    if (what == Consents::Verdict::Never)
        return no(Error::Kind::NeverAllowed, question);
    if (m_unattended)
        return no(Error::Kind::NobodyToAsk, question);
    if (const auto *denial = m_denials.find(question, program))
        return tl::unexpected(denial->error);
    return {};
}

bool ProgramRequests::isHeldBack(const Question &question, const Program &program) const
{
    const Question asked = named(question);
    const bool asksForSignIn = !m_signIns.find(question.target.portal);
    return (verdict(asked, program) == Consents::Verdict::Ask && m_denials.find(asked, program))
        || (asksForSignIn && m_denials.find(Question::signIn(question.target.portal), program));
}

Future<SignIn> ProgramRequests::signedIn(
    const AccessTarget &target, const Program &program, quint64 ticket, Told told)
{
    if (const auto may = allowed(); !may)
        return failed<SignIn>(may.error());
    if (const auto may = refusal(named(Question::access(target)), program); !may)
        return failed<SignIn>(may.error());
    const Waiting caller{program, target, ticket, ++m_serial};
    m_restoring.insert(caller.serial, ticket);
    const auto asked = [this, caller, told](const Result<SignIn> &signIn) -> Future<SignIn> {
        // Much can have happened while the keychain was read.
        if (!m_restoring.remove(caller.serial))
            return failed<SignIn>({});
        if (const auto may = allowed(); !may)
            return failed<SignIn>(may.error());
        if (signIn || signIn.error().kind != Error::Kind::NotSignedIn)
            return ready(signIn);
        return ask(caller, Question::signIn(caller.target.portal), told);
    };
    const auto agreed = [this, caller, told](const Result<SignIn> &signIn) -> Future<SignIn> {
        const bool hasAgreed = m_agreed.remove(caller.serial);
        if (!signIn)
            return ready(signIn);
        const Question question = named(Question::access(caller.target));
        // Who clicked Authorize for this program, and read what it wants, has agreed to it.
        if (hasAgreed && verdict(question, caller.program) == Consents::Verdict::Ask) {
            m_consents.remember(question.target, caller.program, m_clock.now());
            return ready(signIn);
        }
        return then(consent(question, caller.program, caller.ticket, told), this,
            [signIn](const Result<> &yes) -> Result<SignIn> {
                return yes ? signIn : tl::unexpected(yes.error());
            });
    };
    return then(then(m_signIns.current(target.portal), this, asked), this, agreed);
}

Future<> ProgramRequests::consent(const Question &wanted, const Program &program, quint64 ticket, Told told)
{
    if (const auto may = allowed(); !may)
        return failed(may.error());
    const Question question = named(wanted);
    if (const auto may = refusal(question, program); !may)
        return failed(may.error());
    if (verdict(question, program) == Consents::Verdict::Allowed)
        return ready(Result<>());
    return then(ask({program, question.target, ticket, ++m_serial}, question, told), this,
        [](const Result<SignIn> &yes) -> Result<> { return yes.map([](const SignIn &) {}); });
}

ProgramRequests::Agreement ProgramRequests::agreement(const Question &question, const Program &program) const
{
    const Question own = named(question);
    return {own, program, verdict(own, program)};
}

Result<> ProgramRequests::stillAllowed(const Agreement &agreed) const
{
    if (const auto may = allowed(); !may)
        return may;
    const Agreement now = agreement(agreed.question, agreed.program);
    if (now.verdict == Consents::Verdict::Never)
        return no(Error::Kind::NeverAllowed, now.question);
    if (now.verdict == Consents::Verdict::Ask
        && (agreed.verdict == Consents::Verdict::Allowed || now.question != agreed.question))
        return no(Error::Kind::Denied, now.question);
    return {};
}

ProgramRequests::Queue &ProgramRequests::queue(const Question &question)
{
    auto &slot = m_queues[question.id()];
    if (!slot) {
        slot = std::make_shared<Queue>();
        slot->question = question;
        slot->deadline.setSingleShot(true);
        connect(&slot->deadline, &QTimer::timeout, this, [this, question] { unanswered(question); });
        slot->deadline.start(Queue::patience);
    }
    return *slot;
}

Future<SignIn> ProgramRequests::ask(const Waiting &caller, const Question &question, const Told &told)
{
    if (const auto *denial = m_denials.find(question, caller.program))
        return failed<SignIn>(denial->error);
    const bool isFirst = m_queues.find(question.id()) == m_queues.end();
    Queue &slot = queue(question);
    const auto answer = std::make_shared<Waiters<SignIn>>();
    slot.callers.append({caller, answer});
    auto future = answer->add();
    Q_EMIT changed();
    if (isFirst && m_unattended)
        openPage(question);
    if (told && !future.isFinished())
        told(question);
    return future;
}

void ProgramRequests::answerAll(const QString &id, const Result<SignIn> &outcome)
{
    if (const auto found = m_queues.find(id); found != m_queues.end())
        found->second->authorizing = false;
    answer(
        id, [](const Waiting &) { return true; }, outcome);
}

void ProgramRequests::withdraw(quint64 ticket)
{
    m_restoring.removeIf([=](auto waiting) { return waiting.value() == ticket; });
    m_lastGone = ticket;
    const auto queues = m_queues;
    for (const auto &[id, queue] : queues) {
        const auto gone = std::find_if(queue->callers.cbegin(), queue->callers.cend(),
            [=](const Queue::Caller &caller) { return caller.who.ticket == ticket; });
        if (gone == queue->callers.cend())
            continue;
        const Program program = gone->who.program;
        queue->left = program;
        answer(
            id, [=](const Waiting &who) { return who.ticket == ticket; }, tl::unexpected(Error{}));
        // Of many that end together, as when their parent is killed, the last has left.
        const bool isLast = std::none_of(queue->callers.cbegin(), queue->callers.cend(),
            [&](const Queue::Caller &caller) { return Denials::isSame(caller.who.program, program); });
        if (isLast && !queue->authorizing)
            wasLeft(queue->question, program);
    }
}

QList<ProgramQuestion> ProgramRequests::questions() const
{
    QList<Question> found;
    for (const auto &[id, queue] : m_queues)
        found.append(queue->question);
    return found;
}

QList<WaitingProgram> ProgramRequests::waiting(const Question &question) const
{
    QList<Waiting> found;
    if (const auto queue = m_queues.find(question.id()); queue != m_queues.end())
        for (const Queue::Caller &caller : std::as_const(queue->second->callers))
            found.append(caller.who);
    return found;
}

QList<WaitingProgram> ProgramRequests::waiting(const Portal &portal) const
{
    QList<Waiting> found;
    for (const Question &question : questions())
        if (question.target.portal == portal)
            found += waiting(question);
    return found;
}

int ProgramRequests::waitingCount() const
{
    qsizetype count = 0;
    for (const auto &[id, queue] : m_queues)
        count += queue->callers.size();
    return int(count);
}

QList<Portal> ProgramRequests::portals() const
{
    QList<Portal> found;
    for (const auto &[id, queue] : m_queues)
        if (!found.contains(queue->question.target.portal))
            found.append(queue->question.target.portal);
    return found;
}
