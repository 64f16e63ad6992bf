#include "ui/jitaccesswindow.h"

#include "aws/shellwords.h"
#include "ui/labels.h"
#include "ui/messageline.h"
#include "ui/remedies.h"
#include "ui/secretfield.h"
#include "ui/targetmenu.h"
#include "ui/theme.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

using namespace std::chrono_literals;

namespace {
/// "to the “test-ten” tenant", as the portal words it.
QString toWhom(const AccessTarget &target)
{
    if (target.level == AccessLevel::Tenant)
        return JitAccessWindow::tr("to the “%1” tenant").arg(targetTitle(target));
    return JitAccessWindow::tr("as %1 of %2").arg(targetTitle(target), displayName(target.portal.name()));
}
} // namespace

JitAccessWindow::JitAccessWindow(
    UiParts parts, AccessJobs &jobs, Navigator &navigator, const AccessTarget &target, QWidget *parent)
    : Dialog(QStringLiteral("jitAccessWindow"), tr("Get JIT AWS Access"), 90, parent)
    , m_parts(parts)
    , m_jobs(jobs)
    , m_navigator(navigator)
    , m_target(target)
    , m_message(new MessageLine)
    , m_offer(offerPage())
    , m_keys(keysPage())
{
    m_keys->hide();
    m_message->keepRoom();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 20);
    layout->setSpacing(10);
    layout->addWidget(titleLabel(tr("Get JIT AWS Access")));
    auto *whom = new MutedLabel(toWhom(target));
    whom->setObjectName(QStringLiteral("toWhom"));
    layout->addWidget(whom);
    layout->addWidget(m_offer);
    layout->addWidget(m_keys);
    layout->addStretch();
    layout->addWidget(m_message);
    layout->addWidget(buttons);
    m_tick.setInterval(1s);
    connect(&m_tick, &QTimer::timeout, this, &JitAccessWindow::updateTimeLeft);
    connect(&m_parts.broker, &CredentialBroker::sessionsChanged, this, &JitAccessWindow::checkSession);
    connect(&m_parts.session, &SessionEvents::screenLocked, this, [this] {
        if (m_access && m_parts.preferences.locksWithScreen())
            forgetKeys(tr("The screen was locked, so the keys are not shown any longer."));
    });
    connect(&m_parts.profiles, &Profiles::changed, this, &JitAccessWindow::refreshProfile);
    connect(&m_parts.preferences, &Preferences::changed, this, &JitAccessWindow::fillFormats);
    connect(m_message, &MessageLine::remedyWanted, this, &JitAccessWindow::helpWith);
    connect(m_message, &MessageLine::cancelled, this, [this] { m_cancellation.cancel(); });
    connect(this, &QDialog::finished, this, [this] { m_cancellation.cancel(); });
    // What is live already need not be asked for.
    if (m_parts.broker.session(m_target))
        getAccess();
}

QWidget *JitAccessWindow::offerPage()
{
    auto *page = new QWidget;
    m_get = new QPushButton(themedIcon(QStringLiteral("key")), tr("&Get JIT Access"));
    auto *permanent =
        new QPushButton(themedIcon(QStringLiteral("workstation")), tr("AWS Access from &my Workstation…"));
    nameWidget(m_get, QStringLiteral("getAccessButton"));
    nameWidget(permanent, QStringLiteral("morePermanentButton"));
    permanent->setAutoDefault(false);
    m_get->setDefault(true);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(plainLabel(tr("Temporary Access to AWS.")));
    layout->addWidget(m_get, 0, Qt::AlignLeading);
    layout->addSpacing(12);
    layout->addWidget(
        plainLabel(tr("Prefer a more permanent solution? A profile in your AWS config renews itself.")));
    layout->addWidget(permanent, 0, Qt::AlignLeading);
    layout->addStretch();
    connect(m_get, &QPushButton::clicked, this, &JitAccessWindow::getAccess);
    connect(permanent, &QPushButton::clicked, this, [this] { m_navigator.showWorkstation(m_target); });
    return page;
}

QWidget *JitAccessWindow::keysPage()
{
    auto *page = new QWidget;
    m_keyId = new SecretField(QStringLiteral("accessKeyId"), tr("Access key ID"), SecretField::Kind::Plain);
    m_secretKey = new SecretField(
        QStringLiteral("secretAccessKey"), tr("Secret access key"), SecretField::Kind::Masked);
    m_sessionToken =
        new SecretField(QStringLiteral("sessionToken"), tr("Session token"), SecretField::Kind::Masked);
    m_left = new MutedLabel({});
    m_left->setObjectName(QStringLiteral("keysLeft"));
    m_leftBar = new QProgressBar;
    nameWidget(m_leftBar, QStringLiteral("keysLeftBar"), tr("Time left"));
    m_leftBar->setTextVisible(false);
    m_leftBar->setMaximumHeight(fontMetrics().height() * 2 / 3);
    m_again = new QPushButton(themedIcon(QStringLiteral("refresh")), tr("Get &New Ones"));
    nameWidget(m_again, QStringLiteral("getAgainButton"));
    m_again->setAutoDefault(false);
    auto *form = new QFormLayout;
    for (SecretField *field : {m_keyId, m_secretKey, m_sessionToken}) {
        form->addRow(field->line()->accessibleName() + u':', field);
        connect(field, &SecretField::copyWanted, this, [this, field](const Secret &value) {
            copied(m_jobs.copyShown(m_target, value, field->line()->accessibleName()));
        });
    }
    auto *time = new QHBoxLayout;
    time->addWidget(m_leftBar, 1);
    time->addWidget(m_left);
    time->addWidget(m_again);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addLayout(form);
    layout->addLayout(time);
    layout->addSpacing(4);
    layout->addLayout(copyArea());
    layout->addStretch();
    connect(m_again, &QPushButton::clicked, this, &JitAccessWindow::getAccess);
    return page;
}

QLayout *JitAccessWindow::copyArea()
{
    m_profile = new QPushButton(themedIcon(QStringLiteral("workstation")), QString());
    nameWidget(m_profile, QStringLiteral("copyProfile"));
    m_profile->setAutoDefault(false);
    m_formats = new QGridLayout;
    auto *area = new QVBoxLayout;
    area->addWidget(plainLabel(tr("Copy for")));
    // A profile renews itself, so where there is one it comes first.
    area->addWidget(m_profile);
    area->addLayout(m_formats);
    connect(m_profile, &QPushButton::clicked, this, &JitAccessWindow::copyProfile);
    fillFormats();
    refreshProfile();
    return area;
}

void JitAccessWindow::fillFormats()
{
    constexpr int columns = 4;
    while (const QLayoutItem *item = m_formats->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    int cell = 0;
    for (const CredentialsFormat format : formatsToOffer(m_parts)) {
        m_formats->addWidget(formatButton(format), cell / columns, cell % columns);
        ++cell;
    }
}

QPushButton *JitAccessWindow::formatButton(CredentialsFormat format)
{
    auto *button = new QPushButton(formatTitle(format));
    nameWidget(
        button, QStringLiteral("copy-") + formatName(format), tr("Copy for %1").arg(formatTitle(format)));
    const bool isUsual = format == m_parts.preferences.defaultFormat();
    QFont font = button->font();
    font.setWeight(isUsual ? QFont::DemiBold : font.weight());
    button->setFont(font);
    button->setAutoDefault(false);
    button->setDefault(isUsual && m_access);
    connect(button, &QPushButton::clicked, this, [this, format] {
        if (m_access)
            copied(m_jobs.copyShown(m_target, formatCredentials(m_access->credentials, format),
                tr("Credentials for %1").arg(formatTitle(format))));
    });
    return button;
}

void JitAccessWindow::refreshProfile()
{
    const auto profile = m_parts.profiles.profileFor(m_target);
    m_profile->setVisible(bool(profile));
    if (profile)
        m_profile->setText(
            tr("%1  (renews itself)").arg(menuText(QStringLiteral("AWS_PROFILE=") + profile->name)));
}

void JitAccessWindow::copyProfile()
{
    const auto profile = m_parts.profiles.profileFor(m_target);
    if (!profile)
        return;
    // No secret: it stays on the clipboard.
    QGuiApplication::clipboard()->setText(
        QStringLiteral("export AWS_PROFILE=") + quoteShellWord(profile->name));
    m_message->showDone(tr("%1 is copied.").arg(QStringLiteral("AWS_PROFILE=") + displayName(profile->name)));
}

void JitAccessWindow::getAccess()
{
    const auto freshness = m_access ? CredentialBroker::Freshness::New : CredentialBroker::Freshness::Cached;
    m_get->setEnabled(false);
    m_cancellation = {};
    auto asked = then(m_parts.broker.access(m_target, freshness, m_cancellation), this,
        [this](const Result<Access> &access) {
            m_get->setEnabled(true);
            return access;
        });
    m_message->follow(std::move(asked), tr("Asking %1 for credentials…").arg(m_target.portal.host()),
        [this](const Access &access) { showKeys(access); });
}

void JitAccessWindow::showKeys(const Access &access)
{
    if (m_target.level == AccessLevel::Tenant)
        m_parts.settings.touchTenant(m_target.portal, m_target.tenant);
    m_access = access;
    m_keyId->setValue(Secret(access.credentials.accessKeyId.toUtf8()));
    m_secretKey->setValue(access.credentials.secretAccessKey);
    m_sessionToken->setValue(access.credentials.sessionToken);
    m_offer->hide();
    fillFormats();
    m_keys->show();
    m_tick.start();
    updateTimeLeft();
}

void JitAccessWindow::forgetKeys(const QString &why)
{
    m_access.reset();
    m_tick.stop();
    for (SecretField *field : {m_keyId, m_secretKey, m_sessionToken})
        field->setValue({});
    m_keys->hide();
    m_offer->show();
    m_get->setDefault(true);
    m_message->showDone(why);
}

void JitAccessWindow::checkSession()
{
    // What has only run out says so itself.
    if (m_access && m_access->credentials.expiration > m_parts.clock.now()
        && !m_parts.broker.session(m_target))
        forgetKeys(tr("The session was ended, so its keys are not shown any longer."));
}

void JitAccessWindow::updateTimeLeft()
{
    const auto left = secondsUntil(m_parts.clock.now(), m_access->credentials.expiration);
    m_leftBar->setRange(
        0, int(std::max<qint64>(1, m_access->obtainedAt.secsTo(m_access->credentials.expiration))));
    m_leftBar->setValue(int(std::max<qint64>(0, left.count())));
    m_left->setText(left > 0s ? tr("%1 left").arg(countdownText(left)) : tr("These credentials have ended."));
    if (left <= 0s)
        m_tick.stop();
}

void JitAccessWindow::copied(const Result<QString> &outcome)
{
    if (outcome)
        m_message->showDone(*outcome);
    else
        m_message->showError(outcome.error());
}

void JitAccessWindow::helpWith(Remedy remedy)
{
    if (remedy == Remedy::TryAgain)
        getAccess();
    else
        leadTo(m_navigator, remedy, m_target.portal);
}
