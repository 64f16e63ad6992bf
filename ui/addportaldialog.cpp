#include "ui/addportaldialog.h"

#include "ui/labels.h"
#include "ui/messageline.h"
#include "ui/theme.h"

#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>

#include <QVBoxLayout>

AddPortalDialog::AddPortalDialog(UiParts parts, QWidget *parent)
    : Dialog(QStringLiteral("addPortalDialog"), tr("Add a Portal"), 80, parent)
    , m_parts(parts)
    , m_addressPage(addressPage())
    , m_signInPage(signInPage())
{
    m_signInPage->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 20);
    layout->addWidget(m_addressPage);
    layout->addWidget(m_signInPage);
    addressEdited();
}

QWidget *AddPortalDialog::addressPage()
{
    auto *page = new QWidget;
    m_address = new QLineEdit;
    nameWidget(m_address, QStringLiteral("portalAddress"), tr("Portal address"));
    m_address->setPlaceholderText(tr("acme.duplocloud.net"));
    m_address->setClearButtonEnabled(true);
    auto *label = new QLabel(tr("Portal &address:"));
    label->setBuddy(m_address);
    m_hint = new MutedLabel({});
    m_hint->setObjectName(QStringLiteral("portalHint"));
    m_message = new MessageLine;
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_continue = buttons->addButton(tr("&Continue"), QDialogButtonBox::AcceptRole);
    m_anyway = buttons->addButton(tr("Add Any&way"), QDialogButtonBox::ActionRole);
    nameWidget(m_continue, QStringLiteral("continueButton"));
    nameWidget(m_anyway, QStringLiteral("addAnywayButton"));
    m_continue->setDefault(true);
    m_anyway->setAutoDefault(false);
    buttons->button(QDialogButtonBox::Cancel)->setAutoDefault(false);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(titleLabel(tr("Which DuploCloud portal do you use?")));
    layout->addWidget(new MutedLabel(tr("The address you open in the browser to reach it.")));
    layout->addSpacing(8);
    layout->addWidget(label);
    layout->addWidget(m_address);
    layout->addWidget(m_hint);
    layout->addWidget(m_message);
    layout->addStretch();
    layout->addWidget(buttons);
    connect(m_address, &QLineEdit::textChanged, this, &AddPortalDialog::addressEdited);
    connect(m_continue, &QPushButton::clicked, this, &AddPortalDialog::probe);
    connect(m_anyway, &QPushButton::clicked, this, &AddPortalDialog::probed);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_message, &MessageLine::remedyWanted, this, &AddPortalDialog::probe);
    connect(m_message, &MessageLine::cancelled, this, [this] { m_continue->setEnabled(true); });
    return page;
}

QWidget *AddPortalDialog::signInPage()
{
    auto *page = new QWidget;
    m_signInTitle = titleLabel({});
    m_signInTitle->setObjectName(QStringLiteral("signInTitle"));
    m_authorize = new QPushButton(themedIcon(QStringLiteral("browser")), tr("&Authorize in the Browser"));
    auto *paste = new QPushButton(themedIcon(QStringLiteral("key")), tr("&Paste an API Token…"));
    nameWidget(m_authorize, QStringLiteral("authorizeButton"));
    nameWidget(paste, QStringLiteral("pasteTokenButton"));
    paste->setAutoDefault(false);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Cancel)->setAutoDefault(false);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(m_signInTitle);
    layout->addSpacing(4);
    layout->addWidget(
        choice(m_authorize, tr("Recommended. The portal asks you to confirm, no password to type here.")));
    layout->addWidget(choice(paste, tr("A token made in the portal, for longer than one working session.")));
    layout->addStretch();
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_authorize, &QPushButton::clicked, this, [this] { finish(&AddPortalDialog::authorizeWanted); });
    connect(paste, &QPushButton::clicked, this, [this] { finish(&AddPortalDialog::tokenWanted); });
    return page;
}

QWidget *AddPortalDialog::choice(QPushButton *button, const QString &explanation)
{
    auto *row = new QWidget;
    auto *layout = new QVBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(button);
    layout->addWidget(new MutedLabel(explanation));
    button->setAccessibleDescription(explanation);
    return row;
}

void AddPortalDialog::addressEdited()
{
    m_message->cancel();
    m_anyway->hide();
    m_portal.reset();
    const QString text = m_address->text().trimmed();
    const auto portal = parsePortal(text);
    if (portal)
        m_portal = *portal;
    const bool known = portal && m_parts.settings.portal(portal->url);
    if (text.isEmpty())
        m_hint->clear();
    else if (!portal)
        m_hint->setText(sentence(portal.error()));
    else
        m_hint->setText(known ? tr("%1 is in your list already; you can sign in to it.").arg(portal->host())
                              : tr("Will be added as %1").arg(displayName(portal->url.toString())));
    m_continue->setEnabled(bool(portal));
    // A disabled button loses its place as the one that Enter presses.
    m_continue->setDefault(true);
}

void AddPortalDialog::probe()
{
    if (!m_portal)
        return;
    m_continue->setEnabled(false);
    m_anyway->hide();
    auto noted = then(m_parts.verifier.probe(*m_portal), this, [this](const Result<> &result) -> Result<> {
        m_continue->setEnabled(true);
        m_anyway->setVisible(!result && result.error().kind != Error::Kind::NotAPortal);
        return result;
    });
    m_message->follow(
        std::move(noted), tr("Looking for a portal at %1…").arg(m_portal->host()), [this] { probed(); });
}

void AddPortalDialog::probed()
{
    m_message->cancel();
    m_signInTitle->setText(tr("Sign in to %1").arg(displayName(m_portal->name())));
    m_addressPage->hide();
    m_signInPage->show();
    m_authorize->setDefault(true);
    m_authorize->setFocus();
}

void AddPortalDialog::finish(void (AddPortalDialog::*wanted)(const Portal &))
{
    if (!m_parts.settings.portal(m_portal->url))
        m_parts.settings.addPortal(*m_portal);
    Q_EMIT(this->*wanted)(*m_portal);
    close();
}
