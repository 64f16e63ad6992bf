#include "ui/workstationcard.h"

#include "ui/activitytexts.h"
#include "ui/copyline.h"
#include "ui/profiletrial.h"
#include "ui/sentences.h"
#include "ui/theme.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

WorkstationCard::WorkstationCard(UiParts parts, QWidget *parent)
    : Card(tr("Workstation"), parent)
    , m_parts(parts)
    , m_text(new MutedLabel({}))
    , m_lastUse(new MutedLabel({}))
    , m_command(new CopyLine(QStringLiteral("profileCommand"), tr("Command that uses the profile"), {}))
    , m_setUp(new QPushButton(themedIcon(QStringLiteral("workstation")), tr("Set &Up…")))
    , m_test(new QPushButton(themedIcon(QStringLiteral("check")), tr("&Test")))
    , m_remove(new QPushButton(themedIcon(QStringLiteral("trash")), tr("Re&move")))
{
    nameWidget(m_text, QStringLiteral("workstationText"));
    nameWidget(m_lastUse, QStringLiteral("lastUse"));
    nameWidget(m_setUp, QStringLiteral("setUpButton"));
    nameWidget(m_test, QStringLiteral("testProfileButton"));
    nameWidget(m_remove, QStringLiteral("removeProfileButton"));
    auto *row = new QHBoxLayout;
    row->addWidget(m_setUp);
    row->addWidget(m_test);
    row->addWidget(m_remove);
    row->addStretch();
    body()->addWidget(m_text);
    body()->addWidget(m_lastUse);
    body()->addWidget(m_command);
    body()->addLayout(row);
    connect(m_test, &QPushButton::clicked, this, [this] { Q_EMIT testWanted(m_profile); });
    connect(m_command, &CopyLine::copied, this, &WorkstationCard::commandCopied);
    connect(m_setUp, &QPushButton::clicked, this, &WorkstationCard::setUpWanted);
    connect(m_remove, &QPushButton::clicked, this, &WorkstationCard::remove);
    connect(&m_parts.profiles, &Profiles::changed, this, &WorkstationCard::refresh);
    connect(&m_parts.activity, &ActivityLog::changed, this, &WorkstationCard::refreshLastUse);
}

void WorkstationCard::setTarget(const AccessTarget &target)
{
    m_target = target;
    refresh();
}

Result<> WorkstationCard::undoRemove()
{
    return m_parts.profiles.undo(std::exchange(m_removed, {}));
}

void WorkstationCard::refresh()
{
    const auto profile = m_parts.profiles.profileFor(m_target);
    m_profile = profile ? profile->name : QString();
    m_command->setVisible(bool(profile));
    m_test->setVisible(bool(profile));
    m_remove->setVisible(bool(profile));
    m_setUp->setText(profile ? tr("&Change…") : tr("Set &Up…"));
    m_text->setText(profile
            ? tr("Profile “%1” renews its credentials by itself.").arg(displayName(m_profile))
            : tr("No profile yet. With one, every AWS program gets its credentials by itself."));
    m_command->setText(trialCommand(m_profile));
    refreshLastUse();
}

void WorkstationCard::showEvent(QShowEvent *event)
{
    Card::showEvent(event);
    refreshLastUse();
}

void WorkstationCard::refreshLastUse()
{
    // A program's burst of requests must not make a hidden page read the log.
    if (!isVisible())
        return;
    const auto use = m_parts.activity.lastUse(m_target);
    m_lastUse->setVisible(bool(use));
    if (use)
        m_lastUse->setText(tr("Last used %1 by %2.", "time, program")
                               .arg(whenText(use->time, m_parts.clock.now()), programText(use->program)));
}

void WorkstationCard::remove()
{
    const QString profile = m_profile;
    const auto change = m_parts.profiles.writer().previewRemove(profile);
    const auto applied = change ? m_parts.profiles.apply(*change) : Result<>(tl::unexpected(change.error()));
    if (!applied) {
        Q_EMIT failed(applied.error());
        return;
    }
    m_removed = *change;
    refresh();
    Q_EMIT removed(profile);
}
