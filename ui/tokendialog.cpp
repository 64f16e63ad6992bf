#include "ui/tokendialog.h"

#include "ui/labels.h"
#include "ui/messageline.h"
#include "ui/theme.h"
#include "ui/traystatus.h"

#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

TokenDialog::TokenDialog(UiParts parts, const Portal &portal, QWidget *parent)
    : Dialog(QStringLiteral("tokenDialog"), tr("Sign In with an API Token"), 80, parent)
    , m_parts(parts)
    , m_portal(portal)
    , m_token(new QLineEdit)
    , m_message(new MessageLine)
{
    build();
    connect(m_token, &QLineEdit::textChanged, this, &TokenDialog::edited);
    connect(m_signIn, &QPushButton::clicked, this, &TokenDialog::signIn);
    connect(m_message, &MessageLine::remedyWanted, this, &TokenDialog::signIn);
    connect(m_message, &MessageLine::cancelled, this, [this] {
        m_parts.signIns.cancel(m_portal);
        edited();
    });
    connect(this, &QDialog::rejected, this, [this] {
        if (m_message->isBusy())
            m_parts.signIns.cancel(m_portal);
    });
    edited();
}

void TokenDialog::insteadOfPage()
{
    connect(this, &QDialog::rejected, this, [this] {
        if (m_parts.signIns.state(m_portal) == SignIns::State::Authorizing)
            m_parts.signIns.cancel(m_portal);
    });
}

void TokenDialog::build()
{
    nameWidget(m_token, QStringLiteral("apiToken"), tr("API token"));
    m_token->setEchoMode(QLineEdit::Password);
    m_token->setMaxLength(16384);
    auto *label = new QLabel(tr("API &token:"));
    label->setBuddy(m_token);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_signIn = buttons->addButton(tr("&Sign In"), QDialogButtonBox::AcceptRole);
    nameWidget(m_signIn, QStringLiteral("signInButton"));
    m_signIn->setDefault(true);
    buttons->button(QDialogButtonBox::Cancel)->setAutoDefault(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 20);
    layout->addWidget(titleLabel(tr("Sign in to %1").arg(displayName(m_portal.name()))));
    layout->addWidget(
        new MutedLabel(tr("Paste a token that you made in the portal. It is checked with %1 and kept in "
                          "your keychain, nowhere else.")
                           .arg(m_portal.host())));
    if (const QString api = apiHostText(m_portal); !api.isEmpty())
        layout->addWidget(plainLabel(api));
    layout->addSpacing(8);
    layout->addWidget(label);
    layout->addWidget(m_token);
    layout->addWidget(m_message);
    layout->addSpacing(8);
    layout->addStretch();
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void TokenDialog::edited()
{
    m_signIn->setEnabled(!m_token->text().trimmed().isEmpty() && !m_message->isBusy());
    // A disabled button loses its place as the one that Enter presses.
    m_signIn->setDefault(true);
}

void TokenDialog::signIn()
{
    QString text = m_token->text().trimmed();
    if (text.isEmpty())
        return;
    const Secret token = Secret::take(text);
    m_signIn->setEnabled(false);
    auto ended = then(m_parts.signIns.useToken(m_portal, token), this,
        [this](const Result<SignIn> &result) -> Result<QString> {
            m_signIn->setEnabled(true);
            if (!result && result.error().kind == Error::Kind::Unauthorized)
                return failure(Error::Kind::InvalidInput,
                    tr("This token is not accepted by %1. Check that you copied all of it, or make a new one "
                       "in the portal.")
                        .arg(m_portal.host()));
            if (!result)
                return tl::unexpected(result.error());
            return QString();
        });
    m_message->follow(
        std::move(ended), tr("Checking the token with %1…").arg(m_portal.host()), [this](const QString &) {
            m_token->clear();
            Q_EMIT signedIn(m_portal);
            close();
        });
}
