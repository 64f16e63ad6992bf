#include "ui/workstationcard.h"

#include "ui/sentences.h"
#include "ui/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

WorkstationCard::WorkstationCard(UiParts parts, QWidget *parent)
    : Card(tr("Workstation"), parent)
    , m_parts(parts)
    , m_text(new MutedLabel({}))
    , m_commandRow(new QWidget)
    , m_command(new QLineEdit)
    , m_setUp(new QPushButton(themedIcon(QStringLiteral("workstation")), tr("Set &Up…")))
    , m_remove(new QPushButton(themedIcon(QStringLiteral("trash")), tr("Re&move")))
{
    nameWidget(m_text, QStringLiteral("workstationText"));
    nameWidget(m_command, QStringLiteral("profileCommand"), tr("Command that uses the profile"));
    nameWidget(m_setUp, QStringLiteral("setUpButton"));
    nameWidget(m_remove, QStringLiteral("removeProfileButton"));
    m_command->setReadOnly(true);
    m_command->setFont(fixedFont());
    auto *copy = iconButton(QStringLiteral("copy"), QStringLiteral("copyCommand"), tr("Copy the command"));
    auto *line = new QHBoxLayout(m_commandRow);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_command, 1);
    line->addWidget(copy);
    auto *row = new QHBoxLayout;
    row->addWidget(m_text, 1);
    row->addWidget(m_setUp);
    row->addWidget(m_remove);
    body()->addLayout(row);
    body()->addWidget(m_commandRow);
    connect(copy, &QToolButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_command->text());
        Q_EMIT commandCopied();
    });
    connect(m_setUp, &QPushButton::clicked, this, &WorkstationCard::setUpWanted);
    connect(m_remove, &QPushButton::clicked, this, &WorkstationCard::remove);
    connect(&m_parts.profiles, &Profiles::changed, this, &WorkstationCard::refresh);
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
    m_commandRow->setVisible(bool(profile));
    m_remove->setVisible(bool(profile));
    m_setUp->setText(profile ? tr("&Change…") : tr("Set &Up…"));
    m_text->setText(profile
            ? tr("Profile “%1” renews its credentials by itself.").arg(displayName(m_profile))
            : tr("No profile yet. With one, every AWS program gets its credentials by itself."));
    m_command->setText(
        QStringLiteral("aws --profile ") + m_profile + QStringLiteral(" sts get-caller-identity"));
    m_command->setCursorPosition(0);
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
