#include "ui/settingsportals.h"

#include "ui/labels.h"
#include "ui/messageline.h"
#include "ui/theme.h"
#include "ui/traystatus.h"

#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace {
QPushButton *pushButton(const QString &objectName, const QString &text, const QString &portal)
{
    auto *button = new QPushButton(text);
    nameWidget(button, objectName, QString(text).remove(u'&'));
    // Several portals have the same buttons: who cannot see the card hears which one it is.
    button->setAccessibleDescription(portal);
    button->setAutoDefault(false);
    return button;
}
} // namespace

SettingsPortals::SettingsPortals(UiParts parts, Navigator &navigator, QWidget *parent)
    : SettingsSheet(QStringLiteral("settingsPortals"), tr("Portals"), parent)
    , m_parts(parts)
    , m_navigator(navigator)
    , m_list(new QVBoxLayout)
{
    auto *add = new QPushButton(themedIcon(QStringLiteral("add")), tr("&Add a Portal…"));
    nameWidget(add, QStringLiteral("addPortalButton"));
    add->setAutoDefault(false);
    m_list->setSpacing(12);
    sheet()->addLayout(m_list);
    sheet()->addWidget(add, 0, Qt::AlignLeading);
    m_refresh.setSingleShot(true);
    connect(&m_refresh, &QTimer::timeout, this, &SettingsPortals::listPortals);
    connect(add, &QPushButton::clicked, this, [this] { m_navigator.addPortal(); });
    // Later, since the button that was pressed stands on a card that goes.
    const auto soon = [this] { m_refresh.start(0); };
    connect(&m_parts.settings, &Settings::portalsChanged, this, soon);
    connect(&m_parts.signIns, &SignIns::changed, this, soon);
    listPortals();
}

void SettingsPortals::listPortals()
{
    // New cards would take the focus, and what is half typed, from the old ones.
    if (m_list->count() > 0 && words() == m_words)
        return;
    m_words = words();
    while (QLayoutItem *item = m_list->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const auto portals = m_parts.settings.portals();
    if (portals.isEmpty())
        m_list->addWidget(new MutedLabel(tr("There is no portal yet. Add the one you use in the browser.")));
    for (const Portal &portal : portals)
        m_list->addWidget(portalCard(portal));
}

QStringList SettingsPortals::words() const
{
    QStringList all;
    for (const Portal &portal : m_parts.settings.portals()) {
        const auto error = m_parts.signIns.lastError(portal);
        all +=
            {portal.id(), portal.apiUrl.toString(), stateText(portal), error ? sentence(*error) : QString()};
    }
    return all;
}

QString SettingsPortals::stateText(const Portal &portal) const
{
    const SignIn *signIn = m_parts.signIns.find(portal);
    if (!signIn)
        return signInStateText(m_parts, portal);
    const QString state = signedInText(*signIn);
    return signIn->memoryOnly ? tr("%1, until Duplo Tray quits").arg(state) : state;
}

QWidget *SettingsPortals::portalCard(const Portal &portal)
{
    auto *card = new Card(displayName(portal.host()));
    card->setObjectName(QStringLiteral("portal-") + portal.name());
    auto *stateLabel = plainLabel(stateText(portal));
    stateLabel->setObjectName(QStringLiteral("portalState"));
    card->body()->addWidget(stateLabel);
    if (const auto error = m_parts.signIns.lastError(portal); error && !m_parts.signIns.find(portal))
        card->body()->addWidget(new MutedLabel(sentence(*error)));
    card->body()->addLayout(apiRow(portal));
    QWidget *question = removeQuestion(portal);
    card->body()->addLayout(cardButtons(portal, question));
    card->body()->addWidget(question);
    return card;
}

QLayout *SettingsPortals::apiRow(const Portal &portal)
{
    auto *line = new QLineEdit;
    nameWidget(line, QStringLiteral("apiBase"), tr("API address of %1").arg(displayName(portal.name())));
    line->setPlaceholderText(tr("the same as the portal's"));
    if (portal.apiUrl != portal.url)
        line->setText(portal.apiUrl.toString());
    line->setCursorPosition(0);
    auto *message = new MessageLine;
    auto *form = new QFormLayout;
    form->addRow(tr("API address:"), line);
    form->addRow(new MutedLabel(tr("Sign-ins and tokens are sent there. Another address signs you out.")));
    form->addRow(message);
    connect(line, &QLineEdit::editingFinished, this, [this, portal, line, message] {
        if (line->isModified())
            setApiBase(portal, line->text().trimmed(), *message);
    });
    return form;
}

void SettingsPortals::setApiBase(const Portal &portal, const QString &text, MessageLine &message)
{
    const auto changed = parsePortal(portal.id(), text);
    if (!changed)
        message.showError(changed.error());
    else if (changed->apiUrl != portal.apiUrl)
        m_parts.settings.addPortal(*changed);
}

QLayout *SettingsPortals::cardButtons(const Portal &portal, QWidget *question)
{
    const QString name = displayName(portal.name());
    const bool signedIn = m_parts.signIns.find(portal) != nullptr;
    auto *sign = signedIn ? pushButton(QStringLiteral("signOutButton"), tr("Sign Out"), name)
                          : pushButton(QStringLiteral("signInButton"), tr("Sign In…"), name);
    sign->setIcon(themedIcon(signedIn ? QStringLiteral("sign-out") : QStringLiteral("sign-in")));
    auto *token = pushButton(QStringLiteral("pasteTokenButton"), tr("Paste a Token…"), name);
    token->setVisible(!signedIn);
    auto *remove = pushButton(QStringLiteral("removeButton"), tr("Remove…"), name);
    auto *row = new QHBoxLayout;
    row->addWidget(sign);
    row->addWidget(token);
    row->addStretch();
    row->addWidget(remove);
    connect(sign, &QPushButton::clicked, this,
        [this, portal, signedIn] { signedIn ? m_navigator.signOut(portal) : m_navigator.signIn(portal); });
    connect(token, &QPushButton::clicked, this, [this, portal] { m_navigator.pasteToken(portal); });
    connect(remove, &QPushButton::clicked, question, [question] {
        question->show();
        if (auto *keep = question->findChild<QPushButton *>(QStringLiteral("keepButton")))
            keep->setFocus();
    });
    return row;
}

QWidget *SettingsPortals::removeQuestion(const Portal &portal)
{
    const QString name = displayName(portal.name());
    auto *question = new QWidget;
    auto *keep = pushButton(QStringLiteral("keepButton"), tr("Keep"), name);
    auto *remove = pushButton(QStringLiteral("reallyRemoveButton"), tr("Remove"), name);
    auto *row = new QHBoxLayout(question);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(plainLabel(tr("Sign out of %1 and forget its favourites and choices? Profiles in your AWS "
                                 "config file stay.")
                                  .arg(name)),
        1);
    row->addWidget(keep);
    row->addWidget(remove);
    question->hide();
    connect(keep, &QPushButton::clicked, question, &QWidget::hide);
    connect(remove, &QPushButton::clicked, this, [this, portal] { m_navigator.removePortal(portal); });
    return question;
}
