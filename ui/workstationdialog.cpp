#include "ui/workstationdialog.h"

#include "ui/accessjobs.h"
#include "ui/changeview.h"
#include "ui/copyline.h"
#include "ui/labels.h"
#include "ui/messageline.h"
#include "ui/profiletrial.h"
#include "ui/signinchoice.h"
#include "ui/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace std::chrono_literals;

WorkstationDialog::WorkstationDialog(UiParts parts, const AccessTarget &target, QWidget *parent)
    : Dialog(QStringLiteral("workstationDialog"), tr("AWS Access from my Workstation"), 104, parent)
    , m_parts(parts)
    , m_target(target)
    , m_name(new QLineEdit)
    , m_region(new QComboBox)
    , m_replace(new QCheckBox(tr("&Replace the profile of that name")))
    , m_hint(new MutedLabel({}))
    , m_file(new MutedLabel({}))
    , m_changes(new ChangeView)
    , m_tryLine(new CopyLine(QStringLiteral("tryLine"), tr("Command to try the profile"), tr("Tr&y it:")))
    , m_message(new MessageLine)
    , m_setUp(new QPushButton(tr("&Set Up")))
    , m_test(new QPushButton(tr("&Test Again")))
    , m_undo(new QPushButton(themedIcon(QStringLiteral("undo")), tr("&Undo")))
    , m_close(new QPushButton(tr("&Cancel")))
{
    build();
    m_previewSoon.setSingleShot(true);
    connect(&m_previewSoon, &QTimer::timeout, this, &WorkstationDialog::preview);
    connect(m_name, &QLineEdit::textChanged, this, [this] {
        m_replace->setChecked(false);
        edited();
    });
    connect(m_region, &QComboBox::currentTextChanged, this, &WorkstationDialog::edited);
    connect(m_replace, &QCheckBox::toggled, this, &WorkstationDialog::preview);
    connect(m_setUp, &QPushButton::clicked, this, &WorkstationDialog::setUp);
    connect(m_test, &QPushButton::clicked, this, &WorkstationDialog::test);
    connect(m_undo, &QPushButton::clicked, this, &WorkstationDialog::undo);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(
        m_tryLine, &CopyLine::copied, this, [this] { m_message->showDone(tr("The command is copied.")); });
    connect(m_message, &MessageLine::cancelled, this, [this] { m_cancellation.cancel(); });
    connect(this, &QDialog::finished, this, [this] { m_cancellation.cancel(); });
    connect(m_message, &MessageLine::remedyWanted, this,
        [this] { m_stage == Stage::Written ? test() : preview(); });
    setStage(Stage::Editing);
    preview();
}

void WorkstationDialog::lookUpRegion()
{
    then(m_parts.broker.regions().find(m_target), this,
        [this, shown = m_region->currentText()](const Result<QString> &) {
            // What the person has chosen meanwhile stays.
            if (m_stage == Stage::Editing && m_region->currentText() == shown)
                m_region->setCurrentText(regionOf(m_parts, m_target));
        });
}

void WorkstationDialog::build()
{
    nameWidget(m_name, QStringLiteral("profileName"), tr("Profile name"));
    nameWidget(m_region, QStringLiteral("profileRegion"), tr("Region"));
    nameWidget(m_replace, QStringLiteral("replaceProfile"));
    nameWidget(m_hint, QStringLiteral("profileHint"));
    nameWidget(m_file, QStringLiteral("profileFile"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 20);
    layout->setSpacing(10);
    layout->addWidget(titleLabel(tr("AWS Access from my Workstation")));
    layout->addWidget(
        new MutedLabel(tr("A profile for %1 of %2 that every AWS program understands. Your keys are never "
                          "written to a file.")
                           .arg(targetTitle(m_target), displayName(m_target.portal.name()))));
    layout->addLayout(form());
    layout->addWidget(m_hint);
    layout->addWidget(m_replace);
    layout->addWidget(m_file);
    layout->addWidget(m_changes, 1);
    layout->addWidget(m_tryLine);
    layout->addWidget(m_message);
    layout->addLayout(buttonRow());
}

QLayout *WorkstationDialog::form()
{
    m_region->setEditable(true);
    m_region->lineEdit()->setAccessibleName(tr("Region"));
    if (const SignIn *signIn = m_parts.signIns.find(m_target.portal))
        m_region->addItems(signIn->features.awsRegions);
    const auto existing = m_parts.profiles.profileFor(m_target);
    const bool hasRegion = existing && !existing->region.isEmpty();
    m_name->setText(existing ? existing->name : profileNameFor(m_parts, m_target));
    m_region->setCurrentText(hasRegion ? existing->region : regionOf(m_parts, m_target));
    if (!hasRegion)
        lookUpRegion();
    auto *layout = new QFormLayout;
    layout->addRow(tr("Profile &name:"), m_name);
    layout->addRow(tr("&Region:"), m_region);
    auto *signIn = new QLabel(tr("Sign-in:"));
    layout->addRow(signIn, new SignInChoice(m_parts, m_target.portal));
    return layout;
}

QLayout *WorkstationDialog::buttonRow()
{
    nameWidget(m_setUp, QStringLiteral("setUpButton"));
    nameWidget(m_test, QStringLiteral("testButton"));
    nameWidget(m_undo, QStringLiteral("undoButton"));
    nameWidget(m_close, QStringLiteral("closeButton"));
    for (QPushButton *button : {m_test, m_undo, m_close})
        button->setAutoDefault(false);
    auto *row = new QHBoxLayout;
    row->addWidget(m_undo);
    row->addWidget(m_test);
    row->addStretch();
    row->addWidget(m_close);
    row->addWidget(m_setUp);
    return row;
}

void WorkstationDialog::setStage(Stage stage)
{
    m_stage = stage;
    const bool editing = stage == Stage::Editing;
    m_name->setEnabled(editing);
    m_region->setEnabled(editing);
    m_setUp->setVisible(editing);
    m_tryLine->setVisible(!editing);
    m_test->setVisible(!editing);
    m_undo->setVisible(!editing && m_written.before != m_written.after);
    m_close->setText(editing ? tr("&Cancel") : tr("&Close"));
    (editing ? m_setUp : m_close)->setDefault(true);
    if (!editing) {
        m_replace->hide();
        m_hint->hide();
        m_close->setFocus();
    }
}

void WorkstationDialog::edited()
{
    m_setUp->setEnabled(false);
    m_previewSoon.start(120ms);
}

void WorkstationDialog::preview()
{
    m_previewSoon.stop();
    const auto change = m_parts.profiles.preview(
        m_target, m_name->text().trimmed(), m_region->currentText().trimmed(), m_replace->isChecked());
    const bool taken = !change && change.error().kind == Error::Kind::AlreadyExists;
    m_change = change ? std::optional(*change) : std::nullopt;
    m_setUp->setEnabled(bool(change));
    m_replace->setVisible(taken || m_replace->isChecked());
    m_hint->setVisible(!change || !change->warnings.isEmpty());
    m_changes->setLines(change ? change->changedLines() : QStringList());
    m_file->setText(tr("Changes to %1").arg(m_parts.profiles.configPath()));
    if (!change) {
        m_hint->setText(sentence(change.error()));
        return;
    }
    QStringList warnings;
    for (const Message &warning : change->warnings)
        warnings.append(warning.translated());
    m_hint->setText(warnings.join(u'\n'));
    if (change->before == change->after)
        m_changes->setLines({tr("(nothing to change: the profile is there already)")});
    else if (change->createsFile)
        m_file->setText(tr("%1 will be created with").arg(change->path));
}

void WorkstationDialog::setUp()
{
    if (m_previewSoon.isActive())
        preview();
    if (!m_change)
        return;
    if (const auto applied = m_parts.profiles.apply(*m_change); !applied) {
        m_message->showError(applied.error());
        return;
    }
    m_written = *m_change;
    m_file->setText(tr("Written to %1").arg(m_written.path));
    m_tryLine->setText(m_parts.profiles.trialCommand(m_name->text().trimmed()));
    setStage(Stage::Written);
    test();
}

void WorkstationDialog::test()
{
    m_parts.requests.consents().resume(m_target);
    m_cancellation = {};
    auto tried =
        then(tryProfile(m_parts, m_name->text().trimmed(), m_cancellation, this), this, trialInWords);
    m_message->follow(std::move(tried), tr("Trying the profile…"),
        [this](const QString &works) { m_message->showDone(works); });
}

void WorkstationDialog::undo()
{
    if (const auto undone = m_parts.profiles.undo(m_written); !undone) {
        m_message->showError(undone.error());
        return;
    }
    setStage(Stage::Editing);
    m_message->showDone(tr("Undone: the file is as it was."));
    preview();
}
