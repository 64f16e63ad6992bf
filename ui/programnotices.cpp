#include "ui/programnotices.h"

#include "ui/sentences.h"

namespace {
using Question = ProgramRequests::Question;
constexpr Question questions[] = {Question::SignIn, Question::Administrator};
const auto authorizeKey = QStringLiteral("authorize");
const auto denyKey = QStringLiteral("deny");

QString idOf(const Portal &portal, Question question)
{
    return (question == Question::SignIn ? QStringLiteral("waiting:") : QStringLiteral("consent:"))
        + portal.id();
}
} // namespace

ProgramNotices::ProgramNotices(UiParts parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
    connect(&m_parts.requests, &ProgramRequests::changed, this, &ProgramNotices::refresh);
    connect(&m_parts.signIns, &SignIns::changed, this, &ProgramNotices::refresh);
    connect(&m_parts.notifier, &Notifier::actionInvoked, this, &ProgramNotices::actionInvoked);
}

ProgramNotices::~ProgramNotices()
{
    for (const Shown &shown : std::as_const(m_shown))
        delete shown.dialog.data();
}

void ProgramNotices::showAll()
{
    for (const Portal &portal : m_parts.requests.portals()) {
        for (const Question question : questions) {
            if (m_parts.requests.waiting(portal, question).isEmpty())
                continue;
            open(portal, question);
            const auto dialog = m_shown[idOf(portal, question)].dialog;
            dialog->raise();
            dialog->activateWindow();
        }
    }
}

void ProgramNotices::refresh()
{
    for (const Portal &portal : m_parts.requests.portals())
        for (const Question question : questions)
            askOne(portal, question);
    m_shown.removeIf([this](const std::pair<const QString &, Shown &> &entry) {
        if (!m_parts.requests.waiting(entry.second.portal, entry.second.question).isEmpty())
            return false;
        if (entry.second.dialog)
            entry.second.dialog->close();
        m_parts.notifier.withdraw(entry.first);
        return true;
    });
}

void ProgramNotices::askOne(const Portal &portal, Question question)
{
    const auto waiting = m_parts.requests.waiting(portal, question);
    // While the person is at the portal's page, the question has been answered already.
    const bool isAnswered = question == Question::SignIn && m_parts.signIns.isBusy(portal);
    if (waiting.isEmpty() || isAnswered)
        return;
    Shown &shown = m_shown[idOf(portal, question)];
    if (shown.count == waiting.size())
        return;
    const bool isNew = shown.count == 0;
    shown = {portal, question, waiting.size(), shown.dialog};
    tell(portal, question, waiting);
    if (isNew)
        open(portal, question);
}

void ProgramNotices::open(const Portal &portal, Question question)
{
    Shown &shown = m_shown[idOf(portal, question)];
    shown.portal = portal;
    shown.question = question;
    if (!shown.dialog) {
        shown.dialog = new ProgramsDialog(m_parts, portal, question);
        connect(shown.dialog, &ProgramsDialog::authorizeWanted, this, &ProgramNotices::authorize);
    }
    shown.dialog->show();
}

void ProgramNotices::tell(
    const Portal &portal, Question question, const QList<ProgramRequests::Waiting> &waiting)
{
    const bool signsIn = question == Question::SignIn;
    m_parts.notifier.show({idOf(portal, question),
        signsIn ? tr("A program is waiting for you") : tr("A program asks for administrator access"),
        waitingText(waiting, question),
        {{authorizeKey, signsIn ? tr("Authorize") : tr("Allow Once")}, {denyKey, tr("Deny")}}, true});
}

void ProgramNotices::authorize(const Portal &portal, Question question)
{
    const QString id = idOf(portal, question);
    if (const auto shown = m_shown.constFind(id); shown != m_shown.constEnd() && shown->dialog)
        shown->dialog->close();
    m_parts.notifier.withdraw(id);
    m_parts.requests.authorize(portal, question);
    if (question == Question::SignIn)
        Q_EMIT authorizing(portal);
}

void ProgramNotices::actionInvoked(const QString &id, const QString &key)
{
    const auto shown = m_shown.constFind(id);
    if (shown == m_shown.constEnd())
        return;
    const Portal portal = shown->portal;
    const Question question = shown->question;
    if (key == authorizeKey)
        authorize(portal, question);
    else if (key == denyKey)
        m_parts.requests.deny(portal, question);
    else
        showAll();
}
