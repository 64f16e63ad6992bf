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
    return displayName(target.portal.name()) + QStringLiteral(" / ") + targetTitle(target);
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
        lines.append(ProgramsDialog::tr("and %1 more").arg(waiting.size() - shown));
    return lines.join(u'\n');
}

} // namespace

QString waitingText(const QList<ProgramRequests::Waiting> &waiting)
{
    if (waiting.isEmpty())
        return {};
    const auto &first = waiting.first();
    QStringList about;
    if (!first.program.startedBy.isEmpty())
        about.append(ProgramsDialog::tr("started by %1").arg(displayName(first.program.startedBy, 40)));
    const qsizetype others = waiting.size() - 1;
    const bool alike = std::all_of(waiting.begin(), waiting.end(),
        [&](const ProgramRequests::Waiting &one) { return one.program.name == first.program.name; });
    if (others > 0)
        about.append(alike    ? ProgramsDialog::tr("%1 more like it").arg(others)
                : others == 1 ? ProgramsDialog::tr("1 more program")
                              : ProgramsDialog::tr("%1 more programs").arg(others));
    QString who = programName(first.program);
    if (!about.isEmpty())
        who += QStringLiteral(" (") + about.join(QStringLiteral(", ")) + u')';
    return ProgramsDialog::tr("%1 asks for AWS access to %2").arg(who, targetPath(first.target));
}

ProgramsDialog::ProgramsDialog(UiParts parts, const Portal &portal, QWidget *parent)
    : Dialog(QStringLiteral("programsDialog"), tr("A Program Asks for AWS Access"), 84, parent)
    , m_parts(parts)
    , m_portal(portal)
    , m_question(titleLabel({}))
    , m_list(new MutedLabel({}))
{
    // It appears on its own: what the person types into another window must not answer it.
    setAttribute(Qt::WA_ShowWithoutActivating);
    m_question->setObjectName(QStringLiteral("programsQuestion"));
    m_list->setObjectName(QStringLiteral("programsList"));
    auto *authorize = new QPushButton(tr("&Authorize"));
    auto *deny = new QPushButton(tr("&Deny"));
    auto *denyLonger = new QPushButton(tr("Deny for &10 Minutes"));
    nameWidget(authorize, QStringLiteral("authorizeButton"));
    nameWidget(deny, QStringLiteral("denyButton"));
    nameWidget(denyLonger, QStringLiteral("denyLongerButton"));
    deny->setAutoDefault(false);
    denyLonger->setAutoDefault(false);
    authorize->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(denyLonger);
    buttons->addStretch();
    buttons->addWidget(deny);
    buttons->addWidget(authorize);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 20);
    layout->setSpacing(10);
    layout->addWidget(m_question);
    layout->addWidget(
        plainLabel(tr("You are not signed in to %1. Authorize opens your browser once for all of them.")
                       .arg(portal.host())));
    layout->addWidget(m_list);
    layout->addSpacing(8);
    layout->addStretch();
    layout->addLayout(buttons);
    connect(authorize, &QPushButton::clicked, this, [this] { Q_EMIT authorizeWanted(m_portal); });
    connect(deny, &QPushButton::clicked, this, [this] { m_parts.requests.deny(m_portal); });
    connect(
        denyLonger, &QPushButton::clicked, this, [this] { m_parts.requests.denyForTenMinutes(m_portal); });
    connect(&m_parts.requests, &ProgramRequests::changed, this, &ProgramsDialog::refresh);
    refresh();
}

void ProgramsDialog::refresh()
{
    const auto waiting = m_parts.requests.waiting(m_portal);
    if (waiting.isEmpty()) {
        close();
        return;
    }
    m_question->setText(waitingText(waiting));
    m_list->setText(waiting.size() > 1 ? listText(waiting) : QString());
    m_list->setVisible(waiting.size() > 1);
}
