#include "ui/firstrunsignin.h"

#include "ui/labels.h"
#include "ui/messageline.h"
#include "ui/theme.h"
#include "ui/traystatus.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

using namespace std::chrono_literals;

FirstRunSignIn::FirstRunSignIn(UiParts parts, Navigator &navigator, QWidget *parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_navigator(navigator)
    , m_row(new QHBoxLayout)
    , m_title(titleLabel({}))
    , m_text(plainLabel({}))
    , m_authorize(new QPushButton(themedIcon(QStringLiteral("browser")), tr("&Authorize in the Browser")))
    , m_openAgain(new QPushButton(tr("&Open Again")))
    , m_copyLink(new QPushButton(tr("Copy &Link")))
    , m_window(new QPushButton(tr("&Use the Built-in Window")))
    , m_paste(new QPushButton(themedIcon(QStringLiteral("key")), tr("&Paste an API Token…")))
    , m_next(new QPushButton(tr("&Continue")))
    , m_message(new MessageLine)
    , m_note(new MessageLine)
{
    build();
    m_tick.setInterval(1s);
    connect(&m_tick, &QTimer::timeout, this, &FirstRunSignIn::refresh);
    connect(&m_parts.signIns, &SignIns::changed, this, &FirstRunSignIn::refresh);
    connect(m_authorize, &QPushButton::clicked, this, &FirstRunSignIn::authorize);
    connect(m_message, &MessageLine::remedyWanted, this, &FirstRunSignIn::authorize);
    connect(m_message, &MessageLine::cancelled, this, &FirstRunSignIn::abandon);
    connect(m_paste, &QPushButton::clicked, this, &FirstRunSignIn::pasteToken);
    connect(m_next, &QPushButton::clicked, this, [this] { Q_EMIT done(*m_portal); });
    connect(m_openAgain, &QPushButton::clicked, this, &FirstRunSignIn::openAgain);
    connect(m_copyLink, &QPushButton::clicked, this, &FirstRunSignIn::copyLink);
    connect(m_window, &QPushButton::clicked, this, &FirstRunSignIn::showInWindow);
}

void FirstRunSignIn::build()
{
    nameWidget(m_text, QStringLiteral("signInText"));
    nameWidget(m_authorize, QStringLiteral("authorizeButton"));
    nameWidget(m_openAgain, QStringLiteral("openAgainButton"));
    nameWidget(m_copyLink, QStringLiteral("copyLinkButton"));
    nameWidget(m_window, QStringLiteral("windowButton"));
    nameWidget(m_paste, QStringLiteral("pasteTokenButton"));
    nameWidget(m_next, QStringLiteral("signedInButton"));
    for (QPushButton *button : {m_openAgain, m_copyLink, m_window, m_next})
        button->hide();
    for (QPushButton *button : {m_authorize, m_openAgain, m_copyLink, m_window, m_paste, m_next})
        m_row->addWidget(button);
    m_row->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(m_title);
    layout->addWidget(m_text);
    layout->addLayout(m_row);
    layout->addWidget(m_message);
    layout->addWidget(m_note);
    layout->addStretch();
}

QSize FirstRunSignIn::minimumSizeHint() const
{
    int wide = -m_row->spacing();
    for (const QPushButton *button : {m_openAgain, m_copyLink, m_window, m_paste})
        if (button != m_window || m_parts.consoles.hasWindow())
            wide += button->sizeHint().width() + m_row->spacing();
    return QWidget::minimumSizeHint().expandedTo(QSize(wide, 0));
}

void FirstRunSignIn::setPortal(const Portal &portal)
{
    m_portal = portal;
    m_byToken = false;
    m_title->setText(tr("Sign in to %1").arg(displayName(portal.name())));
    refresh();
    (m_next->isVisibleTo(this) ? m_next : m_authorize)->setFocus();
}

void FirstRunSignIn::authorize()
{
    m_waiting = true;
    m_byToken = false;
    m_note->clear();
    m_tick.start();
    auto ended = then(m_parts.signIns.authorize(*m_portal), this, [this](const Result<SignIn> &result) {
        m_waiting = false;
        m_note->clear();
        m_tick.stop();
        refresh();
        return result;
    });
    m_message->follow(std::move(ended), waitingText(), [this](const SignIn &) { Q_EMIT done(*m_portal); });
    refresh();
    m_openAgain->setFocus();
}

void FirstRunSignIn::abandon()
{
    if (std::exchange(m_waiting, false))
        m_parts.signIns.cancel(*m_portal);
}

void FirstRunSignIn::openAgain()
{
    if (const auto opened = m_parts.signIns.openAgain(*m_portal); !opened)
        m_note->showError(opened.error());
}

void FirstRunSignIn::copyLink()
{
    // No secret: the page's address names this program and its port only.
    QGuiApplication::clipboard()->setText(m_parts.signIns.pageUrl(*m_portal).toString(QUrl::FullyEncoded));
    m_note->showDone(tr("The link is copied."));
}

void FirstRunSignIn::showInWindow()
{
    if (const auto shown = m_parts.consoles.showSignIn(*m_portal, m_parts.signIns.pageUrl(*m_portal)); !shown)
        m_note->showError(shown.error());
}

void FirstRunSignIn::pasteToken()
{
    m_message->cancel();
    abandon();
    m_byToken = true;
    m_navigator.pasteToken(*m_portal);
}

QString FirstRunSignIn::waitingText() const
{
    return m_parts.signIns.isAsking(*m_portal) ? tr("Waiting for your answer…")
                                               : tr("Waiting for you to click Authorize in the browser…");
}

void FirstRunSignIn::refresh()
{
    if (!m_portal)
        return;
    const SignIn *signIn = m_parts.signIns.find(*m_portal);
    const bool isDone = signIn && std::exchange(m_byToken, false);
    const bool isChecked = m_waiting && m_parts.signIns.state(*m_portal) == SignIns::State::Verifying;
    const bool isAtPage = !signIn && m_waiting && !isChecked;
    m_authorize->setVisible(!signIn && !m_waiting);
    m_paste->setVisible(!signIn && !isChecked);
    for (QPushButton *button : {m_openAgain, m_copyLink})
        button->setVisible(isAtPage);
    m_window->setVisible(isAtPage && m_parts.consoles.hasWindow());
    m_message->setBusyText(waitingText());
    m_next->setVisible(signIn != nullptr);
    if (signIn) {
        m_text->setText(signedInText(*signIn) + u'.');
    } else if (isChecked) {
        m_text->setText(checkingText(m_parts, *m_portal));
    } else if (m_waiting) {
        const auto left =
            std::chrono::duration_cast<std::chrono::seconds>(m_parts.signIns.remaining(*m_portal));
        m_text->setText(tr("We opened your browser at %1. Click Authorize there. %2 left to answer.")
                            .arg(m_portal->host(), countdownText(left)));
    } else {
        m_text->setText(
            tr("The portal asks you to confirm in the browser; there is no password to type here. "
               "With an API token you stay signed in for longer."));
    }
    if (isDone) // last: what find() gave is valid until somebody hears of it
        Q_EMIT done(*m_portal);
}
