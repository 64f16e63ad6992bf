#include "ui/firstrunprofile.h"

#include "ui/accessjobs.h"
#include "ui/changeview.h"
#include "ui/labels.h"
#include "ui/messageline.h"
#include "ui/theme.h"

#include <QClipboard>
#include <QComboBox>
#include <QCompleter>
#include <QFormLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
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
    , m_tryBox(new QWidget)
    , m_tryLine(new QLineEdit)
    , m_message(new MessageLine)
{
    build();
    connect(m_tenant, &QComboBox::currentTextChanged, this, &FirstRunProfile::lookUpRegion);
    connect(m_setUp, &QPushButton::clicked, this, &FirstRunProfile::setUp);
    connect(m_undo, &QPushButton::clicked, this, &FirstRunProfile::undo);
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
    m_tryBox->setLayout(tryRow());
    m_tryBox->hide();
    m_undo->hide();
    m_changes->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
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
    layout->addWidget(m_tryBox);
    layout->addWidget(m_message);
}

QLayout *FirstRunProfile::tryRow()
{
    nameWidget(m_tryLine, QStringLiteral("tryLine"), tr("Command to try the profile"));
    m_tryLine->setReadOnly(true);
    m_tryLine->setFont(fixedFont());
    auto *label = new QLabel(tr("Tr&y it:"));
    label->setBuddy(m_tryLine);
    auto *copy = iconButton(QStringLiteral("copy"), QStringLiteral("copyTryLine"), tr("Copy the command"));
    connect(copy, &QToolButton::clicked, this,
        [this] { QGuiApplication::clipboard()->setText(m_tryLine->text()); });
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(label);
    row->addWidget(m_tryLine, 1);
    row->addWidget(copy);
    return row;
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
    m_hint->setText(change->before == change->after
            ? tr("The profile %1 is there already; it will be tried.").arg(displayName(m_name))
            : tr("These lines are added to %1:").arg(m_parts.profiles.configPath()));
    m_changes->setLines(change->changedLines());
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
    m_tryLine->setText(QStringLiteral("aws sts get-caller-identity --profile ") + m_name);
    // Makes room for what comes below, so that the window stays as it is.
    showChangedLines(linesAfter);
    m_tryBox->show();
    m_hint->setText(tr("Written to %1").arg(m_written.path));
    test();
    Q_EMIT done();
}

void FirstRunProfile::test()
{
    auto tried = then(m_parts.profileTest.run(m_name, m_parts.profiles.configPath()), this,
        [](const Result<QString> &outcome) -> Result<Result<QString>> { return outcome; });
    m_message->follow(std::move(tried), tr("Trying the profile…"),
        [this](const Result<QString> &outcome) { tested(outcome); });
}

void FirstRunProfile::tested(const Result<QString> &outcome)
{
    if (outcome)
        return m_message->showDone(tr("It works: %1").arg(displayName(*outcome, 200)));
    const Error &error = outcome.error();
    if (error.kind == Error::Kind::NotFound)
        return m_message->showDone(
            tr("The profile is ready, but there is no AWS CLI here to try it with. Install it "
               "(on Debian and Ubuntu: sudo apt install awscli), then test again."),
            tr("&Test Again"));
    if (error.kind == Error::Kind::Server)
        return m_message->showError(
            {Error::Kind::InvalidInput, tr("It does not work yet: %1").arg(error.subject), error.detail});
    m_message->showError(error);
}

void FirstRunProfile::undo()
{
    if (const auto undone = m_parts.profiles.undo(m_written); !undone)
        return m_message->showError(undone.error());
    m_setUp->show();
    m_undo->hide();
    m_tryBox->hide();
    showChangedLines(linesBefore);
    m_tenant->setEnabled(true);
    preview();
    m_message->showDone(tr("Undone: the file is as it was."));
}
