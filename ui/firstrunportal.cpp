#include "ui/firstrunportal.h"

#include "ui/changeview.h"
#include "ui/labels.h"
#include "ui/messageline.h"
#include "ui/theme.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

FirstRunPortal::FirstRunPortal(UiParts parts, const QString &clientConfig, QWidget *parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_takeover(parts.profiles)
    , m_found(findPortals(parts.profiles, clientConfig))
    , m_address(new QLineEdit)
    , m_continue(new QPushButton(tr("&Continue")))
    , m_hint(new MutedLabel({}))
    , m_message(new MessageLine)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(titleLabel(tr("Which DuploCloud portal do you use?")));
    addFound(*layout);
    auto *label = new QLabel(m_found.isEmpty() ? tr("Portal &address:") : tr("Another portal's &address:"));
    label->setBuddy(m_address);
    layout->addWidget(label);
    layout->addLayout(addressRow());
    m_hint->setObjectName(QStringLiteral("portalHint"));
    layout->addWidget(m_hint);
    layout->addWidget(m_message);
    layout->addStretch();
    connect(m_address, &QLineEdit::textChanged, this, &FirstRunPortal::edited);
    connect(m_continue, &QPushButton::clicked, this, &FirstRunPortal::probe);
    connect(m_address, &QLineEdit::returnPressed, this, &FirstRunPortal::probe);
    m_continue->setAutoDefault(false);
    connect(m_message, &MessageLine::remedyWanted, this, &FirstRunPortal::probe);
    connect(m_message, &MessageLine::cancelled, this, &FirstRunPortal::edited);
    edited();
}

QLayout *FirstRunPortal::addressRow()
{
    nameWidget(m_address, QStringLiteral("portalAddress"), tr("Portal address"));
    nameWidget(m_continue, QStringLiteral("continueButton"));
    m_address->setPlaceholderText(tr("acme.duplocloud.net"));
    auto *row = new QHBoxLayout;
    row->addWidget(m_address, 1);
    row->addWidget(m_continue);
    return row;
}

void FirstRunPortal::addFound(QVBoxLayout &layout)
{
    if (m_found.isEmpty()) {
        layout.addWidget(new MutedLabel(tr("The address you open in the browser to reach it.")));
        return;
    }
    layout.addWidget(new MutedLabel(tr("You use these already with another DuploCloud client.")));
    QList<FoundProfile> exposed;
    for (const FoundPortal &found : std::as_const(m_found)) {
        layout.addWidget(offer(found));
        for (const FoundProfile &profile : found.profiles)
            if (profile.hasToken)
                exposed.append(profile);
    }
    if (!exposed.isEmpty())
        layout.addWidget(tokenWarning(exposed));
}

QPushButton *FirstRunPortal::offer(const FoundPortal &found)
{
    QString host = menuText(found.portal.host());
    if (found.portal.apiUrl != found.portal.url)
        host = tr("%1, with its API at %2")
                   .arg(host, menuText(Portal{found.portal.apiUrl, found.portal.apiUrl}.host()));
    auto *button = new QPushButton(themedIcon(QStringLiteral("portal")),
        found.profiles.isEmpty() ? host
                                 : tr("%1 (%n profile(s))", nullptr, int(found.profiles.size())).arg(host));
    nameWidget(button, QStringLiteral("found-") + found.portal.name());
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, [this, portal = found.portal] { choose(portal); });
    return button;
}

QWidget *FirstRunPortal::tokenWarning(const QList<FoundProfile> &exposed)
{
    auto *card = new Card(tr("Tokens in the clear"));
    card->setObjectName(QStringLiteral("tokenWarning"));
    card->body()->addWidget(plainLabel(
        tr("An API token stands in %n of your AWS profiles, where every program can read it. Duplo "
           "Tray can serve them instead; the token then goes from the file, of which no earlier version is "
           "kept.",
            nullptr, int(exposed.size()))));
    auto *changes = new ChangeView;
    changes->setLines(m_takeover.preview(exposed).value_or(QStringList()));
    changes->setFixedHeight(changes->fontMetrics().lineSpacing() * 6);
    auto *button = new QPushButton(tr("Change These &Profiles"));
    nameWidget(button, QStringLiteral("takeOverButton"));
    button->setAutoDefault(false);
    m_takeoverMessage = new MessageLine;
    m_takeoverMessage->setObjectName(QStringLiteral("takeOverMessage"));
    card->body()->addWidget(changes);
    card->body()->addWidget(button, 0, Qt::AlignLeading);
    card->body()->addWidget(m_takeoverMessage);
    connect(button, &QPushButton::clicked, this, [this, exposed, button] { takeOver(exposed, *button); });
    connect(m_takeoverMessage, &MessageLine::buttonPressed, this, [this, button] {
        if (const auto undone = m_takeover.undo(); !undone)
            return m_takeoverMessage->showError(undone.error());
        button->show();
        m_takeoverMessage->showDone(tr("Undone: the file is as it was."));
    });
    return card;
}

void FirstRunPortal::takeOver(const QList<FoundProfile> &exposed, QPushButton &button)
{
    if (const auto changed = m_takeover.apply(exposed); !changed)
        return m_takeoverMessage->showError(changed.error());
    button.hide();
    m_takeoverMessage->showDone(
        tr("Done. Make new tokens in the portal for whatever else used the old ones."), tr("&Undo"));
}

bool FirstRunPortal::isUntouched() const
{
    return m_address->text().isEmpty();
}

void FirstRunPortal::edited()
{
    m_message->cancel();
    const QString text = m_address->text().trimmed();
    const auto portal = parsePortal(text);
    m_continue->setEnabled(portal.has_value());
    m_hint->setText(text.isEmpty() ? QString()
            : portal               ? tr("Will be added as %1").arg(displayName(portal->id()))
                                   : sentence(portal.error()));
}

void FirstRunPortal::probe()
{
    const auto portal = parsePortal(m_address->text());
    if (!portal)
        return;
    m_continue->setEnabled(false);
    auto noted = then(m_parts.verifier.probe(*portal), this, [this](const Result<> &result) {
        m_continue->setEnabled(true);
        return result;
    });
    m_message->follow(std::move(noted), tr("Looking for a portal at %1…").arg(portal->host()),
        [this, found = *portal] { choose(found); });
}

void FirstRunPortal::choose(const Portal &portal)
{
    if (!m_parts.settings.portal(portal.url))
        m_parts.settings.addPortal(portal);
    Q_EMIT chosen(portal);
}
