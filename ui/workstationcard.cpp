#include "ui/workstationcard.h"

#include "ui/activitytexts.h"
#include "ui/copyline.h"
#include "ui/iconlabel.h"
#include "ui/sentences.h"
#include "ui/theme.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

WorkstationCard::WorkstationCard(UiParts parts, QWidget *parent)
    : Card(tr("Workstation"), parent)
    , m_parts(parts)
    , m_warning(new IconLabel)
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
    m_warning->setIcon(themedIcon(QStringLiteral("warning")));
    m_warning->setObjectName(QStringLiteral("workstationWarning"));
    auto *state = new QHBoxLayout;
    state->addWidget(m_warning);
    state->addWidget(m_text, 1);
    body()->addLayout(state);
    body()->addWidget(m_lastUse);
    body()->addWidget(m_command);
    body()->addLayout(row);
    connect(m_test, &QPushButton::clicked, this, [this] { Q_EMIT testWanted(m_profile); });
    connect(m_command, &CopyLine::copied, this, &WorkstationCard::commandCopied);
    connect(m_setUp, &QPushButton::clicked, this, &WorkstationCard::setUpWanted);
    connect(m_remove, &QPushButton::clicked, this, &WorkstationCard::remove);
    connect(&m_parts.profiles, &Profiles::changed, this, &WorkstationCard::refresh);
    connect(&m_parts.profiles, &Profiles::tried, this, &WorkstationCard::refreshLastUse);
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
    const auto profile = m_served = m_parts.profiles.profileFor(m_target);
    m_profile = profile ? profile->name : QString();
    const bool isBroken = profile && !m_parts.profiles.missingHelper(*profile).isEmpty();
    m_command->setVisible(bool(profile));
    m_test->setVisible(bool(profile));
    m_remove->setVisible(bool(profile));
    m_setUp->setText(isBroken ? tr("Set &Up Again…") : profile ? tr("&Change…") : tr("Set &Up…"));
    m_command->setText(m_parts.profiles.trialCommand(m_profile));
    refreshLastUse();
}

std::optional<Activity> WorkstationCard::lastAnswer() const
{
    constexpr int enough = 20;
    const auto latest = m_parts.activity.latest(enough, m_target);
    for (const Activity &activity : latest)
        if (activity.action == Activity::Action::Credentials && !isPerson(activity.program)
            && (activity.outcome == Activity::Outcome::Cache || activity.outcome == Activity::Outcome::Portal
                || activity.outcome == Activity::Outcome::Failed))
            return activity;
    return m_parts.activity.lastUse(m_target);
}

WorkstationCard::State WorkstationCard::state() const
{
    if (!m_served)
        return {tr("No profile yet. With one, every AWS program gets its credentials by itself.")};
    const QString missing = m_parts.profiles.missingHelper(*m_served);
    if (!missing.isEmpty())
        return {tr("Profile “%1” cannot work: it runs %2, which is not there any more.")
                    .arg(displayName(m_profile), displayName(missing, 200)),
            true};
    return stateByUse();
}

WorkstationCard::State WorkstationCard::stateByUse() const
{
    const QString name = displayName(m_profile);
    const QDateTime now = m_parts.clock.now();
    const auto trial = m_parts.profiles.lastTrial(m_profile);
    const auto answer = lastAnswer();
    const bool isTrialLast = trial && (!answer || answer->time <= trial->time);
    if (!trial && !answer)
        return {tr("Profile “%1” is set up, but nothing has used it yet. Test it to see whether it works.")
                    .arg(name)};
    if (isTrialLast && trial->error)
        return {tr("Profile “%1” did not work when it was tried (%2). Test it again to see why.")
                    .arg(name, whenText(trial->time, now)),
            true};
    if (!isTrialLast && answer->outcome == Activity::Outcome::Failed)
        return {tr("Profile “%1” did not work for %2 (%3). Test it to see why.")
                    .arg(name, programText(answer->program), whenText(answer->time, now)),
            true};
    // A program got its keys; whether AWS took them, it did not say.
    if (trial && trial->error)
        return {
            tr("Profile “%1” gave %2 its credentials (%3), but did not work when it was tried before. Test "
               "it to see whether it works now.")
                .arg(name, programText(answer->program), whenText(answer->time, now)),
            true};
    return {tr("Profile “%1” works, and renews its credentials by itself.").arg(name)};
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
    const State now = state();
    m_text->setText(now.text);
    m_warning->setVisible(now.isBad);
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
