#include "ui/targetpage.h"

#include "ui/choicescard.h"
#include "ui/detailscard.h"
#include "ui/menus.h"
#include "ui/messageline.h"
#include "ui/profiletrial.h"
#include "ui/recentcard.h"
#include "ui/remedies.h"
#include "ui/servicepicker.h"
#include "ui/sessioncard.h"
#include "ui/theme.h"
#include "ui/traystatus.h"
#include "ui/workstationcard.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

TargetPage::TargetPage(UiParts parts, AccessJobs &jobs, Navigator &navigator, QWidget *parent)
    : QScrollArea(parent)
    , m_parts(parts)
    , m_jobs(jobs)
    , m_navigator(navigator)
    , m_menu(std::make_unique<QMenu>())
    , m_title(titleLabel({}))
    , m_subtitle(new MutedLabel({}))
    , m_star(iconButton(QStringLiteral("star"), QStringLiteral("favouriteButton"), tr("Favourite")))
    , m_console(new QToolButton)
    , m_service(new QPushButton(tr("Open &Service…")))
    , m_services(new ServicePicker(parts, this))
    , m_message(new MessageLine)
    , m_details(new DetailsCard(parts))
    , m_session(new SessionCard(parts))
    , m_workstation(new WorkstationCard(parts))
    , m_recent(new RecentCard(parts))
    , m_choices(new ChoicesCard(parts))
{
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(16, 20, 16, 20);
    layout->setSpacing(14);
    layout->addLayout(header());
    layout->addWidget(m_message);
    for (QWidget *card :
        std::initializer_list<QWidget *>{m_details, m_session, m_workstation, m_recent, m_choices})
        layout->addWidget(card);
    layout->addStretch();
    setObjectName(QStringLiteral("targetPage"));
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setWidget(page);
    connectCards();
}

QLayout *TargetPage::header()
{
    m_title->setObjectName(QStringLiteral("targetTitle"));
    m_title->setWordWrap(false);
    m_subtitle->setObjectName(QStringLiteral("targetSubtitle"));
    nameWidget(m_console, QStringLiteral("consoleButton"));
    nameWidget(m_service, QStringLiteral("serviceButton"));
    m_console->setIcon(themedIcon(QStringLiteral("console")));
    m_console->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_console->setPopupMode(QToolButton::MenuButtonPopup);
    m_console->setFocusPolicy(Qt::StrongFocus);
    QFont prominent = m_console->font();
    prominent.setWeight(QFont::DemiBold);
    m_console->setFont(prominent);
    for (QWidget *button : std::initializer_list<QWidget *>{m_console, m_service})
        button->setFixedHeight(fontMetrics().height() * 2 + 2);
    m_console->setMenu(m_menu.get());
    auto *name = new QHBoxLayout;
    name->addWidget(m_title);
    name->addWidget(m_star);
    name->addStretch();
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_console);
    buttons->addWidget(m_service);
    buttons->addStretch();
    auto *header = new QVBoxLayout;
    header->setSpacing(2);
    header->addLayout(name);
    header->addWidget(m_subtitle);
    header->addSpacing(8);
    header->addLayout(buttons);
    return header;
}

void TargetPage::connectCards()
{
    connect(m_console, &QToolButton::clicked, this, [this] { openConsole(m_target); });
    connect(m_service, &QPushButton::clicked, this, [this] { chooseService(m_target); });
    connect(m_services, &ServicePicker::chosen, this, &TargetPage::openService);
    connect(m_recent, &RecentCard::showAllWanted, this, [this] {
        const bool isTenant = m_target.level == AccessLevel::Tenant;
        m_navigator.showActivity(isTenant ? m_target.tenant : m_target.portal.host());
    });
    connect(&m_parts.settings, &Settings::tenantsChanged, this, &TargetPage::refreshStar);
    connect(m_workstation, &WorkstationCard::testWanted, this, &TargetPage::test);
    connect(m_star, &QToolButton::clicked, this, [this] {
        const bool favourite = m_parts.settings.favouriteTenants(m_target.portal).contains(m_target.tenant);
        m_parts.settings.setFavourite(m_target.portal, m_target.tenant, !favourite);
    });
    connect(m_menu.get(), &QMenu::aboutToShow, this, &TargetPage::fillMenu);
    connect(m_session, &SessionCard::renewWanted, this, &TargetPage::renew);
    connect(m_details, &DetailsCard::copied, this,
        [this](const QString &what) { m_message->showDone(tr("%1 copied.").arg(what)); });
    connect(m_workstation, &WorkstationCard::commandCopied, this,
        [this] { m_message->showDone(tr("The command is copied.")); });
    connect(m_workstation, &WorkstationCard::setUpWanted, this, [this] { setUpWorkstation(m_target); });
    connect(m_workstation, &WorkstationCard::removed, this, &TargetPage::removed);
    connect(m_workstation, &WorkstationCard::failed, m_message, &MessageLine::showError);
    connect(m_message, &MessageLine::cancelled, this, [this] { m_cancellation.cancel(); });
    connect(m_message, &MessageLine::remedyWanted, this, &TargetPage::helpWith);
    connect(m_message, &MessageLine::buttonPressed, this, [this] {
        if (const auto undone = m_workstation->undoRemove(); undone)
            m_message->showDone(tr("The profile is back."));
        else
            m_message->showError(undone.error());
    });
}

void TargetPage::setTarget(const AccessTarget &target)
{
    const bool other = !(m_target == target);
    m_target = target;
    if (other)
        m_message->cancel();
    m_title->setText(displayName(targetTitle(target), 40));
    m_title->setToolTip(
        target.tenant.size() > 40 ? plainToolTip(displayName(target.tenant, 300)) : QString());
    m_subtitle->setText(portalHeadline(m_parts, target.portal));
    m_console->setText(target.level == AccessLevel::Administrator ? tr("&JIT Admin AWS Console")
            : target.level == AccessLevel::Operations             ? tr("&JIT Operations AWS Console")
                                                                  : tr("&JIT AWS Console"));
    m_star->setVisible(target.level == AccessLevel::Tenant);
    m_details->setTarget(target);
    m_session->setTarget(target);
    m_workstation->setTarget(target);
    m_recent->setTarget(target);
    m_choices->setTarget(target);
    refreshStar();
    fitWidth();
}

void TargetPage::fitWidth()
{
    // The page grows downwards only, where the screen allows it: sideways scrolling hides buttons.
    const int wanted = widget()->minimumSizeHint().width() + style()->pixelMetric(QStyle::PM_ScrollBarExtent);
    setMinimumWidth(std::min(wanted, m_room));
    setHorizontalScrollBarPolicy(wanted > m_room ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
}

bool TargetPage::eventFilter(QObject *watched, QEvent *event)
{
    const bool handled = QScrollArea::eventFilter(watched, event);
    // How wide the words of the cards are is known when they are laid out.
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        fitWidth();
    return handled;
}

void TargetPage::fillMenu()
{
    const SignIn *signIn = m_parts.signIns.find(m_target.portal);
    clearMenu(*m_menu);
    const auto add = [this](const QString &section, const AccessTarget &target) {
        m_menu->addSection(section);
        const auto profile = m_parts.profiles.profileFor(target);
        addTargetActions(*m_menu, m_parts, target, profile ? profile->name : QString(), *this);
    };
    if (m_target.level == AccessLevel::Tenant)
        add(tr("Tenant"), m_target);
    if (m_target.level == AccessLevel::Administrator || (signIn && signIn->mayAdministrate()))
        add(tr("Administrator"), {m_target.portal, AccessLevel::Administrator, {}});
    if (m_target.level == AccessLevel::Operations || (signIn && signIn->mayOperate()))
        add(tr("Operations"), {m_target.portal, AccessLevel::Operations, {}});
}

void TargetPage::refreshStar()
{
    const bool favourite = m_parts.settings.favouriteTenants(m_target.portal).contains(m_target.tenant);

    m_star->setIcon(themedIcon(favourite ? QStringLiteral("star-filled") : QStringLiteral("star")));
    const QString name = favourite ? tr("Remove from favourites") : tr("Add to favourites");
    m_star->setToolTip(name);
    m_star->setAccessibleName(name);
}

void TargetPage::renew()
{
    const auto freshness = m_parts.broker.session(m_target) ? CredentialBroker::Freshness::New
                                                            : CredentialBroker::Freshness::Cached;
    m_cancellation = {};
    auto got = then(m_parts.broker.access(m_target, freshness, m_cancellation), this,
        [](const Result<Access> &access) -> Result<QString> {
            return access ? Result<QString>(tr("The credentials are fresh."))
                          : tl::unexpected(access.error());
        });
    follow(std::move(got), tr("Asking %1 for credentials…").arg(m_target.portal.host()), [this] { renew(); });
}

void TargetPage::removed(const QString &profile)
{
    m_message->showDone(
        tr("Profile “%1” was removed from %2.").arg(displayName(profile), m_parts.profiles.configPath()),
        tr("Un&do"));
}

void TargetPage::test(const QString &profile)
{
    m_parts.requests.consents().resume(m_target);
    m_cancellation = {};
    auto tried = then(tryProfile(m_parts, profile, m_cancellation, this), this, trialInWords);
    follow(std::move(tried), tr("Trying the profile…"), [this, profile] { test(profile); });
}

void TargetPage::popUpMenu(const QPoint &position)
{
    m_menu->popup(position);
}

void TargetPage::helpWith(Remedy remedy)
{
    if (remedy != Remedy::TryAgain)
        leadTo(m_navigator, remedy, m_target.portal);
    else if (m_again)
        m_again();
}

void TargetPage::openConsole(const AccessTarget &target)
{
    m_cancellation = {};
    follow(m_jobs.openConsole(target, m_cancellation),
        tr("Opening the console of %1…").arg(targetTitle(target)), [this, target] { openConsole(target); });
}

void TargetPage::openService(const AccessTarget &target, const QString &service)
{
    m_cancellation = {};
    follow(m_jobs.openService(target, service, m_cancellation),
        tr("Opening the console of %1…").arg(targetTitle(target)),
        [this, target, service] { openService(target, service); });
}

void TargetPage::chooseService(const AccessTarget &target)
{
    m_services->popUp(*m_service, target);
}

void TargetPage::copyConsoleUrl(const AccessTarget &target)
{
    m_cancellation = {};
    follow(m_jobs.copyConsoleUrl(target, m_cancellation), tr("Asking for a console URL…"),
        [this, target] { copyConsoleUrl(target); });
}

void TargetPage::copyCredentials(const AccessTarget &target, CredentialsFormat format)
{
    m_cancellation = {};
    follow(m_jobs.copyCredentials(target, format, m_cancellation), tr("Asking for credentials…"),
        [this, target, format] { copyCredentials(target, format); });
}

void TargetPage::showCredentials(const AccessTarget &target)
{
    m_navigator.showCredentials(target);
}

void TargetPage::setUpWorkstation(const AccessTarget &target)
{
    m_navigator.showWorkstation(target);
}

void TargetPage::follow(Future<QString> job, const QString &text, std::function<void()> again)
{
    m_again = std::move(again);
    m_message->follow(std::move(job), text, [this](const QString &done) { m_message->showDone(done); });
}
