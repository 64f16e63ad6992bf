#include "broker/programqueue.h"

using namespace std::chrono_literals;

namespace {
constexpr std::chrono::seconds denialTime = 10min;
constexpr std::chrono::seconds longDenialTime = 1h;

Error about(Error::Kind kind, const ProgramQuestion &question)
{
    return {kind, question.subject(), {}};
}
} // namespace

void ProgramRequests::authorize(const Question &question, const QList<quint64> &shown)
{
    const auto found = m_queues.find(question.id());
    if (found == m_queues.end() || found->second->authorizing)
        return;
    QList<Waiting> covered;
    for (const Queue::Caller &caller : std::as_const(found->second->callers))
        if (shown.contains(caller.who.serial)
            && (covered.isEmpty() || isAlike(caller.who, covered.constFirst())))
            covered.append(caller.who);
    if (covered.isEmpty())
        return;
    QSet<quint64> serials;
    for (const Waiting &waiting : std::as_const(covered))
        serials.insert(waiting.serial);
    if (question.about == Question::About::SignIn) {
        m_agreed.unite(serials);
        return openPage(question);
    }
    // The others have just come: they get their own time.
    found->second->deadline.start(Queue::patience);
    if (question.about != Question::About::Level)
        for (const Waiting &waiting : std::as_const(covered))
            m_consents.remember(question.target, waiting.program, m_clock.now(), question.about);
    const SignIn *last = m_signIns.last(question.target.portal);
    const Result<SignIn> outcome =
        last ? Result<SignIn>(*last) : failure(Error::Kind::NotSignedIn, question.target.portal.host());
    answer(
        question.id(), [&](const Waiting &who) { return serials.contains(who.serial); },
        question.about == Question::About::Level && !last ? Result<SignIn>(SignIn()) : outcome);
}

void ProgramRequests::openPage(const Question &question)
{
    const auto found = m_queues.find(question.id());
    if (found == m_queues.end())
        return; // nobody waits any more
    const auto queue = found->second;
    queue->authorizing = true;
    queue->deadline.stop(); // the flow has its own
    AuthorizeOptions options;
    options.browserRequired = m_unattended;
    for (const Queue::Caller &caller : std::as_const(queue->callers))
        options.administrator = options.administrator || caller.who.target.level != AccessLevel::Tenant;
    then(m_signIns.authorize(question.target.portal, options), this,
        [this, question](const Result<SignIn> &outcome) { pageClosed(question, outcome); });
}

void ProgramRequests::pageClosed(const Question &question, const Result<SignIn> &outcome)
{
    const auto queue = m_queues.find(question.id());
    const bool isLeft = queue != m_queues.end() && queue->second->callers.isEmpty() && queue->second->left
        && !outcome && outcome.error().kind == Error::Kind::Unanswered;
    if (isLeft)
        wasLeft(question, *queue->second->left);
    else if (!outcome)
        pageEnded(question.target.portal, outcome.error(), {}, 0);
    const bool isNo = !outcome && outcome.error().kind == Error::Kind::Cancelled;
    answerAll(question.id(), isNo ? tl::unexpected(cancelledSignIn(question)) : outcome);
}

Result<> ProgramRequests::mayOpenPage(const Portal &portal, const Program &program) const
{
    // Who types a command has come back.
    const auto *denial = program.isAtTerminal ? nullptr : m_denials.find(Question::signIn(portal), program);
    return denial ? tl::unexpected(denial->error) : Result<>();
}

void ProgramRequests::pageEnded(
    const Portal &portal, const Error &error, const Program &program, quint64 ticket)
{
    using enum Error::Kind;
    const Question question = Question::signIn(portal);
    if (error.kind == Cancelled && ticket != 0 && ticket == m_lastGone)
        return wasLeft(question, program);
    else if (error.kind == Cancelled)
        m_denials.add(question, nullptr, denialTime, cancelledSignIn(question));
    else if (error.kind == Unanswered)
        m_denials.add(question, nullptr, denialTime, about(Unanswered, question));
    else if (m_unattended && error.kind != BrowserUnavailable)
        m_denials.add(question, nullptr, denialTime, error);
    else
        return;
    Q_EMIT changed();
}

/// Whoever thinks better of it may come back at any time; one that is started over and over puts up no
/// question, and opens no page, after the other.
void ProgramRequests::wasLeft(const Question &question, const Program &program)
{
    if (program.isAtTerminal || !m_denials.noteLeft(question, program))
        return;
    m_denials.add(question, &program, denialTime, about(Error::Kind::Unanswered, question));
    Q_EMIT changed();
}

void ProgramRequests::deny(const Question &question)
{
    const Error error = about(Error::Kind::Denied, question);
    for (const Waiting &waiting : waiting(question))
        m_denials.add(question, &waiting.program, denialTime, error);
    answerAll(question.id(), tl::unexpected(error));
}

void ProgramRequests::denyForAnHour(const Question &question)
{
    const Error error = about(Error::Kind::Denied, question);
    m_denials.add(question, nullptr, longDenialTime, error, true);
    answerAll(question.id(), tl::unexpected(error));
    Q_EMIT changed();
}

void ProgramRequests::takeBack(const Denials::Denial &denial)
{
    if (m_denials.takeBack(denial))
        Q_EMIT changed();
}

void ProgramRequests::signInChanged(const QUrl &url)
{
    const SignIn *signIn = m_signIns.find({url, url});
    if (!signIn || m_signIns.isBusy(signIn->portal))
        return;
    // The person may sign in by another way than the question's button.
    const Question question = Question::signIn(signIn->portal);
    const Result<SignIn> outcome(*signIn);
    if (m_denials.takeBack(question))
        Q_EMIT changed();
    answerAll(question.id(), outcome);
}

void ProgramRequests::personGone(const QUrl &url)
{
    m_consents.takeBack(url);
    const Error error{Error::Kind::NotSignedIn, Portal{url, url}.host(), {}};
    const auto queues = m_queues;
    for (const auto &[id, queue] : queues)
        if (queue->question.about != Question::About::SignIn && queue->question.target.portal.url == url)
            answerAll(id, tl::unexpected(error));
}

/// What was chosen answers for those who wait.
void ProgramRequests::reconsider()
{
    const auto queues = m_queues;
    for (const auto &[id, queue] : queues) {
        const Question question = queue->question;
        const bool signsIn = question.about == Question::About::SignIn;
        const auto verdictIs = [&](Consents::Verdict wanted) {
            return [this, wanted, question, signsIn](const Waiting &who) {
                const Question own = signsIn ? named(Question::access(who.target)) : question;
                return verdict(own, who.program) == wanted;
            };
        };
        answer(id, verdictIs(Consents::Verdict::Never),
            tl::unexpected(about(Error::Kind::NeverAllowed, question)));
        if (const SignIn *last = m_signIns.last(question.target.portal); last && !signsIn)
            answer(id, verdictIs(Consents::Verdict::Allowed), SignIn(*last));
    }
}

void ProgramRequests::unanswered(const Question &question)
{
    const Error error = about(Error::Kind::Unanswered, question);
    m_denials.add(question, nullptr, denialTime, error);
    answerAll(question.id(), tl::unexpected(error));
}

void ProgramRequests::endAll(Error::Kind kind)
{
    const auto queues = m_queues;
    for (const auto &[id, queue] : queues)
        answerAll(id, failure(kind));
    Q_EMIT changed();
}

void ProgramRequests::hold(bool &isHeld, bool hold, Error::Kind reason)
{
    if (std::exchange(isHeld, hold) == hold)
        return;
    if (hold)
        endAll(reason);
    else
        Q_EMIT changed();
}

void ProgramRequests::setPaused(bool paused)
{
    hold(m_paused, paused, Error::Kind::Paused);
}

void ProgramRequests::setLocked(bool locked)
{
    hold(m_locked, locked, Error::Kind::ScreenLocked);
}
