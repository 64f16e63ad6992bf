#include "ui/authorizedialog.h"

#include "ui/detailsbox.h"
#include "ui/errordetails.h"
#include "ui/iconlabel.h"
#include "ui/labels.h"
#include "ui/messageline.h"
#include "ui/theme.h"
#include "ui/traystatus.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

using namespace std::chrono_literals;

namespace {
QString failureText(const Error &error)
{
    if (error.kind == Error::Kind::Cancelled)
        return AuthorizeDialog::tr("Cancelled. Nothing was changed.");
    if (error.kind == Error::Kind::Unanswered)
        return AuthorizeDialog::tr("Nobody clicked Authorize in time. Try again.");
    if (error.kind == Error::Kind::Unauthorized)
        return AuthorizeDialog::tr("%1 does not accept the sign-in it sent. Try again.").arg(error.subject);
    return sentence(error);
}
} // namespace

AuthorizeDialog::AuthorizeDialog(
    UiParts parts, const Portal &portal, AuthorizeOptions options, QWidget *parent)
    : Dialog(QStringLiteral("authorizeDialog"), tr("Authorize"), 84, parent)
    , m_parts(parts)
    , m_portal(portal)
    , m_options(options)
    , m_icon(new IconLabel(40))
    , m_title(titleLabel({}))
    , m_text(plainLabel({}))
    , m_left(new MutedLabel({}))
    , m_progress(new QProgressBar)
    , m_message(new MessageLine)
    , m_details(new DetailsBox)
    , m_again(new QPushButton(tr("&Try Again")))
    , m_openAgain(new QPushButton(tr("&Open Again")))
    , m_copyLink(new QPushButton(tr("Copy &Link")))
    , m_window(new QPushButton(tr("&Use the Built-in Window")))
    , m_paste(new QPushButton(tr("&Paste a Token…")))
    , m_close(new QPushButton)
{
    build();
    m_tick.setInterval(1s);
    connect(&m_tick, &QTimer::timeout, this, &AuthorizeDialog::refresh);
    connect(m_openAgain, &QPushButton::clicked, this, &AuthorizeDialog::openAgain);
    connect(m_copyLink, &QPushButton::clicked, this, &AuthorizeDialog::copyLink);
    connect(m_window, &QPushButton::clicked, this, &AuthorizeDialog::showInWindow);
    connect(m_close, &QPushButton::clicked, this, &AuthorizeDialog::reject);
    connect(m_again, &QPushButton::clicked, this, &AuthorizeDialog::start);
    connect(m_paste, &QPushButton::clicked, this, [this] {
        Q_EMIT tokenWanted(m_portal);
        // The page waits on: programs that wait for it are served by the token as well.
        QDialog::reject();
    });
    connect(&m_parts.signIns, &SignIns::changed, this, &AuthorizeDialog::refresh);
}

void AuthorizeDialog::build()
{
    nameWidget(m_title, QStringLiteral("authorizeTitle"));
    nameWidget(m_text, QStringLiteral("authorizeText"));
    nameWidget(m_left, QStringLiteral("authorizeLeft"));
    nameWidget(m_progress, QStringLiteral("authorizeProgress"), tr("Time left"));
    nameWidget(m_again, QStringLiteral("tryAgainButton"));
    nameWidget(m_openAgain, QStringLiteral("openAgainButton"));
    nameWidget(m_copyLink, QStringLiteral("copyLinkButton"));
    nameWidget(m_window, QStringLiteral("windowButton"));
    nameWidget(m_paste, QStringLiteral("pasteTokenButton"));
    nameWidget(m_close, QStringLiteral("closeButton"));
    m_message->keepRoom();
    m_progress->setTextVisible(false);
    m_progress->setMaximumHeight(fontMetrics().height() * 2 / 3);
    auto *words = new QVBoxLayout;
    for (QWidget *widget : std::initializer_list<QWidget *>{m_title, m_text, m_progress, m_left, m_message})
        words->addWidget(widget);
    words->addWidget(m_details->button());
    words->addWidget(m_details);
    words->addStretch();
    auto *top = new QHBoxLayout;
    top->setSpacing(16);
    top->addWidget(m_icon, 0, Qt::AlignTop);
    top->addLayout(words, 1);
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {m_again, m_openAgain, m_copyLink, m_window, m_paste}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    buttons->addStretch();
    buttons->addWidget(m_close);
    m_close->setDefault(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 20);
    layout->setSpacing(16);
    layout->addLayout(top, 1);
    layout->addLayout(buttons);
}

void AuthorizeDialog::start()
{
    auto attempt = m_parts.signIns.authorize(m_portal, m_options);
    setStage(Stage::Waiting);
    then(std::move(attempt), this, [this](const Result<SignIn> &result) { ended(result); });
}

void AuthorizeDialog::reject()
{
    if (m_stage == Stage::Waiting || m_stage == Stage::Checking)
        m_parts.signIns.cancel(m_portal);
    QDialog::reject();
}

void AuthorizeDialog::setStage(Stage stage)
{
    m_stage = stage;
    const bool waiting = stage == Stage::Waiting;
    const QString icon = stage == Stage::Done ? QStringLiteral("check")
        : stage == Stage::Failed              ? QStringLiteral("warning")
                                              : QStringLiteral("browser");
    m_icon->setIcon(themedIcon(icon));
    for (QPushButton *button : {m_openAgain, m_copyLink})
        button->setVisible(waiting);
    m_window->setVisible(waiting && m_parts.consoles.hasWindow());
    m_again->setVisible(stage == Stage::Failed);
    m_paste->setVisible(waiting || stage == Stage::Failed);
    m_progress->setVisible(waiting || stage == Stage::Checking);
    m_left->setVisible(waiting);
    (stage == Stage::Failed ? m_again : m_close)->setDefault(true);
    m_close->setText(stage == Stage::Done || stage == Stage::Failed ? tr("&Close") : tr("&Cancel"));
    m_details->setText({});
    if (waiting) {
        m_message->clear();
        m_title->setText(tr("Sign in to %1").arg(displayName(m_portal.name())));
        m_tick.start();
    } else {
        m_tick.stop();
    }
    if (stage == Stage::Checking) {
        m_text->setText(checkingText(m_parts, m_portal));
        m_progress->setRange(0, 0);
    }
    if (waiting)
        refresh();
}

QString AuthorizeDialog::waitingText() const
{
    const auto error = m_parts.signIns.lastError(m_portal);
    const bool isRefused = error && error->kind == Error::Kind::Unauthorized;
    const QString text = error && error->kind == Error::Kind::BrowserUnavailable ? sentence(*error)
        : isRefused
        ? tr("%1 does not accept the sign-in that came. Click Authorize there again.").arg(m_portal.host())
        : tr("We opened your browser at %1. Click Authorize there.").arg(m_portal.host());
    const QString api = apiHostText(m_portal);
    return api.isEmpty() ? text : QString(text + u'\n' + api);
}

void AuthorizeDialog::refresh()
{
    const auto state = m_parts.signIns.state(m_portal);
    if (m_stage == Stage::Waiting && state == SignIns::State::Verifying)
        setStage(Stage::Checking);
    if (m_stage == Stage::Checking && state == SignIns::State::Authorizing)
        return setStage(Stage::Waiting);
    if (m_stage == Stage::Checking)
        m_text->setText(checkingText(m_parts, m_portal));
    if (m_stage != Stage::Waiting)
        return;
    m_text->setText(waitingText());
    const auto left = std::chrono::duration_cast<std::chrono::seconds>(m_parts.signIns.remaining(m_portal));
    m_progress->setRange(0, 180);
    m_progress->setValue(int(left.count()));
    m_left->setText(tr("%1 left to answer").arg(countdownText(left)));
}

void AuthorizeDialog::ended(const Result<SignIn> &result)
{
    if (!result) {
        setStage(Stage::Failed);
        m_text->setText(failureText(result.error()));
        m_details->setText(detailsText(result.error(), m_parts.clock.now()));
        m_again->setFocus();
        return;
    }
    setStage(Stage::Done);
    m_title->setText(tr("You are signed in"));
    m_text->setText(signedInText(*result) + u'.');
    m_close->setFocus();
}

void AuthorizeDialog::openAgain()
{
    if (const auto opened = m_parts.signIns.openAgain(m_portal); !opened)
        m_message->showError(opened.error());
}

void AuthorizeDialog::copyLink()
{
    // No secret: the page's address names this program and its port only.
    QGuiApplication::clipboard()->setText(m_parts.signIns.pageUrl(m_portal).toString(QUrl::FullyEncoded));
    m_message->showDone(tr("The link is copied."));
}

void AuthorizeDialog::showInWindow()
{
    if (const auto shown = m_parts.consoles.showSignIn(m_portal, m_parts.signIns.pageUrl(m_portal)); !shown)
        m_message->showError(shown.error());
}
