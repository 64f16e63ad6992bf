#include "ui/settingsconsoles.h"

#include "ui/labels.h"
#include "ui/placepicker.h"
#include "ui/sentences.h"

#include <QVBoxLayout>

namespace {
AccessTarget wholeOf(const Portal &portal)
{
    return {portal, AccessLevel::Tenant, {}};
}
} // namespace

SettingsConsoles::SettingsConsoles(UiParts parts, QWidget *parent)
    : SettingsSheet(QStringLiteral("settingsConsoles"), tr("Consoles"), parent)
    , m_parts(parts)
    , m_general(new PlacePicker(
          QStringLiteral("generalPlace"), tr("Where consoles open"), {}, m_parts.consoles.hasWindow()))
    , m_portals(new QVBoxLayout)
{
    group(tr("JIT AWS Consoles open in"))->addWidget(m_general);
    sheet()->addLayout(m_portals);
    sheet()->addWidget(new MutedLabel(tr("A single tenant can have a place of its own: see its page.")));
    connect(m_general, &PlacePicker::chosen, this,
        [this](const std::optional<ConsolePlace> &place) { m_parts.preferences.setConsolePlace(*place); });
    connect(&m_parts.preferences, &Preferences::changed, this, &SettingsConsoles::refresh);
    connect(&m_parts.settings, &Settings::tenantsChanged, this, &SettingsConsoles::refresh);
    connect(&m_parts.settings, &Settings::portalsChanged, this, &SettingsConsoles::listPortals);
    listPortals();
}

void SettingsConsoles::listPortals()
{
    while (QLayoutItem *item = m_portals->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_pickers.clear();
    m_portals->setSpacing(12);
    for (const Portal &portal : m_parts.settings.portals()) {
        const QString name = displayName(portal.name());
        auto *card = new Card(tr("Consoles of %1").arg(name));
        auto *picker = new PlacePicker(QStringLiteral("place-") + portal.name(),
            tr("Where consoles of %1 open").arg(name), tr("As above"), m_parts.consoles.hasWindow());
        card->body()->addWidget(picker);
        m_portals->addWidget(card);
        m_pickers.append({portal, picker});
        connect(picker, &PlacePicker::chosen, this, [this, portal](const std::optional<ConsolePlace> &place) {
            TargetChoices choices = m_parts.settings.choices(wholeOf(portal));
            choices.consolePlace = place;
            m_parts.settings.setChoices(wholeOf(portal), choices);
        });
    }
    refresh();
}

void SettingsConsoles::refresh()
{
    m_general->showPlace(m_parts.preferences.consolePlace());
    for (const auto &[portal, picker] : std::as_const(m_pickers))
        picker->showPlace(m_parts.settings.choices(wholeOf(portal)).consolePlace);
}
