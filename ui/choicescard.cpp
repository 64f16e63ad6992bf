#include "ui/choicescard.h"

#include "ui/accessjobs.h"
#include "ui/pagewheel.h"
#include "ui/placepicker.h"
#include "ui/programtexts.h"
#include "ui/sentences.h"
#include "ui/theme.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPainter>
#include <QVBoxLayout>

#include <array>

namespace {

struct NamedColour
{
    const char *name;
    const char *value;
};
/// Dark enough for white text on them, as the console's window has it.
constexpr std::array colours{NamedColour{QT_TRANSLATE_NOOP("ChoicesCard", "Red"), "#b3261e"},
    NamedColour{QT_TRANSLATE_NOOP("ChoicesCard", "Orange"), "#a84300"},
    NamedColour{QT_TRANSLATE_NOOP("ChoicesCard", "Yellow"), "#7a5b00"},
    NamedColour{QT_TRANSLATE_NOOP("ChoicesCard", "Green"), "#1b6e3c"},
    NamedColour{QT_TRANSLATE_NOOP("ChoicesCard", "Turquoise"), "#00696f"},
    NamedColour{QT_TRANSLATE_NOOP("ChoicesCard", "Blue"), "#1f5fbf"},
    NamedColour{QT_TRANSLATE_NOOP("ChoicesCard", "Purple"), "#7b3fa0"},
    NamedColour{QT_TRANSLATE_NOOP("ChoicesCard", "Pink"), "#a82a68"}};

QIcon swatch(const QString &colour)
{
    // Large enough for every scale: an icon is drawn smaller, never larger.
    QPixmap drawn(64, 64);
    drawn.fill(Qt::transparent);
    QPainter painter(&drawn);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(colour));
    painter.drawRoundedRect(4, 4, 56, 56, 12, 12);
    return QIcon(drawn);
}

QVariant consentData(std::optional<ConsentLevel> level)
{
    return level ? int(*level) : -1;
}

} // namespace

ChoicesCard::ChoicesCard(UiParts parts, QWidget *parent)
    : Card(tr("Choices"), parent)
    , m_parts(parts)
    , m_region(new QComboBox)
    , m_place(new PlacePicker(QStringLiteral("choicePlace"), tr("Where the console opens"),
          tr("As in Settings"), parts.consoles.hasWindow()))
    , m_colour(new QComboBox)
    , m_profile(new QLineEdit)
    , m_profileHint(new MutedLabel({}))
    , m_consent(new QComboBox)
{
    build();
    connect(m_region, &QComboBox::currentIndexChanged, this, &ChoicesCard::store);
    connect(m_colour, &QComboBox::currentIndexChanged, this, &ChoicesCard::store);
    connect(m_consent, &QComboBox::currentIndexChanged, this, &ChoicesCard::store);
    connect(m_place, &PlacePicker::chosen, this, [this](const std::optional<ConsolePlace> &place) {
        TargetChoices choices = m_parts.settings.choices(m_target);
        choices.consolePlace = place;
        m_parts.settings.setChoices(m_target, choices);
    });
    connect(m_profile, &QLineEdit::editingFinished, this, &ChoicesCard::store);
    connect(m_profile, &QLineEdit::textChanged, this, &ChoicesCard::checkName);
    connect(&m_parts.preferences, &Preferences::changed, this, &ChoicesCard::fill);
    // Programs can make it stricter, by the command line.
    connect(&m_parts.requests.consents(), &Consents::changed, this, [this] {
        if (m_consent->count() > 0
            && m_consent->currentData() != consentData(m_parts.settings.consent(m_target)))
            fill();
    });
}

void ChoicesCard::build()
{
    nameWidget(m_region, QStringLiteral("choiceRegion"), tr("Region"));
    nameWidget(m_colour, QStringLiteral("choiceColour"), tr("Colour"));
    nameWidget(m_profile, QStringLiteral("choiceProfile"), tr("Profile name"));
    nameWidget(m_consent, QStringLiteral("choiceConsent"), tr("Access for programs"));
    nameWidget(m_profileHint, QStringLiteral("choiceProfileHint"));
    m_profileHint->hide();
    m_profile->setMaxLength(100);
    for (QComboBox *box : {m_region, m_colour, m_consent}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(16);
        leaveWheelToPage(*box);
    }
    m_colour->addItem(tr("None"), QString());
    for (const NamedColour &colour : colours)
        m_colour->addItem(
            swatch(QString::fromLatin1(colour.value)), tr(colour.name), QString::fromLatin1(colour.value));
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(24);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    const auto add = [form](const QString &text, QWidget *field) {
        auto *label = new MutedLabel(text);
        label->setWordWrap(false);
        label->setBuddy(field);
        form->addRow(label, field);
    };
    add(tr("Region"), m_region);
    add(tr("Console opens in"), m_place);
    add(tr("Colour"), m_colour);
    add(tr("Profile name"), m_profile);
    form->addRow(QString(), m_profileHint);
    add(tr("Programs"), m_consent);
    body()->addLayout(form);
}

void ChoicesCard::setTarget(const AccessTarget &target)
{
    if (m_target == target && m_region->count() > 0)
        return;
    m_target = target;
    m_place->setPlace(m_parts.settings.choices(target).consolePlace);
    fill();
}

void ChoicesCard::fill()
{
    m_filling = true;
    const TargetChoices choices = m_parts.settings.choices(m_target);
    fillRegions(choices.region);
    const auto general = m_parts.settings.choices({m_target.portal, AccessLevel::Tenant, {}})
                             .consolePlace.value_or(m_parts.preferences.consolePlace());
    m_place->setInherited(tr("As in Settings: %1").arg(placeTitle(general)));
    m_place->showPlace(choices.consolePlace);
    if (m_colour->findData(choices.colour) < 0)
        m_colour->addItem(swatch(choices.colour), tr("Another"), choices.colour);
    m_colour->setCurrentIndex(m_colour->findData(choices.colour));
    m_profile->setText(choices.profileName);
    m_profile->setPlaceholderText(templateName(m_parts, m_target));
    fillConsent(choices.consent);
    m_filling = false;
}

void ChoicesCard::fillConsent(std::optional<ConsentLevel> chosen)
{
    const bool asks = m_target.level != AccessLevel::Tenant;
    const ConsentLevel usual = !asks                 ? ConsentLevel::Always
        : m_parts.preferences.asksForAdministrator() ? ConsentLevel::EachTime
                                                     : ConsentLevel::OncePerProgram;
    m_consent->clear();
    m_consent->addItem(tr("As usual: %1").arg(consentLevelText(usual)), consentData({}));
    for (const ConsentLevel level :
        {ConsentLevel::Always, ConsentLevel::OncePerProgram, ConsentLevel::EachTime, ConsentLevel::Never})
        m_consent->addItem(consentLevelText(level), consentData(level));
    m_consent->setCurrentIndex(m_consent->findData(consentData(chosen)));
}

void ChoicesCard::fillRegions(const QString &chosen)
{
    const SignIn *signIn = m_parts.signIns.find(m_target.portal);
    const QString usual = signIn ? signIn->features.defaultAwsRegion : QString();
    m_region->clear();
    m_region->addItem(
        usual.isEmpty() ? tr("The tenant's own") : tr("The tenant's own, or %1").arg(displayName(usual)),
        QString());
    const auto add = [this](const QString &id) {
        if (m_region->findData(id) >= 0)
            return;
        const AwsRegion *region = m_parts.catalog.region(id);
        m_region->addItem(
            region ? tr("%1 – %2", "region's name, id").arg(region->name, id) : displayName(id, 40), id);
    };
    // The portal's own first; then, where it names none, all of its partition.
    for (const QString &id : signIn ? signIn->features.awsRegions : QStringList())
        add(id);
    const QString partition = m_parts.catalog.partitionOf(usual);
    if (m_region->count() == 1)
        for (const AwsRegion &region : m_parts.catalog.regions())
            if (region.partition == partition)
                add(region.id);
    if (!chosen.isEmpty())
        add(chosen);
    m_region->setCurrentIndex(m_region->findData(chosen));
}

void ChoicesCard::store()
{
    if (m_filling)
        return;
    TargetChoices choices = m_parts.settings.choices(m_target);
    choices.region = m_region->currentData().toString();
    choices.colour = m_colour->currentData().toString();
    // One that cannot be written would only show when a profile is set up by one click.
    if (const auto error = checkName(); !error || error->kind != Error::Kind::InvalidInput)
        choices.profileName = m_profile->text().trimmed();
    const int consent = m_consent->currentData().toInt();
    choices.consent = consent < 0 ? std::nullopt : std::optional(ConsentLevel(consent));
    m_parts.settings.setChoices(m_target, choices);
}

std::optional<Error> ChoicesCard::checkName()
{
    const QString name = m_profile->text().trimmed();
    std::optional<Error> error;
    if (!name.isEmpty())
        if (const auto change = m_parts.profiles.preview(m_target, name, {}); !change)
            error = change.error();
    m_profileHint->setText(error ? sentence(*error) : QString());
    m_profileHint->setVisible(bool(error));
    m_profile->setAccessibleDescription(m_profileHint->text());
    return error;
}
