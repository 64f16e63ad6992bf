#include "ui/programsdialog.h"

#include "ui/labels.h"
#include "ui/sentences.h"
#include "ui/theme.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace {
using About = ProgramQuestion::About;

QString titleOf(const ProgramQuestion &question)
{
    if (question.about == About::SignIn)
        return ProgramsDialog::tr("A Program Asks for AWS Access");
    if (question.about == About::PortalToken)
        return ProgramsDialog::tr("A Program Asks for Your Sign-In");
    if (question.about == About::Level)
        return ProgramsDialog::tr("A Program Wants to Be Asked About Less");
    return question.target.level == AccessLevel::Tenant
        ? ProgramsDialog::tr("A Program Asks for AWS Access")
        : ProgramsDialog::tr("A Program Asks for Administrator Access");
}
} // namespace

ProgramsDialog::ProgramsDialog(UiParts parts, const ProgramQuestion &question, QWidget *parent)
    : Dialog(QStringLiteral("programsDialog"), titleOf(question), 84, parent)
    , m_parts(parts)
    , m_question(question)
    , m_text(titleLabel({}))
    , m_hint(plainLabel({}))
    , m_list(new MutedLabel({}))
    , m_more(new QToolButton)
    , m_details(new MutedLabel({}))
    , m_authorize(new QPushButton)
    , m_read(parts.requests, question)
{
    // It appears on its own: what the person types into another window must not answer it.
    setAttribute(Qt::WA_ShowWithoutActivating);
    build();
    connect(&m_parts.requests, &ProgramRequests::changed, this, &ProgramsDialog::refresh);
    connect(&m_parts.requests.consents(), &Consents::changed, this, &ProgramsDialog::refresh);
    refresh();
}

void ProgramsDialog::build()
{
    m_text->setObjectName(QStringLiteral("programsQuestion"));
    m_list->setObjectName(QStringLiteral("programsList"));
    m_details->setObjectName(QStringLiteral("programsDetails"));
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_details->setAccessibleDescription(tr("Details"));
    m_details->hide();
    nameWidget(m_more, QStringLiteral("programsMore"), tr("Details"));
    m_more->setText(tr("De&tails"));
    m_more->setCheckable(true);
    m_more->setAutoRaise(true);
    m_more->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_more->setArrowType(Qt::DownArrow);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 20);
    layout->setSpacing(10);
    layout->addWidget(m_text);
    layout->addWidget(m_hint);
    layout->addWidget(m_list);
    layout->addWidget(m_more, 0, Qt::AlignLeading);
    layout->addWidget(m_details);
    layout->addWidget(new MutedLabel(
        tr("Deny holds for ten minutes. You can take an answer back in Settings > Security.")));
    layout->addSpacing(8);
    layout->addStretch();
    layout->addLayout(makeButtons());
    connect(m_more, &QToolButton::toggled, this, [this](bool open) {
        m_details->setVisible(open);
        m_more->setArrowType(open ? Qt::UpArrow : Qt::DownArrow);
    });
}

bool ProgramsDialog::isKept(const QList<WaitingProgram> &waiting) const
{
    return m_parts.requests.consents().remembers(m_question.target, waiting.first().program);
}

QString ProgramsDialog::hint(const QList<WaitingProgram> &waiting) const
{
    const QString host = displayName(m_question.target.portal.host());
    const QString what = questionCaution(m_question);
    if (m_question.about == About::SignIn) {
        const QString text = waiting.size() > 1
            ? tr("You are not signed in to %1. Authorize opens your browser once for all of them.").arg(host)
            : tr("You are not signed in to %1. Authorize opens your browser.").arg(host);
        return what.isEmpty() ? text : QString(text + u'\n' + what);
    }
    if (m_question.about == About::Level)
        return what;
    const bool isEnded =
        m_question.about == About::Access && m_parts.requests.consents().isEnded(m_question.target);
    const QString how = isEnded
        ? tr("You ended this session: no program gets it again until you allow one or use it yourself.")
        : isKept(waiting)
        ? tr("You are asked once for each program, until you sign out.")
        : tr("You are asked each time; you can change that under Choices on its page in Duplo Tray.");
    return what.isEmpty() ? how : tr("%1 %2", "two sentences").arg(what, how);
}

QHBoxLayout *ProgramsDialog::makeButtons()
{
    const bool signsIn = m_question.about == About::SignIn;
    auto *deny = new QPushButton(tr("&Deny"));
    auto *denyLonger = new QPushButton(tr("Deny for &1 Hour"));
    nameWidget(m_authorize, QStringLiteral("authorizeButton"));
    nameWidget(deny, QStringLiteral("denyButton"));
    nameWidget(denyLonger, QStringLiteral("denyLongerButton"));
    denyLonger->setAccessibleDescription(tr("For whichever program asks"));
    denyLonger->setToolTip(tr("For whichever program asks"));
    deny->setAutoDefault(false);
    denyLonger->setAutoDefault(false);
    // Administrator access is never one Enter away.
    m_authorize->setAutoDefault(signsIn);
    m_authorize->setDefault(signsIn);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(denyLonger);
    buttons->addStretch();
    buttons->addWidget(deny);
    buttons->addWidget(m_authorize);
    connect(
        m_authorize, &QPushButton::clicked, this, [this] { Q_EMIT authorizeWanted(m_question, shown()); });
    connect(deny, &QPushButton::clicked, this, [this] { m_parts.requests.deny(m_question); });
    connect(denyLonger, &QPushButton::clicked, this, [this] { m_parts.requests.denyForAnHour(m_question); });
    return buttons;
}

void ProgramsDialog::refresh()
{
    const auto waiting = m_parts.requests.waiting(m_question);
    if (waiting.isEmpty()) {
        close();
        return;
    }
    m_read.show();
    relabel(waiting);
}

void ProgramsDialog::relabel(const QList<WaitingProgram> &waiting)
{
    const bool signsIn = m_question.about == About::SignIn;
    m_text->setText(waitingText(waiting, m_question));
    m_hint->setText(hint(waiting));
    m_list->setText(waiting.size() > 1 ? waitingListText(waiting, m_question) : QString());
    m_list->setVisible(waiting.size() > 1);
    m_details->setText(programDetailsText(waiting.first().program));
    m_authorize->setText(signsIn ? tr("&Authorize") : isKept(waiting) ? tr("&Allow") : tr("&Allow Once"));
}
