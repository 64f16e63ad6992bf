#include "ui/programnotices.h"

#include "ui/sentences.h"

namespace {
const auto idPrefix = QStringLiteral("waiting:");
const auto authorizeKey = QStringLiteral("authorize");
const auto denyKey = QStringLiteral("deny");
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
        open(portal);
        m_shown[portal.id()].dialog->raise();
        m_shown[portal.id()].dialog->activateWindow();
    }
}

void ProgramNotices::refresh()
{
    for (const Portal &portal : m_parts.requests.portals()) {
        const auto waiting = m_parts.requests.waiting(portal);
        Shown &shown = m_shown[portal.id()];
        // While the person is at the portal's page, the question has been answered already.
        if (waiting.isEmpty() || m_parts.signIns.isBusy(portal) || shown.count == waiting.size())
            continue;
        const bool isNew = shown.count == 0;
        shown.portal = portal;
        shown.count = waiting.size();
        tell(portal, waiting);
        if (isNew)
            open(portal);
    }
    m_shown.removeIf([this](const std::pair<const QString &, Shown &> &entry) {
        if (!m_parts.requests.waiting(entry.second.portal).isEmpty())
            return false;
        if (entry.second.dialog)
            entry.second.dialog->close();
        m_parts.notifier.withdraw(idPrefix + entry.first);
        return true;
    });
}

void ProgramNotices::open(const Portal &portal)
{
    Shown &shown = m_shown[portal.id()];
    shown.portal = portal;
    if (!shown.dialog) {
        shown.dialog = new ProgramsDialog(m_parts, portal);
        connect(shown.dialog, &ProgramsDialog::authorizeWanted, this, &ProgramNotices::authorize);
    }
    shown.dialog->show();
}

void ProgramNotices::tell(const Portal &portal, const QList<ProgramRequests::Waiting> &waiting)
{
    m_parts.notifier.show({idPrefix + portal.id(), tr("A program is waiting for you"), waitingText(waiting),
        {{authorizeKey, tr("Authorize")}, {denyKey, tr("Deny")}}, true});
}

void ProgramNotices::authorize(const Portal &portal)
{
    if (const auto shown = m_shown.constFind(portal.id()); shown != m_shown.constEnd() && shown->dialog)
        shown->dialog->close();
    m_parts.notifier.withdraw(idPrefix + portal.id());
    m_parts.requests.authorize(portal);
    Q_EMIT authorizing(portal);
}

void ProgramNotices::actionInvoked(const QString &id, const QString &key)
{
    if (!id.startsWith(idPrefix))
        return;
    const auto shown = m_shown.constFind(id.mid(idPrefix.size()));
    if (shown == m_shown.constEnd())
        return;
    const Portal portal = shown->portal;
    if (key == authorizeKey)
        authorize(portal);
    else if (key == denyKey)
        m_parts.requests.deny(portal);
    else
        showAll();
}
