#include "ui/programnotices.h"

using namespace std::chrono_literals;

namespace {
using About = ProgramQuestion::About;
const auto authorizeKey = QStringLiteral("authorize");
const auto denyKey = QStringLiteral("deny");

QString idOf(const ProgramQuestion &question)
{
    return QStringLiteral("waiting:") + question.id();
}

QList<quint64> serialsOf(const QList<WaitingProgram> &waiting)
{
    QList<quint64> serials;
    for (const WaitingProgram &one : waiting)
        serials.append(one.serial);
    return serials;
}
} // namespace

ProgramNotices::ProgramNotices(UiParts parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
    m_retell.setSingleShot(true);
    m_retell.setInterval(200ms);
    connect(&m_retell, &QTimer::timeout, this, [this] {
        for (Shown &shown : m_shown)
            if (shown.told != serialsOf(m_parts.requests.waiting(shown.question)))
                tell(shown);
    });
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
    for (const ProgramQuestion &question : m_parts.requests.questions())
        bringUp(question);
}

void ProgramNotices::remake()
{
    for (Shown &shown : m_shown) {
        tell(shown);
        if (!shown.dialog || !shown.dialog->isVisible())
            continue;
        delete shown.dialog.data();
        open(ProgramQuestion(shown.question));
    }
}

void ProgramNotices::refresh()
{
    for (const ProgramQuestion &question : m_parts.requests.questions())
        askOne(question);
    m_shown.removeIf([this](const std::pair<const QString &, Shown &> &entry) {
        if (!m_parts.requests.waiting(entry.second.question).isEmpty())
            return false;
        if (entry.second.dialog)
            entry.second.dialog->close();
        m_parts.notifier.withdraw(entry.first);
        return true;
    });
}

void ProgramNotices::askOne(const ProgramQuestion &question)
{
    if (isAnswered(question) || m_parts.requests.waiting(question).isEmpty())
        return;
    const bool isNew = !m_shown.contains(idOf(question));
    Shown &shown = m_shown[idOf(question)];
    shown.question = question;
    if (isNew)
        tell(shown);
    else
        m_retell.start();
}

/// While the person is at the portal's page, the question has been answered already.
bool ProgramNotices::isAnswered(const ProgramQuestion &question) const
{
    return question.about == About::SignIn && m_parts.signIns.isBusy(question.target.portal);
}

/// The second of a double-click is for nobody new.
bool ProgramNotices::hasJustClicked() const
{
    return m_clicked.isValid() && !m_clicked.hasExpired(ProgramsRead::readingTime.count());
}

void ProgramNotices::bringUp(const ProgramQuestion &question)
{
    open(question);
    const auto dialog = m_shown.value(idOf(question)).dialog;
    if (!dialog)
        return;
    dialog->raise();
    dialog->activateWindow();
}

void ProgramNotices::open(const ProgramQuestion &question)
{
    if (m_parts.requests.waiting(question).isEmpty())
        return;
    // One place to answer at a time.
    m_parts.notifier.withdraw(idOf(question));
    Shown &shown = m_shown[idOf(question)];
    shown.question = question;
    shown.read.reset();
    if (!shown.dialog) {
        shown.dialog = new ProgramsDialog(m_parts, question);
        connect(shown.dialog, &ProgramsDialog::authorizeWanted, this, &ProgramNotices::authorize);
        // Later: who closes it by an answer comes to the end of that first.
        connect(
            shown.dialog, &QDialog::finished, this, [this, id = idOf(question)] { putAway(id); },
            Qt::QueuedConnection);
        if (hasJustClicked())
            shown.dialog->readAnew();
    }
    shown.dialog->show();
}

void ProgramNotices::putAway(const QString &id)
{
    const auto shown = m_shown.find(id);
    if (shown != m_shown.end() && !shown->read && !isAnswered(shown->question))
        tell(*shown, false); // a dialog that was closed does not come back by itself
}

void ProgramNotices::tell(Shown &shown, bool opensDialog)
{
    const auto waiting = m_parts.requests.waiting(shown.question);
    if (waiting.isEmpty())
        return;
    shown.told = serialsOf(waiting);
    // It tells of who comes by itself.
    if (shown.dialog && shown.dialog->isVisible())
        return;
    const bool isNew = !shown.read;
    if (isNew)
        shown.read = std::make_shared<ProgramsRead>(m_parts.requests, shown.question);
    shown.read->show();
    if (isNew && hasJustClicked())
        shown.read->readAnew();
    Notification told = notification(shown.question, waiting);
    if (!opensDialog)
        told.fallback = [] {};
    m_parts.notifier.show(told);
}

Notification ProgramNotices::notification(
    const ProgramQuestion &question, const QList<WaitingProgram> &waiting)
{
    const bool signsIn = question.about == About::SignIn;
    const bool isKept = m_parts.requests.consents().remembers(question.target, waiting.first().program);
    const QString text = waitingText(waiting, question);
    const QString caution = questionCaution(question);
    return {idOf(question),
        signsIn ? tr("A program is waiting for you") : tr("A program asks for your consent"),
        caution.isEmpty() ? text : QString(text + u'\n' + caution),
        {{authorizeKey,
             signsIn      ? tr("Authorize")
                 : isKept ? tr("Allow")
                          : tr("Allow Once")},
            {denyKey, tr("Deny")}},
        true, [guard = QPointer(this), question] {
            if (guard)
                guard->open(question);
        }};
}

void ProgramNotices::authorize(const ProgramQuestion &asked, const QList<quint64> &serials)
{
    const ProgramQuestion question = asked; // the dialog's own goes with it
    Shown &shown = m_shown[idOf(question)];
    if (serials.isEmpty())
        return tell(shown); // all of them came just before the click
    m_clicked.start();
    if (shown.dialog)
        shown.dialog->close();
    m_parts.notifier.withdraw(idOf(question));
    // Who has come meanwhile is told about anew.
    m_shown.remove(idOf(question));
    m_parts.requests.authorize(question, serials);
    if (question.about == About::SignIn)
        Q_EMIT authorizing(question.target.portal);
    else
        refresh();
}

void ProgramNotices::actionInvoked(const QString &id, const QString &key)
{
    const auto shown = m_shown.constFind(id);
    if (shown == m_shown.constEnd())
        return;
    const ProgramQuestion question = shown->question;
    if (key == authorizeKey && shown->read)
        authorize(question, shown->read->serials());
    else if (key == denyKey)
        m_parts.requests.deny(question);
    else
        bringUp(question);
}
