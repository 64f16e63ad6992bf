#include "ui/signinchoice.h"

#include "ui/authorizedialog.h"
#include "ui/theme.h"
#include "ui/tokendialog.h"

#include <QRadioButton>
#include <QVBoxLayout>

SignInChoice::SignInChoice(UiParts parts, const Portal &portal, QWidget *parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_portal(portal)
    , m_ask(new QRadioButton(tr("As&k me each time the sign-in ends")))
    , m_token(new QRadioButton(tr("API t&oken, kept in the keychain and never in the file")))
{
    nameWidget(m_ask, QStringLiteral("askEachTime"));
    nameWidget(m_token, QStringLiteral("useToken"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_ask);
    layout->addWidget(m_token);
    connect(m_ask, &QRadioButton::clicked, this, [this] { choose(PortalToken::Kind::Interactive); });
    connect(m_token, &QRadioButton::clicked, this, [this] { choose(PortalToken::Kind::ApiToken); });
    connect(&m_parts.signIns, &SignIns::changed, this, &SignInChoice::refresh);
    refresh();
}

void SignInChoice::refresh()
{
    const SignIn *signIn = m_parts.signIns.last(m_portal);
    const bool isToken = signIn && signIn->token.kind == PortalToken::Kind::ApiToken;
    (isToken ? m_token : m_ask)->setChecked(true);
}

void SignInChoice::choose(PortalToken::Kind kind)
{
    const SignIn *inForce = m_parts.signIns.find(m_portal);
    if (inForce && inForce->token.kind == kind)
        return;
    if (kind == PortalToken::Kind::ApiToken)
        pasteToken();
    else
        signIn();
}

void SignInChoice::lead(QDialog *dialog)
{
    // What is in force afterwards is what counts, whatever was clicked.
    connect(dialog, &QDialog::finished, this, &SignInChoice::refresh);
    dialog->open();
}

void SignInChoice::signIn()
{
    auto *dialog = new AuthorizeDialog(m_parts, m_portal, {}, window());
    connect(dialog, &AuthorizeDialog::tokenWanted, this, [this] { pasteToken(true); });
    lead(dialog);
    dialog->start();
}

void SignInChoice::pasteToken(bool insteadOfPage)
{
    auto *dialog = new TokenDialog(m_parts, m_portal, window());
    if (insteadOfPage)
        dialog->insteadOfPage();
    lead(dialog);
}
