#include "ui/firstrunprofile.h"

#include "ui/accessjobs.h"
#include "ui/changeview.h"
#include "ui/copyline.h"
#include "ui/labels.h"
#include "ui/messageline.h"
#include "ui/profiletrial.h"
#include "ui/theme.h"

#include <QComboBox>
#include <QCompleter>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace {
constexpr int linesBefore = 12;
constexpr int linesAfter = 6;
} // namespace

FirstRunProfile::FirstRunProfile(UiParts parts, QWidget *parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_tenant(new QComboBox)
    , m_hint(new MutedLabel({}))
    , m_changes(new ChangeView)
    , m_setUp(new QPushButton(themedIcon(QStringLiteral("workstation")), tr("&Set Up")))
    , m_undo(new QPushButton(themedIcon(QStringLiteral("undo")), tr("&Undo")))
    , m_tryLine(new CopyLine(QStringLiteral("tryLine"), tr("Command to try the profile"), tr("Tr&y it:")))
    , m_message(new MessageLine)
{
    build();
    connect(m_tenant, &QComboBox::currentTextChanged, this, &FirstRunProfile::lookUpRegion);
    connect(m_setUp, &QPushButton::clicked, this, &FirstRunProfile::setUp);
    connect(m_undo, &QPushButton::clicked, this, &FirstRunProfile::undo);
    connect(m_message, &MessageLine::cancelled, this, [this] { m_cancellation.cancel(); });
    connect(m_message, &MessageLine::remedyWanted, this, &FirstRunProfile::test);
    connect(m_message, &MessageLine::buttonPressed, this, &FirstRunProfile::test);
}

void FirstRunProfile::build()
{
    nameWidget(m_tenant, QStringLiteral("firstTenant"), tr("Tenant"));
    nameWidget(m_hint, QStringLiteral("profileHint"));
    nameWidget(m_setUp, QStringLiteral("setUpButton"));
    nameWidget(m_undo, QStringLiteral("undoButton"));
    m_tenant->setEditable(true);
    m_tenant->setInsertPolicy(QComboBox::NoInsert);
    m_tenant->lineEdit()->setAccessibleName(tr("Tenant"));
    m_tenant->completer()->setFilterMode(Qt::MatchContains);
    m_tenant->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_tryLine->hide();
    m_undo->hide();
    showChangedLines(linesBefore);
    for (QPushButton *button : {m_setUp, m_undo})
        button->setAutoDefault(false);
    auto *form = new QFormLayout;
    form->addRow(tr("&Tenant:"), m_tenant);
    auto *row = new QHBoxLayout;
    row->addWidget(m_setUp);
    row->addWidget(m_undo);
    row->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(titleLabel(tr("AWS access for your programs")));
    layout->addWidget(
        new MutedLabel(tr("A profile that every AWS program understands: it renews itself, and no key "
                          "is ever written to a file.")));
    layout->addLayout(form);
    layout->addWidget(m_hint);
    layout->addWidget(m_changes, 1);
    layout->addLayout(row);
    layout->addWidget(m_tryLine);
    layout->addWidget(m_message);
}

void FirstRunProfile::setPortal(const Portal &portal)
{
    m_portal = portal;
    m_tenant->clear();
    if (const SignIn *signIn = m_parts.signIns.find(portal)) {
        QStringList names;
        for (const Tenant &tenant : signIn->tenants)
            names.append(tenant.name);
        m_tenant->addItems(names);
    }
    const QStringList recent = m_parts.settings.recentTenants(portal);
    if (!recent.isEmpty())
        m_tenant->setCurrentText(recent.first());
    lookUpRegion();
    m_tenant->setFocus();
}

bool FirstRunProfile::isDone() const
{
    return !m_tenant->isEnabledTo(this);
}

void FirstRunProfile::showChangedLines(int atLeast)
{
    m_changes->setMinimumHeight(atLeast * QFontMetrics(fixedFont()).lineSpacing());
}

AccessTarget FirstRunProfile::target() const
{
    return {*m_portal, AccessLevel::Tenant, m_tenant->currentText().trimmed()};
}

void FirstRunProfile::lookUpRegion()
{
    m_isRegionKnown = false;
    preview();
    if (!m_portal)
        return;
    then(m_parts.broker.regions().find(target()), this, [this, asked = target()](const Result<QString> &) {
        if (asked != target())
            return;
        m_isRegionKnown = true;
        preview();
    });
}

void FirstRunProfile::preview()
{
    m_change.reset();
    const SignIn *signIn = m_portal ? m_parts.signIns.find(*m_portal) : nullptr;
    const bool known = signIn && signIn->tenant(m_tenant->currentText().trimmed());
    m_setUp->setEnabled(false);
    m_changes->setLines({});
    m_message->cancel();
    if (!known) {
        m_hint->setText(tr("Choose one of your tenants."));
        return;
    }
    const auto existing = m_parts.profiles.profileFor(target());
    m_name = existing ? existing->name : profileNameFor(m_parts, target());
    const auto change = m_parts.profiles.preview(target(), m_name, regionOf(m_parts, target()));
    if (!change) {
        m_hint->setText(sentence(change.error()));
        return;
    }
    m_change = *change;
    m_setUp->setEnabled(m_isRegionKnown);
    const QStringList lines = change->changedLines();
    const bool takesAway =
        std::any_of(lines.begin(), lines.end(), [](const QString &line) { return line.startsWith(u'-'); });
    m_hint->setText(change->before == change->after
            ? tr("The profile %1 is there already; it will be tried.").arg(displayName(m_name))
            : (takesAway ? tr("These lines change in %1:") : tr("These lines are added to %1:"))
                  .arg(m_parts.profiles.configPath()));
    m_changes->setLines(lines);
}

void FirstRunProfile::setUp()
{
    if (!m_change)
        return;
    if (const auto applied = m_parts.profiles.apply(*m_change); !applied)
        return m_message->showError(applied.error());
    m_written = *m_change;
    m_setUp->hide();
    m_tenant->setEnabled(false);
    m_undo->setVisible(m_written.before != m_written.after);
    m_tryLine->setText(m_parts.profiles.trialCommand(m_name));
    // Makes room for what comes below, so that the window stays as it is.
    showChangedLines(linesAfter);
    m_tryLine->show();
    m_hint->setText(tr("Written to %1").arg(m_written.path));
    test();
    Q_EMIT done();
}

void FirstRunProfile::test()
{
    m_cancellation = {};
    auto tried = then(tryProfile(m_parts, m_name, m_cancellation, this), this,
        [](const Result<QString> &outcome) -> Result<Result<QString>> { return outcome; });
    m_message->follow(std::move(tried), tr("Trying the profile…"),
        [this](const Result<QString> &outcome) { tested(outcome); });
}

void FirstRunProfile::tested(const Result<QString> &outcome)
{
    const Result<QString> words = trialInWords(outcome);
    if (words)
        m_message->showDone(*words);
    else if (outcome.error().kind == Error::Kind::NotFound)
        // Nothing is wrong with the profile.
        m_message->showDone(words.error().subject, tr("&Test Again"));
    else
        m_message->showError(words.error());
}

void FirstRunProfile::undo()
{
    if (const auto undone = m_parts.profiles.undo(m_written); !undone)
        return m_message->showError(undone.error());
    m_setUp->show();
    m_undo->hide();
    m_tryLine->hide();
    showChangedLines(linesBefore);
    m_tenant->setEnabled(true);
    preview();
    m_message->showDone(tr("Undone: the file is as it was."));
}
