#include "ui/programsdialog.h"

#include "ui/accessjobs.h"
#include "ui/labels.h"
#include "ui/sentences.h"
#include "ui/theme.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace {

QString programName(const Program &program)
{
    return program.name.isEmpty() ? ProgramsDialog::tr("A program") : displayName(program.name, 40);
}

QString targetPath(const AccessTarget &target)
{
    return ProgramsDialog::tr("%1 / %2", "portal and tenant")
        .arg(displayName(target.portal.name()), targetTitle(target));
}

QString listText(const QList<ProgramRequests::Waiting> &waiting)
{
    constexpr qsizetype shown = 8;
    QStringList lines;
    for (const auto &one : waiting.first(std::min(shown, waiting.size())))
        lines.append(ProgramsDialog::tr("%1, process %2, for %3")
                         .arg(programName(one.program))
                         .arg(one.program.pid)
                         .arg(targetPath(one.target)));
    if (waiting.size() > shown)
        lines.append(ProgramsDialog::tr("and %n more", nullptr, int(waiting.size() - shown)));
    return lines.join(u'\n');
}

} // namespace

QString waitingText(const QList<ProgramRequests::Waiting> &waiting, ProgramQuestion question)
{
    if (waiting.isEmpty())
        return {};
    const auto &first = waiting.first();
    QStringList about;
    if (!first.program.startedBy.isEmpty())
        about.append(ProgramsDialog::tr("started by %1").arg(displayName(first.program.startedBy, 40)));
    const int others = int(waiting.size() - 1);
    const bool alike = std::all_of(waiting.begin(), waiting.end(),
        [&](const ProgramRequests::Waiting &one) { return one.program.name == first.program.name; });
    if (others > 0)
        about.append(alike ? ProgramsDialog::tr("%n more like it", nullptr, others)
                           : ProgramsDialog::tr("%n more program(s)", nullptr, others));
    QString who = programName(first.program);
    if (!about.isEmpty())
        who = ProgramsDialog::tr("%1 (%2)", "a program, and what is known of it")
                  .arg(who, about.join(ProgramsDialog::tr(", ", "between parts of a list")));
    const QString portal = displayName(first.target.portal.name());
    if (question == ProgramQuestion::SignIn)
        return ProgramsDialog::tr("%1 asks for AWS access to %2").arg(who, targetPath(first.target));
    return first.target.level == AccessLevel::Operations
        ? ProgramsDialog::tr("%1 asks for operations access to %2").arg(who, portal)
        : ProgramsDialog::tr("%1 asks for administrator access to %2").arg(who, portal);
}

ProgramsDialog::ProgramsDialog(UiParts parts, const Portal &portal, ProgramQuestion question, QWidget *parent)
    : Dialog(QStringLiteral("programsDialog"),
        question == ProgramQuestion::SignIn ? tr("A Program Asks for AWS Access")
                                            : tr("A Program Asks for Administrator Access"),
        84, parent)
    , m_parts(parts)
    , m_portal(portal)
    , m_question(question)
    , m_text(titleLabel({}))
    , m_list(new MutedLabel({}))
{
    // It appears on its own: what the person types into another window must not answer it.
    setAttribute(Qt::WA_ShowWithoutActivating);
    m_text->setObjectName(QStringLiteral("programsQuestion"));
    m_list->setObjectName(QStringLiteral("programsList"));
    const QString host = displayName(portal.host());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 20);
    layout->setSpacing(10);
    layout->addWidget(m_text);
    layout->addWidget(plainLabel(question == ProgramQuestion::SignIn
            ? tr("You are not signed in to %1. Authorize opens your browser once for all of them.").arg(host)
            : tr("It may change everything in the AWS account behind %1. You are asked each time; Settings, "
                 "Security changes that.")
                  .arg(host)));
    layout->addWidget(m_list);
    layout->addSpacing(8);
    layout->addStretch();
    layout->addLayout(makeButtons());
    connect(&m_parts.requests, &ProgramRequests::changed, this, &ProgramsDialog::refresh);
    refresh();
}

QHBoxLayout *ProgramsDialog::makeButtons()
{
    const bool signsIn = m_question == ProgramQuestion::SignIn;
    auto *authorize = new QPushButton(signsIn ? tr("&Authorize") : tr("&Allow Once"));
    auto *deny = new QPushButton(tr("&Deny"));
    auto *denyLonger = new QPushButton(tr("Deny for &10 Minutes"));
    nameWidget(authorize, QStringLiteral("authorizeButton"));
    nameWidget(deny, QStringLiteral("denyButton"));
    nameWidget(denyLonger, QStringLiteral("denyLongerButton"));
    deny->setAutoDefault(false);
    denyLonger->setAutoDefault(false);
    // Administrator access is never one Enter away.
    authorize->setAutoDefault(signsIn);
    authorize->setDefault(signsIn);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(denyLonger);
    buttons->addStretch();
    buttons->addWidget(deny);
    buttons->addWidget(authorize);
    connect(authorize, &QPushButton::clicked, this, [this] { Q_EMIT authorizeWanted(m_portal, m_question); });
    connect(deny, &QPushButton::clicked, this, [this] { m_parts.requests.deny(m_portal, m_question); });
    connect(denyLonger, &QPushButton::clicked, this,
        [this] { m_parts.requests.denyForTenMinutes(m_portal, m_question); });
    return buttons;
}

void ProgramsDialog::refresh()
{
    const auto waiting = m_parts.requests.waiting(m_portal, m_question);
    if (waiting.isEmpty()) {
        close();
        return;
    }
    m_text->setText(waitingText(waiting, m_question));
    m_list->setText(waiting.size() > 1 ? listText(waiting) : QString());
    m_list->setVisible(waiting.size() > 1);
}
