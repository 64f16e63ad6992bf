#include "ui/firstrunwindow.h"

#include "ui/firstrunportal.h"
#include "ui/firstrunprofile.h"
#include "ui/firstrunsignin.h"
#include "ui/labels.h"
#include "ui/sentences.h"
#include "ui/theme.h"

#include <QDir>
#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

FirstRunWindow::FirstRunWindow(
    UiParts parts, Navigator &navigator, const QString &clientConfig, QWidget *parent)
    : Dialog(QStringLiteral("firstRunWindow"), tr("Welcome to Duplo Tray"), 92, parent)
    , m_parts(parts)
    , m_navigator(navigator)
    , m_known(parts.settings.portals())
    , m_progress(new MutedLabel({}))
    , m_steps(new QStackedWidget)
    , m_portal(new FirstRunPortal(parts, clientConfig))
    , m_signIn(new FirstRunSignIn(parts, navigator))
    , m_profile(new FirstRunProfile(parts))
    , m_skip(new QPushButton(tr("S&kip This Step")))
    , m_close(new QPushButton(tr("Late&r")))
{
    build();
    connect(&m_parts.settings, &Settings::portalsChanged, this, &FirstRunWindow::follow);
    connect(&m_parts.signIns, &SignIns::changed, this, &FirstRunWindow::follow);
    connect(m_portal, &FirstRunPortal::chosen, this, &FirstRunWindow::usePortal);
    connect(m_signIn, &FirstRunSignIn::done, this, [this](const Portal &portal) {
        useTenant(portal);
        // The browser, or the window for the token, is in front.
        raise();
        activateWindow();
    });
    connect(m_profile, &FirstRunProfile::done, this, [this] {
        m_close->setText(tr("&Finish"));
        m_close->setFocus();
        m_skip->hide();
    });
    connect(m_skip, &QPushButton::clicked, this, &FirstRunWindow::skip);
    connect(m_close, &QPushButton::clicked, this, &QDialog::close);
    connect(this, &QDialog::finished, this, [this] {
        m_signIn->abandon();
        if (m_profile->isDone() || !m_parts.settings.portals().isEmpty())
            m_parts.preferences.setFirstRunDone(true);
        if (m_profile->isDone())
            m_navigator.showTarget(m_profile->target());
    });
    go(PortalStep);
}

void FirstRunWindow::build()
{
    nameWidget(m_progress, QStringLiteral("stepText"));
    nameWidget(m_skip, QStringLiteral("skipButton"));
    nameWidget(m_close, QStringLiteral("closeButton"));
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {m_skip, m_close})
        button->setAutoDefault(false);
    buttons->addWidget(m_skip);
    buttons->addStretch();
    buttons->addWidget(m_close);
    for (QWidget *step : std::initializer_list<QWidget *>{m_portal, m_signIn, m_profile})
        m_steps->addWidget(step);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 20);
    layout->setSpacing(14);
    layout->addWidget(m_progress);
    if (const QString aside = m_parts.settings.setAside(); !aside.isEmpty() && m_known.isEmpty()) {
        auto *why =
            plainLabel(tr("Your settings could not be read, so Duplo Tray begins anew. The old ones are "
                          "kept as %1.")
                           .arg(displayName(aside, 500)));
        why->setObjectName(QStringLiteral("setAsideText"));
        layout->addWidget(why);
    }
    layout->addWidget(m_steps, 1);
    layout->addLayout(buttons);
}

QString FirstRunWindow::usualClientConfig()
{
    return QDir::homePath() + QStringLiteral("/.duplo/config");
}

void FirstRunWindow::go(Step step)
{
    const QString name = step == PortalStep ? tr("Portal")
        : step == SignInStep                ? tr("Sign in")
                                            : tr("Workstation");
    m_progress->setText(tr("Step %1 of %2: %3").arg(int(step) + 1).arg(m_steps->count()).arg(name));
    m_steps->setCurrentIndex(int(step));
    // Elsewhere it would do what Later does: without a portal there is nothing to sign in to, and without a
    // sign-in there are no tenants.
    m_skip->setVisible(step == PortalStep && !m_parts.settings.portals().isEmpty());
}

void FirstRunWindow::skip()
{
    const auto portals = m_parts.settings.portals();
    if (!portals.isEmpty())
        usePortal(portals.first());
}

void FirstRunWindow::usePortal(const Portal &portal)
{
    m_signIn->setPortal(portal);
    m_parts.signIns.find(portal) ? useTenant(portal) : go(SignInStep);
}

void FirstRunWindow::follow()
{
    const QList<Portal> before = std::exchange(m_known, m_parts.settings.portals());
    const auto step = Step(m_steps->currentIndex());
    if (step == PortalStep) {
        const auto added = std::find_if(m_known.cbegin(), m_known.cend(),
            [&before](const Portal &portal) { return !before.contains(portal); });
        // Nobody is taken away from what they are typing.
        if (added != m_known.cend() && m_portal->isUntouched())
            usePortal(Portal(*added));
        else
            go(PortalStep);
        return;
    }
    const std::optional<Portal> portal = m_signIn->portal();
    if (!portal || !m_known.contains(*portal))
        go(PortalStep);
    else if (step == ProfileStep && !m_profile->isDone() && !m_parts.signIns.find(*portal))
        usePortal(*portal);
}

void FirstRunWindow::useTenant(const Portal &portal)
{
    m_profile->setPortal(portal);
    go(ProfileStep);
}
